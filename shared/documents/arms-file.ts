import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ENVIRONMENT } from "../deployment/environment.ts";

/** The city's arms (lambang daerah) for paper, a PNG; undefined if the city has none. */
export function printedArms(): Uint8Array | undefined {
  const path = process.env[ENVIRONMENT.printedArms];
  return path ? readFileSync(resolve(path)) : undefined;
}
