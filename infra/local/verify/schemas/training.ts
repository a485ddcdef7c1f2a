import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { SessionTestSchema } from "../../../../shared/domain/training/after/session-test.ts";
import { TestAnswersSchema } from "../../../../shared/domain/training/after/test-answers.ts";
import { AgendaSchema } from "../../../../shared/domain/training/agenda.ts";
import { CourseIdSchema, CourseSchema } from "../../../../shared/domain/training/course.ts";
import { EnrolmentSchema } from "../../../../shared/domain/training/enrolment.ts";
import { SessionSchema } from "../../../../shared/domain/training/session.ts";
import { TrainerSchema } from "../../../../shared/domain/training/trainer.ts";
import { TrainingIdSchema, TrainingSchema } from "../../../../shared/domain/training/training.ts";
import type * as items from "../../../../shared/table/training/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const TRAINING_SCHEMAS = schemasOf<typeof items>()({
  training: aggregate(TrainingSchema),
  trainingCostTurn: once(() => z.object({ moves: z.int() })),
  courseEffect: once(() =>
    z.object({
      courseId: CourseIdSchema(),
      sessions: z.int(),
      pairs: z.int(),
      hundredths: z.int(),
      squares: z.int(),
    }),
  ),
  trainer: aggregate(TrainerSchema),
  course: aggregate(CourseSchema),
  trainingSession: aggregate(SessionSchema),
  enrolment: aggregate(EnrolmentSchema),
  sessionDoor: once(() => z.object({ secret: z.string().length(43) })),
  waitingMark: once(() => z.object({ nip: NipSchema() })),
  sessionTest: aggregate(SessionTestSchema),
  testAnswers: aggregate(TestAnswersSchema),
  reviewCounts: once(() => z.record(z.string().regex(/^(MATERI|PELATIH|SARANA|MANFAAT)_[1-4]$/), z.int())),
  reviewMark: once(() => z.object({})),
  reviewRemark: once(() => z.object({ text: z.string() })),
  takenPlace: once(() => z.object({ nip: NipSchema() })),
  agenda: AgendaSchema,
  usedCertificate: once(() => z.object({ nip: NipSchema(), trainingId: TrainingIdSchema() })),
  trainingYear: once(() =>
    z.object({
      nip: NipSchema(),
      year: z.string(),
      awaitingHours: z.int().exactOptional(),
      learnedHours: z.int().exactOptional(),
      taughtHours: z.int().exactOptional(),
    }),
  ),
});
