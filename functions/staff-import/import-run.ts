import type { CityFacts } from "../../shared/domain/city.ts";
import { completeRun, failRun } from "../../shared/domain/organisation/staff-import.ts";
import type { RunSource, RunWork } from "../../shared/runs/kind.ts";
import type { NameRepository } from "../../shared/table/names/names.ts";
import { importRunOf, type StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import { FILE, type ImportMessage } from "./messages.ts";
import { type Deps as Reading, readFile } from "./read-file.ts";
import { registerRows } from "./register-rows.ts";

export interface Source {
  readonly imports: StaffImportRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * A check or an application of a file. The first part reads it, and only then is the number of chunks known.
 * A chunk set aside does not hold up the run: the employees of the others are registered.
 * @source policy
 */
export function importSource({ imports, send }: Source): RunSource {
  return {
    kind: "staff-import",
    send,
    async parts(id, { run, parts }) {
      if ((await imports.ofRun(id)) === undefined) return undefined;
      if (parts.get(FILE)?.doneAt === undefined) return [FILE];
      return [FILE, ...Array.from({ length: run.total - 1 }, (_, chunk) => String(chunk))];
    },
    async order(id, parts, { at, isAgain }) {
      const again = isAgain && { isAgain };
      const message = { kind: "staff-import", id, part: FILE, at, ...again } as const;
      // A chunk's rows are only in the file, which is read again for them.
      await send([parts.includes(FILE) ? message : { ...message, after: parts.join() }]);
    },
  };
}

export function importWork(
  deps: Source & Reading & { readonly city: CityFacts; readonly names: NameRepository },
): RunWork<ImportMessage> {
  const { imports } = deps;
  return {
    ...importSource(deps),
    async part(message, { by }) {
      if (message.part === FILE) return readFile(message, deps);
      if (!("records" in message)) throw new Error("A chunk without its rows.");
      return registerRows(message, by, deps);
    },
    again: async (message) => void (await readFile(message, deps)),
    async last(id, { at, setAside }) {
      const of = await imports.ofRun(id);
      if (of === undefined) return;
      const { run } = importRunOf(id);
      const unread = setAside.find(({ part }) => part === FILE);
      const progress = await imports.progress(of.id, run);
      const decision = unread
        ? failRun(of, run, unread.reason, at)
        : progress && completeRun(of, run, progress, at);
      if (decision) await imports.commit(decision);
    },
  };
}
