import * as z from "zod";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { SATISFACTION_ELEMENTS } from "../rules/satisfaction-index.ts";

const ElementCodeSchema = /* @__PURE__ */ named("ElementCode", () =>
  z.enum(SATISFACTION_ELEMENTS.map(({ code }) => code)),
);

/** What is to be done about an element, by whom and by when. @source PermenPANRB 14/2017: rencana tindak lanjut */
export const FollowUpPlanSchema = /* @__PURE__ */ named("FollowUpPlan", () =>
  z.strictObject({
    element: ElementCodeSchema(),
    action: freeText().min(10).max(1_000),
    ownerNip: NipSchema(),
    /** Its last local day. */
    dueOn: EnteredDaySchema(),
  }),
);

/** A planned action with its outcome. */
export const FollowUpSchema = /* @__PURE__ */ named("FollowUp", () =>
  z.object({
    ...FollowUpPlanSchema().shape,
    dueOn: z.iso.date(),
    /** From 1, in the order of the plan. */
    number: z.int(),
    /** End of its last day. */
    dueAt: z.string(),
    /** When it was found overdue; an action completed later stays late. */
    missedAt: z.string().optional(),
    done: z.object({ at: z.string(), by: z.string(), report: z.string() }).optional(),
  }),
);

export type FollowUpPlan = z.infer<ReturnType<typeof FollowUpPlanSchema>>;
export type FollowUp = z.infer<ReturnType<typeof FollowUpSchema>>;

export const FOLLOW_UP_STATES = ["OPEN", "DONE", "DONE_LATE", "MISSED"] as const;

/** The state of an action as shown to citizens. */
export function followUpState({ done, missedAt }: FollowUp): (typeof FOLLOW_UP_STATES)[number] {
  if (done) return missedAt ? "DONE_LATE" : "DONE";
  return missedAt ? "MISSED" : "OPEN";
}

/** A follow-up as citizens see it: without its owner and report. */
export const PublicFollowUpSchema = /* @__PURE__ */ named("PublicFollowUp", () =>
  FollowUpSchema()
    .pick({ number: true, element: true, action: true, dueOn: true })
    .extend({ state: z.enum(FOLLOW_UP_STATES) }),
);

export function publicFollowUp(followUp: FollowUp): z.infer<ReturnType<typeof PublicFollowUpSchema>> {
  const { number, element, action, dueOn } = followUp;
  return { number, element, action, dueOn, state: followUpState(followUp) };
}
