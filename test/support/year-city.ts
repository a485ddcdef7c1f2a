import { calendarOf, lastDayOfMonth } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import { freezeEvidence } from "../../shared/domain/evaluation/close/freeze-evidence.ts";
import { acceptResult, rate } from "../../shared/domain/evaluation/rating/rating.ts";
import { evaluationTerms } from "../../shared/domain/evaluation/terms.ts";
import type { Expectation } from "../../shared/domain/rules/predikat.ts";
import { evaluationCommit, evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import * as items from "../../shared/table/items.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { count } from "../../shared/table/projection.ts";
import { CHIEF, HEAD, STAFF } from "./closed-city.ts";
import { plan, planContent } from "./domain-builders.ts";
import { startTestCity } from "./test-city.ts";

/** Before December closes, at 01:00 on 5 January. */
const YEARS_END = Date.parse("2026-12-30T02:00:00.000Z");
export const DECEMBER_CLOSED = Date.parse("2027-01-04T18:30:00.000Z");
export const YEAR_CLOSED = Date.parse("2027-01-14T18:30:00.000Z");

export type YearCity = Awaited<ReturnType<typeof startYearCity>>;

/** A city at the end of 2026: the first of the staff has a plan, three accepted reports in December, and earlier months. */
export async function startYearCity() {
  const city = await startTestCity("bukittinggi", YEARS_END);
  const tokens = new Map<string, string>();
  const as = (who: string) => tokens.get(who) as string;
  const evaluations = evaluationRepository(city.table);
  const employees = employeeRepository(city.table);

  async function signIn() {
    for (const nip of [CHIEF, HEAD, ...STAFF]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
    tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
    tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  }

  async function advanceTo(instant: number) {
    await city.host.advanceTo(instant);
    await signIn();
  }

  /** A month closed before the test starts, with both ratings the same, and accepted. */
  async function pastMonth(nip: string, month: string, progress: number, rating: Expectation) {
    const terms = evaluationTerms(city.city)(month);
    const lastDay = lastDayOfMonth(month);
    const at = `${month}-28T02:00:00.000Z`;
    const scorecard = { nip, month, unitId: "unit-2", reportsAccepted: 4, "progress:izin": progress };
    const evidence = {
      employee: await employees.get(nip),
      plan: plan({ nip }),
      scorecard,
      service: undefined,
    };
    await city.table.write([
      count({
        key: items.scorecard.key(nip, month),
        add: { reportsAccepted: 4, "progress:izin": progress },
        set: { nip, month, unitId: "unit-2", frozenAt: at },
      }),
    ]);
    const policy = policyOn(city.city, lastDay);
    const ratingDueAt = `${month}-30T02:00:00.000Z`;
    const decision = freezeEvidence(evidence, {
      period: month,
      lastDay,
      policy,
      calendar: calendarOf(city.city),
      ratingDueAt,
      at,
    });
    await city.table.commit([evaluationCommit(decision)]);
    const frozen = await evaluations.edit(nip, month);
    const content = {
      hasilKerja: rating,
      perilakuKerja: rating,
      hasilKerjaReason: "Sesuai hasil pengamatan.",
    };
    const rated = await evaluations.commit(rate(frozen, content, { by: HEAD, at, terms }), frozen);
    await evaluations.commit(acceptResult(rated, { by: nip, at, isSilent: false }), rated);
  }

  async function agreePlan(nip: string) {
    const plans = `/v1/employees/${nip}/plans`;
    await city.api("POST", plans, { as: as(nip), body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plans}/2026/propose`, { as: as(nip), version: 1 });
    await city.api("POST", `${plans}/2026/agree`, { as: as(HEAD), version: 2 });
  }

  async function report(nip: string, amount: number) {
    const reports = `/v1/employees/${nip}/reports`;
    const progress = { indicatorId: "izin", amount };
    const body = { day: "2026-12-29", activity: "Memproses izin", progress };
    const sent = await city.api("POST", reports, { as: as(nip), body });
    await city.api("POST", `${reports}/${sent.body.id}/accept`, { as: as(HEAD), body: {}, version: 1 });
  }

  await city.unit("unit-1");
  await city.unit("unit-2", "unit-1");
  await city.employee(CHIEF);
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "unit-2" });
  for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
  await signIn();
  await agreePlan(STAFF[0]);
  await pastMonth(STAFF[0], "2026-10", 12, "DI_ATAS_EKSPEKTASI");
  await pastMonth(STAFF[0], "2026-11", 6, "SESUAI_EKSPEKTASI");
  for (let count = 0; count < 3; count += 1) await report(STAFF[0], 2);
  return { ...city, as, advanceTo };
}
