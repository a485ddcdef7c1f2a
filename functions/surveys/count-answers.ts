import type { CountedResponse } from "../../shared/domain/surveys/answers/response.ts";
import { logFault } from "../../shared/log.ts";
import { CommitConflict } from "../../shared/table/commit-conflict.ts";
import { type SurveyResponseRepository, transactionsOf } from "../../shared/table/surveys/responses.ts";
import { type DeliveredAnswer, identityOf } from "./gather-answers.ts";

/** The errors by which the table rejects an answer: for its values, or for how they are encoded. */
const INVALID = new Set(["ValidationException", "SerializationException"]);

/** The outcome for a set of answers. */
interface Outcome {
  /** Those not counted before. */
  readonly counted: readonly DeliveredAnswer[];
  /** Messages with an answer that could not be written: they are to be redelivered. */
  readonly failed: readonly string[];
}

/** Counts each answer once, however often it arrives. */
export async function countAnswers(
  brought: readonly DeliveredAnswer[],
  surveys: SurveyResponseRepository,
): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  const groups = Map.groupBy(brought, ({ answer }) => countersOf(answer));
  for (const group of groups.values()) {
    for (const together of transactionsOf(group, ({ answer }) => answer.point)) {
      outcomes.push(await countTogether(together, surveys));
    }
  }
  return allOf(outcomes);
}

function allOf(outcomes: readonly Outcome[]): Outcome {
  return {
    counted: outcomes.flatMap(({ counted }) => counted),
    failed: [...new Set(outcomes.flatMap(({ failed }) => failed))],
  };
}

/** Answers that move the same counters are counted together. */
function countersOf({ unitId, surveyId, edition, day }: CountedResponse): string {
  return [unitId, surveyId, edition, day].join(" ");
}

/** In one transaction; if refused, without those already counted, or in halves until the unwritable answer is alone. */
async function countTogether(
  brought: readonly DeliveredAnswer[],
  surveys: SurveyResponseRepository,
): Promise<Outcome> {
  if (brought.length === 0) return { counted: [], failed: [] };
  try {
    await surveys.count(brought.map(({ answer }) => answer));
    return { counted: brought, failed: [] };
  } catch (error) {
    if (error instanceof CommitConflict) {
      const done = new Set(error.done.map(({ pk, sk }) => `${pk} ${sk}`));
      const rest = brought.filter(({ answer }) => !done.has(identityOf(answer)));
      return countTogether(rest, surveys);
    }
    const messageIds = new Set(brought.flatMap(({ messageIds }) => messageIds));
    // Only an answer the table calls invalid can be isolated; halving would only add load to a busy table.
    if (!isInvalid(error) || brought.length === 1) {
      logFault(error, [...messageIds].join(" "));
      return { counted: [], failed: [...messageIds] };
    }
    const middle = brought.length >> 1;
    return allOf([
      await countTogether(brought.slice(0, middle), surveys),
      await countTogether(brought.slice(middle), surveys),
    ]);
  }
}

function isInvalid(error: unknown): boolean {
  return error instanceof Error && INVALID.has(error.name);
}
