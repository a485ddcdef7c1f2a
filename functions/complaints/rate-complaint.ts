import { rateComplaint as rate } from "../../shared/domain/complaints/life/reopening.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { asComplainant, type CitizenDeps } from "./citizen.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** Records what the complainant thinks of the handling; "not satisfied" reopens the complaint. */
export async function rateComplaint(input: Input<typeof publicComplaintRoutes.rate>, deps: CitizenDeps) {
  const { body, at } = input;
  const { isSatisfied, remark } = body;
  return asComplainant(input, deps, (complaint, until) =>
    rate(complaint, { isSatisfied, remark, at, until }),
  );
}
