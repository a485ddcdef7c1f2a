import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import type { Table } from "../../shared/table/table.ts";
import { budgetRepository } from "../../shared/table/training/budgets.ts";
import { courseRepository } from "../../shared/table/training/courses.ts";
import { effectRepository } from "../../shared/table/training/effects.ts";
import { learningRepository } from "../../shared/table/training/learning.ts";
import { sessionRepository } from "../../shared/table/training/sessions.ts";
import { trainerRepository } from "../../shared/table/training/trainers.ts";
import { trainingRepository } from "../../shared/table/training/trainings.ts";
import { approveEnrolment, rejectEnrolment } from "./answer-enrolment.ts";
import { confirmTraining, rejectTraining } from "./answer-training.ts";
import { confirmPresence, noteAttendance, showDoor, showSheet } from "./attendance.ts";
import { attendanceRoutes } from "./attendance-contract.ts";
import { trainingRoutes } from "./contract.ts";
import { courseRoutes } from "./course-contract.ts";
import { changeCourse, defineCourse, listCourses } from "./courses.ts";
import { enrol, withdraw } from "./enrol.ts";
import { enrolmentRoutes } from "./enrolment-contract.ts";
import { answerTest, readOutcome, readTest, reviewSession, setTest } from "./learning.ts";
import { learningRoutes } from "./learning-contract.ts";
import { cancelSession, changeSession, planSession } from "./plan-session.ts";
import { listAwaitingTrainings, listTrainings } from "./read.ts";
import {
  listAwaitingEnrolments,
  listEnrolments,
  listMySessions,
  listSessions,
  readCosts,
  readSession,
} from "./read-sessions.ts";
import { recordTraining } from "./record-training.ts";
import { sessionRoutes } from "./session-contract.ts";
import { trainerRoutes } from "./trainer-contract.ts";
import { appointTrainer, changeTrainer, listTrainers, proposeTrainers } from "./trainers.ts";

export const handler = httpUnit(
  {
    ...{ ...trainingRoutes, ...courseRoutes, ...sessionRoutes, ...enrolmentRoutes },
    ...{ ...attendanceRoutes, ...trainerRoutes, ...learningRoutes },
  },
  {
    record: recordTraining,
    list: listTrainings,
    awaiting: listAwaitingTrainings,
    confirm: confirmTraining,
    reject: rejectTraining,
    courses: listCourses,
    defineCourse,
    changeCourse,
    sessions: listSessions,
    plan: planSession,
    session: readSession,
    changeSession,
    cancel: cancelSession,
    mySessions: listMySessions,
    costs: readCosts,
    enrol,
    enrolments: listEnrolments,
    withdraw,
    awaitingEnrolments: listAwaitingEnrolments,
    approve: approveEnrolment,
    rejectEnrolment,
    noteAttendance,
    door: showDoor,
    doorSheet: showSheet,
    confirmPresence,
    test: readTest,
    setTest,
    answerTest,
    review: reviewSession,
    outcome: readOutcome,
    trainers: listTrainers,
    appoint: appointTrainer,
    changeTrainer,
    proposeTrainers,
  },
  (table: Table) => {
    const city = cityOfProcess();
    return {
      trainings: trainingRepository(table),
      courses: courseRepository(table),
      sessions: sessionRepository(table, city),
      trainers: trainerRepository(table),
      learning: learningRepository(table),
      effects: effectRepository(table),
      budgets: budgetRepository(table),
      city,
    };
  },
);
