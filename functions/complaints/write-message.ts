import { remark, replyToQuestion } from "../../shared/domain/complaints/life/conversation.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ProvingDeps } from "../../shared/table/complaints/known-complaint.ts";
import { asComplainant } from "./citizen.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/** The complainant writes to those who handle it; where they had been asked, the clocks resume. */
export async function writeMessage(input: Input<typeof publicComplaintRoutes.write>, deps: ProvingDeps) {
  const { body, at } = input;
  const { text } = body;
  return asComplainant(input, deps, (complaint) =>
    complaint.status === "DITUNDA"
      ? replyToQuestion(complaint, { text, at })
      : remark(complaint, { text, from: "COMPLAINANT", by: "PUBLIC", at }),
  );
}
