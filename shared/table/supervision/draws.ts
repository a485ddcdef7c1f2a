import type { Draw, DrawDecision } from "../../domain/supervision/draw.ts";
import * as items from "../items.ts";
import { staffOfUnits } from "../organisation/staff-of-units.ts";
import { type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import type { DrawTree } from "./items.ts";

export type DrawRepository = ReturnType<typeof drawRepository>;

/** So many lines are some 70 KB, well below the largest item, and one page for whoever recomputes the draw. */
const LINES_OF_PART = 2_000;

export interface DrawName {
  readonly programmeId: string;
  readonly period: string;
}

export function drawRepository(table: Table) {
  return {
    /** A programme's draws, each with its progress; and whoever asks. */
    async ofProgramme(programmeId: string, page: PageRequest, account: string) {
      const [{ items: draws, cursor }, [programme, asker]] = await Promise.all([
        table.query(items.supervisionDraw.list.range(programmeId), { ...page, newestFirst: true }),
        table.findMany([items.supervisionProgramme.key(programmeId), items.employee.key(account)]),
      ]);
      const progress = await table.findMany(
        draws.map(({ period }) => items.supervisionProgress.key(programmeId, period)),
      );
      const both = draws.map((draw, place) => ({ draw, progress: progress[place] }));
      return { items: both, programme, asker, ...(cursor && { cursor }) };
    },
    /** A draw with its programme, its progress and whoever asks, in one round trip. */
    async withAsker({ programmeId, period }: DrawName, account: string) {
      const [draw, programme, progress, asker] = await table.findMany([
        items.supervisionDraw.key(programmeId, period),
        items.supervisionProgramme.key(programmeId),
        items.supervisionProgress.key(programmeId, period),
        items.employee.key(account),
      ]);
      return { draw, programme, progress, asker };
    },
    /** The same of a draw that is to be made. */
    async toMake({ programmeId, period }: DrawName, account: string) {
      const [draw, programme, asker, shape] = await table.editMany(
        items.supervisionDraw.key(programmeId, period),
        [items.supervisionProgramme.key(programmeId), items.employee.key(account), items.unitTree.key()],
      );
      return { draw, programme, asker, treeChanges: shape?.changes ?? 0 };
    },
    /** The employees of several units, by unit; one pass over them. */
    staffOf: (unitIds: readonly string[]) => staffOfUnits(table, unitIds),
    /** A part of the published list, with where the next begins. */
    list: ({ programmeId, period }: DrawName, page: PageRequest) =>
      table.query(items.supervisionDrawList.range(programmeId, period), { ...page, limit: 1 }),
    announce: <Reply>(decision: DrawDecision, reply: (draw: Draw) => Reply) =>
      table.commit([drawCommit(decision)], ([draw]) => reply(draw)),
    /** A draw that is made, with its list: an item for each 2,000 candidates, in the same transaction. */
    make: <Reply>(
      decision: DrawDecision,
      { list, tree }: { readonly list: readonly string[]; readonly tree: DrawTree },
      reply: (draw: Draw) => Reply,
    ) => {
      const { programmeId, period } = decision.state;
      const known = put({ key: items.supervisionTree.key(programmeId, period), item: tree });
      return table.commit([drawCommit(decision, [...partsOf(decision.state, list), known])], ([draw]) =>
        reply(draw),
      );
    },
  };
}

function partsOf({ programmeId, period }: Draw, list: readonly string[]): Projection[] {
  return Array.from({ length: Math.ceil(list.length / LINES_OF_PART) }, (_, part) =>
    put({
      key: items.supervisionDrawList.key(programmeId, period, part),
      item: { lines: list.slice(part * LINES_OF_PART, (part + 1) * LINES_OF_PART) },
    }),
  );
}

function drawCommit(decision: DrawDecision, projections: readonly Projection[] = []): Commit<Draw> {
  const { programmeId, period } = decision.state;
  const placement = { list: items.supervisionDraw.list.at(programmeId, period) };
  return { key: items.supervisionDraw.key(programmeId, period), decision, placement, projections };
}
