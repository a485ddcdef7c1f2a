import { randomBytes } from "node:crypto";
import type { DataDirectory } from "./data-directory.ts";

const FILE = "contact-key.json";
const KEY_BYTES = 32;

/** The key with which this machine seals contact data, created once and kept with the data. */
export function localContactKey(directory: DataDirectory): string {
  const known = directory.read(FILE) as { readonly key: string } | undefined;
  const key = known?.key ?? randomBytes(KEY_BYTES).toString("base64url");
  if (known === undefined) directory.write(FILE, { key });
  return `local:${key}`;
}
