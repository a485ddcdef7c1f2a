import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, monthOf } from "../../../../../shared/domain/calendar/calendar.ts";
import type { Counters } from "../../../../../shared/domain/counters.ts";
import {
  answerCells,
  type PointDay,
  sumOfCells,
} from "../../../../../shared/domain/surveys/results/answer-cells.ts";
import { answersByDays } from "../../../../../shared/domain/surveys/results/answer-days.ts";
import { feedbackAt, feedbackOn } from "../../../../../shared/domain/surveys/results/public-feedback.ts";
import { shownOfMonth, shownOfMonths } from "../../../../../shared/domain/surveys/results/shown-counters.ts";

/** An answer, in the order of their coming. */
interface Given {
  readonly day: string;
  readonly edition: number;
  readonly point?: string;
}

const FIRST = "2026-03-20";
const DAYS = 25;
const dayOf = (number: number) => addDays(FIRST, number);

const anyAnswer = fc.record(
  { day: fc.nat(DAYS).map(dayOf), edition: fc.constantFrom(1, 2), point: fc.constantFrom("A", "B", "C") },
  { requiredKeys: ["day", "edition"] },
);

/** The days of an edition's month. A counter of each answer's own tells where it was counted. */
function daysOf(answers: readonly Given[], edition: number, month: string): PointDay[] {
  const mine = answers.map((one, id) => ({ ...one, id }));
  const ofMonth = mine.filter((one) => one.edition === edition && monthOf(one.day) === month);
  const groups = Map.groupBy(ofMonth, ({ day, point = "" }) => `${day} ${point}`);
  return [...groups].toSorted().map(([, group]) => {
    const { day = "", point } = group[0] ?? {};
    const marks = Object.fromEntries(group.map(({ id }) => [`id${id}`, 1]));
    return { ...marks, answers: group.length, day, ...(point && { point }) } as unknown as PointDay;
  });
}

const totalOf = (days: readonly PointDay[]): Counters =>
  sumOfCells([
    {
      days: [],
      points: [],
      counters: sumOfCells(days.map((counters) => ({ days: [], points: [], counters }))),
    },
  ]);

const idsIn = (counters: Counters) => Object.keys(counters).filter((name) => name.startsWith("id"));

/** Every figure that somebody could read before a day, as the answers that it is made of. */
function readingsOf(answers: readonly Given[], before: string, roster: readonly string[]): string[][] {
  const months = ["2026-03", "2026-04"];
  const read: Counters[] = [];
  for (const edition of [1, 2]) {
    const cells = months.map((month) => answerCells(daysOf(answers, edition, month), before));
    const whole = months.map((month) => ({ month, counters: totalOf(daysOf(answers, edition, month)) }));
    const shown = whole.map(({ month, counters }, index) =>
      month < monthOf(before) ? shownOfMonth(counters) : sumOfCells(cells[index] ?? []),
    );
    read.push(...shown);
    for (const ofMonth of cells) {
      for (const point of ["A", "B", "C", undefined]) {
        const heard = feedbackAt({ answered: ofMonth, complained: [] }, point);
        read.push(sumOfCells(heard.answered), sumOfCells(feedbackOn(heard, roster).answered));
      }
      for (const { from, to } of answersByDays(ofMonth)) {
        const run = ofMonth.filter(({ days }) => from <= (days[0] ?? "") && (days.at(-1) ?? "") <= to);
        read.push(sumOfCells(run));
      }
    }
    const over = whole.filter(({ month }) => month < monthOf(before));
    const running = shown.filter((_, index) => (months[index] ?? "") >= monthOf(before));
    read.push(
      sumOfCells(
        [shownOfMonths(over, false), ...running].map((counters) => ({ days: [], points: [], counters })),
      ),
    );
    // Frozen once all has come, even if the month has not ended.
    if (before > dayOf(DAYS)) read.push(shownOfMonths(whole, true));
  }
  return read.map(idsIn);
}

/** Answers that no figure tells apart. What follows from any sums and differences of figures is a sum of such groups. */
function atomsOf(readings: readonly (readonly string[])[]): string[][] {
  const seen = new Map<string, string>();
  for (const [index, ids] of readings.entries())
    for (const id of ids) seen.set(id, `${seen.get(id) ?? ""} ${index}`);
  return [...Map.groupBy(seen.keys(), (id) => seen.get(id)).values()];
}

describe("the answers to a survey", () => {
  test("are shown at least three at a time: no figures of any days, points, rosters, editions and months, however compared, reveal fewer", () => {
    fc.assert(
      fc.property(
        fc.array(anyAnswer, { maxLength: 60 }),
        fc.array(fc.subarray(Array.from({ length: DAYS + 1 }, (_, day) => dayOf(day))), {
          minLength: 40,
          maxLength: 40,
        }),
        (answers, rosters) => {
          const readings = rosters.flatMap((roster, day) => readingsOf(answers, dayOf(day), roster));
          for (const atom of atomsOf(readings)) expect(atom.length).toBeGreaterThanOrEqual(3);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("of a month that is over are in cells without exception, if there are three", () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { maxLength: 40 }), (answers) => {
        const days = daysOf(answers, 1, "2026-03");
        const total = totalOf(days);
        const cells = answerCells(days, "2026-04-01");
        expect(sumOfCells(cells)).toEqual((total.answers ?? 0) < 3 ? {} : total);
      }),
    );
  });

  test("of ended days wait until three others have come after them", () => {
    const on = (day: string, count: number) =>
      Array.from({ length: count }, (): Given => ({ day, edition: 1, point: "A" }));
    const days = daysOf(
      [...on("2026-03-20", 5), ...on("2026-03-21", 2), ...on("2026-03-23", 1)],
      1,
      "2026-03",
    );
    const shown = (before: string) => answerCells(days, before).map((cell) => cell.counters.answers);
    expect(shown("2026-03-20")).toEqual([]);
    expect(shown("2026-03-23")).toEqual([]);
    expect(shown("2026-03-24")).toEqual([5]);
    expect(shown("2026-03-31")).toEqual([5]);
    expect(shown("2026-04-01")).toEqual([5, 3]);
  });

  test("of points with too few are shown together, with the smallest other cell where they are too few together", () => {
    const at = (point: string, count: number) =>
      Array.from({ length: count }, (): Given => ({ day: "2026-03-20", edition: 1, point }));
    const cellsOf = (...answers: readonly Given[]) =>
      answerCells(daysOf(answers, 1, "2026-03"), "2026-04-01").map(({ points, counters }) => [
        points.join(""),
        counters.answers,
      ]);
    expect(cellsOf(...at("A", 5), ...at("B", 2), ...at("C", 1))).toEqual([
      ["A", 5],
      ["BC", 3],
    ]);
    expect(cellsOf(...at("A", 5), ...at("B", 4), ...at("C", 1))).toEqual([
      ["A", 5],
      ["BC", 5],
    ]);
    expect(cellsOf(...at("A", 1), ...at("B", 1))).toEqual([]);
  });

  test("of months with too few are shown together once there are three, and all at the end", () => {
    const month = (number: number, answers: number) => ({ month: `2026-0${number}`, counters: { answers } });
    const months = [month(1, 2), month(2, 1), month(3, 9), month(4, 2), month(5, 2)];
    const shown = (until: number, isFinal = false) =>
      shownOfMonths(months.slice(0, until), isFinal).answers ?? 0;
    expect([1, 2, 3, 4, 5].map((until) => shown(until))).toEqual([0, 0, 9, 9, 12]);
    expect(shown(5, true)).toBe(16);
    expect(shownOfMonths([month(1, 2), month(2, 50)], true)).toEqual({ answers: 50, received: 52 });
  });
});

describe("a list of days", () => {
  const days = daysOf(
    ["2026-03-20", "2026-03-21", "2026-03-22"].flatMap((day) => [
      { day, edition: 1, point: "A" },
      { day, edition: 1, point: "A" },
    ]),
    1,
    "2026-03",
  );
  const heard = { answered: answerCells(days, "2026-04-01"), complained: [] };
  const answersOn = (...roster: readonly string[]) =>
    sumOfCells(feedbackOn(heard, roster).answered).answers ?? 0;

  test("picks whole cells, so that two of three days reveal nothing of the third", () => {
    expect(answersOn("2026-03-20", "2026-03-21", "2026-03-22")).toBe(6);
    expect(answersOn("2026-03-20", "2026-03-21")).toBe(0);
    expect(answersOn("2026-03-20", "2026-03-22")).toBe(0);
    expect(answersOn("2026-03-21", "2026-03-22")).toBe(0);
  });
});
