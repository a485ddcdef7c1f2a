import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Check, SelectField } from "../../parts/choices.tsx";
import { Form, Submit } from "../../parts/form.tsx";
import { Card } from "../../parts/screen.tsx";
import { type Enrolment, type Session, timesWords } from "./session-words.ts";

const WORDS = {
  title: { id: "Daftar hadir", en: "Attendance" },
  meeting: { id: "Pertemuan", en: "Meeting" },
  save: { id: "Simpan daftar hadir", en: "Save the attendance" },
  saved: { id: "Daftar hadir tersimpan.", en: "The attendance is saved." },
};

/** As many as the API takes at once. */
const AT_ONCE = 40;

interface AttendanceListProps {
  readonly session: Pick<Session, "id" | "meetings" | "state">;
  readonly enrolments: readonly Enrolment[];
  readonly nameOf: (nip: string) => string;
}

/** Who was there, meeting by meeting; for the session's trainers and HR, until it is settled. */
export function AttendanceList({ session, enrolments, nameOf }: AttendanceListProps) {
  const begun = session.meetings.flatMap(({ day }, index) => (day <= today() ? [index] : []));
  const [chosen, setChosen] = useState<string>();
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isSaved, setIsSaved] = useState(false);
  const noting = useAct("POST /v1/training-sessions/{sessionId}/attendance");
  const text = words(WORDS);
  const placed = enrolments.filter(
    ({ place, state }) => place !== undefined && (state === "APPROVED" || state === "AWAITING"),
  );
  const last = begun.at(-1);
  if (last === undefined || placed.length === 0 || session.state === "CANCELLED") return null;
  const meeting = Number(chosen ?? last);
  const isPresent = ({ nip, present }: Enrolment) => changed.get(nip) ?? present?.includes(meeting) ?? false;
  async function save() {
    setIsSaved(false);
    const marks = placed.map((one) => ({ nip: one.nip, isPresent: isPresent(one) }));
    for (let from = 0; from < marks.length; from += AT_ONCE) {
      const body = { meeting, marks: marks.slice(from, from + AT_ONCE) };
      if ((await noting.act({ params: { sessionId: session.id }, body })) === undefined) return;
    }
    setChanged(new Map());
    setIsSaved(true);
  }
  return (
    <Card title={text.title}>
      <Form error={noting.error} onSubmit={() => void save()}>
        {session.meetings.length > 1 && (
          <SelectField
            name="meeting"
            label={text.meeting}
            options={begun.map((index) => [
              String(index),
              timesWords(session.meetings.slice(index, index + 1)),
            ])}
            value={String(meeting)}
            onValue={(value) => {
              setChosen(value);
              setChanged(new Map());
            }}
          />
        )}
        {placed.map((one) => (
          <Check
            key={one.nip}
            label={nameOf(one.nip)}
            isOn={isPresent(one)}
            onToggle={(isOn) => {
              setIsSaved(false);
              setChanged(new Map(changed).set(one.nip, isOn));
            }}
          />
        ))}
        <Submit isBusy={noting.isBusy}>{text.save}</Submit>
        {isSaved && noting.error === undefined && <p role="status">{text.saved}</p>}
      </Form>
    </Card>
  );
}
