import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { TrainingScreen } from "./screen.tsx";
import { type Enrolment, type Session, standingOf, timesWords } from "./session-words.ts";

const WORDS = {
  ahead: { id: "Akan datang", en: "Ahead" },
  past: { id: "Sudah lewat", en: "Past" },
  none: {
    id: "Anda belum mengikuti sesi pelatihan. Pilih salah satu pada sesi yang ditawarkan.",
    en: "You take part in no training session yet. Choose one of those offered.",
  },
  gives: { id: "Anda pelatihnya", en: "You give it" },
};

/** The sessions in which I take part, and those that I give. */
export function MySessions() {
  const { nip = "" } = usePerson();
  const asked = useAsk("GET /v1/me/training-sessions", {});
  const text = words(WORDS);
  const day = today();
  return (
    <TrainingScreen tab="mine">
      <Loaded asked={asked} lines={5}>
        {({ sessions, enrolments }) => {
          const isOver = ({ meetings }: Session) => (meetings.at(-1)?.day ?? "") < day;
          const ahead = sessions.filter((one) => !isOver(one));
          const past = sessions.filter(isOver).toReversed();
          const own = new Map(enrolments.map((one) => [one.sessionId, one]));
          if (sessions.length === 0)
            return (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            );
          return (
            <>
              <Sessions title={text.ahead} of={ahead} own={own} nip={nip} />
              <Sessions title={text.past} of={past} own={own} nip={nip} />
            </>
          );
        }}
      </Loaded>
    </TrainingScreen>
  );
}

interface SessionsProps {
  readonly title: string;
  readonly of: readonly Session[];
  readonly own: ReadonlyMap<string, Enrolment>;
  readonly nip: string;
}

function Sessions({ title, of, own, nip }: SessionsProps) {
  const text = words(WORDS);
  if (of.length === 0) return null;
  return (
    <Card title={title}>
      <Rows
        label={title}
        of={of.map((session) => {
          const enrolment = own.get(session.id);
          const standing = enrolment && standingOf(enrolment);
          return {
            key: session.id,
            to: `/app/pelatihan/sesi/${session.id}`,
            title: session.title,
            detail: `${timesWords(session.meetings)}, ${session.hours} JP`,
            aside: session.trainerNips.includes(nip) ? (
              <State>{text.gives}</State>
            ) : (
              standing && <State {...(standing.kind && { kind: standing.kind })}>{standing.words}</State>
            ),
          };
        })}
      />
    </Card>
  );
}
