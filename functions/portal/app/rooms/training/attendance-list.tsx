import { useRef, useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Check, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { type Enrolment, type Session, timesWords } from "./session-words.ts";

const WORDS = {
  title: { id: "Daftar hadir", en: "Attendance" },
  meeting: { id: "Pertemuan", en: "Meeting" },
  save: { id: "Simpan daftar hadir", en: "Save the attendance" },
  saved: { id: "Daftar hadir tersimpan.", en: "The attendance is saved." },
};

/** As many as the API takes at once. */
const AT_ONCE = 40;

interface Ticked {
  /** Another meeting than the last one. */
  readonly meeting?: string;
  /** What was ticked or cleared and is not saved yet, by meeting and NIP. */
  readonly marks: Readonly<Record<string, boolean>>;
}

const NOTHING: Ticked = { marks: {} };

interface AttendanceListProps {
  readonly session: Pick<Session, "id" | "meetings" | "state">;
  readonly enrolments: readonly Enrolment[];
  readonly nameOf: (nip: string) => string;
}

/** Who was there, meeting by meeting; for the session's trainers and HR, until it is settled. */
export function AttendanceList({ session, enrolments, nameOf }: AttendanceListProps) {
  const begun = session.meetings.flatMap(({ day }, index) => (day <= today() ? [index] : []));
  const draft = useDraft<Ticked>(`attendance of ${session.id}`, NOTHING);
  const ticked = useRef(draft.value);
  ticked.current = draft.value;
  const [isSaved, setIsSaved] = useState(false);
  const noting = useAct("POST /v1/training-sessions/{sessionId}/attendance");
  const text = words(WORDS);
  const placed = enrolments.filter(
    ({ place, state }) => place !== undefined && (state === "APPROVED" || state === "AWAITING"),
  );
  const last = begun.at(-1);
  if (last === undefined || placed.length === 0 || session.state === "CANCELLED") return null;
  const { marks } = draft.value;
  const meeting = Number(draft.value.meeting ?? last);
  const ofMeeting = `${meeting} `;
  const isPresent = ({ nip, present }: Enrolment) =>
    marks[ofMeeting + nip] ?? present?.includes(meeting) ?? false;
  async function save() {
    setIsSaved(false);
    const all = placed.map((one) => ({ nip: one.nip, isPresent: isPresent(one) }));
    for (let from = 0; from < all.length; from += AT_ONCE) {
      const body = { meeting, marks: all.slice(from, from + AT_ONCE) };
      if ((await noting.act({ params: { sessionId: session.id }, body })) === undefined) return;
    }
    // What was ticked since is not among what was sent.
    const left = Object.entries(ticked.current.marks).filter(
      ([key, isOn]) => !(key.startsWith(ofMeeting) && marks[key] === isOn),
    );
    const rest = { ...ticked.current, marks: Object.fromEntries(left) };
    if (left.length === 0) draft.clear(rest);
    else draft.set(rest);
    setIsSaved(!left.some(([key]) => key.startsWith(ofMeeting)));
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
            onValue={(chosen) => {
              setIsSaved(false);
              draft.set({ ...draft.value, meeting: chosen });
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
              draft.set({ ...draft.value, marks: { ...marks, [ofMeeting + one.nip]: isOn } });
            }}
          />
        ))}
        <Submit isBusy={noting.isBusy}>{text.save}</Submit>
        {isSaved && noting.error === undefined && <p role="status">{text.saved}</p>}
      </Form>
    </Card>
  );
}
