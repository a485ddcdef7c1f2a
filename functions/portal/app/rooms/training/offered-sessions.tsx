import { useAskAll } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { kindWords } from "../../parts/person/training-words.ts";
import { usePerson } from "../../session/person.ts";
import { TrainingScreen } from "./screen.tsx";
import { type Enrolment, standingOf, timesWords } from "./session-words.ts";

const WORDS = {
  lead: {
    id: "Pilih sesi, lalu daftar. Atasan langsung Anda yang menyetujui.",
    en: "Choose a session and enrol. Your superior approves.",
  },
  list: { id: "Sesi yang ditawarkan", en: "Sessions offered" },
  none: {
    id: "Belum ada sesi pelatihan yang direncanakan. Sesi baru muncul di sini begitu pengelola kinerja merencanakannya.",
    en: "No training sessions are planned yet. New ones appear here as soon as HR plans them.",
  },
  until: { id: "Daftar sampai", en: "Enrol until" },
  closed: { id: "Pendaftaran ditutup", en: "Enrolment closed" },
  cancelled: { id: "Dibatalkan", en: "Cancelled" },
};

/** What is offered from today on, and whether I am in it. */
export function OfferedSessions() {
  const { nip } = usePerson();
  const asked = useAskAll("GET /v1/training-sessions", { query: { limit: 100 } });
  const mine = useAsk("GET /v1/me/training-sessions", nip === undefined ? undefined : {});
  const own = new Map(mine.value?.enrolments.map((one) => [one.sessionId, one]));
  const text = words(WORDS);
  return (
    <TrainingScreen tab="offered" lead={text.lead}>
      <Loaded asked={asked} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Rows
              label={text.list}
              of={items.map((session) => ({
                key: session.id,
                to: `/app/pelatihan/sesi/${session.id}`,
                title: session.title,
                detail: `${timesWords(session.meetings)}. ${session.provider}; ${kindWords(session)}, ${session.hours} JP`,
                aside: <Standing session={session} own={own.get(session.id)} />,
              }))}
            />
          )
        }
      </Loaded>
    </TrainingScreen>
  );
}

interface StandingProps {
  readonly session: { readonly state: string; readonly enrolUntil: string };
  readonly own: Enrolment | undefined;
}

function Standing({ session: { state, enrolUntil }, own }: StandingProps) {
  const text = words(WORDS);
  if (state === "CANCELLED") return <State kind="wrong">{text.cancelled}</State>;
  const standing = own && standingOf(own);
  if (standing?.stands)
    return <State {...(standing.kind && { kind: standing.kind })}>{standing.words}</State>;
  if (enrolUntil < today()) return <State>{text.closed}</State>;
  return (
    <>
      {text.until} {dayWords(enrolUntil)}
    </>
  );
}
