import * as z from "zod";
import type { CityFacts } from "../../city.ts";
import { named } from "../../once.ts";
import { type OrganisationUnit, UnitIdSchema } from "../../organisation/organisation-unit.ts";
import { PointCodeSchema } from "../../surveys/points/code.ts";
import type { ServicePoint } from "../../surveys/points/service-point.ts";
import { ComplaintClassSchema, type ComplaintDecision, receiveComplaint } from "../complaint.ts";
import { MISCONDUCT } from "../misconduct.ts";
import { refuseNamed as refuse } from "../named.ts";
import { ComplaintTextSchema, isOutside, PlaceSchema, ServiceNameSchema } from "../parts.ts";
import { ComplaintContactSchema } from "./contact.ts";
import { isIndependentOf } from "./oversight.ts";
import { type Routing, routedTo } from "./routing-rules.ts";

/** A complaint as filed by a citizen, or by staff for a caller. */
export const SubmissionSchema = /* @__PURE__ */ named("Submission", () =>
  z.strictObject({
    class: ComplaintClassSchema().optional(),
    /** If unknown, the complaint desk finds it. */
    unitId: UnitIdSchema().optional(),
    text: ComplaintTextSchema(),
    place: PlaceSchema().optional(),
    /** As named in the city's surveys, or a code from its own list; routing rules may use it. */
    service: ServiceNameSchema().optional(),
    /** The code on the wall of a service point; it supplies the unit and service if these are not named. */
    point: PointCodeSchema().optional(),
    /** Stored sealed and apart from the complaint's text; never with an anonymous complaint. */
    contact: ComplaintContactSchema().optional(),
    isAnonymous: z.boolean().default(false),
    isConfidential: z.boolean().default(false),
  }),
);

export type Submission = z.output<ReturnType<typeof SubmissionSchema>>;

/** What a new complaint is checked against; undefined if it does not exist. */
export interface IntakeFacts {
  /** The unit and service point named in the complaint. */
  readonly unit: OrganisationUnit | undefined;
  readonly point: ServicePoint | undefined;
  /** The unit that does the work of whichever the complaint, its service point or the rules name; absent where none does. */
  readonly handler?: Pick<OrganisationUnit, "id"> | undefined;
  readonly routing: Routing | undefined;
  /** The unit that examines misconduct; read only for misconduct. */
  readonly oversight: OrganisationUnit | undefined;
  readonly area: CityFacts["area"];
}

interface Receipt {
  readonly trackingCode: string;
  readonly secretHash: string;
  /** The staff member who recorded it for a caller or visitor; otherwise `PUBLIC`. */
  readonly by: string;
  readonly at: string;
}

/** The unit that a submission leads to, open or not; undefined for the desk. */
export function unitMeant(
  submission: Submission,
  { point, routing }: Pick<IntakeFacts, "point" | "routing">,
): string | undefined {
  return submission.unitId ?? point?.unitId ?? routedTo(routing, submission);
}

/**
 * Files a complaint and finds its unit: the one it names, the one of its service point, the one that the
 * city's rules give, or else the desk; of a closed one, whichever goes on with its work. Misconduct never goes to the unit that it
 * is about, nor to the one that goes on with its work, but to the city's oversight unit, or else to the desk.
 * @throws DomainError `complaint.unknown-unit`, `complaint.unknown-point`
 * @source Perpres 76/2013 and PermenPANRB 62/2018: no wrong door; UU 23/2014 Ps 385: the inspectorate
 * examines misconduct
 */
export function fileSubmission(
  submission: Submission,
  facts: IntakeFacts,
  receipt: Receipt,
): ComplaintDecision {
  const { class: named, contact, point: pointCode, ...content } = submission;
  const { unit, point, routing, handler, oversight, area } = facts;
  if (content.unitId !== undefined && unit === undefined)
    throw refuse("unknown-unit", { unit: content.unitId });
  if (pointCode !== undefined && point === undefined) throw refuse("unknown-point", { point: pointCode });
  const wanted = content.unitId ?? point?.unitId;
  const isMisconduct = named === MISCONDUCT;
  const about = [wanted, point?.unitId, wanted && handler?.id];
  const isFree = oversight && about.every((one) => isIndependentOf(one, oversight));
  const examinedBy = isFree ? oversight.id : undefined;
  return receiveComplaint({
    ...content,
    ...receipt,
    class: named,
    service: content.service ?? point?.service,
    point,
    isOutsideCity: isOutside(area, content.place),
    unitId: isMisconduct ? examinedBy : (handler?.id ?? wanted ?? routedTo(routing, submission)),
    aboutUnitId: isMisconduct ? wanted : undefined,
    hasContact: contact !== undefined,
    hasEmail: contact?.email !== undefined,
  });
}
