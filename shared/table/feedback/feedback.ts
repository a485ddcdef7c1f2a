import type { Decision } from "../../domain/aggregate.ts";
import type { Period } from "../../domain/evaluation/period.ts";
import {
  type Feedback,
  type FeedbackEvent,
  feedbackCounts,
  monthOfFeedback,
} from "../../domain/feedback/feedback.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Projection } from "../projection.ts";
import { scorecardProjection } from "../scorecard/scorecards.ts";
import type { PageRequest, Table } from "../table.ts";

export type FeedbackRepository = ReturnType<typeof feedbackRepository>;

/** The superior's feedback. */
export function feedbackRepository(table: Table) {
  return {
    edit: (nip: string, id: string) => table.edit<Feedback>(keyOf(nip, id)),
    /** Everything that new feedback is checked against, in one round trip. */
    async surroundings(nip: string, month: string) {
      const [employee, period] = await table.findMany<unknown>([keys.employee(nip), keys.period(month)]);
      return { employee: employee as Employee | undefined, period: period as Period | undefined };
    },
    ofMonth: (nip: string, month: string, page: PageRequest) =>
      table.query<Feedback>(ranges.feedbackOfMonth(nip, month), page),
    commit: (decision: Decision<Feedback, FeedbackEvent>) => {
      const { nip, id } = decision.state;
      return table.commit([{ key: keyOf(nip, id), decision, projections: counted(decision) }]);
    },
  };
}

function keyOf(nip: string, id: string) {
  return keys.feedback(nip, monthOfFeedback(id), id);
}

function counted({ state, event }: Decision<Feedback, FeedbackEvent>): Projection[] {
  if (event.type !== "FEEDBACK_GIVEN") return [];
  const { nip, month, unitId } = state;
  return [scorecardProjection({ nip, month, unitId, at: event.at }, { add: feedbackCounts([state]) })];
}
