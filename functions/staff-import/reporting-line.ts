import type { EmployeeRecord } from "../../shared/domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { SiasnRow } from "./siasn-row.ts";

type Heads = ReadonlyMap<string, string>;

const GROUPS = ["I", "II", "III", "IV"];

/**
 * Who leads each unit, by its id: the holder of the unit's structural position (jabatan struktural). Where a unit has
 * several, the highest grade leads, then whoever has held the position longest.
 * @source policy: the export names no head; PermenPANRB 6/2022 has the direct superior rate
 */
export function headsOf(rows: readonly SiasnRow[]): Heads {
  const candidates = rows.filter(({ positionKind }) => positionKind === "STRUKTURAL").toSorted(compareRank);
  return new Map(candidates.toReversed().map(({ unitId, nip }) => [unitId, nip]));
}

function compareRank(one: SiasnRow, other: SiasnRow): number {
  const orders = [
    gradeRank(other.grade) - gradeRank(one.grade),
    one.positionSince.localeCompare(other.positionSince),
    one.nip.localeCompare(other.nip),
  ];
  return orders.find((order) => order !== 0) ?? 0;
}

/** I/a is the lowest of a PNS; a PPPK's grade, which has no letter, says nothing about leading. */
function gradeRank(grade: string): number {
  const [group = "", letter = ""] = grade.split("/");
  return letter === "" ? -1 : GROUPS.indexOf(group) * 10 + letter.charCodeAt(0);
}

/** The units that may contain a rater of these rows: their own and all above them. */
export function unitsConcerned(
  rows: readonly SiasnRow[],
  units: ReadonlyMap<string, OrganisationUnit>,
): ReadonlySet<string> {
  const own = new Set(rows.map(({ unitId }) => unitId));
  return new Set([...own].flatMap((id) => [id, ...(units.get(id)?.ancestors ?? [])]));
}

/**
 * A row as the register stores it, with its rater: the head of the unit; for the head itself, or in a unit without a head,
 * the head of the nearest unit above that has one; nobody at the top, whom the head of the city rates.
 */
export function recordOf(
  { nip, kind, name, grade, email, siasnId, position, positionKind, positionSince, unitId }: SiasnRow,
  heads: Heads,
  units: ReadonlyMap<string, OrganisationUnit>,
): EmployeeRecord {
  const upwards = [unitId, ...(units.get(unitId)?.ancestors.toReversed() ?? [])];
  const raterNip = upwards.map((id) => heads.get(id)).find((head) => head !== undefined && head !== nip);
  return {
    nip,
    kind,
    name,
    grade,
    ...(email && { email }),
    ...(siasnId && { siasnId }),
    posting: {
      from: positionSince,
      unitId,
      position,
      positionKind,
      isHead: heads.get(unitId) === nip,
      ...(raterNip && { raterNip }),
    },
  };
}
