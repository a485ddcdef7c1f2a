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
  readonly what: Said;
  /** The values before and after, where something that is in both differs. */
  readonly values: readonly {
    readonly before: string;
    readonly after: string;
    readonly isWritten: boolean;
  }[];
}

/** What a plan says, in the product's words or in somebody's. */
export interface Said {
  readonly says: string;
  /** Whether somebody wrote it, in the city's language. */
  readonly isWritten: boolean;
}

const inOurs = (says: string): Said => ({ says, isWritten: false });
const inTheirs = (says: string): Said => ({ says, isWritten: true });

/** What one plan's terms have that differs from another's: result by result, and indicator by indicator, by their ids. */
export function planChanges(before: Terms, after: Terms): readonly PlanChange[] {
  return [
    ...changesOf(wholeOf(before), wholeOf(after), ({ value }) => [value]),
    ...changesOf(before.results, after.results, resultValues),
    ...changesOf(before.results.flatMap(measures), after.results.flatMap(measures), ({ values }) => values),
    ...changesOf(before.expectations.map(expected), after.expectations.map(expected), ({ statement }) => [
      inTheirs(statement),
    ]),
  ];
}

const expected = ({ value, expectation }: Terms["expectations"][number]) => ({
  id: value,
  statement: expectation,
});

/** What a plan says beside its results: its approach, and each attachment that has something in it. */
function wholeOf({ approach, attachments }: Terms) {
  const text = words(WORDS);
  const notes = Object.entries(attachments ?? {}).filter(([, lines]) => lines.length > 0);
  return [
    { id: "approach", statement: inOurs(text.approach), value: inOurs(say(APPROACHES[approach])) },
    ...notes.map(([id, lines]) => ({
      ...{ id, statement: inOurs(text[id as "support"]), value: inTheirs(lines.join("; ")) },
    })),
  ];
}

interface Part {
  readonly id: string;
  /** What somebody wrote, unless it says otherwise. */
  readonly statement: string | Said;
}

const nameOf = ({ statement }: Part): Said =>
  typeof statement === "string" ? inTheirs(statement) : statement;

function changesOf<Of extends Part>(
  before: readonly Of[],
  after: readonly Of[],
  valuesOf: (part: Of) => readonly Said[],
): readonly PlanChange[] {
  const was = new Map(before.map((part) => [part.id, part]));
  const is = new Set(after.map(({ id }) => id));
  const removed = before.filter(({ id }) => !is.has(id));
  return [
    ...after.flatMap((part): PlanChange[] => {
      const old = was.get(part.id);
      if (old === undefined) return [{ kind: "ADDED", what: nameOf(part), values: [] }];
      const [olds, news] = [valuesOf(old), valuesOf(part)];
      const values = news.flatMap(({ says: after, isWritten }, index) => {
        const before = olds[index]?.says ?? "";
        return after === before ? [] : [{ before, after, isWritten }];
      });
      return values.length === 0 ? [] : [{ kind: "CHANGED", what: nameOf(part), values }];
    }),
    ...removed.map((part): PlanChange => ({ kind: "REMOVED", what: nameOf(part), values: [] })),
  ];
}

const resultValues = ({ statement, kind }: PlanResult) => [
  inTheirs(statement),
  inOurs(say(RESULT_KINDS[kind])),
];

function measures({ indicators, criteria = [] }: PlanResult) {
  return [
    ...indicators.map((indicator) => ({ ...indicator, values: indicatorValues(indicator) })),
    ...criteria.map((criterion) => ({
      ...criterion,
      values: [inTheirs(criterion.statement), inTheirs(criterion.expectation)],
    })),
  ];
}

function indicatorValues(indicator: PlanIndicator): readonly Said[] {
  return [
    inTheirs(indicator.statement),
    inOurs(aspectOf(indicator) ?? ""),
    inOurs(targetWords(indicator)),
    inOurs(say(POLARITIES[indicator.polarity])),
    inOurs(sourceOf(indicator, undefined)),
    inOurs(percentWords(indicator.weightBasisPoints)),
  ];
}
