import type { Player } from "../cast.ts";

/** Those whose rater plays too, each with their rater. */
export function ratedByPlayers(players: readonly Player[]) {
  const known = new Map(players.map((player) => [player.nip, player]));
  return players.flatMap((player) => {
    const rater = known.get(player.posting.raterNip ?? "");
    return rater ? [{ player, rater }] : [];
  });
}
