import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { freeText } from "../../free-text.ts";
import { named } from "../../once.ts";
import { type Ending, requireOpenUnit } from "../../organisation/open-unit.ts";
import { type OrganisationUnit, UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { PointCodeSchema } from "./code.ts";

export const ServicePointPlanSchema = /* @__PURE__ */ named("ServicePointPlan", () =>
  z.strictObject({
    /** Where it is: a counter, a waiting room, a website. */
    name: freeText().min(3).max(120),
    /** The kind of service, as its surveys name it. */
    service: freeText().min(3).max(120),
  }),
);

/**
 * A place where citizens are surveyed. Its short code stays on the wall while surveys come and go: it leads to the open survey
 * of its service, and between surveys to the unit's standing survey.
 */
export const ServicePointSchema = /* @__PURE__ */ named("ServicePoint", () =>
  z.object({
    code: PointCodeSchema(),
    unitId: UnitIdSchema(),
    ...ServicePointPlanSchema().shape,
    version: z.int(),
  }),
);

export type ServicePoint = z.infer<ReturnType<typeof ServicePointSchema>> & Aggregate;
export type ServicePointEvent = DomainEvent<"SERVICE_POINT_OPENED">;

interface Opening {
  readonly unit: Ending & Pick<OrganisationUnit, "id">;
  /** Local day. */
  readonly day: string;
  readonly by: string;
  readonly at: string;
}

/** Opens a new point of a unit. @throws DomainError `unit.closed` */
export function openServicePoint(
  content: Omit<ServicePoint, keyof Aggregate | "unitId">,
  { unit, day, by, at }: Opening,
): Decision<ServicePoint, ServicePointEvent> {
  requireOpenUnit(unit, day);
  const point = { ...content, unitId: unit.id };
  return {
    state: { ...NEW_AGGREGATE, ...point },
    event: { type: "SERVICE_POINT_OPENED", at, by, data: { ...point } },
  };
}
