import { remark, replyToQuestion } from "../../shared/domain/complaints/life/conversation.ts";
import { followMerged } from "../../shared/domain/complaints/life/ending.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { asComplainant, type CitizenDeps } from "./citizen.ts";
import { mergedInto, mergeTarget } from "./merge-target.ts";
import type { publicComplaintRoutes } from "./public-contract.ts";

/**
 * The complainant writes to those who handle the complaint; if they had been asked something, the clocks
 * resume.
 */
export async function writeMessage(input: Input<typeof publicComplaintRoutes.write>, deps: CitizenDeps) {
  const { body, at } = input;
  const { text } = body;
  return asComplainant(input, deps, async (complaint) => {
    if (complaint.status === "DITUNDA") return replyToQuestion(complaint, { text, at });
    const into = mergedInto(complaint);
    const target = into === undefined ? undefined : await mergeTarget(into, deps.complaints);
    const placed = target ? followMerged(complaint, target.complaint) : complaint;
    return remark(placed, { text, from: "COMPLAINANT", by: "PUBLIC", at });
  });
}
