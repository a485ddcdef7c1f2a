import * as z from "zod";
import type { Principal } from "../../../auth/principal.ts";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { PeriodIdSchema } from "../../calendar/period-id.ts";
import { named } from "../../once.ts";
import { type Employee, headsUnit } from "../../organisation/employee.ts";
import { isWithin, type OrganisationUnit, UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { refusals } from "../../refusal.ts";
import { PREDIKAT_VALUES, type Predikat } from "../../rules/predikat.ts";
import {
  DistributionWarningSchema,
  distributionWarnings,
  ORGANISATION_PREDIKAT_VALUES,
  ORGANISATION_PREDIKAT_WORDS,
  type OrganisationPredikat,
  type PredikatCounts,
  warningTexts,
} from "../../rules/predikat-distribution.ts";
import { ReasonSchema } from "./schema.ts";

export const OrganisationPredikatOrderSchema = /* @__PURE__ */ named("OrganisationPredikatOrder", () =>
  z.strictObject({
    predikat: z.enum(ORGANISATION_PREDIKAT_VALUES),
    justification: ReasonSchema().optional(),
  }),
);

/** The predikat of a unit's performance (predikat kinerja organisasi), with the distribution at the time it was set. */
export const UnitStandingSchema = /* @__PURE__ */ named("UnitStanding", () =>
  z.object({
    unitId: UnitIdSchema(),
    period: PeriodIdSchema(),
    predikat: z.enum(ORGANISATION_PREDIKAT_VALUES),
    /** Why the distribution differs from the expected one. */
    justification: z.string().optional(),
    counts: z.record(z.enum(PREDIKAT_VALUES), z.int()),
    warnings: z.array(DistributionWarningSchema()),
    by: z.string(),
    at: z.string(),
    version: z.int(),
  }),
);

/** A unit in the list of those whose predikat is to be set. */
export const UnitPredikatSchema = /* @__PURE__ */ named("UnitPredikat", () =>
  z.object({
    unitId: UnitIdSchema(),
    name: z.string(),
    parentId: UnitIdSchema().optional(),
    /** Of the unit's employees, and of all units below it. */
    counts: z.record(z.enum(PREDIKAT_VALUES), z.int()),
    /** Absent until it is set. */
    standing: UnitStandingSchema()
      .pick({ predikat: true, justification: true, by: true, at: true, version: true })
      .optional(),
    /** Whether the distribution has become unexpected since the predikat was set, without a justification. */
    isJustificationMissing: z.boolean().optional(),
  }),
);

export type UnitPredikat = z.infer<ReturnType<typeof UnitPredikatSchema>>;

export type UnitStanding = z.infer<ReturnType<typeof UnitStandingSchema>> & Aggregate;
export type UnitStandingEvent = DomainEvent<"ORGANISATION_PREDIKAT_SET">;

const refuse = /* @__PURE__ */ refusals("organisation-predikat", {
  "justification-missing": {
    kind: "invalid",
    id: "Sebaran predikat pegawai berbeda dari yang diharapkan untuk unit berpredikat {predikat}: {warnings}. Tuliskan alasannya dalam justification.",
    en: "The distribution of predikat is not what is expected of a unit rated {predikat}: {warnings}. Give the reason in justification.",
    source: {
      id: "SE MenPANRB 3/2023: memperingatkan tanpa menghalangi; mencatat alasan ialah kebijakan",
      en: "SE MenPANRB 3/2023: it warns and never blocks; recording the reason is policy",
    },
  },
  "not-higher": {
    kind: "forbidden",
    id: "Predikat organisasi suatu unit ditetapkan pimpinan unit di atasnya, kepala daerah, atau pengelola kinerja; tidak seorang pun menetapkan predikat unitnya sendiri.",
    en: "A unit's predikat is set by the head of a unit above it, the head of the city, or HR; nobody sets that of their own unit.",
    source: {
      id: "SE MenPANRB 3/2023: predikat organisasi ditetapkan pimpinan setingkat di atasnya",
      en: "SE MenPANRB 3/2023: the next higher leader sets an organisation's predikat",
    },
  },
});

/**
 * Lets HR, the head of the city and the heads of units above pass: nobody judges their own unit.
 * @param employee who asks; undefined if the account belongs to no employee
 * @param day local day of the request
 * @throws DomainError `organisation-predikat.not-higher`
 * @source SE MenPANRB 3/2023: the next higher leader sets an organisation's predikat
 */
export function requireHigherHead(
  { roles }: Principal,
  {
    employee,
    unit,
    day,
  }: { readonly employee: Employee | undefined; readonly unit: OrganisationUnit; readonly day: string },
): void {
  if (!isHigherHead(roles, { employee, unit, day })) throw refuse("not-higher");
}

/**
 * Whether somebody may set a unit's predikat: HR, the head of the city, and the heads of units above.
 * @param employee undefined if the account belongs to no employee
 * @param day local day
 * @source SE MenPANRB 3/2023: the next higher leader sets an organisation's predikat
 */
export function isHigherHead(
  roles: Principal["roles"],
  {
    employee,
    unit,
    day,
  }: {
    readonly employee: Employee | undefined;
    readonly unit: Pick<OrganisationUnit, "parentId" | "ancestors">;
    readonly day: string;
  },
): boolean {
  if (roles.includes("HR") || roles.includes("HEAD_OF_CITY")) return true;
  const parent = { id: unit.parentId ?? "", ancestors: unit.ancestors.slice(0, -1) };
  return headsUnit(employee, parent, day);
}

/**
 * Units as the list of predikat to be set has them, in the order given.
 * @param units those to list
 * @param of every unit of the city, with its own counts and its standing; units without either may be left out
 * @source SE MenPANRB 3/2023: a unit's distribution is that of all its employees
 */
export function unitsToJudge(
  units: readonly OrganisationUnit[],
  of: readonly {
    readonly unit: OrganisationUnit;
    readonly counts: PredikatCounts;
    readonly standing: UnitStanding | undefined;
  }[],
): UnitPredikat[] {
  return units.map(({ id, name, parentId }) => {
    const within = of.filter(({ unit }) => isWithin(unit, id));
    const counts = totalOf(within.map((one) => one.counts));
    const standing = of.find(({ unit }) => unit.id === id)?.standing;
    return {
      ...{ unitId: id, name, counts },
      ...(parentId && { parentId }),
      ...(standing && { standing }),
      ...(isUnjustified(standing, counts) && { isJustificationMissing: true }),
    };
  });
}

function totalOf(counts: readonly PredikatCounts[]): PredikatCounts {
  const sum = (predikat: Predikat) => counts.reduce((total, one) => total + one[predikat], 0);
  const sums = PREDIKAT_VALUES.map((predikat) => [predikat, sum(predikat)]);
  return Object.fromEntries(sums) as PredikatCounts;
}

/** Whether ratings since moved a unit's distribution away from what its predikat implies, without a justification. */
export function isUnjustified(
  standing: Pick<UnitStanding, "predikat" | "justification"> | undefined,
  counts: PredikatCounts,
): boolean {
  if (standing === undefined || standing.justification !== undefined) return false;
  return distributionWarnings(standing.predikat, counts).length > 0;
}

interface Order {
  readonly unitId: string;
  readonly period: string;
  readonly predikat: OrganisationPredikat;
  readonly justification: string | undefined;
  /** Predikat counts of the unit's employees, and of all units below it. */
  readonly counts: PredikatCounts;
  readonly by: string;
  readonly at: string;
}

/**
 * Sets or replaces a unit's predikat. An unexpected distribution requires a reason, and nothing more.
 * @throws DomainError `organisation-predikat.justification-missing`
 * @source SE MenPANRB 3/2023
 */
export function setUnitStanding(
  before: UnitStanding | undefined,
  { unitId, period, predikat, justification, counts, by, at }: Order,
): Decision<UnitStanding, UnitStandingEvent> {
  const warnings = distributionWarnings(predikat, counts);
  if (warnings.length > 0 && justification === undefined)
    throw refuse("justification-missing", {
      predikat: ORGANISATION_PREDIKAT_WORDS[predikat],
      warnings: warningTexts(warnings),
    });
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  const content = { predikat, ...(justification && { justification }), counts, warnings };
  return {
    state: { unitId, period, ...content, by, at, version, eventHash },
    event: { type: "ORGANISATION_PREDIKAT_SET", by, at, data: content },
  };
}
