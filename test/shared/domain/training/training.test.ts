import fc from "fast-check";
import { expect, it } from "vitest";
import { policyOn } from "../../../../shared/domain/city.ts";
import {
  answerTraining,
  recordTraining,
  redirectTraining,
  type TrainingContent,
} from "../../../../shared/domain/training/training.ts";
import {
  type TrainingYear,
  trainingChange,
  trainingFigures,
} from "../../../../shared/domain/training/year.ts";
import { AT, bukittinggi, committed, NIP, RATER_NIP } from "../../../support/cities/domain-builders.ts";

const { training: limits } = policyOn(bukittinggi, "2026-03-31");

const history = fc.record({
  hours: fc.integer({ min: 1, max: 60 }),
  role: fc.constantFrom("PARTICIPANT" as const, "INTERNAL_TRAINER" as const),
  outcome: fc.constantFrom("AWAITING", "CONFIRMED", "REJECTED"),
});

it("a year's hours, updated event by event, equal a count of its trainings", () => {
  fc.assert(
    fc.property(fc.array(history), (histories) => {
      const year: Record<string, number> = {};
      const move = (added: Readonly<Record<string, number>>) => {
        for (const [name, hours] of Object.entries(added)) year[name] = (year[name] ?? 0) + hours;
      };
      for (const { hours, role, outcome } of histories) {
        const content: TrainingContent = {
          ...{ title: "Kursus", path: "PENDIDIKAN", role, hours, day: "2026-03-01", provider: "LAN" },
        };
        const act = { by: NIP, at: AT };
        const order = {
          id: "2026-x",
          nip: NIP,
          content,
          today: "2026-03-10",
          checked: new Set<string>(),
          isCertificateUsed: false,
        };
        const recorded = recordTraining({ ...order, raterNip: RATER_NIP, ...act });
        move(trainingChange(recorded.state, recorded.event.type));
        const moved = redirectTraining(committed(recorded), undefined, act) ?? expect.fail();
        move(trainingChange(moved.state, moved.event.type));
        if (outcome === "AWAITING") continue;
        const reason = outcome === "REJECTED" ? "Tidak sesuai" : undefined;
        const answered = answerTraining(committed(recorded), { reason, by: RATER_NIP, at: AT });
        move(trainingChange(answered.state, answered.event.type));
      }
      const sum = (wanted: Partial<(typeof histories)[number]>) =>
        histories
          .filter((one) => Object.entries(wanted).every(([name, value]) => one[name as "role"] === value))
          .reduce((total, { hours }) => total + hours, 0);
      const figures = trainingFigures(year as unknown as TrainingYear, {
        year: "2026",
        kind: "PPPK",
        limits,
      });
      const learned = sum({ role: "PARTICIPANT", outcome: "CONFIRMED" });
      expect(figures).toEqual({
        year: "2026",
        countedHours: Math.min(learned, 24),
        confirmedHours: learned,
        taughtHours: sum({ role: "INTERNAL_TRAINER", outcome: "CONFIRMED" }),
        awaitingHours: sum({ outcome: "AWAITING" }),
        requiredHours: 0,
        maximumHours: 24,
      });
    }),
  );
});

it("says in words that it was answered, and what can be done", () => {
  const content = {
    title: "Diklat",
    path: "PENDIDIKAN",
    role: "PARTICIPANT",
    hours: 2,
    day: "2026-03-02",
  } as const;
  const recording = {
    id: "2026-0",
    nip: NIP,
    content: { ...content, provider: "BKPSDM" },
    checked: new Set<string>(),
    isCertificateUsed: false,
    raterNip: RATER_NIP,
  };
  const recorded = committed(recordTraining({ ...recording, today: "2026-03-10", by: NIP, at: AT }));
  expect(redirectTraining(recorded, RATER_NIP, { by: "SYSTEM", at: AT })).toBeUndefined();
  for (const reason of [undefined, "Tidak sesuai"]) {
    const answered = committed(answerTraining(recorded, { reason, by: RATER_NIP, at: AT }));
    const again = () => answerTraining(answered, { reason, by: RATER_NIP, at: AT });
    expect(again).toThrow(expect.objectContaining({ code: "training.not-awaiting" }));
    expect(again).toThrow(/has been (confirmed|rejected); /);
    expect(redirectTraining(answered, undefined, { by: "SYSTEM", at: AT })).toBeUndefined();
  }
});
