import type { Principal } from "../../auth/principal.ts";
import { isRater } from "../organisation/authority.ts";
import type { Evaluation } from "./evaluation.ts";

/**
 * Whether somebody has to decide on a result, or has decided: its rater, also one who no longer rates the employee, and
 * the superior who decides an objection to it. A superior whose time ran out does not, nor a rater whose rating passed to somebody
 * else; and where a period is only measured, nobody does.
 * @source policy: whoever must decide may read what they decide upon; PP 30/2019 Ps 59
 */
export function decidesOn(
  principal: Principal,
  { nip, stage, raterNip, objection }: Pick<Evaluation, "nip" | "stage" | "raterNip" | "objection">,
): boolean {
  if (principal.id === nip || stage === "MEASURED") return false;
  return (
    isRater(principal, raterNip) || (objection !== undefined && isRater(principal, objection.deciderNip))
  );
}
