import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import type { Table } from "../../shared/table/table.ts";
import { trainingRepository } from "../../shared/table/training/trainings.ts";
import { confirmTraining, rejectTraining } from "./answer-training.ts";
import { trainingRoutes } from "./contract.ts";
import { listAwaitingTrainings, listTrainings } from "./read.ts";
import { recordTraining } from "./record-training.ts";

export const handler = httpUnit(
  trainingRoutes,
  {
    record: recordTraining,
    list: listTrainings,
    awaiting: listAwaitingTrainings,
    confirm: confirmTraining,
    reject: rejectTraining,
  },
  (table: Table) => ({ trainings: trainingRepository(table), city: cityOfProcess() }),
);
