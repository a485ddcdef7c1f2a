import { completePaper, failPaper } from "../../shared/domain/surveys/answers/paper-import.ts";
import type { RunSource, RunWork } from "../../shared/runs/kind.ts";
import { type PaperImportRepository, paperRunOf } from "../../shared/table/surveys/paper-imports.ts";
import { type Deps as Reading, readFile } from "./read-file.ts";

/** The only part of a run: the file is read, and its good forms are queued. */
export const FILE = "FILE";

export interface Source {
  readonly papers: PaperImportRepository;
  readonly send: (messages: readonly object[]) => Promise<void>;
}

/**
 * A check or an application of a file of paper forms. A file that cannot be read fails the run with the
 * reason; it may be ordered again.
 */
export function paperSource({ papers, send }: Source): RunSource {
  return {
    kind: "paper-import",
    send,
    parts: async (id) => ((await papers.ofRun(id)) ? [FILE] : undefined),
  };
}

export function paperWork(deps: Source & Reading): RunWork {
  const { papers } = deps;
  return {
    ...paperSource(deps),
    part: (message) => readFile(message, deps),
    async last(id, { at, setAside: [unread] }) {
      const of = await papers.ofRun(id);
      const { run } = paperRunOf(id);
      if (of === undefined) return;
      const { accepted = 0, refused = 0 } = (await papers.run(of.id, run)) ?? {};
      const decision = unread
        ? failPaper(of, run, unread.reason, at)
        : completePaper(of, run, { rows: accepted, problems: refused, at });
      if (decision) await papers.commit(decision);
    },
  };
}
