import { reopenComplaint as reopen } from "../../shared/domain/complaints/life/reopening.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { asComplainant, type CitizenDeps } from "./citizen.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** The complainant reopens a complaint, saying what is new. */
export async function reopenComplaint(input: Input<typeof publicComplaintRoutes.reopen>, deps: CitizenDeps) {
  const { body, at } = input;
  return asComplainant(input, deps, (complaint, until) =>
    reopen(complaint, { cause: "NEW_FACTS", reason: body.reason, at, until }),
  );
}
