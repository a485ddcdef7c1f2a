import type { LocalDay } from "../../domain/calendar/calendar.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import * as items from "../items.ts";
import { put } from "../projection.ts";
import type { Table } from "../table.ts";

/** Has somebody's posting begin again at once: the unit in whose list they are has closed. */
export async function beginAgain(
  table: Table,
  { nip, version }: Employee,
  { day, at }: { readonly day: LocalDay; readonly at: string },
): Promise<void> {
  await table.write([
    put({
      key: items.lineChange.key(nip, version, day),
      item: { nip, moves: true as const },
      placement: { due: items.lineChange.due.at(at) },
    }),
  ]);
}
