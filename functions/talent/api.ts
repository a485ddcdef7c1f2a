import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import type { Table } from "../../shared/table/table.ts";
import { assessmentRepository } from "../../shared/table/talent/assessments.ts";
import { circleRepository } from "../../shared/table/talent/circle.ts";
import { standardRepository } from "../../shared/table/talent/standards.ts";
import { assess, withdrawAssessment } from "./assess.ts";
import { talentRoutes } from "./contract.ts";
import { readProfile } from "./read-profile.ts";
import { changeStandard, listStandards, nameCircle, readCircle, setStandard } from "./standards.ts";

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
  },
  (table: Table) => ({
    circle: circleRepository(table),
    standards: standardRepository(table),
    assessments: assessmentRepository(table),
    employees: employeeRepository(table),
    city: cityOfProcess(),
  }),
);
