import { randomBytes } from "node:crypto";
import { type City, policyOn } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { COMPLAINT_DESK, type ComplaintClass, receiveComplaint } from "../../shared/domain/complaint.ts";
import type { TermsOf } from "../../shared/domain/complaint-clocks.ts";
import { summaryOf } from "../../shared/domain/complaint-summary.ts";
import { drawTrackingCode } from "../../shared/domain/tracking-code.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { CitizenDeps } from "./citizen.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";
import { refuse } from "./refusals.ts";
import { drawSecret, hashSecret } from "./secret.ts";
import { findSimilar } from "./similar.ts";

interface Deps extends CitizenDeps {
  readonly termsOf: TermsOf;
  readonly city: City;
}

/** Takes a complaint in. Its secret is in this reply and nowhere else; a repeated request gets the same reply. */
export async function submitComplaint(
  input: Input<typeof publicComplaintRoutes.submit>,
  { complaints, termsOf, city }: Deps,
) {
  const { body, at } = input;
  const { class: named, unitId: wanted, ...content } = body;
  const [{ calendar, unit }, similar] = await Promise.all([
    complaints.surroundings(wanted),
    findSimilar(input, { complaints, city }),
  ]);
  if (wanted !== undefined && unit === undefined) throw refuse("unknown-unit", { unit: wanted });
  const unitId = doorFor(named, wanted, city, at);
  const trackingCode = drawTrackingCode(randomBytes);
  const secret = drawSecret();
  const secretHash = hashSecret(trackingCode, secret);
  const facts = { ...content, trackingCode, secretHash, unitId, class: named, hasContact: false, at };
  const decision = receiveComplaint(facts);
  const terms = termsOf({ receivedAt: at }, calendar);
  return complaints.receive(decision, { terms }, (complaint) => ({
    ...summaryOf(complaint, terms, at),
    secret,
    similar: similar.trackingCodes,
  }));
}

/** Misconduct never goes to the unit that it is about, but to the city's oversight, or else its desk. */
function doorFor(named: ComplaintClass | undefined, unitId: string | undefined, city: City, at: string) {
  if (named !== "PENGADUAN_BERKADAR_PENGAWASAN") return unitId;
  const { complaints } = policyOn(city, localDay(at, city.timeZone));
  return complaints.oversightUnitId ?? COMPLAINT_DESK;
}
