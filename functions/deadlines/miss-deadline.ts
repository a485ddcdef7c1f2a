import type { Deadline } from "../../shared/domain/calendar/deadline.ts";
import type { Key } from "../../shared/table/keys.ts";
import type { Table } from "../../shared/table/table.ts";

type Work = (deadline: Deadline, table: Table) => Promise<void>;

/** What to do about a deadline, by the key prefix of its item. */
export type WorkOfKinds = readonly (readonly [prefixes: Key, work: Work])[];

/** @throws Error if no work is defined for a deadline on such an item */
export function missDeadline(kinds: WorkOfKinds): Work {
  return async (deadline, table) => {
    const { pk, sk } = deadline.key;
    const found = kinds.find(([prefixes]) => pk.startsWith(prefixes.pk) && sk.startsWith(prefixes.sk));
    if (found === undefined) throw new Error("There is a deadline on an item of an unknown kind.");
    const [, work] = found;
    await work(deadline, table);
  };
}
