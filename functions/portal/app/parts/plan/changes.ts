import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import {
  APPROACHES,
  aspectOf,
  type PlanIndicator,
  type PlanResult,
  POLARITIES,
  RESULT_KINDS,
  sourceOf,
  type Terms,
  targetWords,
} from "./words.ts";

const WORDS = {
  approach: { id: "Pendekatan", en: "Approach" },
  support: { id: "Dukungan sumber daya", en: "Support" },
  accountability: { id: "Skema pertanggungjawaban", en: "Accountability" },
  consequences: { id: "Konsekuensi", en: "Consequences" },
};

/** A part of a plan that an amendment adds, removes or changes, in the plan's own words. */
export interface PlanChange {
  readonly kind: "ADDED" | "REMOVED" | "CHANGED";
  readonly what: string;
  /** The values before and after, where something that is in both differs. */
  readonly values: readonly { readonly before: string; readonly after: string }[];
}

/** What one plan's terms have that differs from another's: result by result, and indicator by indicator, by their ids. */
export function planChanges(before: Terms, after: Terms): readonly PlanChange[] {
  return [
    ...changesOf(wholeOf(before), wholeOf(after), ({ says }) => [says]),
    ...changesOf(before.results, after.results, resultValues),
    ...changesOf(before.results.flatMap(measures), after.results.flatMap(measures), ({ values }) => values),
    ...changesOf(
      before.expectations.map(({ value, expectation }) => ({ id: value, statement: expectation })),
      after.expectations.map(({ value, expectation }) => ({ id: value, statement: expectation })),
      ({ statement }) => [statement],
    ),
  ];
}

/** What a plan says beside its results: its approach, and each attachment that has something in it. */
function wholeOf({ approach, attachments }: Terms) {
  const text = words(WORDS);
  const notes = Object.entries(attachments ?? {}).filter(([, lines]) => lines.length > 0);
  return [
    { id: "approach", statement: text.approach, says: say(APPROACHES[approach]) },
    ...notes.map(([id, lines]) => ({ id, statement: text[id as "support"], says: lines.join("; ") })),
  ];
}

interface Part {
  readonly id: string;
  readonly statement: string;
}

function changesOf<Of extends Part>(
  before: readonly Of[],
  after: readonly Of[],
  valuesOf: (part: Of) => readonly string[],
): readonly PlanChange[] {
  const was = new Map(before.map((part) => [part.id, part]));
  const is = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !is.has(id));
  return [
    ...after.flatMap((part): PlanChange[] => {
      const old = was.get(part.id);
      if (old === undefined) return [{ kind: "ADDED", what: part.statement, values: [] }];
      const [olds, news] = [valuesOf(old), valuesOf(part)];
      const values = news.flatMap((value, index) =>
        value === olds[index] ? [] : [{ before: olds[index] ?? "", after: value }],
      );
      return values.length === 0 ? [] : [{ kind: "CHANGED", what: part.statement, values }];
    }),
    ...removed.map(({ statement }): PlanChange => ({ kind: "REMOVED", what: statement, values: [] })),
  ];
}

const resultValues = ({ statement, kind }: PlanResult) => [statement, say(RESULT_KINDS[kind])];

function measures({ indicators, criteria = [] }: PlanResult) {
  return [
    ...indicators.map((indicator) => ({ ...indicator, values: indicatorValues(indicator) })),
    ...criteria.map((criterion) => ({ ...criterion, values: [criterion.statement, criterion.expectation] })),
  ];
}

function indicatorValues(indicator: PlanIndicator): readonly string[] {
  return [
    indicator.statement,
    aspectOf(indicator) ?? "",
    targetWords(indicator),
    say(POLARITIES[indicator.polarity]),
    sourceOf(indicator, undefined),
    percentWords(indicator.weightBasisPoints),
  ];
}
