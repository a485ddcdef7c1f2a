import { lateFor } from "../../shared/domain/complaints/clocks/terms.ts";
import { answerComplaint as answer } from "../../shared/domain/complaints/life/handling.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { handle, type StaffDeps } from "./staff.ts";
import type { staffComplaintRoutes } from "./staff-contract.ts";

/** Answers the complainant; the final answer starts their time to reply. */
export async function answerComplaint(input: Input<typeof staffComplaintRoutes.answer>, deps: StaffDeps) {
  const { body, principal, at } = input;
  return handle(input, "answer", deps, (complaint, terms) =>
    answer(complaint, {
      ...body,
      lateFor: lateFor(complaint, { isFinal: body.isFinal, at, terms }),
      by: principal.id,
      at,
    }),
  );
}
