import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";

/** Eight symbols that a person can copy from a poster. */
export const POINT_CODE_SYMBOLS = 8;
export const PointCodeSchema = once(() => z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/));

export const ServicePointPlanSchema = once(() =>
  z.strictObject({
    /** Where it is: a counter, a waiting room, a website. */
    name: z.string().trim().min(3).max(120),
    /** The kind of service, as its surveys name it. */
    service: z.string().trim().min(3).max(120),
  }),
);

/**
 * A place where citizens are asked. Its short code stays on the wall while surveys come and go: it leads to the survey of
 * its service that is open, and between surveys to the unit's standing survey.
 */
export const ServicePointSchema = once(() =>
  z.object({
    code: PointCodeSchema(),
    unitId: UnitIdSchema(),
    ...ServicePointPlanSchema().shape,
    version: z.int(),
  }),
);

export type ServicePoint = z.infer<ReturnType<typeof ServicePointSchema>> & Aggregate;
export type ServicePointEvent = DomainEvent<"SERVICE_POINT_OPENED">;

/** A new point of a unit. */
export function openServicePoint(
  point: Omit<ServicePoint, keyof Aggregate>,
  { by, at }: { readonly by: string; readonly at: string },
): Decision<ServicePoint, ServicePointEvent> {
  return {
    state: { ...UNBORN, ...point },
    event: { type: "SERVICE_POINT_OPENED", at, by, data: { ...point } },
  };
}
