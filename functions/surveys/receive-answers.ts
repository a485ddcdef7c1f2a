import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import { STANDING_SURVEY } from "../../shared/domain/survey-response.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { UnitRepository } from "../../shared/table/units.ts";
import type { publicSurveyRoutes } from "./contract.ts";
import type { SurveyMessage } from "./message.ts";

interface Deps {
  readonly units: UnitRepository;
  readonly enqueue: (message: SurveyMessage) => Promise<void>;
}

/** Takes answers for counting. What identifies a person is masked before anything keeps it, the queue included. */
export async function receiveAnswers(
  { params: { unitId }, body, at }: Input<typeof publicSurveyRoutes.answer>,
  { units, enqueue }: Deps,
) {
  await units.get(unitId);
  const receiptId = sortableId(at);
  const responses = body.responses.map(({ comment, ...response }) => ({
    ...response,
    ...(comment !== undefined && { comment: maskIdentifiers(comment) }),
  }));
  await enqueue({ ...STANDING_SURVEY, unitId, receiptId, receivedAt: at, isLate: false, responses });
  const ids = new Set(responses.map(({ responseId }) => responseId.toLowerCase()));
  return { accepted: ids.size, receiptId };
}
