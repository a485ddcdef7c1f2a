import type { Instant } from "../../shared/domain/calendar/calendar.ts";
import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import { sortableId } from "../../shared/identifier.ts";
import { queuedBytes } from "../../shared/queue/sender.ts";
import type { NetworkRepository } from "../../shared/table/networks/networks.ts";
import type { pickAnswers } from "./pick-answers.ts";

/** SQS's limit, less what the queue's encoding adds: emoji take three times their bytes as escapes. */
const MESSAGE_BYTES = 240 * 1_024;

export interface Handing {
  readonly networks: NetworkRepository;
  readonly enqueue: (messages: readonly SurveyMessage[]) => Promise<void>;
}

interface Submission extends Pick<SurveyMessage, "point">, ReturnType<typeof pickAnswers> {
  readonly deviceId?: string | undefined;
}

/** Hands answers to the queue that counts them. Personal data is masked before anything stores it, the queue included. */
export async function handOver(
  answered: Pick<SurveyMessage, "surveyId" | "unitId" | "edition" | "isLate" | "network">,
  { deviceId, point, taken, refused }: Submission,
  at: Instant,
  { enqueue, networks }: Handing,
) {
  const receiptId = sortableId(at);
  const responses = taken.map(({ comment, ...response }) => ({
    ...response,
    ...(comment !== undefined && { comment: maskIdentifiers(comment) }),
  }));
  const { surveyId, unitId } = answered;
  const isMarked = deviceId !== undefined;
  const message = {
    ...answered,
    receiptId,
    receivedAt: at,
    ...(point !== undefined && { point }),
    ...(isMarked && { deviceMark: await networks.deviceMark(deviceId, `${unitId} ${surveyId}`, at) }),
  };
  await enqueue(sendable({ ...message, responses }));
  const ids = new Set(responses.map(({ responseId }) => responseId.toLowerCase()));
  return {
    accepted: ids.size,
    receiptId,
    ...(refused.length > 0 && { refused: refused.map(told) }),
  };
}

function told({ index, errors }: Submission["refused"][number]) {
  return { index, errors: errors.map(({ field, code, message: { id, en } }) => ({ field, code, id, en })) };
}

/** A message, or its halves if it is too large for the queue. */
function sendable(message: SurveyMessage): readonly SurveyMessage[] {
  const { responses } = message;
  if (queuedBytes(message) <= MESSAGE_BYTES || responses.length === 1) return [message];
  const middle = responses.length >> 1;
  const halves = [responses.slice(0, middle), responses.slice(middle)];
  return halves.flatMap((half) => sendable({ ...message, responses: half }));
}
