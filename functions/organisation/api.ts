import { cityOfProcess } from "../../shared/cities/index.ts";
import { DEADLINES_QUEUE } from "../../shared/domain/calendar/deadline.ts";
import type { Follow } from "../../shared/domain/complaints/clocks/calendar-follow.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { send } from "../../shared/queue/sender.ts";
import { awardConsentRepository } from "../../shared/table/awards/consents.ts";
import { cityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { owedAnswerRepository } from "../../shared/table/discussion/owed-answers.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { raterAssignmentRepository } from "../../shared/table/organisation/rater-assignments.ts";
import { unitChangeRepository } from "../../shared/table/organisation/unit-changes.ts";
import { owedConsultationRepository } from "../../shared/table/participation/owed-consultations.ts";
import { inspectionRepository } from "../../shared/table/supervision/inspections.ts";
import { owedFollowUpRepository } from "../../shared/table/surveys/owed-follow-ups.ts";
import type { Table } from "../../shared/table/table.ts";
import { assignRater } from "./assign-rater.ts";
import { calendarRoutes } from "./calendar-contract.ts";
import { careerRoutes } from "./career-contract.ts";
import { actAsHead, changeService, takeLeave, withdrawLeave } from "./change-career.ts";
import { changeDay } from "./change-day.ts";
import { closeUnit, readBeforeClosing, withdrawClosing } from "./close-unit.ts";
import { closingRoutes } from "./closing-contract.ts";
import { organisationRoutes } from "./contract.ts";
import { establishUnit } from "./establish-unit.ts";
import { listTeam, listUnitEmployees, listUnits, readEmployee, readHistory } from "./read.ts";
import { readMe } from "./read-me.ts";

export const handler = httpUnit(
  { ...organisationRoutes, ...closingRoutes, ...careerRoutes, ...calendarRoutes },
  {
    establishUnit,
    beforeClosing: readBeforeClosing,
    closeUnit,
    withdrawClosing,
    changeDay,
    listUnits,
    unitEmployees: listUnitEmployees,
    employee: readEmployee,
    history: readHistory,
    assignRater,
    changeService,
    actAsHead,
    takeLeave,
    withdrawLeave,
    me: readMe,
    team: listTeam,
  },
  (table: Table) => ({
    units: unitChangeRepository(table),
    employees: employeeRepository(table),
    answers: owedAnswerRepository(table),
    consents: awardConsentRepository(table),
    inspections: inspectionRepository(table),
    consultations: owedConsultationRepository(table),
    followUps: owedFollowUpRepository(table),
    evaluations: evaluationRepository(table),
    raters: raterAssignmentRepository(table, cityOfProcess().timeZone),
    city: cityOfProcess(),
    calendars: cityCalendarRepository(table),
    announce: (at: string) => send(DEADLINES_QUEUE, [{ at } satisfies Follow]),
  }),
);
