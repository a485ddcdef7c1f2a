import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, localDay } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { isNip } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";

type Nomination = Answer<"GET /v1/award-rounds/{month}/nominations">["items"][number];

const WORDS = {
  title: { id: "Usulan pimpinan unit", en: "Nominations by heads of units" },
  none: {
    id: "Belum ada usulan. Pimpinan unit mengusulkan sampai calon bulan itu dihitung; usulan tidak mengubah peringkat.",
    en: "There are none yet. Heads nominate until the month is computed; a nomination changes no rank.",
  },
  by: { id: "diusulkan", en: "nominated by" },
  withdrawn: { id: "ditarik", en: "withdrawn" },
};

interface NominationsProps {
  readonly items: readonly Nomination[];
  readonly nameOf: (nip: string | undefined) => string;
}

/** Whom heads of units nominated, and why; those that were withdrawn come last. */
export function Nominations({ items, nameOf }: NominationsProps) {
  const units = useAsk("GET /v1/units", items.some(({ nomineeId }) => !isNip(nomineeId)) ? {} : undefined);
  const text = words(WORDS);
  const unitName = (id: string) => units.value?.items.find((unit) => unit.id === id)?.name ?? "";
  return (
    <Card title={text.title}>
      {items.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <ul class="plain">
          {items
            .toSorted(
              (one, other) => Number(one.withdrawnAt !== undefined) - Number(other.withdrawnAt !== undefined),
            )
            .map(({ category, nomineeId, text: why, by, at, withdrawnAt }) => (
              <li key={`${category} ${nomineeId} ${by} ${at}`}>
                <strong>{isNip(nomineeId) ? nameOf(nomineeId) : unitName(nomineeId)}</strong>
                {`, ${say(AWARD_TITLES[category])} (${text.by} ${nameOf(by)}, ${dayWords(localDay(at))}) `}
                {withdrawnAt !== undefined && <State>{text.withdrawn}</State>}
                <Words>{why}</Words>
              </li>
            ))}
        </ul>
      )}
    </Card>
  );
}
