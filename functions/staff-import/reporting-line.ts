import { type Employee, type EmployeeRecord, placeOn } from "../../shared/domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import { compareRank } from "../../shared/domain/organisation/rank.ts";
import { raterOnLine } from "../../shared/domain/organisation/raters/reporting-line.ts";
import type { SiasnRow } from "./siasn-row.ts";

type Heads = ReadonlyMap<string, string>;

/** A candidate for the head of a unit. */
interface Candidate {
  readonly nip: string;
  readonly grade: string;
  readonly since: string;
  readonly unitId: string;
}

/**
 * Heads of units on a local day, by unit id: the holder of the unit's structural position (jabatan
 * struktural), from the file or, for those not in it or starting later, from the register. Of several, the
 * highest grade heads the unit, then whoever has held the position longest.
 * @param registered the registered heads of the units concerned
 * @source policy: the export names no head; PermenPANRB 6/2022 has the direct superior rate
 */
export function headsOn(day: string, rows: readonly SiasnRow[], registered: readonly Employee[] = []): Heads {
  const begun = rows.filter((row) => row.positionSince <= day || isOut(row));
  const told = new Set(begun.map(({ nip }) => nip));
  const candidates: Candidate[] = [
    ...begun.filter((row) => row.positionKind === "STRUKTURAL" && !isOut(row)).map(candidateOf),
    ...registered.flatMap((one) => {
      const place = told.has(one.nip) ? undefined : placeOn(one, day);
      return place?.isHead
        ? [{ nip: one.nip, grade: one.grade, since: place.from, unitId: place.unitId }]
        : [];
    }),
  ];
  const ranked = candidates.toSorted(compareRank);
  return new Map(ranked.toReversed().map(({ unitId, nip }) => [unitId, nip]));
}

function candidateOf({ nip, grade, positionSince, unitId }: SiasnRow): Candidate {
  return { nip, grade, since: positionSince, unitId };
}

/** Somebody out of service according to the export heads nothing. */
export function isOut({ standing }: SiasnRow): boolean {
  return standing !== undefined && standing.standing !== "IN_SERVICE";
}

/** The units that may contain a rater of these rows: their own and all above them. */
export function unitsConcerned(
  rows: readonly SiasnRow[],
  units: ReadonlyMap<string, OrganisationUnit>,
): ReadonlySet<string> {
  const own = new Set(rows.map(({ unitId }) => unitId));
  return new Set([...own].flatMap((id) => [id, ...(units.get(id)?.ancestors ?? [])]));
}

/** The heads of units on the day from which a row applies. */
interface Leading {
  readonly heads: Heads;
  /** Acting heads: they rate, and the head's own posting stays as it is. */
  readonly acting?: Heads;
  /** Heads on a long leave: they keep their posting, and meanwhile rate nobody. */
  readonly away?: ReadonlySet<string>;
}

/**
 * A row as the register stores it, with its rater: the head of the unit; for the head itself, or in a unit without a head,
 * the head of the nearest unit above that has one; nobody at the top, whom the head of the city rates.
 */
export function recordOf(
  row: SiasnRow,
  { heads, acting = new Map(), away = new Set() }: Leading,
  units: ReadonlyMap<string, OrganisationUnit>,
): EmployeeRecord {
  const { nip, kind, name, grade, email, siasnId, standing } = row;
  const { position, positionKind, positionSince, unitId } = row;
  const upwards = [unitId, ...(units.get(unitId)?.ancestors.toReversed() ?? [])];
  const present = (head: string | undefined) => (head !== undefined && away.has(head) ? undefined : head);
  const isHead = heads.get(unitId) === nip;
  const raterNip = raterOnLine(
    { nip, isHead },
    upwards.map((id) => acting.get(id) ?? present(heads.get(id))),
  );
  return {
    nip,
    kind,
    name,
    grade,
    ...(email && { email }),
    ...(siasnId && { siasnId }),
    ...(standing && { standing }),
    posting: {
      from: positionSince,
      unitId,
      position,
      positionKind,
      isHead,
      ...(raterNip && { raterNip }),
    },
  };
}
