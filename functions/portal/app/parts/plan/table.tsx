import type { ComponentChildren } from "preact";
import { Fragment } from "preact";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { State } from "../figure/figures.tsx";
import { Written } from "../screen/written.tsx";
import {
  aspectOf,
  OWN_UNIT,
  type PlanIndicator,
  POLARITIES,
  RESULT_KINDS,
  sourceOf,
  type Terms,
  targetWords,
  WHOLE,
} from "./words.ts";

const WORDS = {
  results: { id: "Hasil kerja dan ukurannya", en: "Results and their measures" },
  indicator: { id: "Indikator", en: "Indicator" },
  side: { id: "Aspek", en: "Aspect" },
  target: { id: "Target setahun", en: "Target of the year" },
  polarity: { id: "Arah", en: "Direction" },
  source: { id: "Sumber nilai", en: "Where the value comes from" },
  weight: { id: "Bobot", en: "Weight" },
  ownUnit: { id: "unit pegawai itu sendiri", en: "the employee's own unit" },
  sum: { id: "Jumlah bobot", en: "Sum of weights" },
  criterion: { id: "Ukuran keberhasilan", en: "Criterion of success" },
  expectation: { id: "Yang diharapkan", en: "What is expected" },
};

export interface PlanTableProps {
  readonly terms: Pick<Terms, "approach" | "results">;
  /** What is offered with an indicator, such as the way to its values. */
  readonly actOf?: (indicator: PlanIndicator) => ComponentChildren;
  /** What is said beneath a result, such as which of the superior's it supports. */
  readonly beneath?: (resultId: string) => ComponentChildren;
}

/** A plan as a table: each result with its indicators, and their weights up to their sum. */
export function PlanTable({ terms, actOf, beneath }: PlanTableProps) {
  const text = words(WORDS);
  const nameOf = useUnitNames(terms);
  const isQuantitative = terms.approach === "KUANTITATIF";
  const columns = isQuantitative
    ? [text.indicator, text.side, text.target, text.polarity, text.source, text.weight]
    : [text.criterion, text.expectation];
  const sum = weightOf(terms);
  return (
    <table class="table plan">
      <caption class="unseen">{text.results}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col" class={name === text.weight ? "number" : ""}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {terms.results.map(({ id, kind, statement, indicators, criteria = [] }) => (
          <Fragment key={id}>
            <tr class="group">
              <th scope="rowgroup" colSpan={columns.length}>
                <Written>{statement}</Written> <State>{say(RESULT_KINDS[kind])}</State>
                {beneath?.(id)}
              </th>
            </tr>
            {indicators.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Written>{one.statement}</Written> {actOf?.(one)}
                </th>
                <td data-name={text.side}>{aspectOf(one)}</td>
                <td data-name={text.target}>{targetWords(one)}</td>
                <td data-name={text.polarity}>{say(POLARITIES[one.polarity])}</td>
                <td data-name={text.source}>{sourceOf(one, nameOf(one))}</td>
                <td class="number" data-name={text.weight}>
                  {percentWords(one.weightBasisPoints)}
                </td>
              </tr>
            ))}
            {criteria.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Written>{one.statement}</Written>
                </th>
                <td data-name={text.expectation}>
                  <Written>{one.expectation}</Written>
                </td>
              </tr>
            ))}
          </Fragment>
        ))}
      </tbody>
      {isQuantitative && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={columns.length - 1}>
              {text.sum}
            </th>
            <td class="number">
              <State kind={sum === WHOLE ? "good" : "wrong"}>{percentWords(sum)}</State>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

/** The sum of the weights of all indicators, in basis points. */
function weightOf({ results }: Pick<Terms, "results">): number {
  return results.flatMap(({ indicators }) => indicators).reduce((sum, one) => sum + one.weightBasisPoints, 0);
}

/** Names of the units that feed indicators; asked only where there are any. */
function useUnitNames({ results }: Pick<Terms, "results">): (indicator: PlanIndicator) => string | undefined {
  const unitOf = ({ feed }: PlanIndicator) =>
    feed !== undefined && "unitId" in feed ? feed.unitId : undefined;
  const isAsked = results.some(({ indicators }) => indicators.some((one) => unitOf(one) !== undefined));
  const units = useAsk("GET /v1/units", isAsked ? {} : undefined);
  const { ownUnit } = words(WORDS);
  return (indicator) =>
    unitOf(indicator) === OWN_UNIT
      ? ownUnit
      : units.value?.items.find(({ id }) => id === unitOf(indicator))?.name;
}
