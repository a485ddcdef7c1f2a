import * as z from "zod";
import { ComplaintClassSchema } from "../../shared/domain/complaints/complaint.ts";
import { ComplaintContactSchema } from "../../shared/domain/complaints/intake/contact.ts";
import { ComplaintTextSchema, PlaceSchema, ServiceNameSchema } from "../../shared/domain/complaints/parts.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../shared/domain/surveys/points/point-code.ts";

/** What a complaint is handed in with, by the citizen or by staff for one who calls. */
export const SubmissionSchema = once(() =>
  z.strictObject({
    class: ComplaintClassSchema().optional(),
    /** Where it is not known, the city's complaint desk finds it. */
    unitId: UnitIdSchema().optional(),
    text: ComplaintTextSchema(),
    place: PlaceSchema().optional(),
    /** As the city's surveys name it, or a code of its own list; the routing rules may go by it. */
    service: ServiceNameSchema().optional(),
    /** The code on the wall of a counter; it tells the unit and the service where these are not named. */
    point: PointCodeSchema().optional(),
    /** Sealed, and kept apart from what the complaint says; never with an anonymous one. */
    contact: ComplaintContactSchema().optional(),
    isAnonymous: z.boolean().default(false),
    isConfidential: z.boolean().default(false),
  }),
);

export type SubmissionBody = z.output<ReturnType<typeof SubmissionSchema>>;
