import type { LocalDay, LocalMonth } from "../../domain/calendar/calendar.ts";
import { type AnswerCell, answerCells } from "../../domain/surveys/results/answer-cells.ts";
import {
  type ComplaintCell,
  complaintCells,
  feedbackAt,
  feedbackOn,
  type PublicFeedback,
  pointOf,
  publicFeedback,
} from "../../domain/surveys/results/public-feedback.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";
import type { StaffedPoint } from "./items.ts";
import { surveyName, surveyOf } from "./service-months.ts";
import { staffingRepository } from "./staffings.ts";

export type PublicFeedbackRepository = ReturnType<typeof publicFeedbackRepository>;

/** How many comments of a month are searched for those about a point, newest first. */
const COMMENTS_SEEN = 500;

/** A cell of the answers to an edition, named by `surveyName`. */
type EditionCell = AnswerCell & { readonly survey: string };

/** What is shown about a point, and the cells that it sums up. */
export interface HeardAtPoint {
  readonly feedback: PublicFeedback;
  readonly cells: readonly EditionCell[];
}

/** Citizens' feedback about service points, as far as it may be shown. */
export function publicFeedbackRepository(table: Table) {
  /** What may be shown about a unit in a month. */
  async function heardBy(unitId: string, month: LocalMonth, before: LocalDay) {
    const [counted, complained] = await Promise.all([
      table.all(items.serviceMonths(unitId, month, month)),
      table.all(items.complainedDays(unitId, month)),
    ]);
    const cells = counted
      .flatMap((item) => surveyOf(item) ?? [])
      .map(async ({ surveyId, edition }) => {
        const days = await table.all(items.surveyDays(unitId, surveyId, edition, month));
        return answerCells(days, before).map((cell) => ({ ...cell, survey: surveyName(surveyId, edition) }));
      });
    return { answered: (await Promise.all(cells)).flat(), complained: complaintCells(complained, before) };
  }

  /** Feedback at points on the days on which an employee served there. */
  async function whileServing(
    staffed: readonly StaffedPoint[],
    month: LocalMonth,
    before: LocalDay,
  ): Promise<readonly (StaffedPoint & HeardAtPoint)[]> {
    const unitIds = [...new Set(staffed.map(({ unitId }) => unitId))];
    const heard = new Map(
      await Promise.all(unitIds.map(async (id) => [id, await heardBy(id, month, before)] as const)),
    );
    return staffed.map((one) => {
      const ofUnit = heard.get(one.unitId) ?? { answered: [], complained: [] };
      return { ...one, ...summed(feedbackOn(feedbackAt(ofUnit, one.code), one.days)) };
    });
  }

  return {
    /**
     * Feedback about a unit in a month, by service point; undefined for answers that named none, or came from points with too
     * few. A point about which nothing is shown is left out, for its first answer would put it there.
     */
    async ofUnit(unitId: string, month: LocalMonth, before: LocalDay) {
      const heard = await heardBy(unitId, month, before);
      const points = new Set([...heard.answered.map(pointOf), ...heard.complained.map(({ point }) => point)]);
      return new Map([...points].map((point) => [point, summed(feedbackAt(heard, point))] as const));
    },
    /** Feedback at an employee's service points on the days on which they served there. */
    ofEmployee: async (nip: string, month: LocalMonth, before: LocalDay) =>
      whileServing(await staffingRepository(table).ofEmployee(nip, month), month, before),
    whileServing,
    /** The newest comments of some cells. */
    async comments(unitId: string, month: LocalMonth, cells: readonly EditionCell[]) {
      const shown: { day: string; comment: string }[] = [];
      if (cells.length === 0) return shown;
      let seen = 0;
      const range = items.surveyResponse.list.range(unitId, month);
      for await (const answer of table.each(range, { newestFirst: true, limit: 100 })) {
        const { comment, day, point, isLate } = answer;
        const survey = surveyName(answer.surveyId, answer.edition);
        const isIn = (cell: EditionCell) =>
          cell.survey === survey && cell.points.includes(point) && cell.days.includes(day);
        if (comment !== undefined && !isLate && cells.some(isIn)) shown.push({ day, comment });
        seen += 1;
        if (seen === COMMENTS_SEEN) break;
      }
      return shown;
    },
  };
}

function summed(heard: {
  readonly answered: readonly EditionCell[];
  readonly complained: readonly ComplaintCell[];
}): HeardAtPoint {
  return { feedback: publicFeedback(heard), cells: heard.answered };
}
