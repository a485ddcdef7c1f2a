import type { Complaint } from "../complaint.ts";
import { type Asking, headsAny, isAssigned, isOfficer, refuseNotYours } from "./authority.ts";
import { type ComplaintTransition, TRANSITIONS } from "./transitions.ts";

/** Something done to a complaint: a transition, or an act that does not change its state. */
export type ComplaintAct = ComplaintTransition | "remark" | "note" | "assign";

/** Handlers' acts that an assignee may not do. */
const OF_THE_HEAD: readonly ComplaintAct[] = ["assign", "forward"];

/**
 * Lets complaint officers act on a complaint and, for handlers' acts, also the head of its unit and its
 * assignee; the assignee may neither reassign it nor send it elsewhere.
 * @throws DomainError `complaint.not-yours`
 */
export function requireComplaintAct(asking: Asking, complaint: Complaint, act: ComplaintAct): void {
  const isHandlers = !(act in TRANSITIONS) || TRANSITIONS[act as ComplaintTransition].who === "HANDLER";
  const isTheirs =
    headsAny(asking, [complaint.unitId]) || (isAssigned(asking, complaint) && !OF_THE_HEAD.includes(act));
  if (!isOfficer(asking) && !(isHandlers && isTheirs)) throw refuseNotYours();
}
