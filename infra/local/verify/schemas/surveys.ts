import * as z from "zod";
import { MonthSchema } from "../../../../shared/domain/calendar/period-id.ts";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { UnitIdSchema } from "../../../../shared/domain/organisation/organisation-unit.ts";
import {
  PaperImportSchema,
  PaperProgressSchema,
} from "../../../../shared/domain/surveys/answers/paper-import.ts";
import {
  AnsweredSurveySchema,
  CHANNELS,
  ChoicesSchema,
  RESPONSE_FLAGS,
  SurveyResponseSchema,
} from "../../../../shared/domain/surveys/answers/response.ts";
import { FollowUpSchema } from "../../../../shared/domain/surveys/follow-up.ts";
import { ServicePointSchema } from "../../../../shared/domain/surveys/points/service-point.ts";
import { StaffingSchema } from "../../../../shared/domain/surveys/points/staffing.ts";
import { PublicationSchema } from "../../../../shared/domain/surveys/results/publication.ts";
import { SurveySchema } from "../../../../shared/domain/surveys/survey.ts";
import { UnpublishedSurveySchema } from "../../../../shared/domain/surveys/unpublished.ts";
import type * as items from "../../../../shared/table/surveys/items.ts";
import { aggregate, attributes, CounterSchema, MarkSchema, schemasOf } from "./schemas-of.ts";

const ServiceMonthSchema = once(() => {
  const count = z.int().exactOptional();
  return attributes(
    z.object({
      unitId: UnitIdSchema(),
      month: MonthSchema(),
      complaintsReceived: count,
      complaintsAnsweredInTime: count,
      complaintsAnsweredLate: count,
      complaintsEscalated: count,
      complaintsLate: count,
      complaintsSolved: count,
      complaintsUncontested: count,
      complaintsUnsolved: count,
      complaintsRejected: count,
      complaintsArchived: count,
      complaintsMerged: count,
      complaintsReopened: count,
      complaintsSatisfied: count,
      complaintsDissatisfied: count,
      surveyAnswers: count,
      sumU1: count,
      sumU2: count,
      sumU3: count,
      sumU4: count,
      sumU5: count,
      sumU6: count,
      sumU7: count,
      sumU8: count,
      sumU9: count,
      sumSquares: count,
    }),
    [z.templateLiteral(["answeredAfterDays:", z.number()]), z.int()],
  );
});

/** Counter names from `monthCounters` and `dayCounters`. */
const MONTH_COUNTER =
  /^(answers|lateAnswers|totalSquares|repeated|manyOfDevice|line[1-4]|U[1-9]x[1-4]|Q\d\d?x[1-5])$/;
const SurveyMonthCounterSchema = once(() =>
  z.string().refine((name) => MONTH_COUNTER.test(name) || CHANNELS.some((channel) => channel === name)),
);

const PointDaySchema = once(() => z.object({ day: z.iso.date(), point: z.string().exactOptional() }));

export const SURVEY_SCHEMAS = schemasOf<typeof items>()({
  serviceCounters: ServiceMonthSchema,
  surveyMonth: once(() =>
    attributes(z.object({ unitId: UnitIdSchema(), month: MonthSchema(), survey: z.string() }), [
      SurveyMonthCounterSchema(),
      CounterSchema(),
    ]),
  ),
  surveyDay: once(() => attributes(PointDaySchema(), [SurveyMonthCounterSchema(), z.int()])),
  surveyPointDay: once(() => attributes(PointDaySchema(), [SurveyMonthCounterSchema(), z.int()])),
  surveyResponse: once(() =>
    z.object({
      ...SurveyResponseSchema().shape,
      ...AnsweredSurveySchema().shape,
      choices: ChoicesSchema().optional(),
      point: ServicePointSchema().shape.code.optional(),
      day: z.iso.date(),
      receivedAt: z.iso.datetime(),
      isLate: z.boolean(),
      flags: z.array(z.enum(RESPONSE_FLAGS)),
    }),
  ),
  surveyTraffic: once(() =>
    z.object({
      hour: z.string(),
      devices: z.record(z.string(), z.string()),
      networks: z.record(z.string(), z.tuple([z.int(), z.int()])),
    }),
  ),
  barredNetwork: MarkSchema,
  survey: aggregate(SurveySchema),
  unpublishedSurvey: UnpublishedSurveySchema,
  paperImport: aggregate(PaperImportSchema),
  paperRun: once(() =>
    PaperProgressSchema().extend({
      titles: z.array(z.string()).exactOptional(),
      delimiter: z.string().exactOptional(),
    }),
  ),
  paperProblem: once(() =>
    z.object({
      line: z.int(),
      cells: z.array(z.string()),
      reasons: z.array(z.object({ column: z.string().nullable(), id: z.string(), en: z.string() })),
    }),
  ),
  followUp: once(() =>
    FollowUpSchema()
      .omit({ done: true })
      .extend({ surveyId: z.string(), unitId: UnitIdSchema(), service: z.string() }),
  ),
  publication: PublicationSchema,
  servicePoint: aggregate(ServicePointSchema),
  staffing: aggregate(StaffingSchema),
  staffedPoint: once(() =>
    ServicePointSchema()
      .pick({ code: true, unitId: true, name: true, service: true })
      .extend({ nip: NipSchema(), days: z.array(z.iso.date()) }),
  ),
});
