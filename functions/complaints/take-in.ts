import { randomBytes } from "node:crypto";
import { type OversightDeps, oversightOf } from "../../shared/complaints/oversight.ts";
import { drawSecret, hashSecret } from "../../shared/complaints/secret.ts";
import { sealContact } from "../../shared/contacts/contact.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import type { TermsOf } from "../../shared/domain/complaints/clocks/terms.ts";
import { receiveComplaint } from "../../shared/domain/complaints/complaint.ts";
import { type ComplaintContact, requireContactable } from "../../shared/domain/complaints/intake/contact.ts";
import { likenessOf } from "../../shared/domain/complaints/intake/likeness.ts";
import { requireFilable } from "../../shared/domain/complaints/intake/limits.ts";
import { isIndependentOf, MISCONDUCT } from "../../shared/domain/complaints/intake/oversight.ts";
import { routedTo } from "../../shared/domain/complaints/intake/routing-rules.ts";
import { drawTrackingCode } from "../../shared/domain/complaints/intake/tracking-code.ts";
import { isOutside } from "../../shared/domain/complaints/parts.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import { summaryOf } from "../../shared/domain/complaints/views/summary.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import * as keys from "../../shared/table/item-keys.ts";
import type { Key } from "../../shared/table/keys.ts";
import { filingOf } from "../../shared/table/networks.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import type { Projection } from "../../shared/table/projection.ts";
import type { SubmissionBody } from "./intake-contract.ts";
import { refuse } from "./refusals.ts";

export interface IntakeDeps {
  readonly complaints: ComplaintRepository;
  readonly units: UnitRepository;
  readonly termsOf: TermsOf;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

interface Act {
  readonly by: string;
  /** Where the complaints of the citizen's network are counted; staff's are not. */
  readonly filings?: Key;
  readonly at: string;
}

/** A new complaint. Its secret is in this reply and nowhere else; a repeated request gets the same reply. */
export async function takeIn(
  body: SubmissionBody,
  { by, filings, at }: Act,
  { complaints, units, termsOf, city }: IntakeDeps,
) {
  const { class: named, contact, point: pointCode, ...content } = body;
  requireContactable(body.isAnonymous, contact);
  const trackingCode = drawTrackingCode(randomBytes);
  const { complaints: policy } = policyOn(city, localDay(at, city.timeZone));
  const likeness = { likeness: likenessOf(body), day: localDay(at, city.timeZone) };
  const [{ calendar, similar, routing, unit, point, filed }, beside] = await Promise.all([
    complaints.surroundings({ unitId: body.unitId, point: pointCode, filings }, likeness),
    sealed(contact, trackingCode),
  ]);
  requireFilable(filed?.filed, policy.filingsPerHour, at);
  if (body.unitId !== undefined && unit === undefined) throw refuse("unknown-unit", { unit: body.unitId });
  if (pointCode !== undefined && point === undefined) throw refuse("unknown-point", { point: pointCode });
  const wanted = body.unitId ?? point?.unitId;
  const service = body.service ?? point?.service;
  const isMisconduct = named === MISCONDUCT;
  const unitId = isMisconduct
    ? await doorOfMisconduct([wanted, point?.unitId], at, { units, city })
    : (wanted ?? routedTo(routing, body));
  const secret = drawSecret();
  const secretHash = hashSecret(trackingCode, secret);
  const isOutsideCity = isOutside(city.area, body.place);
  const reported = isMisconduct ? { aboutUnitId: wanted } : {};
  const facts = { ...content, service, point, ...reported, isOutsideCity, trackingCode, secretHash, unitId };
  const decision = receiveComplaint({
    ...facts,
    class: named,
    hasContact: contact !== undefined,
    hasEmail: contact?.email !== undefined,
    by,
    at,
  });
  const terms = termsOf({ receivedAt: at }, calendar);
  return complaints.receive(
    decision,
    { terms, similar, beside: [...beside, ...(filings ? [filingOf(filings)] : [])] },
    (complaint) => ({
      ...summaryOf(complaint, terms, at),
      secret,
      similar,
    }),
  );
}

async function sealed(contact: ComplaintContact | undefined, trackingCode: string): Promise<Projection[]> {
  if (contact === undefined) return [];
  const item = { ...(await sealContact(contact, trackingCode)) };
  return [{ kind: "put", key: keys.complaintContact(trackingCode), item }];
}

/** Misconduct never goes to a unit that it is about, but to the city's oversight, or else its desk. */
async function doorOfMisconduct(about: readonly (string | undefined)[], at: string, deps: OversightDeps) {
  const oversight = await oversightOf(at, deps);
  return oversight && about.every((one) => isIndependentOf(one, oversight)) ? oversight.id : undefined;
}
