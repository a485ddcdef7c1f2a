import * as z from "zod";
import { PeriodIdSchema } from "../calendar/period-id.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { HEAD_OF_CITY } from "../organisation/head-of-city.ts";
import type { Evaluation } from "./evaluation.ts";

/** A task about an evaluation for somebody other than the original rater. */
export const EvaluationTaskSchema = /* @__PURE__ */ named("EvaluationTask", () =>
  z.object({
    kind: z.enum(["RATE", "EXPLAIN", "DECIDE"]),
    nip: NipSchema(),
    name: z.string(),
    period: PeriodIdSchema(),
    dueAt: z.string().optional(),
  }),
);

export type EvaluationTask = z.infer<ReturnType<typeof EvaluationTaskSchema>> & { readonly holder: string };

/**
 * The tasks that follow from an evaluation. A rating in its first window is no task here: it is listed among the team's
 * evaluations, so that a city's close need not write a task for everybody.
 */
export function tasksOf(evaluation: Evaluation): readonly EvaluationTask[] {
  const { nip, name, period, stage, raterNip, ratingDueAt, escalatedAt, reassignedAt, objection } =
    evaluation;
  const task = (kind: EvaluationTask["kind"], who: string | undefined, dueAt: string | undefined) => ({
    ...{ kind, nip, name, period },
    holder: who ?? HEAD_OF_CITY,
    ...(dueAt && { dueAt }),
  });
  if (stage === "AWAITING_RATING")
    return (escalatedAt ?? reassignedAt) ? [task("RATE", raterNip, ratingDueAt)] : [];
  if (stage !== "OBJECTED" || objection === undefined) return [];
  const decision = task("DECIDE", objection.deciderNip, objection.decideUntil);
  return objection.explanation ? [decision] : [task("EXPLAIN", raterNip, objection.explainUntil), decision];
}
