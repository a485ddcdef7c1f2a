import type { CountedResponse } from "../../shared/domain/survey-response.ts";
import { logFault } from "../../shared/log.ts";
import { CommitConflict } from "../../shared/table/commit-conflict.ts";
import {
  ANSWERS_A_TRANSACTION,
  type SurveyResponseRepository,
  surveyResponseKey,
} from "../../shared/table/survey-responses.ts";

/** By its values, and by how they are written. */
const INVALID = new Set(["ValidationException", "SerializationException"]);

/** An answer with the messages that brought it. */
export interface BroughtAnswer {
  readonly answer: CountedResponse;
  readonly messageIds: readonly string[];
}

/**
 * Counts answers, each once, however often it comes.
 * @returns the messages of which an answer could not be written: they are to come again
 */
export async function countAnswers(
  brought: readonly BroughtAnswer[],
  surveys: SurveyResponseRepository,
): Promise<readonly string[]> {
  const failed: string[] = [];
  const months = Map.groupBy(brought, ({ answer: { unitId, month } }) => `${unitId} ${month}`);
  for (const ofMonth of months.values()) {
    for (let start = 0; start < ofMonth.length; start += ANSWERS_A_TRANSACTION) {
      failed.push(...(await countTogether(ofMonth.slice(start, start + ANSWERS_A_TRANSACTION), surveys)));
    }
  }
  return [...new Set(failed)];
}

/** In one transaction; where it is refused, without those counted already, or in halves until the unwritable is alone. */
async function countTogether(
  brought: readonly BroughtAnswer[],
  surveys: SurveyResponseRepository,
): Promise<readonly string[]> {
  if (brought.length === 0) return [];
  try {
    await surveys.count(brought.map(({ answer }) => answer));
    return [];
  } catch (error) {
    if (error instanceof CommitConflict) {
      const done = new Set(error.done.map(({ pk }) => pk));
      const rest = brought.filter(({ answer }) => !done.has(surveyResponseKey(answer).pk));
      return countTogether(rest, surveys);
    }
    const messageIds = new Set(brought.flatMap(({ messageIds }) => messageIds));
    // Only what the table calls invalid has a culprit; a busy table would be asked yet more by halves.
    if (!isInvalid(error) || messageIds.size === 1) {
      logFault(error, [...messageIds].join(" "));
      return [...messageIds];
    }
    const middle = brought.length >> 1;
    return [
      ...(await countTogether(brought.slice(0, middle), surveys)),
      ...(await countTogether(brought.slice(middle), surveys)),
    ];
  }
}

function isInvalid(error: unknown): boolean {
  return error instanceof Error && INVALID.has(error.name);
}
