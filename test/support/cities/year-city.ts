import { calendarOf, lastDayOfMonth } from "../../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../../shared/domain/city.ts";
import { freezeEvidence } from "../../../shared/domain/evaluation/close/freeze-evidence.ts";
import { acceptResult, rate } from "../../../shared/domain/evaluation/rating/rating.ts";
import { evaluationTerms } from "../../../shared/domain/evaluation/terms.ts";
import type { Expectation } from "../../../shared/domain/rules/predikat.ts";
import { evaluationCommit, evaluationRepository } from "../../../shared/table/evaluation/evaluations.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeRepository } from "../../../shared/table/organisation/employees.ts";
import { count } from "../../../shared/table/projection.ts";
import { HEAD, STAFF, startDivision } from "./division.ts";
import { plan } from "./domain-builders.ts";

/** Before December closes, at 01:00 on 5 January. */
const YEARS_END = Date.parse("2026-12-30T02:00:00.000Z");
export const DECEMBER_CLOSED = Date.parse("2027-01-04T18:30:00.000Z");
export const YEAR_CLOSED = Date.parse("2027-01-14T18:30:00.000Z");

export type YearCity = Awaited<ReturnType<typeof startYearCity>>;

/** A city at the end of 2026: the first of the staff has a plan, three accepted reports in December, and earlier months. */
export async function startYearCity() {
  const { city, report } = await startDivision(YEARS_END);
  const evaluations = evaluationRepository(city.table);
  const employees = employeeRepository(city.table);

  /** A month closed before the test starts, with both ratings the same, and accepted. */
  async function pastMonth(nip: string, month: string, progress: number, rating: Expectation) {
    const terms = evaluationTerms(city.city)(month, undefined);
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

  await pastMonth(STAFF[0], "2026-10", 12, "DI_ATAS_EKSPEKTASI");
  await pastMonth(STAFF[0], "2026-11", 6, "SESUAI_EKSPEKTASI");
  for (let count = 0; count < 3; count += 1) await report("2026-12-29", 2);
  return city;
}
