import { useAskAll } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";

/** The names of those whom a queue is about: from what waits, and from the team where more waits than is named there. */
export function useTeamNames(asked: readonly string[] | undefined): (nip: string) => string {
  const tasks = useAsk("GET /v1/me/tasks", {});
  const waiting = new Map(tasks.value?.nearest.flatMap(({ who }) => (who ? [[who.nip, who.name]] : [])));
  const lacks = tasks.value !== undefined && asked?.some((nip) => !waiting.has(nip)) === true;
  const team = useAskAll("GET /v1/me/team", lacks ? { query: { limit: 100 } } : undefined);
  const names = new Map(team.value?.items.map(({ nip, name }) => [nip, name]));
  return (nip) => waiting.get(nip) ?? names.get(nip) ?? nip;
}
