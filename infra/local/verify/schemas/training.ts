import * as z from "zod";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { TrainingIdSchema, TrainingSchema } from "../../../../shared/domain/training/training.ts";
import type * as items from "../../../../shared/table/training/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const TRAINING_SCHEMAS = schemasOf<typeof items>()({
  training: aggregate(TrainingSchema),
  usedCertificate: once(() => z.object({ trainingId: TrainingIdSchema() })),
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
