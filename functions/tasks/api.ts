import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { awardConsentRepository } from "../../shared/table/awards/consents.ts";
import { owedAnswerRepository } from "../../shared/table/discussion/owed-answers.ts";
import { raterDeskRepository } from "../../shared/table/evaluation/rater-desks.ts";
import { owedConsultationRepository } from "../../shared/table/participation/owed-consultations.ts";
import { liveMonthRepository } from "../../shared/table/scorecard/live-months.ts";
import { inspectionRepository } from "../../shared/table/supervision/inspections.ts";
import { owedFollowUpRepository } from "../../shared/table/surveys/owed-follow-ups.ts";
import type { Table } from "../../shared/table/table.ts";
import { tasksRoutes } from "./contract.ts";
import { readTasks } from "./read-tasks.ts";

export const handler = httpUnit(tasksRoutes, { read: readTasks }, (table: Table) => ({
  desks: raterDeskRepository(table),
  answers: owedAnswerRepository(table),
  consents: awardConsentRepository(table),
  inspections: inspectionRepository(table),
  consultations: owedConsultationRepository(table),
  followUps: owedFollowUpRepository(table),
  months: liveMonthRepository(table),
  city: cityOfProcess(),
}));
