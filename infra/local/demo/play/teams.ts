import type { Cast, Player } from "../cast.ts";

interface Team {
  readonly head: Player;
  readonly staff: readonly Player[];
}

/** Heads with at least so many staff of their own unit whom they rate; not HR's own, which HR itself would assess. */
export function teamsOf({ players, accounts: { hr } }: Cast, leastStaff: number): readonly Team[] {
  return players.flatMap((head) => {
    if (!head.posting.isHead || head.nip === hr.id) return [];
    const staff = players.filter(
      ({ posting, nip }) =>
        posting.raterNip === head.nip && posting.unitId === head.posting.unitId && nip !== hr.id,
    );
    return staff.length >= leastStaff ? [{ head, staff }] : [];
  });
}
