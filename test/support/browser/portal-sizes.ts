import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPortal } from "../../../infra/site/build-portal.ts";

/** What a device may load of the portal: bytes, gzip, and files, each a request. @source the product's own bounds */
export const PORTAL_BOUNDS = {
  firstBytes: 90 * 1_024,
  firstFiles: 6,
  screenBytes: 25 * 1_024,
  screenFiles: 9,
} as const;

/** Bytes of script and style, gzip, and files: what the first screen after sign-in loads, and what each screen adds to the start. */
export async function portalSizes() {
  const { directory, first, screens } = await buildPortal();
  const bytes = (names: readonly string[]) =>
    names.reduce((total, name) => total + readFileSync(join(directory, `${name}.gz`)).length, 0);
  const own = Object.entries(screens)
    .filter(([module]) => module.startsWith("rooms/"))
    .map(([module, names]) => ({ module, bytes: bytes(names), files: names.length }))
    .toSorted((one, other) => other.bytes - one.bytes);
  const home = own.find(({ module }) => module === "rooms/home/home.tsx");
  return {
    first: { bytes: bytes(first) + (home?.bytes ?? 0), files: first.length + (home?.files ?? 0) },
    screens: own,
  };
}
