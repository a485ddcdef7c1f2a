import type { LocalDay, LocalMonth } from "../../domain/calendar/calendar.ts";
import {
  type PointComplaints,
  type PointDay,
  type PointFeedback,
  type PublicFeedback,
  publicFeedback,
} from "../../domain/surveys/results/public-feedback.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";
import type { StaffedPoint } from "./items.ts";
import { serviceMonths, surveyOf } from "./service-months.ts";
import { staffingRepository } from "./staffings.ts";

export type PublicFeedbackRepository = ReturnType<typeof publicFeedbackRepository>;

/** How many comments of a month are searched for those about a point, newest first. */
const COMMENTS_SEEN = 500;

/** Citizens' feedback about service points, as far as it may be shown. */
export function publicFeedbackRepository(table: Table) {
  /** Feedback about a unit in a month, by day and point. */
  async function saidOf(unitId: string, month: LocalMonth): Promise<PointFeedback> {
    const [answered, complained] = await Promise.all([
      answeredDays(unitId, month),
      table.all(items.complainedDays(unitId, month)),
    ]);
    return { answered, complained };
  }

  /** Counters of all surveys with answers. */
  async function answeredDays(unitId: string, month: LocalMonth): Promise<readonly PointDay[]> {
    const answered = (await serviceMonths(table).itemsOf(unitId, month)).flatMap(
      (item) => surveyOf(item) ?? [],
    );
    const days = answered.map((survey) =>
      table.all(items.surveyDays(unitId, survey.surveyId, survey.edition, month)),
    );
    return (await Promise.all(days)).flat();
  }

  /** Feedback at points on the days on which an employee served there. */
  async function whileServing(
    staffed: readonly StaffedPoint[],
    month: LocalMonth,
    today: LocalDay,
  ): Promise<readonly (StaffedPoint & { readonly feedback: PublicFeedback })[]> {
    const unitIds = [...new Set(staffed.map(({ unitId }) => unitId))];
    const said = await Promise.all(unitIds.map((unitId) => saidOf(unitId, month)));
    return staffed.map((one) => {
      const isServed = ({ point, day }: { readonly point?: string; readonly day: LocalDay }) =>
        point === one.code && one.days.includes(day);
      const answered = said.flatMap((ofUnit) => ofUnit.answered.filter(isServed));
      const complained = said.flatMap((ofUnit) => ofUnit.complained.filter(isServed));
      return { ...one, feedback: publicFeedback({ answered, complained }, today) };
    });
  }

  return {
    /** Feedback about a unit in a month, by service point; undefined for feedback without one. */
    async ofUnit(unitId: string, month: LocalMonth, today: LocalDay) {
      const said = await saidOf(unitId, month);
      const answers = Map.groupBy(said.answered, ({ point }) => point);
      const complaints = Map.groupBy<string | undefined, PointComplaints>(
        said.complained,
        ({ point }) => point,
      );
      const heard = [...new Set([...answers.keys(), ...complaints.keys()])].map((point) => {
        const ofPoint = { answered: answers.get(point) ?? [], complained: complaints.get(point) ?? [] };
        return [point, publicFeedback(ofPoint, today)] as const;
      });
      // Listing such a point would reveal its first complaint.
      return new Map(
        heard.filter(([point, { complaints: shown }]) => answers.has(point) || shown.length > 0),
      );
    },
    /** Feedback at an employee's service points on the days on which they served there. */
    ofEmployee: async (nip: string, month: LocalMonth, today: LocalDay) =>
      whileServing(await staffingRepository(table).ofEmployee(nip, month), month, today),
    whileServing,
    /**
     * The newest comments that may be shown for a point and days; for undefined, those that name no point.
     */
    async comments(
      { unitId, point }: { readonly unitId: string; readonly point: string | undefined },
      { days }: PublicFeedback,
      month: LocalMonth,
    ) {
      const shown: { day: string; comment: string }[] = [];
      if (days.length === 0) return shown;
      let seen = 0;
      const range = items.surveyResponse.list.range(unitId, month);
      for await (const answer of table.each(range, { newestFirst: true, limit: 100 })) {
        const { comment, day } = answer;
        if (comment !== undefined && answer.point === point && !answer.isLate && days.includes(day))
          shown.push({ day, comment });
        seen += 1;
        if (seen === COMMENTS_SEEN) break;
      }
      return shown;
    },
  };
}
