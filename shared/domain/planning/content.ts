import * as z from "zod";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { freeText } from "../free-text.ts";
import { percentText } from "../number-words.ts";
import { named } from "../once.ts";
import { quantity } from "../quantity.ts";
import { refusals } from "../refusal.ts";
import { requireTarget } from "../rules/achievement.ts";
import { IndicatorFeedSchema, requireFeedable, unitOf } from "./feeds/indicator-feed.ts";
import type { PlanForm } from "./form.ts";

export const PartIdSchema = /* @__PURE__ */ named("PartId", () => z.string().regex(/^[a-z0-9-]{1,32}$/));
const StatementSchema = /* @__PURE__ */ named("Statement", () => freeText().min(1).max(500));

/** A measure of a work result (indikator kinerja individu, IKI). */
export const IndicatorSchema = /* @__PURE__ */ named("Indicator", () =>
  z.strictObject({
    id: PartIdSchema(),
    statement: StatementSchema(),
    /** In the form for administrators and functional staff. */
    aspect: z.enum(["KUANTITAS", "KUALITAS", "WAKTU", "BIAYA"]).optional(),
    /** In the form for senior executives, instead of an aspect. */
    perspective: z.enum(["PENERIMA_LAYANAN", "PROSES_BISNIS", "PENGUATAN_INTERNAL", "ANGGARAN"]).optional(),
    /** For the year; a cumulative indicator is measured against a twelfth of it each month. */
    target: quantity({ minimum: 0 }),
    /** The target's unit; `requireValidPlan` refuses targets without one, citing the rule. */
    unitOfMeasure: freeText().max(60).default(""),
    /** Whether higher is better (`POSITIF`) or lower (`NEGATIF`). */
    polarity: z.enum(["POSITIF", "NEGATIF"]),
    /** Whether a month's reports add up; otherwise the newest one counts. */
    isCumulative: z.boolean(),
    weightBasisPoints: z.int().min(1).max(WHOLE_BASIS_POINTS),
    /** Where the value comes from automatically; absent if it is reported by hand. */
    feed: IndicatorFeedSchema().optional(),
  }),
);

/** A non-numeric measure of success (ukuran keberhasilan), and what is expected. */
const CriterionSchema = /* @__PURE__ */ named("PlanningCriterion", () =>
  z.strictObject({ id: PartIdSchema(), statement: StatementSchema(), expectation: StatementSchema() }),
);

/** A planned work result (rencana hasil kerja, RHK). */
const WorkResultSchema = /* @__PURE__ */ named("WorkResult", () =>
  z.strictObject({
    id: PartIdSchema(),
    kind: z.enum(["UTAMA", "TAMBAHAN"]),
    statement: StatementSchema(),
    /** At least one in the quantitative approach, otherwise none. */
    indicators: z.array(IndicatorSchema()).max(10),
    /** At least one in the qualitative approach, otherwise none. */
    criteria: z.array(CriterionSchema()).max(10).optional(),
  }),
);

const NotesSchema = /* @__PURE__ */ named("Notes", () => z.array(StatementSchema()).max(10));

/** Lampiran. */
const PlanAttachmentsSchema = /* @__PURE__ */ named("PlanAttachments", () =>
  z.strictObject({
    /** Dukungan sumber daya. */
    support: NotesSchema(),
    /** Skema pertanggungjawaban. */
    accountability: NotesSchema(),
    /** Konsekuensi. */
    consequences: NotesSchema(),
  }),
);

/** The results an employee commits to, with their measures. */
export const PlanContentSchema = /* @__PURE__ */ named("PlanContent", () =>
  z.strictObject({
    approach: z.enum(["KUANTITATIF", "KUALITATIF"]),
    results: z.array(WorkResultSchema()).min(1).max(20),
    attachments: PlanAttachmentsSchema().optional(),
  }),
);

export type PlanContent = z.infer<ReturnType<typeof PlanContentSchema>>;
export type Indicator = z.infer<ReturnType<typeof IndicatorSchema>>;
export type Criterion = z.infer<ReturnType<typeof CriterionSchema>>;

const refuse = /* @__PURE__ */ refusals("plan", {
  "weights-off": {
    kind: "invalid",
    id: "Bobot seluruh indikator harus berjumlah 100%; sekarang {sum}.",
    en: "The weights of all indicators must sum to 100%; they sum to {sum}.",
    source: {
      id: "kebijakan: bobot berjumlah seratus persen",
      en: "policy: weights sum to the whole",
    },
  },
  "target-without-unit": {
    kind: "invalid",
    field: "{at}.unitOfMeasure",
    id: 'Target indikator "{indicator}" belum memiliki satuan. Isi satuannya, misalnya berkas, %, atau hari kerja.',
    en: 'The target of the indicator "{indicator}" has no unit. Say what it is counted in, such as files, % or working days.',
    source: {
      id: "PermenPANRB 6/2022: indikator individu punya target yang terukur",
      en: "PermenPANRB 6/2022: an individual indicator has a target that can be measured",
    },
  },
  "id-twice": {
    kind: "invalid",
    id: 'Id "{id}" dipakai lebih dari sekali. Beri setiap hasil kerja, dan setiap indikator, id sendiri.',
    en: 'The id "{id}" is used more than once. Give each result, and each indicator, its own.',
    source: {
      id: "kebijakan: laporan merujuk pada indikator, dan dukungan pada hasil kerja",
      en: "policy: reports refer to indicators by id, links to results",
    },
  },
  "no-main-result": {
    kind: "invalid",
    id: "Rencana memuat paling sedikit satu hasil kerja utama; hasil kerja tambahan hanya melengkapinya. Jadikan salah satunya utama.",
    en: "A plan has at least one main result (utama); additional ones (tambahan) only complement it. Make one of them main.",
    source: {
      id: "PermenPANRB 6/2022: hasil kerja utama, dan tambahan bila ada",
      en: "PermenPANRB 6/2022: results are utama, and tambahan where there are any",
    },
  },
  "not-quantitative": {
    kind: "invalid",
    id: 'Pada pendekatan kuantitatif setiap hasil kerja diukur dengan indikator dan target, bukan ukuran keberhasilan; perbaiki "{result}".',
    en: 'In the quantitative approach each result is measured by indicators with targets, not criteria; correct "{result}".',
    source: "PermenPANRB 6/2022",
  },
  "not-qualitative": {
    kind: "invalid",
    id: 'Pada pendekatan kualitatif setiap hasil kerja dinilai dengan ukuran keberhasilan, bukan indikator berangka; perbaiki "{result}".',
    en: 'In the qualitative approach each result is judged by criteria, not by numeric indicators; correct "{result}".',
    source: "PermenPANRB 6/2022",
  },
  "aspect-or-perspective": {
    kind: "invalid",
    field: "{at}.{part}",
    id: 'Indikator "{indicator}" belum memuat aspeknya, atau perspektifnya bagi pimpinan tinggi (JPT). Pilih salah satu, sama untuk seluruh rencana.',
    en: 'The indicator "{indicator}" lacks its aspect, or for a senior executive (JPT) its perspective. Choose one of them, the same throughout the plan.',
    source: {
      id: "PermenPANRB 6/2022: satu format untuk JPT, satu untuk JA dan JF",
      en: "PermenPANRB 6/2022: one form for JPT, one for JA and JF",
    },
  },
  "needs-aspect": {
    kind: "conflict",
    id: "Rencana untuk jabatan Anda memakai aspek (kuantitas, kualitas, waktu, biaya) pada tiap indikator, bukan perspektif.",
    en: "A plan for your position has an aspect (quantity, quality, time, cost) for each indicator, not a perspective.",
    source: {
      id: "PermenPANRB 6/2022: format untuk JA dan JF",
      en: "PermenPANRB 6/2022: the form of JA and JF",
    },
  },
  "needs-perspective": {
    kind: "conflict",
    id: "Rencana untuk jabatan pimpinan tinggi memakai perspektif pada tiap indikator, bukan aspek.",
    en: "A senior executive's plan has a perspective for each indicator, not an aspect.",
    source: { id: "PermenPANRB 6/2022: format untuk JPT", en: "PermenPANRB 6/2022: the form of JPT" },
  },
});

/** Every indicator of a plan, across its results; none in a qualitative plan. */
export function indicatorsOf(plan: Pick<PlanContent, "results">): readonly Indicator[] {
  return plan.results.flatMap(({ indicators }) => indicators);
}

/** The units that feed the plan's indicators, each once. */
export function feedUnits(plan: Pick<PlanContent, "results">): readonly string[] {
  return [...new Set(indicatorsOf(plan).flatMap(({ feed }) => (feed && unitOf(feed)) ?? []))];
}

/**
 * Requires content that can be measured or judged as its approach requires.
 * @param within where the content is in the body, below which a refusal names its field: `content.` of a template
 * @throws DomainError `plan.not-quantitative`, `plan.not-qualitative`, `plan.no-main-result`, `plan.id-twice`,
 * `plan.target-without-unit`, `plan.aspect-or-perspective`, `plan.weights-off`, `achievement.target-zero`, and those of a feed
 * @source PermenPANRB 6/2022; that weights sum to the whole is policy
 */
export function requireValidPlan(content: PlanContent, within = ""): void {
  const { approach, results } = content;
  const isQuantitative = approach === "KUANTITATIF";
  for (const { statement, indicators, criteria = [] } of results) {
    const [needed, unwanted] = isQuantitative ? [indicators, criteria] : [criteria, indicators];
    if (needed.length > 0 && unwanted.length === 0) continue;
    throw refuse(isQuantitative ? "not-quantitative" : "not-qualitative", { result: statement });
  }
  if (!results.some(({ kind }) => kind === "UTAMA")) throw refuse("no-main-result");
  requireDistinct(results);
  requireDistinct(results.flatMap(({ indicators, criteria = [] }) => [...indicators, ...criteria]));
  if (isQuantitative) requireMeasurable(results, within);
}

function requireDistinct(parts: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id)) throw refuse("id-twice", { id });
    seen.add(id);
  }
}

function requireMeasurable(results: PlanContent["results"], within: string): void {
  const indicators = results.flatMap((result, first) =>
    result.indicators.map((indicator, second) => ({
      ...indicator,
      at: `${within}results.${first}.indicators.${second}`,
    })),
  );
  // Of an empty form it is not known which of the two it is for; where one is filled in, the others follow it.
  const hasAspects = indicators.every(({ perspective }) => perspective === undefined);
  for (const indicator of indicators) {
    const { statement, aspect, perspective, unitOfMeasure, feed, at } = indicator;
    if (unitOfMeasure === "") throw refuse("target-without-unit", { indicator: statement, at });
    requireTarget(indicator);
    const isOfOneForm = (aspect !== undefined) === hasAspects && (perspective !== undefined) !== hasAspects;
    const part = hasAspects ? "aspect" : "perspective";
    if (!isOfOneForm) throw refuse("aspect-or-perspective", { indicator: statement, at, part });
    if (feed) requireFeedable(indicator, feed);
  }
  const sum = indicators.reduce((total, { weightBasisPoints }) => total + weightBasisPoints, 0);
  if (sum !== WHOLE_BASIS_POINTS) throw refuse("weights-off", { sum: percentText(sum) });
}

/**
 * Requires the form that belongs to the position, before a plan is proposed.
 * @throws DomainError `plan.needs-aspect`, `plan.needs-perspective`
 */
export function requireForm(content: Pick<PlanContent, "results">, form: PlanForm): void {
  if (!isOfForm(content, form)) throw refuse(form === "JPT" ? "needs-perspective" : "needs-aspect");
}

/** Whether the indicators are in a form; a plan without indicators fits both. */
export function isOfForm(content: Pick<PlanContent, "results">, form: PlanForm): boolean {
  const [indicator] = indicatorsOf(content);
  return indicator === undefined || (indicator.perspective !== undefined) === (form === "JPT");
}
