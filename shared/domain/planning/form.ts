import type { Posting } from "../organisation/employee.ts";

/**
 * The form of a plan: for senior executives (pimpinan tinggi), whose indicators each have a perspective, or for administrators
 * and functional staff, whose indicators each have an aspect.
 */
export type PlanForm = "JPT" | "JA_JF";

/** How the names of JPT Pratama positions begin in a city or regency; other structural positions are administrators'. */
const EXECUTIVES =
  /^(sekretaris (daerah|dprd|dewan)|asisten\b|staf ahli\b|inspektur (daerah|kota|kabupaten)|inspektur$|kepala (dinas|badan|satuan polisi pamong praja)\b)/i;

/**
 * The form for a position. Registers do not say which structural positions are executive, so the name decides.
 * @source the two forms are PermenPANRB 6/2022; the positions are those of PP 18/2016, as named in registers
 */
export function planFormOf({ positionKind, position }: Pick<Posting, "positionKind" | "position">): PlanForm {
  return positionKind === "STRUKTURAL" && EXECUTIVES.test(position.trim()) ? "JPT" : "JA_JF";
}
