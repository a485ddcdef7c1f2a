import { nameAt, type OrganisationUnit } from "./organisation-unit.ts";

/** Units that write under the letterhead of the one above them. */
const WITHOUT_OWN: readonly OrganisationUnit["kind"][] = ["BAGIAN", "BIDANG"];
const GOVERNMENT: readonly OrganisationUnit["kind"][] = ["KOTA", "KABUPATEN"];

/**
 * The units that a letterhead names below the government, as they were called at an instant: the office (perangkat daerah), and
 * the unit below it if that has a letterhead itself, such as a UPTD below its Dinas or a Kelurahan below its Kecamatan. A
 * Bidang or Bagian is never named.
 * @param above the unit's ancestors, from the root down
 * @source Permendagri 1/2023, letterheads (kop naskah dinas) of offices and of their technical units
 */
export function letterheadUnits(
  unit: OrganisationUnit,
  above: readonly OrganisationUnit[],
  instant: string,
): readonly string[] {
  return [...above, unit]
    .filter(({ kind }) => !WITHOUT_OWN.includes(kind) && !GOVERNMENT.includes(kind))
    .map((one) => nameAt(one, instant));
}
