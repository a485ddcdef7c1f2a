import * as z from "zod";
import { named } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { ExpectationSchema, PredikatSchema } from "../../rules/predikat.ts";
import { ReasonSchema } from "../rating/schema.ts";

/** The superior's decision on an objection. */
export const ObjectionVerdictSchema = /* @__PURE__ */ named("ObjectionVerdict", () =>
  z.strictObject({
    hasilKerja: ExpectationSchema(),
    perilakuKerja: ExpectationSchema(),
    reason: ReasonSchema(),
  }),
);

export type ObjectionVerdict = z.infer<ReturnType<typeof ObjectionVerdictSchema>>;

/** An employee's objection (keberatan) to a result: the rater explains it, the rater's superior decides. */
export const ObjectionSchema = /* @__PURE__ */ named("EvaluationObjection", () =>
  z.object({
    reasons: z.string(),
    at: z.string(),
    /** The rater's deadline to explain; after it, the superior may decide without an explanation. */
    explainUntil: z.string(),
    explanation: z.object({ text: z.string(), by: z.string(), at: z.string() }).optional(),
    /** Absent for the head of the city. */
    deciderNip: NipSchema().optional(),
    /** The deadline, after which it passes to the next superior; absent if there is none. */
    decideUntil: z.string().optional(),
    /** Superiors who missed the deadline; newest last. */
    escalations: z.array(
      z.object({
        fromNip: NipSchema(),
        toNip: NipSchema().optional(),
        /** When their time ended. */
        until: z.string().optional(),
        at: z.string(),
      }),
    ),
    decision: z
      .object({
        ...ObjectionVerdictSchema().shape,
        predikat: PredikatSchema(),
        isChanged: z.boolean(),
        by: z.string(),
        at: z.string(),
      })
      .optional(),
  }),
);

export type Objection = z.infer<ReturnType<typeof ObjectionSchema>>;
