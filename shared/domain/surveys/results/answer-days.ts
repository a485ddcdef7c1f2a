import * as z from "zod";
import { named } from "../../once.ts";
import { histogramOf } from "../answers/counters.ts";
import { CHANNELS } from "../answers/response.ts";
import { type AnswerCell, sumOfCells } from "./answer-cells.ts";

/** Answers to an edition on one day, or on several days of which none has enough. */
export const AnswerDaysSchema = /* @__PURE__ */ named("AnswerDays", () =>
  z.object({
    from: z.iso.date(),
    to: z.iso.date(),
    answers: z.int(),
    channels: z.array(z.object({ channel: z.enum(CHANNELS), answers: z.int() })),
    /** U1 to U9: how often each score 1 to 4 was given, over all channels. */
    counts: z.array(z.array(z.int()).readonly()).readonly(),
  }),
);

/** The answers that may be shown, in order of their days. Cells of different points whose days overlap are added up. */
export function answersByDays(cells: readonly AnswerCell[]): z.infer<ReturnType<typeof AnswerDaysSchema>>[] {
  const runs: AnswerCell[][] = [];
  for (const cell of cells.toSorted((one, other) => (firstDay(one) < firstDay(other) ? -1 : 1))) {
    const run = runs.at(-1);
    if (run?.some(({ days }) => firstDay(cell) <= (days.at(-1) ?? ""))) run.push(cell);
    else runs.push([cell]);
  }
  return runs.map((run) => {
    const counters = sumOfCells(run);
    const days = run.flatMap((cell) => cell.days).toSorted();
    return {
      from: days.at(0) ?? "",
      to: days.at(-1) ?? "",
      answers: counters.answers ?? 0,
      channels: CHANNELS.map((channel) => ({ channel, answers: counters[channel] ?? 0 })),
      counts: histogramOf(counters),
    };
  });
}

function firstDay({ days }: AnswerCell): string {
  return days[0] ?? "";
}
