import type { Answer } from "../../client/operations.ts";
import { dayWords, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";

export type Needs = Answer<"GET /v1/employees/{nip}/development-needs/{year}">;
export type Found = Needs["found"][number];
export type UnitPlan = NonNullable<Answer<"GET /v1/units/{unitId}/development-plans/{year}">["plan"]>;

const ORIGINS = {
  COMPETENCY: { id: "Kesenjangan kompetensi", en: "Competency gap" },
  EVALUATION: { id: "Hasil evaluasi", en: "Evaluation" },
  OBSERVATION: { id: "Pengamatan", en: "Observation" },
  INSPECTION: { id: "Pengawasan", en: "Supervision" },
  COMPLAINTS: { id: "Pengaduan pada unit", en: "Complaints about the unit" },
  SURVEY: { id: "Survei kepuasan unit", en: "Survey of the unit" },
  ADDED: { id: "Ditambahkan", en: "Added" },
};

const CERTAINTIES = {
  LOW: { id: "Kepastian rendah", en: "Low certainty" },
  MIDDLE: { id: "Kepastian sedang", en: "Middling certainty" },
  HIGH: { id: "Kepastian tinggi", en: "High certainty" },
};

const STATES = {
  DRAFT: { id: "Draf", en: "Draft" },
  PROPOSED: { id: "Diajukan", en: "Proposed" },
  RETURNED: { id: "Dikembalikan", en: "Returned" },
  APPROVED: { id: "Disetujui", en: "Approved" },
};

export const originNames = () => words(ORIGINS);
export const certaintyNames = () => words(CERTAINTIES);
export const planStates = () => words(STATES);

/** When evidence is of: a day, or a period. */
export const evidenceWhen = (of: string) => (/^\d{4}-\d\d-\d\d$/.test(of) ? dayWords(of) : periodWords(of));

/** Where the record itself is shown; undefined if it has no screen, or none of the reader's. */
export function evidencePath(origin: Found["origin"], of: string, isOwn: boolean): string | undefined {
  if (!isOwn) return undefined;
  if (origin === "EVALUATION") return `/app/hasil/${of}`;
  if (origin === "COMPETENCY") return "/app/karier";
  if (origin === "OBSERVATION") return "/app/umpan-balik";
  return origin === "INSPECTION" ? "/app/pengawasan" : undefined;
}

/** The last year that can be planned for. */
export const nextYear = () => String(Number(today().slice(0, 4)) + 1);
