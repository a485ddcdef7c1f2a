import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPortal } from "../../infra/site/build-portal.ts";

/** What a device may load of the portal, gzip. @source the product's own bounds */
export const PORTAL_BOUNDS = { firstBytes: 90 * 1_024, screenBytes: 25 * 1_024 } as const;

/** Bytes of script and style, gzip: what the first screen after sign-in loads, and what each screen adds to the start. */
export async function portalSizes() {
  const { directory, first, screens } = await buildPortal();
  const bytes = (names: readonly string[]) =>
    names.reduce((total, name) => total + readFileSync(join(directory, `${name}.gz`)).length, 0);
  const own = Object.entries(screens)
    .filter(([module]) => module.startsWith("rooms/"))
    .map(([module, names]) => ({ module, bytes: bytes(names) }))
    .toSorted((one, other) => other.bytes - one.bytes);
  const home = own.find(({ module }) => module === "rooms/home/home.tsx");
  return { first: bytes(first) + (home?.bytes ?? 0), screens: own };
}
