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

/** So many comments of a month are looked through, newest first, for those of a point. */
const COMMENTS_SEEN = 500;

/** What citizens said at service points, as far as it may be shown. */
export function publicFeedbackRepository(table: Table) {
  /** What was said of a unit in a month, day by day and point by point. */
  async function saidOf(unitId: string, month: LocalMonth): Promise<PointFeedback> {
    const [answered, complained] = await Promise.all([
      answeredDays(unitId, month),
      table.all(items.complainedDays(unitId, month)),
    ]);
    return { answered, complained };
  }

  /** The counters of all surveys that anybody answered. */
  async function answeredDays(unitId: string, month: LocalMonth): Promise<readonly PointDay[]> {
    const answered = (await serviceMonths(table).itemsOf(unitId, month)).flatMap(
      (item) => surveyOf(item) ?? [],
    );
    const days = answered.map((survey) =>
      table.all(items.surveyDays(unitId, survey.surveyId, survey.edition, month)),
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
    /** What citizens said of a unit in a month: by the point that they named, undefined for those who named none. */
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
      // That a point is listed would tell of its first complaint.
      return new Map(
        heard.filter(([point, { complaints: shown }]) => answers.has(point) || shown.length > 0),
      );
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
