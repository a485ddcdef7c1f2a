import { HEAD_OF_CITY, raterOf } from "../../shared/domain/organisation/head-of-city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ratingRoutes } from "./contract.ts";
import type { Deps } from "./deps.ts";

/**
 * Evaluations of those somebody rates or used to rate. It leaves out employees without an evaluation in
 * the period, and evaluations that have another rater: an employee who moved on is still rated by the rater
 * of the closed month.
 */
export async function listTeam(
  { query: { period, ...page }, principal }: Input<typeof ratingRoutes.team>,
  { evaluations, employees }: Deps,
) {
  const rater = raterOf(principal);
  const { items, ...rest } = await employees.team(rater, page);
  const found = await evaluations.findMany(
    items.map(({ nip }) => nip),
    period,
  );
  return {
    ...rest,
    items: found
      .filter((one) => one !== undefined)
      .filter(({ raterNip }) => (raterNip ?? HEAD_OF_CITY) === rater),
  };
}

export async function listTasks(
  { query, principal }: Input<typeof ratingRoutes.tasks>,
  { evaluations }: Deps,
) {
  return evaluations.tasks(raterOf(principal), query);
}

export async function listUnrated(
  { query }: Input<typeof ratingRoutes.unrated>,
  { evaluations }: Pick<Deps, "evaluations">,
) {
  return evaluations.unrated(query);
}
