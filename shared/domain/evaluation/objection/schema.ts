import * as z from "zod";
import { once } from "../../once.ts";
import { NipSchema } from "../../organisation/employee.ts";
import { ExpectationSchema, PredikatSchema } from "../../rules/predikat.ts";
import { ReasonSchema } from "../rating/schema.ts";

/** What the rater's superior decides of an objection. */
export const ObjectionVerdictSchema = once(() =>
  z.strictObject({
    hasilKerja: ExpectationSchema(),
    perilakuKerja: ExpectationSchema(),
    reason: ReasonSchema(),
  }),
);

export type ObjectionVerdict = z.infer<ReturnType<typeof ObjectionVerdictSchema>>;

/** An employee's objection (keberatan) to a result: the rater explains it, the rater's superior decides. */
export const ObjectionSchema = once(() =>
  z.object({
    reasons: z.string(),
    at: z.string(),
    /** The rater has until then to explain; the superior may decide without after that. */
    explainUntil: z.string(),
    explanation: z.object({ text: z.string(), by: z.string(), at: z.string() }).optional(),
    /** Absent where it is the head of the city. */
    deciderNip: NipSchema().optional(),
    /** Then it passes to the next superior; absent where there is none above. */
    decideUntil: z.string().optional(),
    /** Superiors who let their time pass; newest last. */
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
