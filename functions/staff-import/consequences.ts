import type { LocalDay } from "../../shared/domain/calendar/calendar.ts";
import { dayIn } from "../../shared/domain/day-words.ts";
import { levelHeld } from "../../shared/domain/evaluation/result/credit-points.ts";
import { type Employee, type EmployeeRecord, placeOn } from "../../shared/domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { Text } from "../../shared/domain/text.ts";
import { isOut } from "./reporting-line.ts";
import type { SiasnRow } from "./siasn-row.ts";

/** Nobody reads more. */
const MOST_WARNINGS = 100;
const LINES_NAMED = 5;

interface Consequence {
  readonly warnings: readonly Text[];
  /** Heads outside the file whom somebody in it takes the place of: they lead no longer, and stay where they are. */
  readonly superseded: readonly EmployeeRecord[];
}

interface Register {
  /** Everybody in the units concerned. */
  readonly staff: readonly Employee[];
  readonly units: ReadonlyMap<string, OrganisationUnit>;
  readonly today: LocalDay;
  /** Who leads each unit on a day, with the file. */
  readonly headsOn: (day: LocalDay) => ReadonlyMap<string, string>;
}

/**
 * What a file does beyond its rows, for whoever decides whether to apply it: units that get another head, with how many
 * follow, units with several structural positions, and functional positions whose level nobody can read.
 */
export function consequencesOf(rows: readonly SiasnRow[], register: Register): Consequence {
  const told = new Set(rows.map(({ nip }) => nip));
  const names = new Map(register.staff.map(({ nip, name }) => [nip, name]));
  for (const { nip, name } of rows) names.set(nip, name);
  const warnings: Text[] = [];
  const superseded: EmployeeRecord[] = [];
  for (const [unitId, day] of turningUnits(rows, register)) {
    const head = register.headsOn(day).get(unitId);
    const outside = register.staff.filter(({ nip }) => !told.has(nip));
    const before = register.staff.filter((one) => leadsOn(one, unitId, day));
    const others = structuralOthers(rows, { unitId, day, head, before });
    if (others.length > 0 && head !== undefined)
      warnings.push(severalHeads(unitOf(unitId, register), names.get(head) ?? head, others));
    const leaving = before.filter(({ nip }) => nip !== head);
    superseded.push(...leaving.filter(({ nip }) => !told.has(nip)).map((one) => withoutLead(one, day, head)));
    const left = new Set(leaving.map(({ nip }) => nip));
    const followers = outside.filter((one) => left.has(placeOn(one, day)?.raterNip ?? "")).length;
    if (left.size > 0 && followers > 0) {
      const to = head === undefined ? undefined : names.get(head);
      warnings.push(
        otherHead({
          unit: unitOf(unitId, register),
          from: leaving.map(({ name }) => name),
          to,
          day,
          followers,
        }),
      );
    }
  }
  return { warnings: [...warnings, ...unknownLevels(rows)].slice(0, MOST_WARNINGS), superseded };
}

/** Units that get or lose a holder of a structural position, with the day on which they do. */
function turningUnits(rows: readonly SiasnRow[], { staff, today }: Register): ReadonlyMap<string, LocalDay> {
  const known = new Map(staff.map((one) => [one.nip, one]));
  const turns = rows.flatMap((row) => {
    const day = row.positionSince > today ? row.positionSince : today;
    const place = placeOn(known.get(row.nip), today);
    const gained = row.positionKind === "STRUKTURAL" && !isOut(row) ? [row.unitId] : [];
    return [...gained, ...(place?.isHead ? [place.unitId] : [])].map((unitId) => [unitId, day] as const);
  });
  return new Map(turns);
}

function leadsOn(one: Employee, unitId: string, day: LocalDay): boolean {
  const place = placeOn(one, day);
  return place?.isHead === true && place.unitId === unitId;
}

/** Who else holds a structural position in a unit, by name. */
function structuralOthers(
  rows: readonly SiasnRow[],
  of: { unitId: string; day: LocalDay; head: string | undefined; before: readonly Employee[] },
): readonly string[] {
  const inFile = rows.filter(
    (row) =>
      row.unitId === of.unitId &&
      row.positionKind === "STRUKTURAL" &&
      !isOut(row) &&
      row.positionSince <= of.day &&
      row.nip !== of.head,
  );
  const told = new Set(rows.map(({ nip }) => nip));
  const outside = of.before.filter(({ nip }) => nip !== of.head && !told.has(nip));
  return [...inFile, ...outside].map(({ name }) => name);
}

/** The record as it is registered, without the lead. */
function withoutLead(employee: Employee, day: LocalDay, head: string | undefined): EmployeeRecord {
  const { nip, kind, name, grade, email, siasnId } = employee;
  const {
    raterNip: _,
    isRaterAssigned: _by,
    ...place
  } = placeOn(employee, day) as NonNullable<ReturnType<typeof placeOn>>;
  const posting = { ...place, isHead: false, ...(head && { raterNip: head }) };
  return { nip, kind, name, grade, ...(email && { email }), ...(siasnId && { siasnId }), posting };
}

function unitOf(unitId: string, { units }: Register): string {
  return units.get(unitId)?.name ?? unitId;
}

function severalHeads(unit: string, head: string, others: readonly string[]): Text {
  const names = others.slice(0, LINES_NAMED).join("; ");
  return {
    id: `${unit}: lebih dari satu pemegang jabatan struktural. Pimpinannya ${head}, menurut golongan tertinggi lalu masa jabatan terlama; yang lain tidak memimpin: ${names}.`,
    en: `${unit}: several hold a structural position. Its head is ${head}, by the highest grade, then the longest in the position; the others do not lead: ${names}.`,
  };
}

function otherHead(of: {
  readonly unit: string;
  readonly from: readonly string[];
  readonly to: string | undefined;
  readonly day: LocalDay;
  readonly followers: number;
}): Text {
  const from = of.from.join("; ");
  return {
    id: `${of.unit}: mulai ${dayIn(of.day, "id")} pimpinannya ${of.to ?? "kosong"}, bukan lagi ${from}. ${of.followers} pegawai di luar berkas ini berganti pejabat penilai.`,
    en: `${of.unit}: from ${dayIn(of.day, "en")} its head is ${of.to ?? "nobody"}, no longer ${from}. ${of.followers} employees outside this file get another rater.`,
  };
}

/** Functional positions whose names say no level: their holders get no credit points until that is fixed. */
function unknownLevels(rows: readonly SiasnRow[]): readonly Text[] {
  const lines = new Map<string, number[]>();
  for (const row of rows.filter((one) => one.positionKind === "FUNGSIONAL" && levelHeld(one) === undefined))
    lines.set(row.position, [...(lines.get(row.position) ?? []), row.line]);
  return [...lines].map(([position, all]) => {
    const some = all.slice(0, LINES_NAMED).join(", ");
    const more = all.length > LINES_NAMED ? ", …" : "";
    return {
      id: `Jenjang tidak terbaca dari jabatan fungsional "${position}" (baris ${some}${more}). Angka kreditnya belum dapat dihitung; betulkan nama jabatannya di SIASN, misalnya dengan "Ahli Muda" atau "Terampil".`,
      en: `The functional position "${position}" names no level (line ${some}${more}). No credit points can be computed; correct its name in SIASN, such as by "Ahli Muda" or "Terampil".`,
    };
  });
}
