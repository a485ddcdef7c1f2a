import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import type { Table } from "../../shared/table/table.ts";
import { assessmentRepository } from "../../shared/table/talent/assessments.ts";
import { careerPlanRepository } from "../../shared/table/talent/career-plans.ts";
import { circleRepository } from "../../shared/table/talent/circle.ts";
import { standardRepository } from "../../shared/table/talent/standards.ts";
import { successionRepository } from "../../shared/table/talent/successions.ts";
import { decideAppointment, listAppointmentLines } from "./appointments.ts";
import { assess, withdrawAssessment } from "./assess.ts";
import { listBoxesOfUnit, readBox } from "./boxes.ts";
import {
  agreeCareerPlan,
  changeCareerPlan,
  proposeCareerPlan,
  readCareerPlan,
  returnCareerPlan,
  reviewCareerPlan,
} from "./career-plans.ts";
import { talentRoutes } from "./contract.ts";
import { readProfile } from "./read-profile.ts";
import { readSuccession } from "./read-succession.ts";
import { changeStandard, listStandards, nameCircle, readCircle, setStandard } from "./standards.ts";
import { beginSuccession, changeSuccession, listSuccessions } from "./successions.ts";

export const handler = httpUnit(
  talentRoutes,
  {
    circle: readCircle,
    nameCircle,
    standards: listStandards,
    setStandard,
    changeStandard,
    profile: readProfile,
    assess,
    withdrawAssessment,
    box: readBox,
    boxesOfUnit: listBoxesOfUnit,
    successions: listSuccessions,
    beginSuccession,
    succession: readSuccession,
    changeSuccession,
    decideAppointment,
    appointmentLines: listAppointmentLines,
    careerPlan: readCareerPlan,
    proposeCareerPlan,
    changeCareerPlan,
    agreeCareerPlan,
    returnCareerPlan,
    reviewCareerPlan,
  },
  (table: Table) => ({
    circle: circleRepository(table),
    standards: standardRepository(table),
    assessments: assessmentRepository(table),
    employees: employeeRepository(table),
    successions: successionRepository(table),
    careerPlans: careerPlanRepository(table, cityOfProcess().timeZone),
    city: cityOfProcess(),
  }),
);
