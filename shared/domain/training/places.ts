import {
  type Enrolment,
  type EnrolmentDecision,
  isStanding,
  moveUp,
  withdrawEnrolment,
} from "./enrolment.ts";
import type { Session } from "./session.ts";

/** In one transaction; whoever else waits moves up with the next act, or when enrolment ends. */
const MOST_AT_ONCE = 10;

/** Whether it is without a place. */
export function isWaiting(enrolment: Pick<Enrolment, "state" | "place">): boolean {
  return isStanding(enrolment) && enrolment.place === undefined;
}

/** Who waits for a place, first come first. */
export function waitingOf(enrolments: readonly Enrolment[]): readonly Enrolment[] {
  const turnOf = ({ enrolledAt, nip }: Enrolment) => `${enrolledAt} ${nip}`;
  return enrolments.filter(isWaiting).toSorted((one, other) => (turnOf(one) < turnOf(other) ? -1 : 1));
}

/** How many places are taken. */
export function takenOf(enrolments: readonly Enrolment[]): number {
  return placesIn(enrolments).length;
}

function placesIn(enrolments: readonly Enrolment[]): readonly number[] {
  return enrolments.flatMap(({ place }) => place ?? []);
}

/** The places that nobody has, in order. */
export function freePlaces(
  { places }: Pick<Session, "places">,
  takenPlaces: readonly (number | undefined)[],
): readonly number[] {
  const taken = new Set(takenPlaces);
  return Array.from({ length: places }, (_, index) => index + 1).filter((place) => !taken.has(place));
}

/**
 * A free place by lot, so that those who enrol at the same moment seldom meet at one; undefined if all are taken.
 * @param draw at least 0, below 1
 */
export function drawFree(free: readonly number[], draw: number): number | undefined {
  return free[Math.floor(draw * free.length)];
}

/**
 * Whoever waits longest moves up for each place that is free, ten in one go.
 * @source policy choice: first come, first served, whether or not the superior has answered yet
 */
export function movesUp(
  session: Pick<Session, "places">,
  enrolments: readonly Enrolment[],
  at: string,
): readonly EnrolmentDecision[] {
  const free = freePlaces(session, placesIn(enrolments));
  return waitingOf(enrolments)
    .slice(0, MOST_AT_ONCE)
    .flatMap((enrolment, index) => {
      const place = free[index];
      return place === undefined ? [] : [moveUp(enrolment, place, at)];
    });
}

/** The enrolments after some changes. */
export function after(
  enrolments: readonly Enrolment[],
  decisions: readonly EnrolmentDecision[],
): readonly Enrolment[] {
  const changed = new Map(decisions.map(({ state }) => [state.nip, state]));
  const others = enrolments.filter(({ nip }) => !changed.has(nip));
  return [...others, ...changed.values()];
}

interface GivingUp {
  readonly nip: string;
  readonly by: string;
  readonly at: string;
  /** The city's time zone. */
  readonly zone: string;
}

/**
 * Gives up somebody's place, or their waiting, before the session begins; the place goes to whoever has waited longest.
 * @returns what they give up first, then whoever moves up
 * @throws DomainError `enrolment.none`, `enrolment.begun`
 */
export function giveUpPlace(
  session: Pick<Session, "places" | "meetings">,
  enrolments: readonly Enrolment[],
  { nip, by, at, zone }: GivingUp,
): readonly [EnrolmentDecision, ...EnrolmentDecision[]] {
  const own = enrolments.find((one) => one.nip === nip);
  const withdrawn = withdrawEnrolment(own, session, { by, at, zone });
  return [withdrawn, ...movesUp(session, after(enrolments, [withdrawn]), at)];
}
