import type { Instant } from "../../shared/domain/calendar/calendar.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import { requirePoint, takeAnswers } from "../../shared/domain/surveys/answers/answering.ts";
import type { SurveyMessage } from "../../shared/domain/surveys/answers/message.ts";
import { STANDING_SURVEY } from "../../shared/domain/surveys/answers/response.ts";
import { requireQuietNetwork } from "../../shared/domain/surveys/answers/traffic.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { NetworkRepository } from "../../shared/table/networks/networks.ts";
import type { SurveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { publicSurveyRoutes } from "./public-contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly networks: NetworkRepository;
  readonly enqueue: (message: SurveyMessage) => Promise<void>;
  readonly city: CityFacts;
}

/** Accepts answers to the unit's standing survey. */
export async function receiveAnswers(
  { params: { unitId }, body, source, at }: Input<typeof publicSurveyRoutes.answer>,
  deps: Deps,
) {
  const network = await deps.networks.hashOf(source, at);
  const { point, barred } = await deps.planned.unitAsked(unitId, { point: body.point, network, at });
  requireQuietNetwork(barred, at);
  requirePoint(body.point, point, { unitId });
  return submit({ ...STANDING_SURVEY, unitId, isLate: false, network }, body, at, deps);
}

/** Accepts answers to a planned survey. */
export async function receiveSurveyAnswers(
  { params: { surveyId }, body, source, at }: Input<typeof publicSurveyRoutes.answerSurvey>,
  deps: Deps,
) {
  const network = await deps.networks.hashOf(source, at);
  const asked = { point: body.point, network, at };
  const { survey, point, barred } = await deps.planned.surveyAsked(surveyId, asked);
  requireQuietNetwork(barred, at);
  requirePoint(body.point, point, survey);
  const { isLate } = takeAnswers(survey, body, { at, zone: deps.city.timeZone });
  const answered = { surveyId, unitId: survey.unitId, edition: body.edition, isLate, network };
  return { ...(await submit(answered, body, at, deps)), isLate };
}

interface Submission extends Pick<SurveyMessage, "point" | "responses"> {
  readonly deviceId?: string | undefined;
}

/** Personal data is masked before anything stores it, the queue included. */
async function submit(
  answered: Pick<SurveyMessage, "surveyId" | "unitId" | "edition" | "isLate" | "network">,
  { deviceId, point, ...body }: Submission,
  at: Instant,
  { enqueue, networks }: Pick<Deps, "enqueue" | "networks">,
) {
  const receiptId = sortableId(at);
  const responses = body.responses.map(({ comment, ...response }) => ({
    ...response,
    ...(comment !== undefined && { comment: maskIdentifiers(comment) }),
  }));
  const { surveyId, unitId } = answered;
  const isMarked = deviceId !== undefined;
  await enqueue({
    ...answered,
    receiptId,
    receivedAt: at,
    ...(point !== undefined && { point }),
    ...(isMarked && { deviceMark: await networks.deviceMark(deviceId, `${unitId} ${surveyId}`, at) }),
    responses,
  });
  const ids = new Set(responses.map(({ responseId }) => responseId.toLowerCase()));
  return { accepted: ids.size, receiptId };
}
