import { words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { Bar } from "../figure/figures.tsx";
import { type TypedPlan, typedWeight, withRestShared } from "./typed-plan.ts";
import { WHOLE } from "./words.ts";

const WORDS = {
  sum: { id: "Jumlah bobot", en: "Sum of weights" },
  missing: { id: "kurang", en: "missing" },
  over: { id: "lebih", en: "too much" },
  share: { id: "Bagi sisanya rata", en: "Share the rest evenly" },
};

interface WeightSumProps {
  readonly typed: TypedPlan;
  readonly onTyped: (typed: TypedPlan) => void;
}

/** How far the weights are from the whole, while they are typed. */
export function WeightSum({ typed, onTyped }: WeightSumProps) {
  const text = words(WORDS);
  const sum = typedWeight(typed);
  const off =
    sum < WHOLE
      ? `${text.missing} ${percentWords(WHOLE - sum)}`
      : `${text.over} ${percentWords(sum - WHOLE)}`;
  const said = `${text.sum}: ${percentWords(sum)}${sum === WHOLE ? "" : `, ${off}`}`;
  const hasOpen = typed.results.some(({ indicators }) =>
    indicators.some(({ weight }) => weight.trim() === ""),
  );
  return (
    <div class="weight-sum">
      <output>{said}</output>
      <Bar basisPoints={sum} label={said} />
      {sum < WHOLE && hasOpen && (
        <button type="button" class="bare" onClick={() => onTyped(withRestShared(typed))}>
          {text.share}
        </button>
      )}
    </div>
  );
}
