import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { AttendanceList } from "./attendance-list.tsx";
import { type Session, standingOf } from "./session-words.ts";

type Enrolment = Answer<"GET /v1/training-sessions/{sessionId}/enrolments">["items"][number];

const WORDS = {
  title: { id: "Peserta", en: "Participants" },
  door: { id: "Tampilkan kode di pintu", en: "Show the code at the door" },
  sheet: { id: "Cetak lembar pintu", en: "Print the sheet for the door" },
  test: { id: "Soal tes", en: "Test" },
  outcome: { id: "Hasil sesi", en: "Outcome" },
  none: { id: "Belum ada yang mendaftar.", en: "Nobody has enrolled yet." },
  name: { id: "Nama", en: "Name" },
  position: { id: "Jabatan", en: "Position" },
  state: { id: "Keadaan", en: "State" },
};

type ParticipantsOf = Pick<Session, "id" | "meetings" | "state">;

/** Those with a place first, then whoever waits in turn; who is out comes last. */
const rankOf = (enrolment: Enrolment) => {
  if (!standingOf(enrolment).stands) return 2;
  return enrolment.place === undefined ? 1 : 0;
};

/** Who takes part in a session, and who waits. */
export function Participants({ session }: { readonly session: ParticipantsOf }) {
  const { id: sessionId, meetings } = session;
  const asked = useAsk("GET /v1/training-sessions/{sessionId}/enrolments", { params: { sessionId } });
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  const positions = new Map(asked.value?.people.map(({ nip, position }) => [nip, position]));
  return (
    <>
      {asked.value && <AttendanceList session={session} enrolments={asked.value.items} nameOf={nameOf} />}
      <Card
        title={text.title}
        aside={
          <>
            {meetings.some(({ day }) => day === today()) && (
              <a href={`/app/pelatihan/sesi/${sessionId}/pintu`}>{text.door}</a>
            )}{" "}
            {meetings.some(({ day }) => day >= today()) && (
              <a href={`/app/pelatihan/sesi/${sessionId}/lembar`}>{text.sheet}</a>
            )}{" "}
            <a href={`/app/pelatihan/sesi/${sessionId}/soal`}>{text.test}</a>{" "}
            <a href={`/app/pelatihan/sesi/${sessionId}/hasil`}>{text.outcome}</a>
          </>
        }
      >
        <Loaded asked={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            ) : (
              <Table
                caption={text.title}
                hidesCaption
                rows={items.toSorted(
                  (one, other) =>
                    rankOf(one) - rankOf(other) || one.enrolledAt.localeCompare(other.enrolledAt),
                )}
                keyOf={({ nip }) => nip}
                columns={[
                  { name: text.name, of: ({ nip }) => nameOf(nip) },
                  { name: text.position, of: ({ nip }) => positions.get(nip) ?? "" },
                  {
                    name: text.state,
                    of: (enrolment) => {
                      const { kind, words: said } = standingOf(enrolment);
                      return <State {...(kind && { kind })}>{said}</State>;
                    },
                  },
                ]}
              />
            )
          }
        </Loaded>
      </Card>
    </>
  );
}
