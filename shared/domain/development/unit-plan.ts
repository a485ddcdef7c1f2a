import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { CourseIdSchema } from "../training/course.ts";
import { NeedIdSchema } from "./found-need.ts";
import { DevelopmentYearIdSchema, type Need } from "./need.ts";

export const UnitPlanContentSchema = /* @__PURE__ */ named("DevelopmentPlanContent", () =>
  z.strictObject({
    items: z
      .array(
        z.strictObject({
          title: freeText().min(3).max(200),
          /** Whose needs it meets. */
          needs: z
            .array(z.strictObject({ nip: NipSchema(), needId: NeedIdSchema() }))
            .min(1)
            .max(100),
          /** A training of the catalogue that meets it. */
          courseId: CourseIdSchema().optional(),
          /** Lesson hours (JP) for each, 1 to 1,000. */
          hours: z.int().min(1).max(1_000),
          /** For all of them together. */
          costRupiah: z.int().min(0).max(100_000_000_000),
        }),
      )
      .min(1)
      .max(40),
  }),
);

type Content = z.infer<ReturnType<typeof UnitPlanContentSchema>>;

/** A unit's yearly plan of development (AKPK): the needs of its staff, merged. */
export const UnitPlanSchema = /* @__PURE__ */ named("DevelopmentPlan", () =>
  z.object({
    ...UnitPlanContentSchema().shape,
    unitId: UnitIdSchema(),
    year: DevelopmentYearIdSchema(),
    costRupiah: z.int(),
    state: z.enum(["DRAFT", "PROPOSED", "RETURNED", "APPROVED"]),
    /** Why HR returned it before, until it is approved. */
    returnedReason: z.string().optional(),
    /** Who proposed it. */
    proposedBy: NipSchema().optional(),
    version: z.int(),
  }),
);

export type UnitPlan = z.infer<ReturnType<typeof UnitPlanSchema>> & Aggregate;
export type UnitPlanEvent = DomainEvent<
  | "DEVELOPMENT_PLAN_DRAFTED"
  | "DEVELOPMENT_PLAN_PROPOSED"
  | "DEVELOPMENT_PLAN_RETURNED"
  | "DEVELOPMENT_PLAN_APPROVED"
>;
export type UnitPlanDecision = Decision<UnitPlan, UnitPlanEvent>;

const refuse = /* @__PURE__ */ refusals("development-plan", {
  "need-unknown": {
    kind: "invalid",
    id: 'Kebutuhan pada "{title}" bukan kebutuhan pegawai unit ini yang disetujui untuk tahun itu. Muat ulang daftar kebutuhannya.',
    en: 'A need of "{title}" is none that was taken up for this unit\'s staff in that year. Load their needs again.',
    source: {
      id: "PerLAN 10/2018: rencana disusun dari kebutuhan pegawai",
      en: "PerLAN 10/2018: plans are made of the staff's needs",
    },
  },
  "need-twice": {
    kind: "invalid",
    id: 'Satu kebutuhan disebut dua kali, terakhir pada "{title}". Sebut sekali saja.',
    en: 'A need is named twice, last in "{title}". Name it once.',
    source: { id: "kebijakan", en: "policy" },
  },
  "course-unknown": {
    kind: "invalid",
    id: 'Pelatihan untuk "{title}" tidak ada dalam katalog, atau tidak ditawarkan lagi. Pilih yang lain.',
    en: 'The training for "{title}" is not in the catalogue, or is no longer offered. Choose another.',
    source: { id: "kebijakan: pelatihan dipilih dari katalog", en: "policy: trainings are of the catalogue" },
  },
  "not-drafted": {
    kind: "conflict",
    id: "Rencana ini sudah diajukan atau disetujui. Minta pengelola kinerja mengembalikannya bila perlu diubah.",
    en: "This plan was proposed or approved. Ask HR to return it if it has to change.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-proposed": {
    kind: "conflict",
    id: "Rencana ini tidak menunggu persetujuan.",
    en: "This plan does not await approval.",
    source: { id: "kebijakan", en: "policy" },
  },
  own: {
    kind: "forbidden",
    id: "Rencana yang Anda ajukan sendiri disetujui orang lain.",
    en: "A plan that you proposed yourself is approved by somebody else.",
    source: {
      id: "kebijakan: tidak seorang pun memeriksa pekerjaannya sendiri",
      en: "policy: nobody checks their own work",
    },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Deciding extends Act {
  /** Who heads the unit by now, if anybody does: told with whoever proposed the plan, who may have left. */
  readonly headNip?: string | undefined;
}

interface Drafting extends Act {
  readonly unitId: string;
  readonly year: string;
  /** The needs that the content names, as far as there are any. */
  readonly needs: readonly (Need | undefined)[];
  /** Ids of the courses named that are offered. */
  readonly offered: ReadonlySet<string>;
}

/** All needs that a plan names, in order. */
export const needsNamed = ({ items }: Content) => items.flatMap(({ needs }) => needs);

/**
 * Merges needs of the unit's staff into a plan, or changes it.
 * @throws DomainError `development-plan.not-drafted`, `development-plan.need-unknown`, `development-plan.need-twice`,
 * `development-plan.course-unknown`
 * @source PerLAN 10/2018: the unit merges its staff's needs into a yearly plan (AKPK)
 */
export function draftPlan(
  known: UnitPlan | undefined,
  content: Content,
  { unitId, year, needs, offered, by, at }: Drafting,
): UnitPlanDecision {
  if (known && known.state !== "DRAFT" && known.state !== "RETURNED") throw refuse("not-drafted");
  requireNeeds(content, { unitId, year, needs });
  const missing = content.items.find(({ courseId }) => courseId !== undefined && !offered.has(courseId));
  if (missing !== undefined) throw refuse("course-unknown", { title: missing.title });
  const costRupiah = content.items.reduce((sum, one) => sum + one.costRupiah, 0);
  const { version, eventHash } = known ?? NEW_AGGREGATE;
  const { returnedReason } = known ?? {};
  return {
    state: {
      ...{ items: content.items, unitId, year, costRupiah, version, eventHash },
      ...{ state: known?.state ?? "DRAFT", ...(returnedReason && { returnedReason }) },
    },
    event: { type: "DEVELOPMENT_PLAN_DRAFTED", by, at, data: { costRupiah, items: content.items } },
  };
}

function requireNeeds(
  content: Content,
  { unitId, year, needs }: Pick<Drafting, "unitId" | "year" | "needs">,
): void {
  const usable = new Set(
    needs.flatMap((need) =>
      need?.unitId === unitId && need.year === year && need.state === "TAKEN_UP"
        ? [`${need.nip} ${need.id}`]
        : [],
    ),
  );
  const seen = new Set<string>();
  for (const { title, needs: named } of content.items)
    for (const { nip, needId } of named) {
      const name = `${nip} ${needId}`;
      if (!usable.has(name)) throw refuse("need-unknown", { title });
      if (seen.has(name)) throw refuse("need-twice", { title });
      seen.add(name);
    }
}

/** Proposes a plan to HR. @throws DomainError `development-plan.not-drafted` */
export function proposePlan(plan: UnitPlan, { by, at }: Act): UnitPlanDecision {
  if (plan.state !== "DRAFT" && plan.state !== "RETURNED") throw refuse("not-drafted");
  return {
    state: { ...plan, state: "PROPOSED", proposedBy: by },
    event: { type: "DEVELOPMENT_PLAN_PROPOSED", by, at, data: { costRupiah: plan.costRupiah } },
  };
}

/** Approves a plan. @throws DomainError `development-plan.not-proposed`, `development-plan.own` */
export function approvePlan(plan: UnitPlan, { headNip, by, at }: Deciding): UnitPlanDecision {
  if (plan.state !== "PROPOSED") throw refuse("not-proposed");
  if (plan.proposedBy === by) throw refuse("own");
  const { returnedReason: _, ...kept } = plan;
  return {
    state: { ...kept, state: "APPROVED" },
    event: {
      type: "DEVELOPMENT_PLAN_APPROVED",
      by,
      at,
      data: { costRupiah: plan.costRupiah, ...(headNip && { headNip }) },
    },
  };
}

/** Returns a plan with a reason, even once it is approved. @throws DomainError `development-plan.not-proposed` */
export function returnPlan(
  plan: UnitPlan,
  { reason, headNip, by, at }: Deciding & { readonly reason: string },
): UnitPlanDecision {
  if (plan.state !== "PROPOSED" && plan.state !== "APPROVED") throw refuse("not-proposed");
  return {
    state: { ...plan, state: "RETURNED", returnedReason: reason },
    event: { type: "DEVELOPMENT_PLAN_RETURNED", by, at, data: { reason, ...(headNip && { headNip }) } },
  };
}
