import type { Complaint, ComplaintDecision, ComplaintEvent } from "./complaint.ts";

/** What a unit's inbox says: that something happened to a complaint, and nothing of what it says. */
export const NOTICE_KINDS = [
  "RECEIVED",
  "FORWARDED",
  "REPLIED",
  "REMARKED",
  "RATED",
  "REOPENED",
  "JOINED",
  "WARNED",
  "ESCALATED",
  "CLOSED_BY_SILENCE",
  "RESUMED_BY_SILENCE",
] as const;

export interface Notice {
  /** The unit that is told. */
  readonly unitId: string;
  readonly kind: (typeof NOTICE_KINDS)[number];
  readonly trackingCode: string;
  readonly at: string;
  /** Who is told: the officers, the head of the unit, or both where it is not said. */
  readonly audience: "OFFICERS" | "HEAD" | "BOTH";
}

type Kind = Notice["kind"];
type Told = (event: ComplaintEvent) => Kind | undefined;

/** Staff are told of what others did to a complaint, not of what they did themselves. */
const KINDS: Partial<Record<ComplaintEvent["type"], Told>> = {
  COMPLAINT_RECEIVED: () => "RECEIVED",
  COMPLAINT_VERIFIED: () => "FORWARDED",
  COMPLAINT_FORWARDED: () => "FORWARDED",
  COMPLAINT_REPLIED: () => "REPLIED",
  COMPLAINT_MESSAGED: ({ data }) => (data?.from === "COMPLAINANT" ? "REMARKED" : undefined),
  COMPLAINT_RATED: () => "RATED",
  COMPLAINT_REOPENED: () => "REOPENED",
  COMPLAINT_JOINED: ({ by }) => (by === "PUBLIC" ? "JOINED" : undefined),
  COMPLAINT_WARNED: () => "WARNED",
  COMPLAINT_ESCALATED: () => "ESCALATED",
  COMPLAINT_CLOSED: ({ by }) => (by === "SYSTEM" ? "CLOSED_BY_SILENCE" : undefined),
  COMPLAINT_RESUMED: ({ by }) => (by === "SYSTEM" ? "RESUMED_BY_SILENCE" : undefined),
};

/**
 * What a unit is told of a change, in the same transaction as the change: never before it, and never twice.
 * @param before undefined where the complaint is new
 */
export function noticeOf(
  { state, event }: ComplaintDecision,
  before: Complaint | undefined,
): Notice | undefined {
  const kind = KINDS[event.type]?.(event);
  // A verification that leaves the complaint where it was hands it to nobody.
  if (kind === undefined || (event.type === "COMPLAINT_VERIFIED" && before?.unitId === state.unitId)) return;
  const { toUnitId } = event.data ?? {};
  const unitId = typeof toUnitId === "string" ? toUnitId : state.unitId;
  const { trackingCode } = state;
  const audience = kind === "ESCALATED" ? "HEAD" : kind === "WARNED" ? "OFFICERS" : "BOTH";
  return { unitId, kind, trackingCode, at: event.at, audience };
}
