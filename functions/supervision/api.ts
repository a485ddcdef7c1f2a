import { complaintTerms } from "../../shared/cities/complaint-terms.ts";
import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { complaintsOfUnit } from "../../shared/table/complaints/complaints-of-unit.ts";
import { complaintFigureRepository } from "../../shared/table/complaints/figures.ts";
import { unitRepository } from "../../shared/table/organisation/units.ts";
import { concernRepository } from "../../shared/table/supervision/concerns.ts";
import { drawRepository } from "../../shared/table/supervision/draws.ts";
import { ownerRepository } from "../../shared/table/supervision/owners.ts";
import { programmeRepository } from "../../shared/table/supervision/programmes.ts";
import { visitRepository } from "../../shared/table/supervision/visits.ts";
import { publicFeedbackRepository } from "../../shared/table/surveys/public-feedback.ts";
import { serviceMonths } from "../../shared/table/surveys/service-months.ts";
import type { Table } from "../../shared/table/table.ts";
import { announceDraw } from "./announce-draw.ts";
import { supervisionRoutes } from "./contract.ts";
import { listDraws, readDraw, readDrawList } from "./draws.ts";
import { followUpRecommendation, verifyRecommendation } from "./follow-ups.ts";
import { makeDraw } from "./make-draw.ts";
import { passOn } from "./pass-on.ts";
import { planVisits } from "./plan-visits.ts";
import {
  changeProgramme,
  defineProgramme,
  listProgrammes,
  readProgramme,
  retireProgramme,
} from "./programmes.ts";
import { readBrief } from "./read-brief.ts";
import { readMine } from "./read-mine.ts";
import { readRecommendationsOfProgramme } from "./read-of-programme.ts";
import { readRecommendationsOfUnit } from "./read-of-unit.ts";
import { readPhoto } from "./read-photo.ts";
import { listVisits, readVisit } from "./read-visits.ts";
import { callOffVisit, recordVisit, replyToVisit } from "./record-visit.ts";

export const handler = httpUnit(
  supervisionRoutes,
  {
    programmes: listProgrammes,
    defineProgramme,
    programme: readProgramme,
    recommendations: readRecommendationsOfProgramme,
    changeProgramme,
    retireProgramme,
    draws: listDraws,
    announceDraw,
    draw: readDraw,
    makeDraw,
    drawList: readDrawList,
    visits: listVisits,
    planVisits,
    visit: readVisit,
    recordVisit,
    reply: replyToVisit,
    callOff: callOffVisit,
    photo: readPhoto,
    followUp: followUpRecommendation,
    verify: verifyRecommendation,
    passOn,
    mine: readMine,
    brief: readBrief,
    ofUnit: readRecommendationsOfUnit,
  },
  (table: Table) => ({
    programmes: programmeRepository(table),
    draws: drawRepository(table),
    visits: visitRepository(table),
    concerns: concernRepository(table),
    owners: ownerRepository(table),
    units: unitRepository(table),
    complaints: complaintsOfUnit(table, complaintTerms(cityOfProcess())),
    figures: complaintFigureRepository(table),
    feedback: publicFeedbackRepository(table),
    surveys: serviceMonths(table),
    city: cityOfProcess(),
  }),
);
