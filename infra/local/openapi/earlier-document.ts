import { execFileSync } from "node:child_process";
import type { OpenApiDocument } from "../../../shared/http/openapi/document.ts";

export interface EarlierDocument {
  /** The commit that the document is from. */
  readonly commit: string;
  readonly document: OpenApiDocument;
}

/** Larger than the document will ever be. */
const MOST_BYTES = 64 * 1024 * 1024;

const MAIN = ["origin/main", "main"];

/**
 * The document that clients use now: from the commit where the branch left main, or on main itself from the
 * previous commit. It needs no network.
 * @returns undefined if git or that commit is missing (an archive, a shallow clone), or it had no document
 * yet
 */
export function earlierDocument(root: string, file: string): EarlierDocument | undefined {
  const git = (...args: string[]) => tryGit(root, args);
  const head = git("rev-parse", "HEAD");
  const base = MAIN.map((name) => git("merge-base", "HEAD", name)).find((commit) => commit !== undefined);
  const commit = base === undefined || base === head ? git("rev-parse", "HEAD^") : base;
  const text = commit && git("show", `${commit}:${file}`);
  return text ? { commit: commit.slice(0, 7), document: JSON.parse(text) } : undefined;
}

function tryGit(cwd: string, args: readonly string[]): string | undefined {
  try {
    const stdio: ["ignore", "pipe", "ignore"] = ["ignore", "pipe", "ignore"];
    return execFileSync("git", args, { cwd, encoding: "utf8", maxBuffer: MOST_BYTES, stdio }).trim();
  } catch {
    return undefined;
  }
}
