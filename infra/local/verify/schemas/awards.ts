import * as z from "zod";
import { ConductRecordSchema } from "../../../../shared/domain/awards/conduct-record.ts";
import { AwardDecisionSchema } from "../../../../shared/domain/awards/decision/decision.ts";
import { AwardObjectionSchema } from "../../../../shared/domain/awards/decision/objection.ts";
import { AwardPanelSchema } from "../../../../shared/domain/awards/decision/panel.ts";
import { ScoreSheetSchema } from "../../../../shared/domain/awards/decision/sheet.ts";
import { AwardWinnerSchema } from "../../../../shared/domain/awards/decision/winner.ts";
import { CandidateSchema } from "../../../../shared/domain/awards/round/candidate.ts";
import { NominationSchema } from "../../../../shared/domain/awards/round/nomination.ts";
import { AwardRoundSchema } from "../../../../shared/domain/awards/round/round.ts";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import { TrainingIdSchema } from "../../../../shared/domain/training/training.ts";
import type * as items from "../../../../shared/table/awards/items.ts";
import { aggregate, schemasOf } from "./schemas-of.ts";

export const AWARD_SCHEMAS = schemasOf<typeof items>()({
  awardRound: aggregate(AwardRoundSchema),
  awardCircumstances: once(() =>
    z.object({
      sanctions: z.record(z.string(), z.iso.date()),
      complaints: z.record(z.string(), z.union([z.iso.date(), z.literal("")])),
      overdue: z.record(z.string(), z.iso.date()).exactOptional(),
      winners: z.record(z.string(), z.string()),
      nominated: z.array(z.string()),
    }),
  ),
  awardCandidate: CandidateSchema,
  nomination: aggregate(NominationSchema),
  awardWinner: AwardWinnerSchema,
  conductRecord: aggregate(ConductRecordSchema),
  awardPanel: aggregate(AwardPanelSchema),
  awardSheet: aggregate(ScoreSheetSchema),
  awardDecision: aggregate(AwardDecisionSchema),
  certificate: once(() =>
    z.union([
      AwardDecisionSchema().pick({ month: true, category: true }),
      z.object({ nip: NipSchema(), trainingId: TrainingIdSchema() }),
    ]),
  ),
  awardObjection: aggregate(AwardObjectionSchema),
});
