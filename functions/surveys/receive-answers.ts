import { createHash } from "node:crypto";
import type { City } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import { maskIdentifiers } from "../../shared/domain/masked-text.ts";
import { requirePoint, takeAnswers } from "../../shared/domain/survey-answering.ts";
import type { SurveyMessage } from "../../shared/domain/survey-message.ts";
import { STANDING_SURVEY } from "../../shared/domain/survey-response.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { SurveyRepository } from "../../shared/table/surveys.ts";
import type { publicSurveyRoutes } from "./public-contract.ts";

interface Deps {
  readonly planned: SurveyRepository;
  readonly enqueue: (message: SurveyMessage) => Promise<void>;
  readonly city: City;
}

/** Takes answers to the unit's standing survey. */
export async function receiveAnswers(
  { params: { unitId }, body, at }: Input<typeof publicSurveyRoutes.answer>,
  { planned, ...deps }: Deps,
) {
  const { point } = await planned.unitAtPoint(unitId, body.point);
  requirePoint(body.point, point, { unitId });
  return handOn({ ...STANDING_SURVEY, unitId, isLate: false }, body, at, deps);
}

/** Takes answers to a survey that was planned. */
export async function receiveSurveyAnswers(
  { params: { surveyId }, body, at }: Input<typeof publicSurveyRoutes.answerSurvey>,
  { planned, ...deps }: Deps,
) {
  const { survey, point } = await planned.atPoint(surveyId, body.point);
  requirePoint(body.point, point, survey);
  const { isLate } = takeAnswers(survey, body, { at, zone: deps.city.timeZone });
  const answered = { surveyId, unitId: survey.unitId, edition: body.edition, isLate };
  return { ...(await handOn(answered, body, at, deps)), isLate };
}

interface HandedIn extends Pick<SurveyMessage, "point" | "responses"> {
  readonly deviceId?: string | undefined;
}

/** What identifies a person is masked before anything keeps it, the queue included. */
async function handOn(
  answered: Pick<SurveyMessage, "surveyId" | "unitId" | "edition" | "isLate">,
  body: HandedIn,
  at: string,
  { enqueue, city }: Pick<Deps, "enqueue" | "city">,
) {
  const receiptId = sortableId(at);
  const responses = body.responses.map(({ comment, ...response }) => ({
    ...response,
    ...(comment !== undefined && { comment: maskIdentifiers(comment) }),
  }));
  const { deviceId, point } = body;
  const mark = deviceId === undefined ? undefined : deviceMark(deviceId, localDay(at, city.timeZone));
  await enqueue({
    ...answered,
    receiptId,
    receivedAt: at,
    ...(point !== undefined && { point }),
    ...(mark !== undefined && { deviceMark: mark }),
    responses,
  });
  const ids = new Set(responses.map(({ responseId }) => responseId.toLowerCase()));
  return { accepted: ids.size, receiptId };
}

/** Tells answers of one device within a day, and nothing beyond it. */
function deviceMark(deviceId: string, day: string): string {
  return createHash("sha256").update(`${day}\n${deviceId}`).digest("base64url").slice(0, 16);
}
