import { useAskAll } from "../../../client/pages.ts";
import { useAsk } from "../../../client/questions.ts";
import { periodWords, untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Queue } from "../../../parts/list/queue.tsx";
import { DecideObjection } from "./decide-objection.tsx";
import { ExplainRating } from "./explain-rating.tsx";
import { RateEmployee } from "./rate-employee.tsx";

const WORDS = {
  RATE: { id: "Penilaian yang beralih kepada Anda", en: "Ratings passed on to you" },
  EXPLAIN: { id: "Keberatan yang menunggu penjelasan Anda", en: "Objections that await your explanation" },
  DECIDE: { id: "Keberatan yang menunggu keputusan Anda", en: "Objections that await your decision" },
  none: { id: "Tidak ada lagi yang menunggu Anda di sini.", en: "Nothing waits for you here any more." },
};

type Kind = "RATE" | "EXPLAIN" | "DECIDE";

export const PassedOnRatings = () => <EvaluationTasks kind="RATE" />;
export const ObjectionsToExplain = () => <EvaluationTasks kind="EXPLAIN" />;
export const ObjectionsToDecide = () => <EvaluationTasks kind="DECIDE" />;

/** What awaits somebody about results that others rated, or should have. */
function EvaluationTasks({ kind }: { readonly kind: Kind }) {
  const asked = useAskAll("GET /v1/me/evaluation-tasks", { query: { limit: 100 } });
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={6}>
      {({ items }) => (
        <Queue
          label={text[kind]}
          items={items.filter((task) => task.kind === kind)}
          keyOf={({ nip, period }) => `${nip} ${period}`}
          rowOf={({ name, period, dueAt }) => ({
            title: name,
            detail: periodWords(period),
            aside: dueAt && untilWords(dueAt),
          })}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {({ nip, period }) => <OneTask kind={kind} nip={nip} period={period} />}
        </Queue>
      )}
    </Loaded>
  );
}

interface OneProps {
  readonly kind: Kind;
  readonly nip: string;
  readonly period: string;
}

function OneTask({ kind, nip, period }: OneProps) {
  const asked = useAsk("GET /v1/employees/{nip}/evaluations/{period}", { params: { nip, period } });
  return (
    <Loaded asked={asked} lines={8}>
      {(evaluation) => {
        if (kind === "RATE") return <RateEmployee evaluation={evaluation} />;
        if (kind === "EXPLAIN") return <ExplainRating evaluation={evaluation} />;
        return <DecideObjection evaluation={evaluation} />;
      }}
    </Loaded>
  );
}
