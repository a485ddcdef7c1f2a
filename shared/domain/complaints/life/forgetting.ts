import { type Instant, yearsAfter } from "../../calendar/calendar.ts";
import type { ComplaintTerms } from "../clocks/terms.ts";
import { timelineOf } from "../clocks/timeline.ts";
import { type Complaint, type ComplaintDecision, hasEnded } from "../complaint.ts";
import { refuseComplaint as refuse } from "../refusals.ts";
import { FORGOTTEN_TEXT } from "../words.ts";

const PLACEHOLDER = FORGOTTEN_TEXT.id;

/**
 * When a complaint's text is no longer kept: a number of years after its end, by class; undefined while it is open, and if it
 * has already been forgotten. A complaint without a class is kept for the shortest time.
 * @source UU 27/2022: personal data is kept no longer than its purpose requires; the period is the city's policy
 */
export function forgetAt(complaint: Complaint, { limits, calendar }: ComplaintTerms): Instant | undefined {
  const { endedAt } = timelineOf(complaint);
  if (!hasEnded(complaint) || endedAt === undefined || complaint.forgottenAt) return undefined;
  const { retentionYears } = limits;
  const years = complaint.class
    ? retentionYears[complaint.class]
    : Math.min(...Object.values(retentionYears));
  return yearsAfter(endedAt, years, calendar.zone);
}

/**
 * Requires that words may still be added to a complaint, or that it may be reopened: not once it is forgotten, because nothing
 * would ever delete them. Ratings are refused too, since only satisfied complainants may rate without words.
 * @throws DomainError `complaint.forgotten`
 * @source UU 27/2022: personal data is kept no longer than its purpose requires
 */
export function requireNotForgotten(complaint: Complaint): void {
  if (complaint.forgottenAt) throw refuse("forgotten");
}

/**
 * The tombstone of a complaint: no free text, place or person. When it came, how it went and how it counts, with its service
 * point, stay, so that no figure changes. Undefined before its time.
 */
export function forgetComplaint(
  complaint: Complaint,
  { terms, at }: { readonly terms: ComplaintTerms; readonly at: Instant },
): ComplaintDecision | undefined {
  const due = forgetAt(complaint, terms);
  if (due === undefined || at < due) return undefined;
  const { place: _, isOutsideCity: _outside, service: _service, hasEmail: ___, ...kept } = complaint;
  const parts = {
    ...("rejection" in kept && { rejection: { ...kept.rejection, reason: PLACEHOLDER } }),
    ...("archiving" in kept && { archiving: { ...kept.archiving, reason: PLACEHOLDER } }),
    ...("closing" in kept && { closing: withoutReason(kept.closing) }),
  };
  const state = {
    ...kept,
    ...parts,
    text: PLACEHOLDER,
    forgottenAt: at,
    hasContact: false,
    answers: kept.answers.map(({ delayReason, ...answer }) => ({
      ...answer,
      text: PLACEHOLDER,
      ...(delayReason && { delayReason: PLACEHOLDER }),
    })),
    reopenings: kept.reopenings.map((reopening) => ({ ...reopening, reason: PLACEHOLDER })),
    ratings: kept.ratings.map(({ remark: __, ...rating }) => rating),
  } as Complaint;
  return {
    state,
    event: { type: "COMPLAINT_FORGOTTEN", by: "SYSTEM", at, data: { unitId: kept.unitId, due } },
  };
}

function withoutReason<Closing extends { readonly reason?: string | undefined }>({
  reason: _,
  ...closing
}: Closing) {
  return closing;
}
