import type { DomainEvent } from "../../aggregate.ts";
import type { Instant } from "../../calendar/calendar.ts";
import {
  type Complaint,
  type ComplaintClass,
  type ComplaintStatus,
  hasEnded,
  roundOf,
} from "../complaint.ts";
import type { Pause, Settled } from "../parts.ts";

/** The facts behind a complaint's clocks: its present round, and the clocks that stopped before. */
export interface Timeline {
  readonly receivedAt: Instant;
  readonly round: number;
  /** The receipt, or the reopening that started the round. */
  readonly roundFrom: Instant;
  readonly class?: ComplaintClass | undefined;
  readonly verifiedAt?: Instant | undefined;
  readonly firstAnsweredAt?: Instant | undefined;
  readonly lastAnsweredAt?: Instant | undefined;
  /** The first final answer of the round. */
  readonly resolvedAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  /** Whether the complainant may reopen it. */
  readonly isReopenable: boolean;
  readonly pauses: readonly Pause[];
  readonly settled: readonly Settled[];
}

/** The facts from a complaint's state. */
export function timelineOf(complaint: Complaint): Timeline {
  const { receivedAt, verifiedAt, answers, pauses, settled, reopenings } = complaint;
  return {
    receivedAt,
    round: roundOf(complaint),
    roundFrom: reopenings.at(-1)?.at ?? receivedAt,
    class: complaint.class,
    verifiedAt,
    firstAnsweredAt: answers[0]?.at,
    lastAnsweredAt: answers.at(-1)?.at,
    resolvedAt: "resolvedAt" in complaint ? complaint.resolvedAt : undefined,
    endedAt: endOf(complaint),
    isReopenable:
      complaint.status === "SELESAI" && complaint.mergedInto === undefined && verifiedAt !== undefined,
    pauses,
    settled,
  };
}

function endOf(complaint: Complaint): Instant | undefined {
  switch (complaint.status) {
    case "DITOLAK":
      return complaint.rejection.at;
    case "DIARSIPKAN":
      return complaint.archiving.at;
    case "SELESAI":
      return complaint.closing.at;
    default:
      return undefined;
  }
}

type Fold = (timeline: Timeline, event: DomainEvent) => Timeline;

/** What each kind of event does to the clocks; other kinds do nothing. */
const FOLDS: Readonly<Record<string, Fold>> = {
  COMPLAINT_VERIFIED: (timeline, { at, data }) => ({ ...timeline, class: classIn(data), verifiedAt: at }),
  COMPLAINT_RECLASSIFIED: (timeline, { data }) => ({ ...timeline, class: classIn(data) }),
  COMPLAINT_ASKED: (timeline, { at }) => ({ ...timeline, pauses: [...timeline.pauses, { from: at }] }),
  COMPLAINT_REPLIED: unpaused,
  COMPLAINT_RESUMED: unpaused,
  COMPLAINT_ANSWERED: (timeline, { at, data }) => ({
    ...timeline,
    firstAnsweredAt: timeline.firstAnsweredAt ?? at,
    lastAnsweredAt: at,
    ...(data?.isFinal === true && { resolvedAt: timeline.resolvedAt ?? at }),
  }),
  COMPLAINT_REJECTED: ending,
  COMPLAINT_ARCHIVED: ending,
  COMPLAINT_MERGED: ending,
  COMPLAINT_CLOSED: (timeline, event) => ({
    ...ending(timeline, event),
    isReopenable: timeline.verifiedAt !== undefined,
  }),
  COMPLAINT_REOPENED: reopening,
  COMPLAINT_RATED: (timeline, event) => {
    const status = event.data?.status as ComplaintStatus;
    if (status === "DIBUKA_KEMBALI") return reopening(timeline, event);
    if (!hasEnded({ status }) || timeline.endedAt !== undefined) return timeline;
    return { ...ending(timeline, event), isReopenable: true };
  },
};

function classIn(data: DomainEvent["data"]): ComplaintClass {
  return data?.class as ComplaintClass;
}

function unpaused(timeline: Timeline, { at }: DomainEvent): Timeline {
  return { ...timeline, pauses: timeline.pauses.map((pause) => ({ ...pause, to: pause.to ?? at })) };
}

function ending(timeline: Timeline, event: DomainEvent): Timeline {
  return { ...unpaused(timeline, event), endedAt: event.at };
}

function reopening(timeline: Timeline, { at }: DomainEvent): Timeline {
  return {
    ...timeline,
    round: timeline.round + 1,
    roundFrom: at,
    resolvedAt: undefined,
    endedAt: undefined,
    isReopenable: false,
  };
}

/**
 * The same facts, from a complaint's history alone: anybody with the history can check its deadlines.
 * @param events all of them, oldest first
 * @throws RangeError if there are none
 */
export function timelineFromEvents(events: readonly DomainEvent[]): Timeline {
  const [received] = events;
  if (received === undefined) throw new RangeError("A complaint without any event has no timeline.");
  const start: Timeline = {
    receivedAt: received.at,
    round: 1,
    roundFrom: received.at,
    class: received.data?.class as ComplaintClass | undefined,
    verifiedAt: undefined,
    firstAnsweredAt: undefined,
    lastAnsweredAt: undefined,
    resolvedAt: undefined,
    endedAt: undefined,
    isReopenable: false,
    pauses: [],
    settled: [],
  };
  return events.reduce((timeline, event) => {
    const folded = FOLDS[event.type]?.(timeline, event) ?? timeline;
    const settled = (event.data?.settled as readonly Settled[] | undefined) ?? [];
    return settled.length > 0 ? { ...folded, settled: [...folded.settled, ...settled] } : folded;
  }, start);
}
