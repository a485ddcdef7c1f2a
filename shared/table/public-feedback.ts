import type { LocalDay, LocalMonth } from "../domain/calendar.ts";
import { type PointDay, type PublicFeedback, publicFeedback } from "../domain/public-feedback.ts";
import type { CountedResponse } from "../domain/survey-response.ts";
import * as ranges from "./item-ranges.ts";
import { serviceMonths, surveyOf } from "./service-months.ts";
import { type StaffedPoint, staffingRepository } from "./staffings.ts";
import type { Table } from "./table.ts";

export type PublicFeedbackRepository = ReturnType<typeof publicFeedbackRepository>;

/** So many comments of a month are looked through, newest first, for those of a point. */
const COMMENTS_SEEN = 500;

/** What citizens said at service points, as far as it may be shown. */
export function publicFeedbackRepository(table: Table) {
  /** The counters of a unit's days in a month by point, of all surveys that anybody answered. */
  async function daysOf(unitId: string, month: LocalMonth): Promise<readonly PointDay[]> {
    const answered = (await serviceMonths(table).itemsOf(unitId, month)).flatMap(
      (item) => surveyOf(item) ?? [],
    );
    const days = answered.map((survey) =>
      table.all<PointDay>(ranges.surveyDays({ unitId, ...survey }, month)),
    );
    return (await Promise.all(days)).flat();
  }

  /** What citizens said at points on the days on which somebody served there. */
  async function whileServing(
    staffed: readonly StaffedPoint[],
    month: LocalMonth,
    today: LocalDay,
  ): Promise<readonly (StaffedPoint & { readonly feedback: PublicFeedback })[]> {
    const unitIds = [...new Set(staffed.map(({ unitId }) => unitId))];
    const days = (await Promise.all(unitIds.map((unitId) => daysOf(unitId, month)))).flat();
    return staffed.map((one) => {
      const served = days.filter(({ point, day }) => point === one.code && one.days.includes(day));
      return { ...one, feedback: publicFeedback(served, today) };
    });
  }

  return {
    /** What citizens said of a unit in a month: by the point that they named, undefined for those who named none. */
    async ofUnit(unitId: string, month: LocalMonth, today: LocalDay) {
      const days = await daysOf(unitId, month);
      const points = Map.groupBy(days, ({ point }) => point);
      return new Map([...points].map(([point, ofPoint]) => [point, publicFeedback(ofPoint, today)]));
    },
    /** What citizens said where somebody served, on the days on which they did. */
    ofEmployee: async (nip: string, month: LocalMonth, today: LocalDay) =>
      whileServing(await staffingRepository(table).ofEmployee(nip, month), month, today),
    whileServing,
    /** The newest comments of those days at a point that are shown; of none where it is undefined. */
    async comments(
      { unitId, point }: { readonly unitId: string; readonly point: string | undefined },
      { days }: PublicFeedback,
      month: LocalMonth,
    ) {
      const shown: { day: string; comment: string }[] = [];
      if (days.length === 0) return shown;
      let seen = 0;
      const range = ranges.surveyComments(unitId, month);
      for await (const answer of table.each<CountedResponse>(range, { newestFirst: true, limit: 100 })) {
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
