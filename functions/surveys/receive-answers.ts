import type { Instant } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import { requirePoint, takeAnswers } from "../../shared/domain/surveys/answers/answering.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import { requireNetworkAllowed } from "../../shared/domain/surveys/answers/repetition.ts";
import { STANDING_SURVEY } from "../../shared/domain/surveys/answers/response.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import { queuedBytes } from "../../shared/queue/sender.ts";
import type { NetworkRepository } from "../../shared/table/networks/networks.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import { pickAnswers } from "./pick-answers.ts";
import type { publicSurveyRoutes } from "./public-contract.ts";

/** SQS's limit, less what the queue's encoding adds: emoji take three times their bytes as escapes. */
const MESSAGE_BYTES = 240 * 1_024;

interface Deps {
  readonly planned: SurveyRepository;
  readonly networks: NetworkRepository;
  readonly enqueue: (messages: readonly SurveyMessage[]) => Promise<void>;
  readonly city: CityFacts;
}

/** Accepts answers to the unit's standing survey. */
export async function receiveAnswers(
  { params: { unitId }, body, source, at }: Input<typeof publicSurveyRoutes.answer>,
  deps: Deps,
) {
  const network = await deps.networks.hashOf(source, at);
  const { point, barred } = await deps.planned.unitAsked(unitId, { point: body.point, network, at });
  requireNetworkAllowed(barred, at);
  requirePoint(body.point, point, { unitId });
  return submit(
    { ...STANDING_SURVEY, unitId, isLate: false, network },
    { ...body, ...pickAnswers(body.responses) },
    at,
    deps,
  );
}

/** Accepts answers to a planned survey. */
export async function receiveSurveyAnswers(
  { params: { surveyId }, body, source, at }: Input<typeof publicSurveyRoutes.answerSurvey>,
  deps: Deps,
) {
  const network = await deps.networks.hashOf(source, at);
  const asked = { point: body.point, network, at };
  const { survey, point, barred } = await deps.planned.surveyAsked(surveyId, asked);
  requireNetworkAllowed(barred, at);
  requirePoint(body.point, point, survey);
  const { isLate } = takeAnswers(survey, body.edition, { at, zone: deps.city.timeZone });
  const answered = { surveyId, unitId: survey.unitId, edition: body.edition, isLate, network };
  const picked = pickAnswers(body.responses, { survey, edition: body.edition });
  return { ...(await submit(answered, { ...body, ...picked }, at, deps)), isLate };
}

interface Submission extends Pick<SurveyMessage, "point">, ReturnType<typeof pickAnswers> {
  readonly deviceId?: string | undefined;
}

/** Personal data is masked before anything stores it, the queue included. */
async function submit(
  answered: Pick<SurveyMessage, "surveyId" | "unitId" | "edition" | "isLate" | "network">,
  { deviceId, point, taken, refused }: Submission,
  at: Instant,
  { enqueue, networks }: Pick<Deps, "enqueue" | "networks">,
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
