import type { Posting } from "../organisation/employee.ts";

/**
 * Whose form a plan follows: that of a senior executive (pimpinan tinggi), whose indicators each have a perspective, or
 * that of administrators and functional staff, whose indicators each have an aspect.
 */
export type PlanForm = "JPT" | "JA_JF";

/** How the names of the positions begin that are JPT Pratama in a city or regency; other structural ones are administrators'. */
const EXECUTIVES =
  /^(sekretaris (daerah|dprd|dewan)|asisten\b|staf ahli\b|inspektur (daerah|kota|kabupaten)|inspektur$|kepala (dinas|badan|satuan polisi pamong praja)\b)/i;

/**
 * The form that goes with a position. A register does not say which structural positions are executive, so their names do.
 * @source the two forms are PermenPANRB 6/2022; the positions are those of PP 18/2016, as a register names them
 */
export function planFormOf({ positionKind, position }: Pick<Posting, "positionKind" | "position">): PlanForm {
  return positionKind === "STRUKTURAL" && EXECUTIVES.test(position.trim()) ? "JPT" : "JA_JF";
}
