import { useAsk } from "../../client/questions.ts";

/** The names of those whom the reader rates. */
export function useTeamNames(): (nip: string) => string {
  const team = useAsk("GET /v1/me/team", { query: { limit: 100 } });
  const names = new Map(team.value?.items.map(({ nip, name }) => [nip, name]));
  return (nip) => names.get(nip) ?? nip;
}
