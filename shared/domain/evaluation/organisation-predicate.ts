import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { once } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import {
  DistributionWarningSchema,
  distributionWarnings,
  ORGANISATION_PREDICATE_WORDS,
  ORGANISATION_PREDICATES,
  type OrganisationPredicate,
  type PredicateCounts,
} from "../rules/predicate-distribution.ts";
import { PREDICATES } from "../rules/predikat.ts";
import { PeriodIdSchema } from "./evaluated-period.ts";
import { ReasonSchema } from "./rating-schema.ts";

export const OrganisationPredicateOrderSchema = once(() =>
  z.strictObject({ predicate: z.enum(ORGANISATION_PREDICATES), justification: ReasonSchema().optional() }),
);

/** The predicate of a unit's performance (predikat kinerja organisasi), with the distribution as it stood when it was set. */
export const UnitStandingSchema = once(() =>
  z.object({
    unitId: UnitIdSchema(),
    period: PeriodIdSchema(),
    predicate: z.enum(ORGANISATION_PREDICATES),
    /** Why the distribution may be other than expected. */
    justification: z.string().optional(),
    counts: z.record(z.enum(PREDICATES), z.int()),
    warnings: z.array(DistributionWarningSchema()),
    by: z.string(),
    at: z.string(),
    version: z.int(),
  }),
);

export type UnitStanding = z.infer<ReturnType<typeof UnitStandingSchema>> & Aggregate;
export type UnitStandingEvent = DomainEvent<"ORGANISATION_PREDICATE_SET">;

const refuse = refusals("organisation-predicate", {
  "justification-missing": {
    kind: "invalid",
    id: "Sebaran predikat pegawai berbeda dari yang diharapkan untuk unit {predicate} ({count} catatan). Tuliskan alasannya dalam justification.",
    en: "The distribution of predicates is not what is expected of a unit rated {predicate} ({count} warnings). Give the reason in justification.",
    source: "SE MenPANRB 3/2023: it warns and never blocks; recording the reason is policy",
  },
});

interface Order {
  readonly unitId: string;
  readonly period: string;
  readonly predicate: OrganisationPredicate;
  readonly justification: string | undefined;
  /** Predicates of the unit's employees, and of all units below it. */
  readonly counts: PredicateCounts;
  readonly by: string;
  readonly at: string;
}

/**
 * Sets a unit's predicate, or another in its place. A distribution other than expected takes a reason, and nothing more.
 * @throws DomainError `organisation-predicate.justification-missing`
 * @source SE MenPANRB 3/2023
 */
export function setUnitStanding(
  before: UnitStanding | undefined,
  { unitId, period, predicate, justification, counts, by, at }: Order,
): Decision<UnitStanding, UnitStandingEvent> {
  const warnings = distributionWarnings(predicate, counts);
  if (warnings.length > 0 && justification === undefined)
    throw refuse("justification-missing", {
      predicate: ORGANISATION_PREDICATE_WORDS[predicate],
      count: warnings.length,
    });
  const { version, eventHash } = before ?? UNBORN;
  const content = { predicate, ...(justification && { justification }), counts, warnings };
  return {
    state: { unitId, period, ...content, by, at, version, eventHash },
    event: { type: "ORGANISATION_PREDICATE_SET", by, at, data: content },
  };
}
