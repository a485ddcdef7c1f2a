import { createHash } from "node:crypto";

/** The storage key of a file: unique to its owner, and not revealing who that is. */
export function evidenceKey(folder: "incoming" | "kept", nip: string, sha256: string): string {
  return `evidence/${folder}/${createHash("sha256").update(`${nip}\n${sha256}`).digest("hex")}`;
}
