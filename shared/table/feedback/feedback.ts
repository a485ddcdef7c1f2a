import type { Decision } from "../../domain/aggregate.ts";
import {
  type Feedback,
  type FeedbackEvent,
  feedbackCounts,
  monthOfFeedback,
} from "../../domain/feedback/feedback.ts";
import * as items from "../items.ts";
import type { Projection } from "../projection.ts";
import { scorecardProjection } from "../scorecard/scorecards.ts";
import type { PageRequest, Table } from "../table.ts";

export type FeedbackRepository = ReturnType<typeof feedbackRepository>;

/** The superior's feedback. */
export function feedbackRepository(table: Table) {
  return {
    edit: (nip: string, id: string) => table.edit(keyOf(nip, id)),
    /** What new feedback is checked against, in one round trip. */
    async context(nip: string, month: string) {
      const [employee, period] = await table.findMany([items.employee.key(nip), items.period.key(month)]);
      return { employee, period };
    },
    ofMonth: (nip: string, month: string, page: PageRequest) =>
      table.query(items.feedback.range(nip, month), page),
    commit: (decision: Decision<Feedback, FeedbackEvent>) => {
      const { nip, id } = decision.state;
      return table.commit([{ key: keyOf(nip, id), decision, projections: counted(decision) }]);
    },
  };
}

function keyOf(nip: string, id: string) {
  return items.feedback.key(nip, monthOfFeedback(id), id);
}

function counted({ state, event }: Decision<Feedback, FeedbackEvent>): Projection[] {
  if (event.type !== "FEEDBACK_GIVEN") return [];
  const { nip, month, unitId } = state;
  return [scorecardProjection({ nip, month, unitId, at: event.at }, { add: feedbackCounts([state]) })];
}
