import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { CLOCKS, type Complaint } from "./words.ts";

const WORDS = {
  title: { id: "Tenggat", en: "Deadlines" },
  why: { id: "Mengapa tanggal ini?", en: "Why this day?" },
  round: { id: "putaran", en: "round" },
  warned: { id: "Pengelola telah diperingatkan", en: "Officers have been warned" },
  head: { id: "Pimpinan unit telah diberi tahu", en: "The head of the unit has been told" },
  city: { id: "Sekretariat daerah telah diberi tahu", en: "The head of the city's office has been told" },
};

const STATES = {
  RUNNING: { id: "berjalan", en: "running" },
  PAUSED: { id: "berhenti sementara", en: "paused" },
  MET: { id: "terpenuhi", en: "met" },
  MISSED: { id: "terlewat", en: "missed" },
  LAPSED: { id: "habis", en: "lapsed" },
};

const KINDS = {
  MET: "good",
  MISSED: "wrong",
  RUNNING: undefined,
  PAUSED: "care",
  LAPSED: undefined,
} as const;

/** Every clock of a complaint, and on request how its day was counted. */
export function Clocks({ complaint }: { readonly complaint: Complaint }) {
  const [isAsked, setIsAsked] = useState(false);
  const { deadlines, escalations, trackingCode } = complaint;
  const text = words(WORDS);
  const names = words(CLOCKS);
  const told = escalations.at(-1);
  const steps = { WARNING: text.warned, HEAD_OF_UNIT: text.head, HEAD_OF_CITY_OFFICE: text.city };
  return (
    <Card title={text.title}>
      <ul class="plain">
        {deadlines.map(({ clock, round, dueAt, state }) => {
          const kind = KINDS[state];
          return (
            <li key={clock + round}>
              {names[clock]}
              {round > 1 && ` (${text.round} ${round})`}{" "}
              <State {...(kind && { kind })}>{words(STATES)[state]}</State>
              {dueAt && (
                <>
                  <br />
                  <small>{momentWords(dueAt)}</small>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {told && (
        <p class="quiet-text">
          {steps[told.step]}, {momentWords(told.at)}.
        </p>
      )}
      {isAsked ? (
        <Why trackingCode={trackingCode} />
      ) : (
        <button type="button" class="quiet" onClick={() => setIsAsked(true)}>
          {text.why}
        </button>
      )}
    </Card>
  );
}

function Why({ trackingCode }: { readonly trackingCode: string }) {
  const asked = useAsk("GET /v1/complaints/{trackingCode}/deadlines", { params: { trackingCode } });
  const names = words(CLOCKS);
  return (
    <Loaded asked={asked} lines={3}>
      {({ deadlines }) => (
        <dl class="facts">
          {deadlines.map(({ clock, round, text }) => (
            <div key={clock + round}>
              <dt>{names[clock]}</dt>
              <dd>{say(text)}</dd>
            </div>
          ))}
        </dl>
      )}
    </Loaded>
  );
}
