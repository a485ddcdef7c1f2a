import { PORTAL_BOUNDS, portalSizes } from "../support/browser/portal-sizes.ts";
import { atMost, type Measurement } from "./measurement.ts";

/** What the staff portal makes a device load. */
export async function portal(): Promise<readonly Measurement[]> {
  const { first, screens } = await portalSizes();
  const notes = screens.map(
    ({ module, bytes, files }) => `${module.padEnd(48)} ${bytes} bytes in ${files} files`,
  );
  return [
    atMost(PORTAL_BOUNDS.firstBytes, "portal: first screen after sign-in, gzip", {
      value: first.bytes,
      unit: "bytes",
    }),
    atMost(PORTAL_BOUNDS.firstFiles, "portal: files of the first screen after sign-in", {
      value: first.files,
      unit: "files",
    }),
    atMost(PORTAL_BOUNDS.screenFiles, "portal: most files of a further screen", {
      value: Math.max(...screens.map(({ files }) => files)),
      unit: "files",
    }),
    atMost(PORTAL_BOUNDS.screenBytes, "portal: heaviest further screen, gzip", {
      value: Math.max(...screens.map(({ bytes }) => bytes)),
      unit: "bytes",
      notes,
    }),
  ];
}
