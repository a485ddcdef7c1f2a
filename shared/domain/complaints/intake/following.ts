import type { Complaint } from "../complaint.ts";
import { MISCONDUCT } from "./oversight.ts";

/**
 * Whether others than its complainant may follow a complaint, find it among those alike, or be told how it goes: neither one
 * filed in confidence nor one of misconduct, from the moment that it is classed as such.
 * @source policy: whoever is reported must not learn of it by following it; UU 31/2014 protects those who report
 */
export function isFollowable({ isConfidential, class: named }: Pick<Complaint, "isConfidential" | "class">) {
  return !isConfidential && named !== MISCONDUCT;
}
