import type { Recommendation } from "./recommendation.ts";
import { isTold, type Visit } from "./visit.ts";

interface Sight {
  /** The reader's NIP, or the id of an account that belongs to no employee. */
  readonly nip: string;
  /** Whether they run the programme. */
  readonly isCoordinator: boolean;
  /** Whether they head the city, who reads all of it and acts on none. */
  readonly isHeadOfCity: boolean;
  /** Of that visit. */
  readonly recommendations: readonly Pick<Recommendation, "ownerNip" | "state">[];
}

/**
 * Whether somebody may see a visit: its team, whoever runs the programme, the head of the city, owners of its recommendations, and the
 * visited, from an unannounced one's record on.
 * @source policy: deny by default
 */
export function seesVisit(
  visit: Visit,
  { nip, isCoordinator, isHeadOfCity, recommendations }: Sight,
): boolean {
  return (
    isCoordinator ||
    isHeadOfCity ||
    visit.inspectors.includes(nip) ||
    (visit.nip === nip && isTold(visit)) ||
    recommendations.some(({ ownerNip }) => ownerNip === nip)
  );
}

/** What somebody may do with a visit now. */
export function actsOn(
  visit: Visit,
  { nip, isCoordinator, recommendations }: Pick<Sight, "nip" | "isCoordinator" | "recommendations">,
) {
  const isTeam = visit.inspectors.includes(nip);
  const isPlanned = visit.state === "PLANNED";
  const awaits = recommendations.some(({ state, ownerNip }) => state === "FOLLOWED_UP" && ownerNip !== nip);
  return [
    ...(isTeam && isPlanned ? (["RECORD"] as const) : []),
    ...(visit.nip === nip && visit.record && !visit.reply ? (["REPLY"] as const) : []),
    ...(isCoordinator && isPlanned ? (["CALL_OFF"] as const) : []),
    ...((isTeam || isCoordinator) && awaits ? (["VERIFY"] as const) : []),
    ...(isCoordinator && recommendations.some(({ state }) => state === "OPEN") ? (["PASS_ON"] as const) : []),
  ];
}
