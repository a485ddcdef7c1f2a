import * as z from "zod";
import type { CityFacts } from "../../city.ts";
import { named } from "../../once.ts";
import { type OrganisationUnit, UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../surveys/points/code.ts";
import type { ServicePoint } from "../../surveys/points/service-point.ts";
import { ComplaintClassSchema, type ComplaintDecision, receiveComplaint } from "../complaint.ts";
import { refuseNamed as refuse } from "../named.ts";
import { ComplaintTextSchema, isOutside, PlaceSchema, ServiceNameSchema } from "../parts.ts";
import { ComplaintContactSchema } from "./contact.ts";
import { isIndependentOf, MISCONDUCT } from "./oversight.ts";
import { type Routing, routedTo } from "./routing-rules.ts";

/** What a complaint is handed in with, by the citizen or by staff for one who calls. */
export const SubmissionSchema = named("Submission", () =>
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

export type Submission = z.output<ReturnType<typeof SubmissionSchema>>;

/** What a complaint that is handed in is looked at with; undefined where there is none. */
export interface IntakeFacts {
  /** The unit and the service point that it names. */
  readonly unit: OrganisationUnit | undefined;
  readonly point: ServicePoint | undefined;
  readonly routing: Routing | undefined;
  /** The unit that examines misconduct; asked of misconduct only. */
  readonly oversight: OrganisationUnit | undefined;
  readonly area: CityFacts["area"];
}

interface Receipt {
  readonly trackingCode: string;
  readonly secretHash: string;
  /** Staff who wrote it down for somebody who called or came; `PUBLIC` where they did so themselves. */
  readonly by: string;
  readonly at: string;
}

/**
 * Takes a complaint in and finds its unit: the one that it names, or that of its service point, or the one that the city's
 * rules say, or the desk. Misconduct never goes to a unit that it is about, but to the city's oversight, or else the desk.
 * @throws DomainError `complaint.unknown-unit`, `complaint.unknown-point`
 * @source Perpres 76/2013 and PermenPANRB 62/2018: no wrong door; UU 23/2014 Ps 385: the inspectorate examines misconduct
 */
export function handIn(submission: Submission, facts: IntakeFacts, receipt: Receipt): ComplaintDecision {
  const { class: named, contact, point: pointCode, ...content } = submission;
  const { unit, point, routing, oversight, area } = facts;
  if (content.unitId !== undefined && unit === undefined)
    throw refuse("unknown-unit", { unit: content.unitId });
  if (pointCode !== undefined && point === undefined) throw refuse("unknown-point", { point: pointCode });
  const wanted = content.unitId ?? point?.unitId;
  const isMisconduct = named === MISCONDUCT;
  const about = [wanted, point?.unitId];
  const isFree = oversight && about.every((one) => isIndependentOf(one, oversight));
  const examinedBy = isFree ? oversight.id : undefined;
  return receiveComplaint({
    ...content,
    ...receipt,
    class: named,
    service: content.service ?? point?.service,
    point,
    isOutsideCity: isOutside(area, content.place),
    unitId: isMisconduct ? examinedBy : (wanted ?? routedTo(routing, submission)),
    aboutUnitId: isMisconduct ? wanted : undefined,
    hasContact: contact !== undefined,
    hasEmail: contact?.email !== undefined,
  });
}
