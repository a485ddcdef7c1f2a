import { localDay } from "../../shared/domain/calendar/calendar.ts";
import {
  orderFaults,
  recordDiscipline as record,
  requireRecordableMonth,
} from "../../shared/domain/incentives/discipline-record.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { Deps } from "./deps.ts";
import { csvField, readDisciplineCsv } from "./discipline-csv.ts";
import { requireFaultless } from "./discipline-faults.ts";
import type { incentiveInputRoutes } from "./input-contract.ts";

/** Everything is checked before anything is written, and every fault is named. */
export async function recordDiscipline(
  { params: { month }, body, principal, at }: Input<typeof incentiveInputRoutes.recordDiscipline>,
  { records, tables, city }: Pick<Deps, "records" | "tables" | "city">,
) {
  requireRecordableMonth(month, localDay(at, city.timeZone));
  const by = principal.id;
  const lines = "csv" in body ? await readDisciplineCsv(body.csv) : undefined;
  const orders = lines?.map(({ order }) => order) ?? ("records" in body ? body.records : []);
  const [before, table] = await Promise.all([
    records.toRecord(
      orders.map(({ nip }) => nip),
      month,
    ),
    tables.inForceFor(month),
  ]);
  const faults = orderFaults(orders, { ...before, by, month, content: table?.content });
  const fieldOf = (index: number, part: string) =>
    lines ? csvField(lines[index]?.line ?? 0, part) : `body.records.${index}.${part}`;
  requireFaultless(faults.map(({ index, part, error }) => ({ field: fieldOf(index, part), error })));
  const decisions = orders.flatMap(
    (order) => record(before.records.get(order.nip), order, { month, by, at }) ?? [],
  );
  await records.commitAll(decisions);
  return { month, recorded: decisions.length, unchanged: orders.length - decisions.length };
}

export async function readDiscipline(
  { params: { nip, month }, principal }: Input<typeof incentiveInputRoutes.discipline>,
  { records, tables }: Pick<Deps, "records" | "tables">,
) {
  if (!principal.roles.includes("HR")) requireSelf(principal, nip);
  const [record, table] = await Promise.all([records.get(nip, month), tables.inForceFor(month)]);
  const known = table?.content.discipline.deductions ?? [];
  return { ...record, deductions: known.filter(({ code }) => code in record.cases) };
}
