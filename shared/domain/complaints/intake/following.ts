import type { Complaint } from "../complaint.ts";
import { MISCONDUCT } from "../misconduct.ts";

/**
 * Whether people other than its complainant may follow a complaint, find it as a similar one, or be mailed
 * about it: not if it is confidential, and not from the moment it is classed as misconduct.
 * @source policy: the person reported must not learn of it by following it; UU 31/2014 protects those who
 * report
 */
export function isFollowable({ isConfidential, class: named }: Pick<Complaint, "isConfidential" | "class">) {
  return !isConfidential && named !== MISCONDUCT;
}
