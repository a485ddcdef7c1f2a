import * as z from "zod";
import { MonthSchema } from "../../../../shared/domain/calendar/period-id.ts";
import {
  AnonymousFeedbackSchema,
  ColleagueReplySchema,
} from "../../../../shared/domain/feedback/colleague-feedback.ts";
import { FeedbackSchema } from "../../../../shared/domain/feedback/feedback.ts";
import { ObservationSchema } from "../../../../shared/domain/feedback/observation.ts";
import { InstrumentSchema } from "../../../../shared/domain/feedback/observation-instrument.ts";
import { FeedbackPanelSchema } from "../../../../shared/domain/feedback/panel.ts";
import { once } from "../../../../shared/domain/once.ts";
import { NipSchema } from "../../../../shared/domain/organisation/employee.ts";
import type * as items from "../../../../shared/table/feedback/items.ts";
import { aggregate, MarkSchema, schemasOf } from "./schemas-of.ts";

export const FEEDBACK_SCHEMAS = schemasOf<typeof items>()({
  feedback: aggregate(FeedbackSchema),
  feedbackPanel: aggregate(FeedbackPanelSchema),
  asked: once(() => z.object({ nip: NipSchema(), month: MonthSchema() })),
  draw: once(() => z.object({ seed: z.string() })),
  colleagueFeedback: AnonymousFeedbackSchema,
  given: MarkSchema,
  colleagueReply: aggregate(ColleagueReplySchema),
  instrument: aggregate(InstrumentSchema),
  observation: aggregate(ObservationSchema),
});
