import * as z from "zod";
import { named } from "../../once.ts";
import { UnitIdSchema } from "../../organisation/organisation-unit.ts";
import type { Complaint, ComplaintDecision, ComplaintEvent } from "../complaint.ts";

/** The kinds of inbox notices: something happened to a complaint, without any of its text. */
const NOTICE_KINDS = [
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

export const NoticeSchema = /* @__PURE__ */ named("Notice", () =>
  z.object({
    /** The unit notified. */
    unitId: UnitIdSchema(),
    kind: z.enum(NOTICE_KINDS),
    trackingCode: z.string(),
    at: z.iso.datetime(),
    audience: z.enum(["OFFICERS", "HEAD", "BOTH"]),
  }),
);
export type Notice = z.infer<ReturnType<typeof NoticeSchema>>;

type Kind = Notice["kind"];
type NoticeRule = (event: ComplaintEvent) => Kind | undefined;

/** Staff are notified of what others did to a complaint, not of what they did themselves. */
const KINDS: Partial<Record<ComplaintEvent["type"], NoticeRule>> = {
  COMPLAINT_RECEIVED: () => "RECEIVED",
  COMPLAINT_VERIFIED: () => "FORWARDED",
  COMPLAINT_FORWARDED: () => "FORWARDED",
  COMPLAINT_MOVED: () => "FORWARDED",
  COMPLAINT_RECLASSIFIED: () => "FORWARDED",
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

const UNMOVED_EVENTS: readonly string[] = ["COMPLAINT_VERIFIED", "COMPLAINT_RECLASSIFIED"];

/**
 * The notice for a unit about a change, written in the same transaction: never before the change, and never twice.
 * @param before undefined if the complaint is new
 */
export function noticeOf(
  { state, event }: ComplaintDecision,
  before: Complaint | undefined,
): Notice | undefined {
  const kind = KINDS[event.type]?.(event);
  // Verifying or reclassifying a complaint that stays in its unit is no news to anybody.
  if (kind === undefined || (UNMOVED_EVENTS.includes(event.type) && before?.unitId === state.unitId)) return;
  const { toUnitId } = event.data ?? {};
  const unitId = typeof toUnitId === "string" ? toUnitId : state.unitId;
  const { trackingCode } = state;
  const audience = kind === "ESCALATED" ? "HEAD" : kind === "WARNED" ? "OFFICERS" : "BOTH";
  return { unitId, kind, trackingCode, at: event.at, audience };
}
