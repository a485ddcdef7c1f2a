import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { colleagueFeedbackRepository } from "../../shared/table/colleague-feedback.ts";
import { employeeRepository } from "../../shared/table/employees.ts";
import { feedbackRepository } from "../../shared/table/feedback.ts";
import type { Table } from "../../shared/table/table.ts";
import { readColleagueFeedback, replyToColleagues } from "./colleague-feedback.ts";
import { feedbackRoutes } from "./contract.ts";
import { giveAsColleague, listRequests } from "./give-as-colleague.ts";
import { giveFeedback, replyToFeedback } from "./give-feedback.ts";
import { changePanel, namePanel, readPanel } from "./name-panel.ts";
import { listFeedback, readBehaviourGuide } from "./read.ts";

export const handler = httpUnit(
  feedbackRoutes,
  {
    behaviourGuide: readBehaviourGuide,
    give: giveFeedback,
    list: listFeedback,
    reply: replyToFeedback,
    requests: listRequests,
    giveAsColleague,
    colleagueFeedback: readColleagueFeedback,
    replyToColleagues,
    panel: readPanel,
    namePanel,
    changePanel,
  },
  (table: Table) => ({
    feedback: feedbackRepository(table),
    colleagues: colleagueFeedbackRepository(table),
    employees: employeeRepository(table),
    city: cityOfProcess(),
  }),
);
