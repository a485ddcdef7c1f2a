/**
 * A unit and those above it, from the lines that a draw has kept.
 * @param paths a unit and those above it, the nearest last: `kota/dinas/bidang`
 * @returns the unit alone where its line is not known
 */
export function lineIn(paths: readonly string[] | undefined, unitId: string): readonly string[] {
  const path = paths?.find((one) => one === unitId || one.endsWith(`/${unitId}`));
  return path?.split("/") ?? [unitId];
}
