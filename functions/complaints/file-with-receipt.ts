import { sealContact } from "../../shared/contacts/contact.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../shared/domain/city.ts";
import { requireContactable } from "../../shared/domain/complaints/intake/contact.ts";
import { filingLimit, requireBelow } from "../../shared/domain/complaints/intake/limits.ts";
import {
  fileSubmission,
  type Submission,
  unitMeant,
} from "../../shared/domain/complaints/intake/submission.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import { summaryOf } from "../../shared/domain/complaints/views/summary.ts";
import type { IntakeRepository } from "../../shared/table/complaints/intake.ts";
import type { FilingsKey } from "../../shared/table/networks/items.ts";
import type { UnitSuccessorRepository } from "../../shared/table/organisation/unit-successors.ts";
import { drawReceipt } from "./draw-receipt.ts";
import { oversightFor } from "./oversight-for.ts";

export interface IntakeDeps {
  readonly intake: IntakeRepository;
  readonly units: UnitSuccessorRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

interface Act {
  readonly by: string;
  /** Counter of complaints from the citizen's network; undefined for staff, who are not counted. */
  readonly filings: FilingsKey | undefined;
  readonly at: string;
}

/** A new complaint. Its secret is in this reply and nowhere else; a repeated request gets the same reply. */
export async function fileWithReceipt(
  body: Submission,
  { by, filings, at }: Act,
  { intake, units, city }: IntakeDeps,
) {
  requireContactable(body.isAnonymous, body.contact);
  const day = localDay(at, city.timeZone);
  const { filingsPerHour } = policyOn(city, day).complaints;
  const { secret, ...drawn } = drawReceipt();
  const [{ terms, similar, alikeKnown, filed, ...known }, oversight, contact] = await Promise.all([
    intake.context(body, { at, day, filings }),
    oversightFor(body.class, { units, city }, at),
    body.contact && sealContact(body.contact, drawn.trackingCode),
  ]);

  const limit = filingLimit(filingsPerHour, at);
  requireBelow(filed, limit);
  const meant = unitMeant(body, known);
  const handler = meant === undefined ? undefined : await units.goingOn(meant, day);
  const facts = { ...known, handler, oversight, area: city.area };
  const decision = fileSubmission(body, facts, { ...drawn, by, at });

  const counting = filings && { key: filings, ...limit };
  return intake.receive(decision, { terms, alikeKnown, contact, counting }, (complaint) => ({
    ...summaryOf(complaint, terms, at),
    secret,
    similar,
  }));
}
