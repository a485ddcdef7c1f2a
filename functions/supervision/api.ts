import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/http-unit.ts";
import { complaintFigureRepository } from "../../shared/table/complaints/figures.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { drawRepository } from "../../shared/table/supervision/draws.ts";
import { programmeRepository } from "../../shared/table/supervision/programmes.ts";
import { serviceMonths } from "../../shared/table/surveys/service-months.ts";
import type { Table } from "../../shared/table/table.ts";
import { announceDraw } from "./announce-draw.ts";
import { supervisionRoutes } from "./contract.ts";
import { listDraws, readDraw, readDrawList } from "./draws.ts";
import { makeDraw } from "./make-draw.ts";
import {
  changeProgramme,
  defineProgramme,
  listProgrammes,
  readProgramme,
  retireProgramme,
} from "./programmes.ts";

export const handler = httpUnit(
  supervisionRoutes,
  {
    programmes: listProgrammes,
    defineProgramme,
    programme: readProgramme,
    changeProgramme,
    retireProgramme,
    draws: listDraws,
    announceDraw,
    draw: readDraw,
    makeDraw,
    drawList: readDrawList,
  },
  (table: Table) => ({
    programmes: programmeRepository(table),
    draws: drawRepository(table),
    units: unitRepository(table),
    figures: complaintFigureRepository(table),
    surveys: serviceMonths(table),
    city: cityOfProcess(),
  }),
);
