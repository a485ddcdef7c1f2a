import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { prove } from "../../../../infra/local/verify/city.ts";
import type { Item } from "../../../../infra/local/verify/items.ts";
import { calendarOf } from "../../../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../../../shared/domain/city.ts";
import { giveFeedback } from "../../../../shared/domain/feedback/feedback.ts";
import { recordObservation } from "../../../../shared/domain/feedback/observation.ts";
import { defineInstrument } from "../../../../shared/domain/feedback/observation-instrument.ts";
import { registerEmployee } from "../../../../shared/domain/organisation/employee.ts";
import {
  reviseReport,
  submitReport,
  type WorkReport,
} from "../../../../shared/domain/reporting/work-report.ts";
import {
  acceptReport,
  commentOnReport,
  escalateUnanswered,
  returnReport,
} from "../../../../shared/domain/reporting/work-report-answer.ts";
import { liveScorecard } from "../../../../shared/domain/scorecard/live-scorecard.ts";
import {
  answerTraining,
  recordTraining,
  type Training,
} from "../../../../shared/domain/training/training.ts";
import { feedbackRepository } from "../../../../shared/table/feedback/feedback.ts";
import { observationRepository } from "../../../../shared/table/feedback/observations.ts";
import { newMeter } from "../../../../shared/table/meter.ts";
import { employeeCommit } from "../../../../shared/table/organisation/employees.ts";
import { workReportRepository } from "../../../../shared/table/reporting/work-reports.ts";
import { liveMonthRepository } from "../../../../shared/table/scorecard/live-months.ts";
import { openTable } from "../../../../shared/table/table.ts";
import { trainingRepository } from "../../../../shared/table/training/trainings.ts";
import {
  AT,
  bukittinggi,
  committed,
  plan,
  posting,
  RATER_NIP,
} from "../../../support/cities/domain-builders.ts";
import { startTestTable } from "../../../support/table/test-table.ts";

const MONTH = "2026-03";
const TODAY = "2026-03-10";
const LATE = { at: "2026-03-20T00:00:00.000Z", today: "2026-03-20" };
const rater = { by: RATER_NIP, at: AT, isMonthClosed: false };
const level = (score: number) => ({ score, label: `Tingkat ${score}` });
const form = {
  title: "Loket",
  levels: [level(0), level(1)],
  criteria: [{ id: "ramah", statement: "Ramah" }],
};
const instrument = committed(defineInstrument("0".repeat(20), form, rater));

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

const table = () => openTable({ meter: newMeter() });

const step = fc.record({
  what: fc.constantFrom(
    ...(["submit", "accept", "return", "revise", "silence", "comment"] as const),
    ...(["feedback", "observe", "train", "confirm", "reject"] as const),
  ),
  /** Which of the existing ones. */
  which: fc.nat(3),
  amount: fc.nat(500).map((hundredths) => hundredths / 100),
  isHindered: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const own = (nip: string) => ({ by: nip, at: AT });
const pick = <One>(all: readonly One[], which: number) => all[which % Math.max(all.length, 1)];

/** The decision of a step on a report; undefined if it is not legal. */
function decideReport({ what, amount, isHindered }: Step, before: WorkReport | undefined, frame: Frame) {
  const content = {
    ...{ day: "2026-03-09", activity: "Izin", progress: { indicatorId: "izin", amount } },
    ...(isHindered && { obstacles: "Jaringan terputus" }),
  };
  const context = { plan: plan(), isMonthClosed: false, today: TODAY, answerDueAt: AT };
  const checked = { content, ...context, ...own(frame.nip) };
  if (what === "submit") return submitReport({ ...frame, ...checked, openReports: 0 });
  if (before === undefined) return undefined;
  if (what === "revise") return before.state === "RETURNED" ? reviseReport(before, checked) : undefined;
  if (what === "comment") return commentOnReport(before, { ...rater, text: "Baik" });
  if (what === "silence")
    return escalateUnanswered(before, { ...LATE, rater: undefined, isMonthClosed: false });
  if (before.state !== "SUBMITTED") return undefined;
  return what === "accept"
    ? acceptReport(before, rater)
    : returnReport(before, { ...rater, reason: "Kapan?" });
}

interface Frame {
  readonly id: string;
  readonly nip: string;
  readonly unitId: string;
  readonly raterNip: string;
}

async function playReport(one: Step, reports: WorkReport[], frame: Frame): Promise<void> {
  const place = one.what === "submit" ? reports.length : one.which % Math.max(reports.length, 1);
  const before = reports[place];
  const decision = decideReport(one, before, frame);
  if (decision === undefined) return;
  const isRevised = one.what === "revise" && before !== undefined;
  reports[place] = await workReportRepository(table()).commit(decision, isRevised ? { before } : {});
}

async function playFeedback(frame: Frame): Promise<void> {
  const content = { month: MONTH, text: "Baik" };
  const given = giveFeedback({ ...frame, content, currentMonth: MONTH, ...rater });
  await feedbackRepository(table()).commit(given);
}

async function playObservation({ isHindered }: Step, frame: Frame): Promise<void> {
  const scores = [{ criterionId: "ramah", score: isHindered ? 0 : 1 }];
  const content = { instrumentId: instrument.id, day: "2026-03-09", scores, feedback: "Baik" };
  const made = recordObservation(instrument, { ...frame, content, today: TODAY, ...rater });
  await observationRepository(table()).commit(made);
}

async function playTraining(one: Step, trainings: Training[], { id, nip }: Frame): Promise<void> {
  const { what, which, isHindered } = one;
  const repository = trainingRepository(table());
  if (what === "train") {
    const role = isHindered ? ("INTERNAL_TRAINER" as const) : ("PARTICIPANT" as const);
    const taken = { title: "Kursus", path: "PENDIDIKAN" as const, role, hours: which + 1, day: "2026-03-01" };
    const order = {
      id: `2026-${id.slice(8)}`,
      nip,
      today: TODAY,
      checked: new Set<string>(),
      isCertificateUsed: false,
      raterNip: RATER_NIP,
      ...own(nip),
    };
    const recorded = recordTraining({ ...order, content: { ...taken, provider: "LAN" } });
    trainings.push(await repository.commit(recorded));
    return;
  }
  const training = pick(trainings, which);
  if (training?.state !== "AWAITING") return;
  const reason = what === "reject" ? "Tidak sesuai" : undefined;
  const answered = await repository.commit(answerTraining(training, { reason, by: RATER_NIP, at: AT }));
  trainings[trainings.indexOf(training)] = answered;
}

/** Plays the legal steps through the repositories and records their results. */
async function play(nip: string, steps: readonly Step[]) {
  const reports: WorkReport[] = [];
  const trainings: Training[] = [];
  for (const [number, one] of steps.entries()) {
    // Report ids are unique in a city, whoever the author.
    const id = `${MONTH}-${nip.slice(-4)}${String(number).padStart(16, "0")}`;
    const frame = { id, nip, unitId: "dinas", raterNip: RATER_NIP };
    if (one.what === "feedback") await playFeedback(frame);
    else if (one.what === "observe") await playObservation(one, frame);
    else if (OF_TRAINING.has(one.what)) await playTraining(one, trainings, frame);
    else await playReport(one, reports, frame);
  }
  const times = (what: Step["what"]) => steps.filter((one) => one.what === what).length;
  return { reports, trainings, count: { feedback: times("feedback"), observations: times("observe") } };
}

const OF_TRAINING = new Set<string>(["train", "confirm", "reject"]);

let serial = 0;

async function settle(): Promise<string> {
  serial += 1;
  const nip = `19860926201505${String(1_000 + serial)}`;
  const record = {
    nip,
    kind: "PNS" as const,
    name: "Pegawai",
    grade: "III/a",
    posting: posting({ unitId: "dinas" }),
  };
  const decision = registerEmployee(undefined, record, { by: "TEST", at: AT, day: "2026-01-01" });
  if (decision) await table().commit([employeeCommit(decision, undefined, bukittinggi.timeZone)]);
  return nip;
}

it("the live scorecard, moved by each event, equals the sum of the events and of the current states", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 30 }), async (steps) => {
      const nip = await settle();
      const { reports, trainings, count } = await play(nip, steps);
      const live = await liveMonthRepository(table()).of(nip, {
        month: MONTH,
        requiredHours: { PNS: 20, PPPK: 0, PPPK_PARUH_WAKTU: 0 },
        at: "2026-04-01T00:00:00.000Z",
        timeZone: "Asia/Jakarta",
        weighting: "EXACT",
        before: "2026-04-01",
      });
      const reading = {
        month: MONTH,
        policy: policyOn(bukittinggi, "2026-03-31"),
        calendar: calendarOf(bukittinggi),
      };
      const card = liveScorecard(
        { ...live, employee: live.employee ?? expect.fail(), plan: plan() },
        reading,
      );
      const standing = (state: WorkReport["state"]) => reports.filter((report) => report.state === state);
      const hours = (state: Training["state"], role: Training["role"]) =>
        trainings
          .filter((one) => one.state === state && one.role === role)
          .reduce((sum, one) => sum + one.hours, 0);
      const hundredths = standing("ACCEPTED").map(({ progress }) =>
        Math.round((progress?.amount ?? 0) * 100),
      );
      expect(card).toMatchObject({
        reportsAwaiting: standing("SUBMITTED").length,
        reportsAccepted: standing("ACCEPTED").length,
        reportsReturned: standing("RETURNED").length,
        reportsEscalated: reports.reduce((sum, { timesEscalated = 0 }) => sum + timesEscalated, 0),
        obstacles: reports.filter(({ obstacles }) => obstacles !== undefined).length,
        achievements: [{ actual: hundredths.reduce((sum, one) => sum + one, 0) / 100 }],
        feedback: { fromSuperior: count.feedback },
        observations: { made: count.observations },
        training: {
          confirmedHours: hours("CONFIRMED", "PARTICIPANT"),
          taughtHours: hours("CONFIRMED", "INTERNAL_TRAINER"),
          awaitingHours: hours("AWAITING", "PARTICIPANT") + hours("AWAITING", "INTERNAL_TRAINER"),
        },
      });
      const list = await workReportRepository(table()).obstacles(["dinas"], MONTH, { limit: 1_000 });
      const listed = list.items.filter((one) => one.nip === nip).map(({ reportId }) => reportId);
      const named = reports.filter(({ obstacles }) => obstacles !== undefined).map(({ id }) => id);
      expect(listed.toSorted()).toEqual(named.toSorted());
      const all = (await database.everything("")) as Item[];
      expect(
        prove(bukittinggi, all).flatMap(({ broken, unchecked = 0 }) => [
          ...broken,
          ...(unchecked ? ["?"] : []),
        ]),
      ).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
