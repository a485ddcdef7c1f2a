import type { Aggregate } from "../../domain/aggregate.ts";
import { movesOf, type Part, type Run, type RunOf, type SetAside } from "../../domain/run.ts";
import { count, type Gate, type Projection, put } from "../projection.ts";
import type { Commit, Table } from "../table.ts";
import type { KeptRun } from "./items.ts";
import * as items from "./run-items.ts";

export type RunRepository = ReturnType<typeof runRepository>;

/** Somebody else changed the part or run since it was read. Nothing was written. */
export class PartMoved extends Error {}

/** The result of a part, committed in one transaction with its mark. */
export interface Doing {
  readonly at: string;
  /** Stored with the mark. */
  readonly result?: object | undefined;
  /** Summed over the run. */
  readonly add?: Readonly<Record<string, number>> | undefined;
  /** Changes committed with the mark: at most 98 items together. */
  readonly commits?: readonly Commit<Aggregate>[] | undefined;
  /** Other items written with the mark; they count towards the 98. */
  readonly projections?: readonly Projection[] | undefined;
  /** When the mark expires, in seconds since 1970. */
  readonly expiresAt?: number | undefined;
}

/** Starts a run, in the transaction that orders it. */
export function beginning(
  of: RunOf,
  { total, at, by, ...kept }: Pick<KeptRun, "total" | "at" | "by" | "expiresAt">,
): Projection {
  const item = { ...of, total, done: 0, setAside: 0, tries: 0, at, by };
  return put({ key: items.run(of), item, placement: { due: items.lookAgain(of, at) }, ...kept });
}

const refusal = () => new PartMoved();

/** A condition that a part is exactly as it was read. */
function asSeen({ doneAt, setAside, tries }: Part): Gate {
  const absent = [
    ...(doneAt === undefined ? ["doneAt"] : []),
    ...(setAside === undefined ? ["setAside"] : []),
    ...(tries === undefined ? ["tries"] : []),
  ];
  return { absent, ...(tries !== undefined && { same: { tries } }), refusal };
}

export function runRepository(table: Table) {
  const changing = (of: RunOf, add: Readonly<Record<string, number>>): Projection =>
    count({ key: items.run(of), add });

  return {
    find: (of: RunOf) => table.find(items.run(of)),
    /** Several runs in the order asked for. */
    findMany: (all: readonly RunOf[]) => table.findMany(all.map(items.run)),
    /** A run and one of its parts, in one round trip. */
    async look(of: RunOf, part: string) {
      const [run, kept] = await table.findMany([items.run(of), items.part(of, part)]);
      return { run, part: kept ?? { part } };
    },
    /** The parts with a stored mark; any others have not begun. */
    parts: (of: RunOf) => table.all(items.parts(of), { isConsistent: true }),

    /**
     * Marks a part as done and counts it, once, in one transaction with its changes.
     * @throws PartMoved if it is done or set aside already, or has failed meanwhile
     */
    async mark(
      of: RunOf,
      seen: Part,
      { at, result, add, commits = [], projections = [], expiresAt }: Doing,
    ): Promise<void> {
      const { part, setAside, tries } = seen;
      const mark = count({
        key: items.part(of, part),
        set: { part, doneAt: at, ...(result && { result }) },
        ...(expiresAt && { expiresAt }),
        ...(setAside && { remove: ["setAside"] }),
        gate:
          setAside && tries !== undefined
            ? { absent: ["doneAt"], same: { tries }, refusal }
            : { absent: ["doneAt", "setAside"], refusal },
      });
      const counted = changing(of, { done: 1, ...(setAside && { setAside: -1 }), ...add });
      const [first, ...rest] = commits;
      if (first === undefined) return table.write([mark, counted, ...projections]);
      await table.commit([
        { ...first, projections: [...(first.projections ?? []), mark, counted, ...projections] },
        ...rest,
      ]);
    },
    /** Counts a failed try. @throws PartMoved */
    countTry: (of: RunOf, seen: Part) =>
      table.write([
        count({
          key: items.part(of, seen.part),
          add: { tries: 1 },
          set: { part: seen.part },
          gate: asSeen(seen),
        }),
        changing(of, { tries: 1 }),
      ]),
    /** Resets the tries of a part that has made progress. */
    forgetTries: (of: RunOf, { part }: Part) =>
      table.write([count({ key: items.part(of, part), remove: ["tries"] })]),
    /** Sets a part aside after its last try. @throws PartMoved */
    setAside: (of: RunOf, seen: Part, { tries, ...why }: SetAside & { readonly tries: number }) =>
      table.write([
        count({
          key: items.part(of, seen.part),
          set: { part: seen.part, tries, setAside: why },
          gate: asSeen(seen),
        }),
        changing(of, { setAside: 1, tries: 1 }),
      ]),
    /** Reopens a part that was set aside, and its run. @throws PartMoved */
    tryAgain: (of: RunOf, seen: Part, at: string) =>
      table.write([
        count({
          key: items.part(of, seen.part),
          remove: ["setAside", "tries"],
          gate: { absent: ["doneAt"], same: { tries: seen.tries ?? 0 }, refusal },
        }),
        count({
          key: items.run(of),
          add: { setAside: -1 },
          remove: ["endedAt", "isWithoutSetAside"],
          placement: { due: items.lookAgain(of, at) },
        }),
      ]),
    /** Stores the number of parts once it is known. */
    expect: (of: RunOf, total: number) => table.write([count({ key: items.run(of), set: { total } })]),
    /** Completes a run without the parts set aside. */
    goWithout: (of: RunOf, at: string) =>
      table.write([
        count({
          key: items.run(of),
          set: { isWithoutSetAside: true },
          placement: { due: items.lookAgain(of, at) },
        }),
      ]),
    /** Schedules the next look at an incomplete run. @throws PartMoved if it is over */
    lookAgain: (run: Run, at: string) =>
      table.write([
        count({
          key: items.run(run),
          set: { movesSeen: movesOf(run) },
          gate: { absent: ["endedAt"], refusal },
          placement: { due: items.lookAgain(run, at) },
        }),
      ]),
    /** Stops looking at a run that no look could move. @throws PartMoved if it has moved */
    rest: (run: Run) => table.write([count({ key: items.run(run), remove: items.DUE, gate: unmoved(run) })]),
    /** Ends a run. @throws PartMoved if it has moved or ended */
    end: (run: Run, at: string) =>
      table.write([
        count({ key: items.run(run), set: { endedAt: at }, remove: items.DUE, gate: unmoved(run) }),
      ]),
  };
}

function unmoved({ done, setAside }: Run): Gate {
  return { absent: ["endedAt"], same: { done, setAside }, refusal };
}
