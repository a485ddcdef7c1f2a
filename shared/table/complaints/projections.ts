import { createHash } from "node:crypto";
import { localDay, localMonth } from "../../domain/calendar/calendar.ts";
import { nextDeadline, nextDueAt } from "../../domain/complaints/clocks/deadlines.ts";
import type { ComplaintTerms } from "../../domain/complaints/clocks/terms.ts";
import { type Complaint, type ComplaintDecision, hasEnded } from "../../domain/complaints/complaint.ts";
import { complaintDayOf } from "../../domain/complaints/figures/complaint-day.ts";
import { figureChanges, figuresOf } from "../../domain/complaints/figures/figures.ts";
import { officerChanges } from "../../domain/complaints/figures/officers.ts";
import { isFollowable } from "../../domain/complaints/intake/following.ts";
import { isSamePlace, similarityHash } from "../../domain/complaints/intake/similarity.ts";
import { forgetAt } from "../../domain/complaints/life/forgetting.ts";
import { noticeOf } from "../../domain/complaints/views/notices.ts";
import * as items from "../items.ts";
import type { Placement } from "../keys.ts";
import { count, gone, type Projection, put } from "../projection.ts";
import { runningMonthProjection } from "../scorecard/scorecards.ts";
import { NO_DEADLINE } from "./open-list.ts";

const DAY_SECONDS = 86_400;
const ALIKE_DAYS = 3;
const NOTICE_DAYS = 90;

interface Basis {
  readonly before: Complaint | undefined;
  readonly terms: ComplaintTerms;
  /** How many similar complaints are known when it is filed. */
  readonly alikeKnown?: number | undefined;
}

/** A complaint's place in its unit's list, and when it is due. */
export function placementOf(complaint: Complaint, terms: ComplaintTerms): Placement<Complaint> {
  const { unitId, receivedAt, trackingCode } = complaint;
  const dueAt = nextDueAt(complaint, terms) ?? forgetAt(complaint, terms);
  return {
    list: items.complaint.list.at(unitId, hasEnded(complaint) ? "ENDED" : "OPEN", receivedAt, trackingCode),
    ...(dueAt && { due: items.complaint.due.at(dueAt) }),
  };
}

/**
 * Everything that follows from a change of a complaint, in one place so that no use case can forget any of
 * it.
 */
export function complaintProjections(decision: ComplaintDecision, basis: Basis): Projection[] {
  return [
    ...figures(decision, basis),
    ...officers(decision, basis),
    ...message(decision),
    ...note(decision),
    ...open(decision, basis),
    ...assigned(decision, basis),
    ...notice(decision, basis),
    ...(basis.before === undefined ? receipt(decision, basis) : []),
  ];
}

/** What is counted when a complaint is filed, whatever happens to it later. */
function receipt({ state }: ComplaintDecision, { terms, alikeKnown = 0 }: Basis): Projection[] {
  return [...alike(state, terms, alikeKnown), ...complainedAt(state, terms)];
}

/** Counts the complaint for its service point and day. */
function complainedAt(complaint: Complaint, { calendar }: ComplaintTerms): Projection[] {
  const counted = complaintDayOf(complaint, calendar.zone);
  if (counted === undefined) return [];
  const { unitId, day, point } = counted;
  const set = { unitId, day, point };
  return [count({ key: items.complainedDay.key(unitId, day, point), add: { complaints: 1 }, set })];
}

/**
 * Counters of the month in which the complaint was filed, wherever it went since, and the line for a recount.
 */
function figures({ state }: ComplaintDecision, { before, terms }: Basis): Projection[] {
  const month = localMonth(state.receivedAt, terms.calendar.zone);
  const moves = [...figureChanges(before, state)];
  const counts = moves.map(
    ([unitId, add]): Projection =>
      count({
        key: items.serviceCounters.key(unitId, month),
        add: { ...add },
        set: { unitId, month },
      }),
  );
  if (moves.length === 0 && before?.class === state.class) return counts;
  const ofUnits = [...figuresOf(state)].map(([unitId, counted]) => ({ unitId, counts: counted }));
  const item = { month, class: state.class, figures: ofUnits };
  // A published cursor shows this hash. Hashing the tracking code alone could be reversed by trying all
  // codes.
  const line = createHash("sha256").update(`${state.trackingCode}\n${state.secretHash}`).digest("base64url");
  return [...counts, put({ key: items.complaintFigures.key(month, line), item })];
}

/** Counters on the scorecards of those who answered, and each complaint's share of them. */
function officers({ state, event }: ComplaintDecision, { before, terms }: Basis): Projection[] {
  return officerChanges(before, state, terms.calendar.zone).flatMap(
    ({ nip, month, add, figures }): Projection[] => {
      const { trackingCode } = state;
      return [
        runningMonthProjection({ nip, month, at: event.at }, add),
        put({
          key: items.handledComplaint.key(nip, month, trackingCode),
          item: { ...figures, trackingCode },
        }),
      ];
    },
  );
}

function message({ state, event, message: said }: ComplaintDecision): Projection[] {
  if (said === undefined) return [];
  const { at, by } = event;
  const key = items.complaintMessage.key(state.trackingCode, state.version + 1);
  return [put({ key, item: { ...said, at, by } })];
}

function note({ state, event: { at, by }, note: text }: ComplaintDecision): Projection[] {
  if (text === undefined) return [];
  return [
    put({ key: items.complaintNote.key(state.trackingCode, state.version + 1), item: { text, at, by } }),
  ];
}

/** Rewritten at every change, since the calendar and the city's limits also move deadlines. */
function open({ state }: ComplaintDecision, { before, terms }: Basis): Projection[] {
  const { trackingCode } = state;
  const key = items.openComplaint.key(trackingCode);
  if (hasEnded(state)) return before === undefined || hasEnded(before) ? [] : [gone(key)];
  const list = items.openComplaint.list.at(nextDeadline(state, terms) ?? NO_DEADLINE, trackingCode);
  return [put({ key, item: { trackingCode }, placement: { list } })];
}

function assigned({ state }: ComplaintDecision, { before }: Basis): Projection[] {
  const assigneeOf = (complaint: Complaint | undefined) =>
    complaint === undefined || hasEnded(complaint) ? undefined : complaint.assignee?.nip;
  const was = assigneeOf(before);
  const is = assigneeOf(state);
  if (was === is) return [];
  const { trackingCode } = state;
  return [
    ...(was ? [gone(items.assignedComplaint.key(was, trackingCode))] : []),
    ...(is ? [put({ key: items.assignedComplaint.key(is, trackingCode), item: { trackingCode } })] : []),
  ];
}

function notice(decision: ComplaintDecision, { before }: Basis): Projection[] {
  const told = noticeOf(decision, before);
  if (told === undefined) return [];
  const { unitId, at, trackingCode } = told;
  // A complaint may cause two notices at the same moment.
  const key = items.notice.key(unitId, at, trackingCode, decision.state.version + 1);
  return [put({ key, item: told, expiresAt: expiry(NOTICE_DAYS) })];
}

/** Prefix of each code, so that it cannot clash with another attribute of the item. */
const CODE = "code-";

/** Five similar complaints are enough to show, and the item cannot grow without bound. */
const MOST_ALIKE = 5;

/** Complaints closed to others are never listed as similar: that would reveal that they exist. */
function alike(complaint: Complaint, { calendar }: ComplaintTerms, alikeKnown: number): Projection[] {
  if (!isFollowable(complaint) || alikeKnown >= MOST_ALIKE) return [];
  const { trackingCode, receivedAt } = complaint;
  const day = localDay(receivedAt, calendar.zone);
  const { latitude, longitude } = complaint.place ?? {};
  const set = { [`${CODE}${trackingCode}` as const]: { at: receivedAt, latitude, longitude } };
  const key = items.complaintsAlike.key(similarityHash(complaint), day);
  return [count({ key, add: { complaints: 1 }, set, expiresAt: expiry(ALIKE_DAYS) })];
}

/** Tracking codes of similar complaints at one place, oldest first, at most five. */
export function trackingCodesIn(
  alike: readonly (items.ComplaintsAlike | undefined)[],
  place: Complaint["place"],
): readonly string[] {
  return alike
    .flatMap((item) => Object.entries(item ?? {}))
    .filter((entry): entry is [string, items.AlikeComplaint] => entry[0].startsWith(CODE))
    .filter(([, found]) => isSamePlace(place, found))
    .toSorted(([, { at: one }], [, { at: other }]) => (one < other ? -1 : 1))
    .map(([name]) => name.slice(CODE.length))
    .slice(0, MOST_ALIKE);
}

/** DynamoDB's expiry runs on the real clock, whatever instant the request claims. */
function expiry(days: number): number {
  return Math.floor(Date.now() / 1000) + days * DAY_SECONDS;
}
