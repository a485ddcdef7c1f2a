import * as z from "zod";
import type { LocalDay } from "../../calendar/calendar.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { type Ending, requireOpenUnit } from "../../organisation/open-unit.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { refusals } from "../../refusal.ts";
import type { Polarity } from "../../rules/achievement.ts";
import { SATISFACTION_ELEMENTS } from "../../rules/satisfaction-index.ts";
import { POLARITY_WORDS } from "../words.ts";

const ELEMENT_CODES = SATISFACTION_ELEMENTS.map(({ code }) => code);

/** In a template: the unit of whoever gets the plan. No real unit has this id. */
export const OWN_UNIT = "@own";

const FeedUnitSchema = /* @__PURE__ */ named("FeedUnit", () =>
  z.union([UnitIdSchema(), z.literal(OWN_UNIT)]),
);

/** The automatic source of an indicator's monthly value. Indicators without a feed are reported by hand. */
export const IndicatorFeedSchema = /* @__PURE__ */ named("IndicatorFeed", () => {
  const unitId = FeedUnitSchema();
  /** All surveys of the unit if neither is given; `service` limits them to surveys about that service. */
  const ofSurveys = {
    service: freeText().min(3).max(120).optional(),
    surveyId: z
      .string()
      .regex(/^(UMUM|[0-9a-z]{20})$/)
      .optional(),
  };
  return z.discriminatedUnion("kind", [
    /** Percentage of complaints first answered on time, 0 to 100. */
    z.strictObject({ kind: z.literal("COMPLAINTS_IN_TIME"), unitId }),
    /** The median of working days from a complaint's receipt to its first answer; less is better. */
    z.strictObject({ kind: z.literal("COMPLAINT_ANSWER_DAYS"), unitId }),
    /** Percentage of answered complaints that were reopened, 0 to 100; less is better. */
    z.strictObject({ kind: z.literal("COMPLAINTS_REOPENED"), unitId }),
    /** Percentage of ratings by complainants that were dissatisfied, 0 to 100; less is better. */
    z.strictObject({ kind: z.literal("COMPLAINTS_DISSATISFIED"), unitId }),
    /** The same four for complaints that the employee answered, whichever unit had them. */
    z.strictObject({ kind: z.literal("OWN_COMPLAINTS_IN_TIME") }),
    z.strictObject({ kind: z.literal("OWN_COMPLAINT_ANSWER_DAYS") }),
    z.strictObject({ kind: z.literal("OWN_COMPLAINTS_REOPENED") }),
    z.strictObject({ kind: z.literal("OWN_COMPLAINTS_DISSATISFIED") }),
    /** The employee's lesson hours (JP) of the year so far, as a percentage of those required by then, 0 to 100. */
    z.strictObject({ kind: z.literal("OWN_TRAINING_HOURS") }),
    /** Percentage of the recommendations of supervision to the employee, in the year so far, that they followed up in time. */
    z.strictObject({ kind: z.literal("OWN_RECOMMENDATIONS_IN_TIME") }),
    /**
     * The same of the recommendations that visits left with the unit in which the employee serves. It names no unit: how others follow
     * up is for their own heads to see.
     */
    z.strictObject({ kind: z.literal("UNIT_RECOMMENDATIONS_IN_TIME") }),
    /** The public satisfaction index (IKM), 25 to 100. */
    z.strictObject({ kind: z.literal("SATISFACTION_INDEX"), unitId, ...ofSurveys }),
    /** The average score (NRR) of one element (unsur) of the survey, 1 to 4. */
    z.strictObject({
      kind: z.literal("SATISFACTION_ELEMENT"),
      unitId,
      ...ofSurveys,
      element: z.enum(ELEMENT_CODES as [(typeof ELEMENT_CODES)[number]]),
    }),
  ]);
});

export type IndicatorFeed = z.infer<ReturnType<typeof IndicatorFeedSchema>>;

/** Whether a feed counts from the first of the year, so that the value of a longer period is that of its last month. */
export function isOfYear({ kind }: Pick<IndicatorFeed, "kind">): boolean {
  return kind === "OWN_TRAINING_HOURS" || kind.endsWith("_RECOMMENDATIONS_IN_TIME");
}

/** The unit that a feed names; undefined for the employee's own figures, and those of the unit in which they serve. */
export function unitOf(feed: IndicatorFeed): string | undefined {
  return "unitId" in feed ? feed.unitId : undefined;
}

/** The properties of a feed: whether more or less is better, and its maximum. */
const FEED_PROPERTIES: Readonly<Record<IndicatorFeed["kind"], { polarity: Polarity; highest: number }>> = {
  COMPLAINTS_IN_TIME: { polarity: "POSITIF", highest: 100 },
  COMPLAINT_ANSWER_DAYS: { polarity: "NEGATIF", highest: 365 },
  COMPLAINTS_REOPENED: { polarity: "NEGATIF", highest: 100 },
  COMPLAINTS_DISSATISFIED: { polarity: "NEGATIF", highest: 100 },
  OWN_COMPLAINTS_IN_TIME: { polarity: "POSITIF", highest: 100 },
  OWN_COMPLAINT_ANSWER_DAYS: { polarity: "NEGATIF", highest: 365 },
  OWN_COMPLAINTS_REOPENED: { polarity: "NEGATIF", highest: 100 },
  OWN_COMPLAINTS_DISSATISFIED: { polarity: "NEGATIF", highest: 100 },
  OWN_TRAINING_HOURS: { polarity: "POSITIF", highest: 100 },
  OWN_RECOMMENDATIONS_IN_TIME: { polarity: "POSITIF", highest: 100 },
  UNIT_RECOMMENDATIONS_IN_TIME: { polarity: "POSITIF", highest: 100 },
  SATISFACTION_INDEX: { polarity: "POSITIF", highest: 100 },
  SATISFACTION_ELEMENT: { polarity: "POSITIF", highest: 4 },
};

const refuse = /* @__PURE__ */ refusals("indicator-feed", {
  "cannot-count": {
    kind: "invalid",
    id: 'Indikator "{indicator}" terisi sendiri tiap bulan dengan nilai yang tidak dapat dijumlahkan: jadikan polaritasnya {polarity}, dan tidak kumulatif.',
    en: 'The indicator "{indicator}" is fed every month with a value that does not add up: make its polarity {polarity}, and the indicator not cumulative.',
    source: {
      id: "kebijakan: persentase, median, indeks, dan rata-rata tidak dapat dijumlahkan",
      en: "policy: a share, a median, an index and an average do not add up",
    },
  },
  "out-of-reach": {
    kind: "invalid",
    id: 'Target indikator "{indicator}" tidak mungkin tercapai: nilainya paling tinggi {highest}.',
    en: 'The target of the indicator "{indicator}" cannot be reached: its value is at most {highest}.',
    source: { id: "kebijakan: target harus dapat dicapai", en: "policy: targets must be reachable" },
  },
  "by-itself": {
    kind: "conflict",
    id: 'Indikator "{indicator}" terisi sendiri dari catatan yang sudah ada; capaiannya tidak dilaporkan dengan tangan. Kirim laporan tanpa capaian indikator ini.',
    en: 'The indicator "{indicator}" is fed automatically from existing records; it is not reported by hand. Report without progress on it.',
    source: { id: "kebijakan: satu nilai punya satu sumber", en: "policy: a value has one source" },
  },
  "unknown-unit": {
    kind: "conflict",
    id: 'Unit "{unit}" yang nilainya hendak diambil tidak terdaftar. Pilih unit dari daftar unit organisasi.',
    en: 'The unit "{unit}" that is to feed an indicator is not registered. Choose a unit of the organisation.',
    source: { id: "kebijakan: setiap nilai punya sumber", en: "policy: a value has a source" },
  },
});

/** Requires that progress is reported only on an indicator without a feed. @throws DomainError `indicator-feed.by-itself` */
export function requireManualIndicator({
  statement,
  feed,
}: {
  readonly statement: string;
  readonly feed?: unknown;
}): void {
  if (feed !== undefined) throw refuse("by-itself", { indicator: statement });
}

interface Feeding {
  /** In the order of the ids; undefined if no unit has that id. */
  readonly units: readonly (Ending | undefined)[];
  /** Local day from which they are to feed. */
  readonly from: LocalDay;
  /** The units that fed the plan before: what they counted until their end stays part of the year. */
  readonly kept?: readonly string[];
}

/**
 * Requires that feeding units exist, and that those that are newly chosen are open.
 * @throws DomainError `indicator-feed.unknown-unit`, `unit.closed`
 */
export function requireFeedUnits(ids: readonly string[], { units, from, kept = [] }: Feeding): void {
  for (const [place, id] of ids.entries()) {
    const unit = units[place];
    if (unit === undefined) throw refuse("unknown-unit", { unit: id });
    if (!kept.includes(id)) requireOpenUnit(unit, from);
  }
}

/** The day from which a plan of a year that is written on a local day can be fed anew. */
export function feedsFrom(year: string, today: LocalDay): LocalDay {
  const first = `${year}-01-01`;
  return first > today ? first : today;
}

/**
 * Requires that a feed matches its indicator's polarity, counting and target.
 * @throws DomainError `indicator-feed.cannot-count`, `indicator-feed.out-of-reach`
 */
export function requireFeedable(
  { statement, polarity, isCumulative, target }: FedIndicator,
  { kind }: IndicatorFeed,
): void {
  const properties = FEED_PROPERTIES[kind];
  if (polarity !== properties.polarity || isCumulative)
    throw refuse("cannot-count", { indicator: statement, polarity: POLARITY_WORDS[properties.polarity] });
  if (target > properties.highest)
    throw refuse("out-of-reach", { indicator: statement, highest: properties.highest });
}

interface FedIndicator {
  readonly statement: string;
  readonly polarity: Polarity;
  readonly isCumulative: boolean;
  readonly target: number;
}
