import type { Deadline } from "../domain/calendar/deadline.ts";
import type { DueQueue, Item, Spec } from "./item.ts";
import type * as declared from "./items.ts";
import type { Key } from "./keys.ts";
import type { Table } from "./table.ts";

type Items = typeof declared;

/** A deadline on an item of a known kind. */
export interface DueOn<Type> extends Omit<Deadline, "key"> {
  readonly key: Key<Type>;
}

/** What to do when an item of a kind is due. */
export interface DueWork<Of> {
  readonly item: Of;
  run(deadline: Deadline, table: Table): Promise<void>;
}

/** The work of a queue, by kind of item: leaving out one that can be due there does not compile. */
export type WorkOn<Queue extends DueQueue> = {
  readonly [Name in keyof Items as Items[Name] extends { readonly spec: { readonly due: Queue } }
    ? Name
    : never]: DueWork<Items[Name]>;
};

export function when<Type, Of extends Spec>(
  item: Item<Type, Of>,
  work: (deadline: DueOn<Type>, table: Table) => Promise<void>,
): DueWork<Item<Type, Of>> {
  return { item, run: ({ key, at }, table) => work({ key: item.at(key), at }, table) };
}

/** Handles whatever is due on a queue. @throws Error if the queue has no work for an item of that kind */
export function dueWork<Queue extends DueQueue>(works: WorkOn<Queue>): DueWork<unknown>["run"] {
  const kinds: readonly DueWork<Item<unknown>>[] = Object.values(works);
  return async (deadline, table) => {
    const kind = kinds.find(({ item }) => item.has(deadline.key));
    if (kind === undefined) throw new Error("A deadline stands on an item of an unknown kind.");
    await kind.run(deadline, table);
  };
}
