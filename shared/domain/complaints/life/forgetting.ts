import type { Instant } from "../../calendar/calendar.ts";
import type { ComplaintTerms } from "../clocks/terms.ts";
import { timelineOf } from "../clocks/timeline.ts";
import { type Complaint, type ComplaintDecision, hasEnded } from "../complaint.ts";
import { refuseComplaint as refuse } from "../refusals.ts";

/** What stands where something was that is kept no longer. */
const FORGOTTEN = "(dihapus: masa simpan berakhir)";

/**
 * When what a complaint says is kept no longer: so many years after its end, by its class; undefined while it goes on, and
 * where it has been forgotten already. One that nobody ever classed is kept for the shortest time.
 * @source UU 27/2022: personal data are not kept longer than their purpose takes; how long is the city's policy
 */
export function forgetAt(complaint: Complaint, { limits }: ComplaintTerms): Instant | undefined {
  const { endedAt } = timelineOf(complaint);
  if (!hasEnded(complaint) || endedAt === undefined || isForgotten(complaint)) return undefined;
  const { retentionYears } = limits;
  const years = complaint.class
    ? retentionYears[complaint.class]
    : Math.min(...Object.values(retentionYears));
  const end = new Date(endedAt);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  return end.toISOString();
}

function isForgotten({ forgottenAt }: Complaint): boolean {
  return forgottenAt !== undefined;
}

/**
 * That somebody may still add words to a complaint, or open it again: not once it has been forgotten, for nothing would ever
 * delete them. A rating without words is not taken either, since only the satisfied may leave them out.
 * @throws DomainError `complaint.forgotten`
 * @source UU 27/2022: personal data are not kept longer than their purpose takes
 */
export function requireRemembered(complaint: Complaint): void {
  if (isForgotten(complaint)) throw refuse("forgotten");
}

/**
 * The tombstone of a complaint: nothing that anybody wrote, and nothing of where or whom; when it came, how it went and what
 * it counts as stay, with the service point at which it counts, so that no figure changes. Undefined before its time.
 */
export function forgetComplaint(
  complaint: Complaint,
  { terms, at }: { readonly terms: ComplaintTerms; readonly at: Instant },
): ComplaintDecision | undefined {
  const due = forgetAt(complaint, terms);
  if (due === undefined || at < due) return undefined;
  const { place: _, isOutsideCity: _outside, service: _service, hasEmail: ___, ...kept } = complaint;
  const parts = {
    ...("rejection" in kept && { rejection: { ...kept.rejection, reason: FORGOTTEN } }),
    ...("archiving" in kept && { archiving: { ...kept.archiving, reason: FORGOTTEN } }),
    ...("closing" in kept && { closing: withoutReason(kept.closing) }),
  };
  const state = {
    ...kept,
    ...parts,
    text: FORGOTTEN,
    forgottenAt: at,
    hasContact: false,
    answers: kept.answers.map(({ delayReason, ...answer }) => ({
      ...answer,
      text: FORGOTTEN,
      ...(delayReason && { delayReason: FORGOTTEN }),
    })),
    reopenings: kept.reopenings.map((reopening) => ({ ...reopening, reason: FORGOTTEN })),
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
