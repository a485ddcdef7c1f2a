/**
 * The life of a complaint. Every arrow is a transition in the table below, with who may make it: a complaint officer, a
 * handler (an officer, or the head of the unit that has the complaint), the complainant, or a deadline.
 *
 * ```mermaid
 * stateDiagram-v2
 *   [*] --> DIKIRIM: submit (complainant, or an officer for them)
 *   DIKIRIM --> DIVERIFIKASI: verify (officer)
 *   DIKIRIM --> DITOLAK: reject (officer)
 *   state "DIVERIFIKASI, DITERUSKAN, DITINDAKLANJUTI, DIBUKA_KEMBALI" as IN_HAND
 *   DIVERIFIKASI --> IN_HAND
 *   IN_HAND --> IN_HAND: forward, answer "not final" (handler) · reclassify (officer)
 *   DIKIRIM --> DITUNDA: ask (handler)
 *   IN_HAND --> DITUNDA: ask (handler)
 *   DITUNDA --> DIKIRIM: reply (complainant) · resume (handler) · resumeForSilence (deadline)
 *   DITUNDA --> IN_HAND: reply (complainant) · resume (handler) · resumeForSilence (deadline)
 *   DITUNDA --> SELESAI: closeForNoReply (deadline)
 *   IN_HAND --> DIJAWAB: answer "final" (handler)
 *   DIJAWAB --> DIJAWAB: answer (handler)
 *   IN_HAND --> SELESAI: close "unsolved" after a response (handler)
 *   DIJAWAB --> SELESAI: close (handler) · rate "satisfied" (complainant) · closeForSilence (deadline)
 *   DIJAWAB --> DIBUKA_KEMBALI: reopen, rate "not satisfied" (complainant)
 *   SELESAI --> DIBUKA_KEMBALI: reopen, rate "not satisfied", in time (complainant)
 *   SELESAI --> SELESAI: rate (complainant)
 *   DIKIRIM --> DIARSIPKAN: archive (officer)
 *   IN_HAND --> DIARSIPKAN: archive (officer)
 *   DITUNDA --> DIARSIPKAN: archive (officer)
 *   DIKIRIM --> SELESAI: merge (officer)
 *   IN_HAND --> SELESAI: merge (officer)
 *   DITUNDA --> SELESAI: merge (officer)
 *   DITOLAK --> [*]
 *   DIARSIPKAN --> [*]
 *   SELESAI --> [*]
 * ```
 */
import { type Complaint, type ComplaintIn, type ComplaintStatus, hasEnded, IN_HAND } from "../complaint.ts";
import { refuseComplaint } from "../refusals.ts";
import { STATUS_WORDS } from "../words.ts";

/** Who makes a transition; `requireComplaintAct` defines them. */
export type ComplaintActor = "OFFICER" | "HANDLER" | "COMPLAINANT" | "DEADLINE";

interface Transition {
  readonly who: ComplaintActor;
  readonly from: readonly ComplaintStatus[];
  readonly to: readonly ComplaintStatus[];
  /** The refusal from other states, unless the complaint has ended or is unverified, which is said first. */
  readonly otherwise: Parameters<typeof refuseComplaint>[0];
}

/** Who may do what in which states, and the refusal elsewhere. */
export const TRANSITIONS = {
  verify: { who: "OFFICER", from: ["DIKIRIM"], to: ["DIVERIFIKASI"], otherwise: "already-verified" },
  reject: { who: "OFFICER", from: ["DIKIRIM"], to: ["DITOLAK"], otherwise: "already-verified" },
  forward: { who: "HANDLER", from: IN_HAND, to: ["DITERUSKAN"], otherwise: "already-answered" },
  reclassify: { who: "OFFICER", from: IN_HAND, to: IN_HAND, otherwise: "already-answered" },
  ask: { who: "HANDLER", from: ["DIKIRIM", ...IN_HAND], to: ["DITUNDA"], otherwise: "already-asked" },
  reply: { who: "COMPLAINANT", from: ["DITUNDA"], to: ["DIKIRIM", ...IN_HAND], otherwise: "not-asked" },
  resume: { who: "HANDLER", from: ["DITUNDA"], to: ["DIKIRIM", ...IN_HAND], otherwise: "not-asked" },
  resumeForSilence: {
    who: "DEADLINE",
    from: ["DITUNDA"],
    to: ["DIKIRIM", ...IN_HAND],
    otherwise: "not-asked",
  },
  closeForNoReply: { who: "DEADLINE", from: ["DITUNDA"], to: ["SELESAI"], otherwise: "not-asked" },
  answer: {
    who: "HANDLER",
    from: [...IN_HAND, "DIJAWAB"],
    to: ["DITINDAKLANJUTI", "DIJAWAB"],
    otherwise: "not-verified",
  },
  close: {
    who: "HANDLER",
    from: ["DITINDAKLANJUTI", "DITERUSKAN", "DIBUKA_KEMBALI", "DIJAWAB"],
    to: ["SELESAI"],
    otherwise: "not-answered",
  },
  closeForSilence: { who: "DEADLINE", from: ["DIJAWAB"], to: ["SELESAI"], otherwise: "not-answered" },
  rate: {
    who: "COMPLAINANT",
    from: ["DIJAWAB", "SELESAI"],
    to: ["SELESAI", "DIBUKA_KEMBALI"],
    otherwise: "not-rateable",
  },
  reopen: {
    who: "COMPLAINANT",
    from: ["DIJAWAB", "SELESAI"],
    to: ["DIBUKA_KEMBALI"],
    otherwise: "not-reopenable",
  },
  archive: {
    who: "OFFICER",
    from: ["DIKIRIM", ...IN_HAND, "DITUNDA"],
    to: ["DIARSIPKAN"],
    otherwise: "already-answered",
  },
  merge: {
    who: "OFFICER",
    from: ["DIKIRIM", ...IN_HAND, "DITUNDA"],
    to: ["SELESAI"],
    otherwise: "already-answered",
  },
} as const satisfies Record<string, Transition>;

export type ComplaintTransition = keyof typeof TRANSITIONS;

/** Refusals more specific than "not verified" or "ended". */
const SPECIFIC_REFUSALS = ["not-asked", "not-rateable", "not-reopenable"];

/**
 * Narrows a complaint to the states that allow a transition.
 * @throws DomainError `complaint.ended`, `complaint.not-verified`, `complaint.in-hand` and the transition's own
 */
export function allowed<Name extends ComplaintTransition>(
  complaint: Complaint,
  name: Name,
): ComplaintIn<(typeof TRANSITIONS)[Name]["from"][number]> {
  const status = STATUS_WORDS[complaint.status];
  const { from, otherwise } = TRANSITIONS[name];
  if ((from as readonly ComplaintStatus[]).includes(complaint.status)) return complaint as never;
  if (otherwise === "not-reopenable" && !hasEnded(complaint)) throw refuseComplaint("in-hand", { status });
  if (SPECIFIC_REFUSALS.includes(otherwise)) throw refuseComplaint(otherwise, { status });
  if (hasEnded(complaint)) throw refuseComplaint("ended", { status });
  if (complaint.status === "DITUNDA") throw refuseComplaint("already-asked");
  throw refuseComplaint(complaint.status === "DIKIRIM" ? "not-verified" : otherwise, { status });
}
