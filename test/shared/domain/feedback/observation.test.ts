import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Observation,
  observationCounts,
  recordObservation,
  requireObserver,
  respondToObservation,
} from "../../../../shared/domain/feedback/observation.ts";
import {
  changeInstrument,
  defineInstrument,
  type InstrumentContent,
  retireInstrument,
} from "../../../../shared/domain/feedback/observation-instrument.ts";
import { AT, committed, NIP, RATER_NIP } from "../../../support/cities/domain-builders.ts";

const LESSON: InstrumentContent = {
  title: "Supervisi pembelajaran",
  levels: [
    { score: 1, label: "Kurang" },
    { score: 2, label: "Cukup" },
    { score: 3, label: "Baik" },
    { score: 4, label: "Sangat baik" },
  ],
  criteria: [
    { id: "pembuka", statement: "Membuka pelajaran dengan tujuan yang jelas" },
    { id: "interaksi", statement: "Melibatkan semua siswa", isNoteRequired: true },
  ],
};

const act = { by: RATER_NIP, at: AT };
const instrument = committed(defineInstrument("0mmjyq1s94x39mb98xsi", LESSON, act));
const content = (opening: number, involving: number) => ({
  instrumentId: instrument.id,
  day: "2026-03-09",
  place: "Kelas 5A",
  scores: [
    { criterionId: "interaksi", score: involving, note: "Baris belakang belum terlibat" },
    { criterionId: "pembuka", score: opening },
  ],
  feedback: "Libatkan baris belakang",
});
const making = (changes: object = {}) => ({
  id: "2026-03-0mmjyq1s94x39mb98xsi",
  nip: NIP,
  unitId: "sekolah",
  content: content(3, 2),
  today: "2026-03-10",
  isMonthClosed: false,
  ...act,
  ...changes,
});
const made = (opening: number, involving: number): Observation =>
  committed(recordObservation(instrument, making({ content: content(opening, involving) })));

describe("an observation", () => {
  it("keeps the wording of its instrument, whatever happens to it", () => {
    const observation = made(3, 2);
    expect(observation).toMatchObject({
      instrument: { version: 1, title: "Supervisi pembelajaran" },
      scores: [
        { criterionId: "pembuka", score: 3, label: "Baik" },
        { criterionId: "interaksi", score: 2, label: "Cukup", note: "Baris belakang belum terlibat" },
      ],
      scoreBasisPoints: 5_000,
    });
    const changed = committed(changeInstrument(instrument, { ...LESSON, title: "Lain" }, act));
    expect(committed(recordObservation(changed, making())).instrument).toMatchObject({
      version: 2,
      title: "Lain",
    });
  });

  it("is 0 at the bottom of the scale, 10,000 at the top, and never falls when a score rises", () => {
    expect([made(1, 1), made(4, 4)].map(({ scoreBasisPoints }) => scoreBasisPoints)).toEqual([0, 10_000]);
    const score = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(score, score, score, (one, two, other) => {
        const [low, high] = one < two ? [one, two] : [two, one];
        expect(made(high, other).scoreBasisPoints).toBeGreaterThanOrEqual(made(low, other).scoreBasisPoints);
      }),
    );
  });

  const [first, second] = content(3, 2).scores;
  const unnoted = { criterionId: "interaksi", score: 2 };
  it.each([
    ["a future day", { today: "2026-03-08" }, "observation.in-future"],
    ["a closed month", { isMonthClosed: true }, "observation.month-closed"],
    [
      "a missing criterion",
      { content: { ...content(3, 2), scores: [first] } },
      "observation.criteria-differ",
    ],
    [
      "a repeated criterion",
      { content: { ...content(3, 2), scores: [first, first] } },
      "observation.criteria-differ",
    ],
    ["a score off the scale", { content: content(5, 2) }, "observation.off-scale"],
    [
      "a missing note",
      { content: { ...content(3, 2), scores: [unnoted, second] } },
      "observation.note-missing",
    ],
  ])("refuses %s", (_, changes, code) => {
    expect(() => recordObservation(instrument, making(changes))).toThrow(expect.objectContaining({ code }));
  });

  it("is made with an instrument in use, by those entitled", () => {
    const retired = committed(retireInstrument(instrument, act));
    const code = "observation-instrument.retired";
    expect(() => recordObservation(retired, making())).toThrow(expect.objectContaining({ code }));
    expect(() => retireInstrument(retired, act)).toThrow(expect.objectContaining({ code }));
    const nobody = { rater: false, lead: false, supervisor: false };
    for (const right of ["rater", "lead", "supervisor"])
      expect(() => requireObserver(RATER_NIP, NIP, { ...nobody, [right]: true })).not.toThrow();
    expect(() => requireObserver(RATER_NIP, NIP, nobody)).toThrow(
      expect.objectContaining({ code: "observation.not-observer" }),
    );
    expect(() => requireObserver(NIP, NIP, { ...nobody, supervisor: true })).toThrow(
      expect.objectContaining({ code: "observation.on-self" }),
    );
  });

  it("gets one response", () => {
    const said = { text: "Akan saya coba", by: NIP, at: AT };
    const responded = committed(respondToObservation(made(3, 2), said));
    expect(() => respondToObservation(responded, said)).toThrow(
      expect.objectContaining({ code: "observation.responded-already" }),
    );
  });
});

describe("an instrument", () => {
  it.each([
    ["levels that do not ascend", { levels: LESSON.levels.toReversed() }, "levels-unordered"],
    ["two equal levels", { levels: [...LESSON.levels, ...LESSON.levels.slice(-1)] }, "levels-unordered"],
    ["two criteria with one id", { criteria: [...LESSON.criteria, ...LESSON.criteria] }, "criteria-alike"],
  ])("is refused with %s", (_, changes, rule) => {
    const refused = expect.objectContaining({ code: `observation-instrument.${rule}` });
    expect(() => defineInstrument("x", { ...LESSON, ...changes }, act)).toThrow(refused);
    expect(() => changeInstrument(instrument, { ...LESSON, ...changes }, act)).toThrow(refused);
  });
});

it("a month's observations count the same together as one by one", () => {
  const score = fc.record({ scoreBasisPoints: fc.integer({ min: 0, max: 10_000 }) });
  fc.assert(
    fc.property(fc.array(score), (month) => {
      const added = month.map((one) => observationCounts([one]));
      const sum = (name: keyof ReturnType<typeof observationCounts>) =>
        added.reduce((total, counts) => total + counts[name], 0);
      expect(observationCounts(month)).toEqual({
        observations: sum("observations"),
        observationBasisPoints: sum("observationBasisPoints"),
      });
    }),
  );
});
