import * as z from "zod";
import { ComplaintClassSchema } from "../../shared/domain/complaints/complaint.ts";
import { ComplaintContactSchema } from "../../shared/domain/complaints/intake/contact.ts";
import { ComplaintTextSchema, PlaceSchema, ServiceNameSchema } from "../../shared/domain/complaints/parts.ts";
import { once } from "../../shared/domain/once.ts";
import { UnitIdSchema } from "../../shared/domain/organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../shared/domain/surveys/points/point-code.ts";

/** What a complaint is submitted with, by the citizen or by staff for somebody who calls. */
export const SubmissionSchema = once(() =>
  z.strictObject({
    class: ComplaintClassSchema().optional(),
    /** Where it is unknown, the city's complaint desk finds it. */
    unitId: UnitIdSchema().optional(),
    text: ComplaintTextSchema(),
    place: PlaceSchema().optional(),
    /** Its name in the city's surveys, or a code from the city's own list; routing rules may use it. */
    service: ServiceNameSchema().optional(),
    /** The code on a counter's poster; it supplies the unit and the service where these are not given. */
    point: PointCodeSchema().optional(),
    /** Sealed, and stored apart from the complaint's text; never with an anonymous complaint. */
    contact: ComplaintContactSchema().optional(),
    isAnonymous: z.boolean().default(false),
    isConfidential: z.boolean().default(false),
  }),
);

export type SubmissionBody = z.output<ReturnType<typeof SubmissionSchema>>;
