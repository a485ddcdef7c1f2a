import { AWARD_CATEGORIES } from "../rule.ts";
import type { AwardDecision } from "./decision.ts";

const ROMAN_MONTHS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/**
 * The number of a certificate, such as `11/PIAGAM/III/2026`: its place among the year's, one for each category of each month.
 * Whoever follows a revoked winner gets an inserted number (nomor sisipan), `11.A`, so that no two winners ever share one.
 * @source policy choice: the form of numbers in official letters, drawn from the decision so that no register has to be kept
 */
export function certificateNumber({
  month,
  category,
  revokedIds,
}: Pick<AwardDecision, "month" | "category" | "revokedIds">): string {
  const [year = "", monthOfYear = ""] = month.split("-");
  const monthsBefore = Number(monthOfYear) - 1;
  const place = monthsBefore * AWARD_CATEGORIES.length + AWARD_CATEGORIES.indexOf(category) + 1;
  const inserted = revokedIds.length === 0 ? "" : `.${String.fromCharCode(64 + revokedIds.length)}`;
  return `${place}${inserted}/PIAGAM/${ROMAN_MONTHS[monthsBefore]}/${year}`;
}
