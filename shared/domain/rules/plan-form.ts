import type { Posting } from "../employee.ts";
import type { OrganisationUnit } from "../organisation-unit.ts";

/**
 * Whose form a plan follows: that of a senior executive (pimpinan tinggi), whose indicators each have a perspective, or
 * that of administrators and functional staff, whose indicators each have an aspect.
 */
export type PlanForm = "JPT" | "JA_JF";

/** Whoever leads one of these is a senior executive; whoever leads a kecamatan, bagian or UPTD is an administrator. */
const LED_BY_EXECUTIVES: ReadonlySet<OrganisationUnit["kind"]> = new Set([
  "KOTA",
  "SETDA",
  "SETWAN",
  "INSPEKTORAT",
  "DINAS",
  "BADAN",
]);

/**
 * The form that goes with a position.
 * @param unit of the posting; undefined where it is not registered
 * @source the two forms are PermenPANRB 6/2022; that heads of these are JPT Pratama is PP 18/2016. Registers do not name
 * the executives who lead no unit (assistants, expert staff): that those follow the other form is policy
 */
export function planFormOf(
  { positionKind, isHead }: Pick<Posting, "positionKind" | "isHead">,
  unit: Pick<OrganisationUnit, "kind"> | undefined,
): PlanForm {
  const isExecutive =
    positionKind === "STRUKTURAL" && isHead && unit !== undefined && LED_BY_EXECUTIVES.has(unit.kind);
  return isExecutive ? "JPT" : "JA_JF";
}
