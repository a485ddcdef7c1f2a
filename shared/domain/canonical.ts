import { hash } from "node:crypto";

/** JSON with sorted object keys: the same content gives the same bytes, wherever it has been stored. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of the canonical JSON. */
export function contentHash(value: unknown): string {
  return hash("sha256", canonicalJson(value), "base64url");
}
