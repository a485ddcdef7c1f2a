import type { LocalMonth } from "../../calendar/calendar.ts";
import { type Counters, sumOfCounters } from "../../counters.ts";
import { blocksOf } from "./answer-cells.ts";
import { MIN_ANSWERS_SHOWN } from "./satisfaction.ts";

/** The counters of one edition in one month. */
export interface EditionMonth {
  readonly month: LocalMonth;
  readonly counters: Counters;
}

/**
 * What may be shown of an edition's month once it is over: all of it, or only how many answers there were.
 * @source policy, from UU 27/2022: at least three
 */
export function shownOfMonth(counters: Counters): Counters {
  const answers = counters.answers ?? 0;
  return answers >= MIN_ANSWERS_SHOWN ? { ...counters, received: answers } : unshown(counters);
}

/** The numbers of answers in an edition's month, without what they say. */
export function unshown({ answers = 0, lateAnswers = 0 }: Counters): Counters {
  return { ...(answers > 0 && { received: answers }), ...(lateAnswers > 0 && { lateAnswers }) };
}

/**
 * What may be shown of an edition over all months, from months that are over. Those with fewer than three answers are not shown
 * by themselves. They are grouped in order until they hold three; the newest group waits until the survey is frozen, and then
 * takes in those after it. Fewer than three in all of them together are left out for good: the other months' figures are
 * known, so the total would reveal them.
 * @param isFinal whether nothing comes any more
 * @source policy, from UU 27/2022: at least three
 */
export function shownOfMonths(months: readonly EditionMonth[], isFinal: boolean): Counters {
  const inOrder = months.toSorted((one, other) => (one.month < other.month ? -1 : 1));
  const thin = inOrder.filter(({ counters: { answers = 0 } }) => answers < MIN_ANSWERS_SHOWN);
  const { blocks } = blocksOf(thin, answersIn);
  const together = isFinal && blocks.length > 0 ? thin : blocks.slice(0, -1).flat();
  return sumOfCounters(
    inOrder.map((one) => {
      const { counters } = one;
      return together.includes(one)
        ? { ...counters, received: counters.answers ?? 0 }
        : shownOfMonth(counters);
    }),
  );
}

function answersIn(months: readonly EditionMonth[]): number {
  return months.reduce((sum, { counters: { answers = 0 } }) => sum + answers, 0);
}
