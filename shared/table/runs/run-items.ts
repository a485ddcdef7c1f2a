import { lookAgainAt, RUN_KINDS, type RunKind, type RunOf } from "../../domain/run.ts";
import { type DuePlace, type Key, type Range, type RawKey, TABLE_DEFINITION } from "../keys.ts";
import * as items from "./items.ts";

/** The items of a kind of run. */
interface Kept {
  readonly run: {
    key(id: string): Key<items.KeptRun>;
    has(key: RawKey): boolean;
    readonly due: { at(instant: string): DuePlace<items.KeptRun> };
  };
  readonly part: {
    key(id: string, part: string): Key<items.KeptPart>;
    range(id: string): Range<items.KeptPart>;
  };
}

const KEPT: Readonly<Record<RunKind, Kept>> = {
  close: { run: items.closeProgress, part: items.closedUnit },
  reopen: { run: items.reopenProgress, part: items.reopenedUnit },
  "close-again": { run: items.closeAgainProgress, part: items.unitClosedAgain },
  award: { run: items.awardProgress, part: items.weighedUnit },
  incentive: { run: items.incentiveProgress, part: items.computedUnit },
  assignment: { run: items.assignmentProgress, part: items.assignedUnit },
  "staff-import": { run: items.importProgress, part: items.importChunk },
  "paper-import": { run: items.paperProgress, part: items.paperFile },
};

export function run({ kind, id }: RunOf): Key<items.KeptRun> {
  return KEPT[kind].run.key(id);
}

/** When to look again at a run that last moved, or was sent, at an instant. */
export function lookAgain({ kind }: RunOf, at: string): DuePlace<items.KeptRun> {
  return KEPT[kind].run.due.at(lookAgainAt(at));
}

export function part({ kind, id }: RunOf, name: string): Key<items.KeptPart> {
  return KEPT[kind].part.key(id, name);
}

export function parts({ kind, id }: RunOf): Range<items.KeptPart> {
  return KEPT[kind].part.range(id);
}

/** The run that a key belongs to; undefined if it belongs to none. */
export function runOf(key: RawKey): RunOf | undefined {
  const kind = RUN_KINDS.find((one) => KEPT[one].run.has(key));
  return kind && { kind, id: key.pk.slice(run({ kind, id: "" }).pk.length) };
}

const due = TABLE_DEFINITION.indexes[1];

/** Index attributes of a due item. */
export const DUE: readonly string[] = [due.partitionKey, due.sortKey];
