import { HEAD_OF_CITY } from "../../shared/domain/organisation/head-of-city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

/** The team as it is today; those who have no evaluation of the period are left out, and so are those whom others rate. */
export async function listTeam(
  { query: { period, ...page }, principal }: Input<typeof ratingRoutes.team>,
  { evaluations, employees }: Deps,
) {
  const { items, ...rest } = await employees.team(principal.id, page);
  const found = await evaluations.findMany(
    items.map(({ nip }) => nip),
    period,
  );
  return {
    ...rest,
    items: found.filter((one) => one !== undefined).filter(({ raterNip }) => raterNip === principal.id),
  };
}

export async function listTasks(
  { query, principal }: Input<typeof ratingRoutes.tasks>,
  { evaluations }: Deps,
) {
  const isHead = principal.roles.includes("HEAD_OF_CITY");
  return evaluations.tasks(isHead ? HEAD_OF_CITY : principal.id, query);
}
