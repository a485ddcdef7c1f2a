import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import type { Aggregate, Decision } from "../../../shared/domain/aggregate.ts";
import { calendarOf } from "../../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../../shared/domain/city.ts";
import { type Evidence, freezeEvidence } from "../../../shared/domain/evaluation/close/freeze-evidence.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import { acceptResult, rate } from "../../../shared/domain/evaluation/rating/rating.ts";
import { evaluationTerms } from "../../../shared/domain/evaluation/terms.ts";
import type { Employee, Posting } from "../../../shared/domain/organisation/employee.ts";
import type { Indicator, PlanContent } from "../../../shared/domain/planning/content.ts";
import type { PerformancePlan } from "../../../shared/domain/planning/performance-plan.ts";
import { record } from "../../../shared/table/event-log.ts";

export const NIP = "198609262015051001";
export const RATER_NIP = "197501012000031002";
export const AT = "2026-03-10T02:00:00.000Z";

export const bukittinggi = cityBySlug("bukittinggi");

/** Closed at 01:00 on Sunday 5 April 2026 in western Indonesia. */
export const CLOSED_AT = "2026-04-04T18:00:00.000Z";

export const evaluationTermsOf = (period: string) => evaluationTerms(bukittinggi)(period, undefined);

/** An evaluation of March that awaits its rating: 9 of 10 achieved, so SESUAI_EKSPEKTASI is advised. */
export function frozen(overrides: Partial<Evidence> = {}): Evaluation {
  const scorecard = { nip: NIP, month: "2026-03", unitId: "unit-1", reportsAccepted: 9, "progress:izin": 9 };
  const evidence = { employee: employee(), plan: plan(), scorecard, service: undefined, ...overrides };
  const policy = policyOn(bukittinggi, "2026-03-31");
  const ratingDueAt = "2026-04-10T16:59:59.999Z";
  const calendar = calendarOf(bukittinggi);
  const close = { period: "2026-03", lastDay: "2026-03-31", policy, calendar, ratingDueAt, at: CLOSED_AT };
  return committed(freezeEvidence(evidence, close));
}

/** The same, rated as advised and accepted by the employee. @param held overrides of the posting */
export function finalResult(held: Partial<Posting>): Evaluation {
  const content = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" } as const;
  const state = frozen({ employee: employee({ postings: [posting(held)] }) });
  const terms = evaluationTermsOf("2026-03");
  const rated = committed(rate(state, content, { by: RATER_NIP, at: CLOSED_AT, terms }));
  return committed(acceptResult(rated, { by: NIP, at: CLOSED_AT, isSilent: false }));
}

/** The state after a decision, as the table would hold it. */
export function committed<State extends Aggregate>(decision: Decision<State>): State {
  return record(decision).state;
}

export function posting(overrides: Partial<Posting> = {}): Posting {
  return {
    from: "2024-01-01",
    unitId: "unit-1",
    position: "Analis Kebijakan",
    positionKind: "FUNGSIONAL",
    isHead: false,
    raterNip: RATER_NIP,
    ...overrides,
  };
}

export function employee(overrides: Partial<Employee> = {}): Employee {
  return {
    nip: NIP,
    kind: "PNS",
    name: "Siti Rahmah",
    grade: "III/c",
    postings: [posting()],
    version: 1,
    eventHash: "hash",
    ...overrides,
  };
}

export function indicator(overrides: Partial<Indicator> = {}): Indicator {
  return {
    id: "izin",
    statement: "Jumlah izin yang diterbitkan",
    aspect: "KUANTITAS",
    target: 120,
    unitOfMeasure: "izin",
    polarity: "POSITIF",
    isCumulative: true,
    weightBasisPoints: 10_000,
    ...overrides,
  };
}

export function planContent(...indicators: readonly Indicator[]): PlanContent {
  return {
    approach: "KUANTITATIF",
    results: [
      {
        id: "rhk-1",
        kind: "UTAMA",
        statement: "Perizinan terbit tepat waktu",
        indicators: indicators.length > 0 ? [...indicators] : [indicator()],
      },
    ],
  };
}

export function plan(overrides: Partial<PerformancePlan> = {}): PerformancePlan {
  return {
    nip: NIP,
    year: "2026",
    state: "AGREED",
    raterNip: RATER_NIP,
    ...planContent(),
    expectations: [],
    revision: 1,
    inForceFrom: "2026-01-01",
    links: [],
    version: 3,
    eventHash: "hash",
    ...overrides,
  };
}
