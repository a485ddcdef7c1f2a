import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { workSightRepository } from "../../shared/table/evaluation/work-sight.ts";
import { colleagueFeedbackRepository } from "../../shared/table/feedback/colleague-feedback.ts";
import { feedbackRepository } from "../../shared/table/feedback/feedback.ts";
import { observationRepository } from "../../shared/table/feedback/observations.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import type { Table } from "../../shared/table/table.ts";
import { readColleagueFeedback, replyToColleagues } from "./colleague-feedback.ts";
import { feedbackRoutes } from "./contract.ts";
import { changeInstrument, defineInstrument, retireInstrument } from "./define-instrument.ts";
import { giveAsColleague, listRequests } from "./give-as-colleague.ts";
import { giveFeedback, replyToFeedback } from "./give-feedback.ts";
import { changePanel, namePanel, readPanel } from "./name-panel.ts";
import { observe, respondToObservation } from "./observe.ts";
import { listFeedback } from "./read.ts";
import { listInstruments, listMadeByMe, listObservations, readInstrument } from "./read-observations.ts";

export const handler = httpUnit(
  feedbackRoutes,
  {
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
    instruments: listInstruments,
    defineInstrument,
    instrument: readInstrument,
    changeInstrument,
    retireInstrument,
    observe,
    observations: listObservations,
    respond: respondToObservation,
    madeByMe: listMadeByMe,
  },
  (table: Table) => ({
    feedback: feedbackRepository(table),
    colleagues: colleagueFeedbackRepository(table),
    observations: observationRepository(table),
    employees: employeeRepository(table),
    units: unitRepository(table),
    sight: workSightRepository(table),
    city: cityOfProcess(),
  }),
);
