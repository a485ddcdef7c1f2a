import * as z from "zod";
import { medianAnswerDays } from "./complaint-answer-days.ts";
import { PeriodIdSchema } from "./evaluated-period.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";
import { refusals } from "./refusal.ts";
import { divideHalfUp } from "./rounding.ts";
import type { Polarity } from "./rules/achievement.ts";
import { SATISFACTION_ELEMENTS, type SatisfactionWeighting } from "./rules/satisfaction-index.ts";
import { satisfaction } from "./satisfaction.ts";
import type { ServiceMonth } from "./service-month.ts";

const ELEMENT_CODES = SATISFACTION_ELEMENTS.map(({ code }) => code);

/** Where an indicator's value comes from by itself, month by month. One without a feed is reported by hand. */
export const IndicatorFeedSchema = once(() => {
  const unitId = UnitIdSchema();
  return z.discriminatedUnion("kind", [
    /** Percent of the complaints first answered before their deadline, 0 to 100. */
    z.strictObject({ kind: z.literal("COMPLAINTS_IN_TIME"), unitId }),
    /** The median of the working days from a complaint's receipt to its first answer; less is better. */
    z.strictObject({ kind: z.literal("COMPLAINT_ANSWER_DAYS"), unitId }),
    /** The public satisfaction index (IKM), 25 to 100. */
    z.strictObject({ kind: z.literal("SATISFACTION_INDEX"), unitId }),
    /** The average score (NRR) of one element (unsur) of the survey, 1 to 4. */
    z.strictObject({
      kind: z.literal("SATISFACTION_ELEMENT"),
      unitId,
      element: z.enum(ELEMENT_CODES as [(typeof ELEMENT_CODES)[number]]),
    }),
  ]);
});

export type IndicatorFeed = z.infer<ReturnType<typeof IndicatorFeedSchema>>;

/** A fed value with the counters that it was made from. */
export const FedValueSchema = once(() =>
  z.object({
    kind: z.enum([
      "COMPLAINTS_IN_TIME",
      "COMPLAINT_ANSWER_DAYS",
      "SATISFACTION_INDEX",
      "SATISFACTION_ELEMENT",
    ]),
    unitId: UnitIdSchema(),
    /** The month whose counters it comes from, or the quarter or year. */
    period: PeriodIdSchema(),
    /** Two decimals; absent where there is too little to make it from. */
    value: z.number().optional(),
    /** The unit's counters as they were read, of a median how many by days; with the formula they give the value. */
    counters: z.record(z.string(), z.number()),
    /** How the weight of an element was written, where the value is an index. */
    weighting: z.enum(["EXACT", "W0111", "W011"]).optional(),
  }),
);

export type FedValue = z.infer<ReturnType<typeof FedValueSchema>>;

/** What a feed can measure: whether more or less of it is better, and the highest that it can be. */
const NATURE: Readonly<Record<IndicatorFeed["kind"], { polarity: Polarity; highest: number }>> = {
  COMPLAINTS_IN_TIME: { polarity: "POSITIF", highest: 100 },
  COMPLAINT_ANSWER_DAYS: { polarity: "NEGATIF", highest: 365 },
  SATISFACTION_INDEX: { polarity: "POSITIF", highest: 100 },
  SATISFACTION_ELEMENT: { polarity: "POSITIF", highest: 4 },
};

const refuse = refusals("indicator-feed", {
  "cannot-count": {
    kind: "invalid",
    id: 'Indikator "{indicator}" terisi sendiri tiap bulan dengan nilai yang tidak dapat dijumlahkan: jadikan {polarity} dan tidak kumulatif.',
    en: 'The indicator "{indicator}" feeds itself month by month with a value that does not add up: make it {polarity} and not cumulative.',
    source: "policy: a share, a median, an index and an average do not add up",
  },
  "out-of-reach": {
    kind: "invalid",
    id: 'Target indikator "{indicator}" tidak mungkin tercapai: nilainya paling tinggi {highest}.',
    en: 'The target of the indicator "{indicator}" cannot be reached: its value is {highest} at most.',
    source: "policy: a target can be reached",
  },
  "by-itself": {
    kind: "conflict",
    id: 'Indikator "{indicator}" terisi sendiri dari data pelayanan; capaiannya tidak dilaporkan dengan tangan. Kirim laporan tanpa capaian indikator ini.',
    en: 'The indicator "{indicator}" feeds itself from the service; nothing is reported for it by hand. Report without progress on it.',
    source: "policy: a value has one source",
  },
  "unknown-unit": {
    kind: "conflict",
    id: 'Unit "{unit}" yang nilainya hendak diambil tidak terdaftar. Pilih unit dari daftar unit organisasi.',
    en: 'The unit "{unit}" that is to feed an indicator is not registered. Choose one of the units of the organisation.',
    source: "policy: a value has a source",
  },
});

/** Lets progress be reported only on an indicator without a feed. @throws DomainError `indicator-feed.by-itself` */
export function requireByHand({ id, feed }: { readonly id: string; readonly feed?: unknown }): void {
  if (feed !== undefined) throw refuse("by-itself", { indicator: id });
}

/**
 * Lets only units feed that exist.
 * @param units in the order of the ids; undefined where there is none of that id
 * @throws DomainError `indicator-feed.unknown-unit`
 */
export function requireFeedUnits(ids: readonly string[], units: readonly unknown[]): void {
  const unknown = ids.find((_, place) => units[place] === undefined);
  if (unknown !== undefined) throw refuse("unknown-unit", { unit: unknown });
}

/**
 * Lets an indicator be fed only by what it can be measured with.
 * @throws DomainError `indicator-feed.cannot-count`, `indicator-feed.out-of-reach`
 */
export function requireFeedable(
  { id, polarity, isCumulative, target }: FedIndicator,
  { kind }: IndicatorFeed,
): void {
  const nature = NATURE[kind];
  if (polarity !== nature.polarity || isCumulative)
    throw refuse("cannot-count", { indicator: id, polarity: nature.polarity });
  if (target > nature.highest) throw refuse("out-of-reach", { indicator: id, highest: nature.highest });
}

interface FedIndicator {
  readonly id: string;
  readonly polarity: Polarity;
  readonly isCumulative: boolean;
  readonly target: number;
}

/**
 * What a feed gives for a month or a longer period, from the unit's counters as they are: a share rounded half-up to two decimals of a percent,
 * or the index or average as it is published.
 * @param service undefined where neither a complaint nor an answer was counted
 * @source PermenPANRB 14/2017 for index and average, with the least number of answers that may be shown; the share is policy
 */
export function fedValue(
  feed: IndicatorFeed,
  period: string,
  service: ServiceMonth | undefined,
  weighting: SatisfactionWeighting,
): FedValue {
  const { kind, unitId } = feed;
  const source = { kind, unitId, period };
  if (kind === "COMPLAINTS_IN_TIME") return { ...source, ...shareInTime(service) };
  if (kind === "COMPLAINT_ANSWER_DAYS") {
    const { median: value, counters } = medianAnswerDays(service ?? {});
    return { ...source, ...(value !== undefined && { value }), counters };
  }
  const { answers, elements, index } = satisfaction(service, weighting);
  if (kind === "SATISFACTION_INDEX") {
    const sums = Object.fromEntries((elements ?? []).map(({ code, sum }) => [code, sum]));
    const counters = { answers, ...sums };
    return { ...source, ...(index && { value: index.ikm }), counters, weighting };
  }
  const element = elements?.find(({ code }) => code === feed.element);
  if (element === undefined) return { ...source, counters: { answers } };
  return { ...source, value: element.average, counters: { answers, [feed.element]: element.sum } };
}

function shareInTime(service: ServiceMonth | undefined): Pick<FedValue, "value" | "counters"> {
  const { complaintsAnsweredInTime: inTime = 0, complaintsAnsweredLate: late = 0 } = service ?? {};
  const counters = { inTime, late };
  if (inTime + late === 0) return { counters };
  return { value: divideHalfUp(10_000n * BigInt(inTime), BigInt(inTime + late)) / 100, counters };
}
