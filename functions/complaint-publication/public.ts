import { cityOfProcess } from "../../shared/cities/index.ts";
import { publicUnit } from "../../shared/pages/public-unit.ts";
import { cityCalendarRepository } from "../../shared/table/calendar/city-calendars.ts";
import { complaintFigureRepository } from "../../shared/table/complaints/figures.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { servicePointRepository } from "../../shared/table/surveys/service-points.ts";
import { surveyRepository } from "../../shared/table/surveys/surveys.ts";
import type { Table } from "../../shared/table/table.ts";
import { publicationRoutes } from "./contract.ts";
import { listServices } from "./list-services.ts";
import { publicationPages } from "./page-contract.ts";
import { calendarPage } from "./pages/calendar.ts";
import { statisticsPage } from "./pages/statistics.ts";
import { listCounted, readStatistics, readStatisticsCsv } from "./read.ts";
import { readDaysOff } from "./read-calendar.ts";

export const handler = publicUnit({
  contract: publicationRoutes,
  handlers: {
    ofMonth: readStatistics,
    ofMonthCsv: readStatisticsCsv,
    complaints: listCounted,
    services: listServices,
    daysOff: readDaysOff,
  },
  depsOf: (table: Table) => ({
    months: complaintFigureRepository(table),
    units: unitRepository(table),
    points: servicePointRepository(table),
    surveys: surveyRepository(table),
    calendars: cityCalendarRepository(table),
    city: cityOfProcess(),
  }),
  pageContract: publicationPages,
  pages: { statistics: statisticsPage, calendar: calendarPage },
});
