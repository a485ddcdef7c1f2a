import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { lastEnded } from "../../frame/periods.ts";
import { WaitingForMe } from "../../parts/person/waiting-for-me.tsx";

const WORDS = {
  title: { id: "Menunggu keputusan Anda", en: "Awaits your decision" },
  predikat: { id: "Predikat organisasi untuk ditetapkan", en: "Organisation predikat to set" },
  units: { id: "unit", en: "units", one: "unit" },
};

/** Everything that the head of the city has to decide, in one list. */
export function AwaitsDecision() {
  const asked = useAsk("GET /v1/me/tasks", { query: {} });
  const period = lastEnded("MONTH");
  // After what awaits: it adds one line at the end.
  const predikat = useAsk(
    "GET /v1/unit-predikat/{period}",
    asked.value === undefined ? undefined : { params: { period } },
  );
  const text = words(WORDS);
  const { isClosed = false, items = [] } = predikat.value ?? {};
  const open = items.filter(
    ({ standing, isJustificationMissing, counts }) =>
      (standing === undefined && Object.values(counts).some((count) => count > 0)) || isJustificationMissing,
  ).length;
  return (
    <WaitingForMe
      asked={asked}
      title={text.title}
      others={
        isClosed && open > 0
          ? [
              {
                key: "SET_PREDIKAT",
                to: "/app/daerah/predikat",
                title: text.predikat,
                detail: `${countWords(open, WORDS.units)}, ${periodWords(period)}`,
              },
            ]
          : []
      }
    />
  );
}
