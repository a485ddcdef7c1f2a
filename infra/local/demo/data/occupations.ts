import type { Posting } from "../../../../shared/domain/organisation/employee.ts";
import type { Occupation } from "./occupation.ts";
import { ADMINISTRATION, INFORMATICS, LEADERSHIP, PERSONNEL, PLANNER, POLICY } from "./occupations-office.ts";
import {
  CLINIC_STAFF,
  COUNTER,
  FIELD_ORDER,
  LIBRARIAN,
  NURSE,
  PHYSICIAN,
  STREET_CLEANING,
  TEACHER,
} from "./occupations-public.ts";
import { DEMO_UNITS, type Work } from "./units.ts";

const BY_POSITION: readonly (readonly [RegExp, Occupation])[] = [
  [/^Guru/, TEACHER],
  [/^Pustakawan/, LIBRARIAN],
  [/^(Perawat|Bidan)/, NURSE],
  [/^Dokter/, PHYSICIAN],
  [/^(Apoteker|Sanitarian|Pengelola Layanan Kesehatan)/, CLINIC_STAFF],
  [/^(Pranata Komputer|Administrator Database)/, INFORMATICS],
  [/^Analis SDM/, PERSONNEL],
  [/^Perencana/, PLANNER],
  [/^Penelaah/, POLICY],
  [/^(Polisi Pamong|Penguji Kendaraan)/, FIELD_ORDER],
  [/^Pengendali Dampak/, STREET_CLEANING],
];

const BY_WORK: Readonly<Partial<Record<Work, Occupation>>> = {
  COUNTER,
  REGISTRY: COUNTER,
  WASTE: STREET_CLEANING,
  TRAFFIC: FIELD_ORDER,
};

const WORK_OF_UNIT = new Map(DEMO_UNITS.map(({ id, work }) => [id, work]));

/** The job that goes with a position in a demo unit. */
export function occupationOf({ position, positionKind, unitId }: Posting): Occupation {
  if (positionKind === "STRUKTURAL") return LEADERSHIP;
  const named = BY_POSITION.find(([pattern]) => pattern.test(position));
  return named?.[1] ?? BY_WORK[WORK_OF_UNIT.get(unitId) ?? "OFFICE"] ?? ADMINISTRATION;
}
