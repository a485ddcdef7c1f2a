import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import {
  approveTable as approve,
  awaitedRoles,
  enterTable as enter,
  rewriteTable as rewrite,
} from "../../shared/domain/incentives/table.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { Deps } from "./deps.ts";
import type { incentiveTableRoutes } from "./table-contract.ts";

export async function enterTable(
  { body, principal, at }: Input<typeof incentiveTableRoutes.enterTable>,
  { tables }: Pick<Deps, "tables">,
) {
  return tables.commit(enter(sortableId(at), body, { by: principal.id, at }));
}

export async function listTables(
  { query }: Input<typeof incentiveTableRoutes.tables>,
  { tables }: Pick<Deps, "tables">,
) {
  return tables.list(query);
}

export async function readTable(
  { params: { tableId }, at }: Input<typeof incentiveTableRoutes.table>,
  { tables, city }: Pick<Deps, "tables" | "city">,
) {
  const table = await tables.get(tableId);
  return { ...table, awaitedRoles: awaitedRoles(table, policyAt(city, at).incentives.approverRoles) };
}

export async function rewriteTable(
  { params: { tableId }, body, principal, at }: Input<typeof incentiveTableRoutes.rewriteTable>,
  { tables }: Pick<Deps, "tables">,
) {
  return tables.commit(rewrite(await tables.edit(tableId), body, { by: principal.id, at }));
}

export async function approveTable(
  { params: { tableId }, body: { trialId }, principal, at }: Input<typeof incentiveTableRoutes.approveTable>,
  { tables, runs, city }: Pick<Deps, "tables" | "runs" | "city">,
) {
  const [table, run, lastPaidMonth] = await Promise.all([
    tables.edit(tableId),
    runs.find(trialId),
    runs.lastPaidMonth(),
  ]);
  const { approverRoles } = policyAt(city, at).incentives;
  const trial =
    run?.kind === "TRIAL" && run.tableId === tableId
      ? { id: run.id, contentHash: run.contentHash, isDone: run.state === "DONE" }
      : undefined;
  const { id: by, roles } = principal;
  return tables.commit(approve(table, { by, at, roles, approverRoles, trial, lastPaidMonth }));
}
