import { cityOfProcess } from "../../shared/cities/index.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { deadlineHolder, missDeadline } from "../../shared/domain/evaluation/deadlines.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { evaluationTerms, termsOfEmployee } from "../../shared/domain/evaluation/terms.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import { evaluationRepository } from "../../shared/table/evaluation/evaluations.ts";
import { employeeRepository } from "../../shared/table/organisation/employees.ts";
import { raterChain } from "../../shared/table/organisation/rater-assignments.ts";
import type { Table } from "../../shared/table/table.ts";

/**
 * Escalates a rating or an objection to the superior, or ends a period for it, as the evaluation now
 * requires.
 */
export async function missEvaluationDeadline({ key, at }: DueOn<Evaluation>, table: Table): Promise<void> {
  const city = cityOfProcess();
  const evaluations = evaluationRepository(table);
  const { evaluation, calendar } = await evaluations.at(key);
  const lateNip = deadlineHolder(evaluation);
  const employees = employeeRepository(table);
  // Without a holder it is the employee's own deadline.
  const [holder] = await employees.findMany([lateNip ?? evaluation.nip]);
  const day = localDay(at, city.timeZone);
  const above = lateNip === undefined ? [] : await raterChain(table, holder, day);
  const terms = evaluationTerms(city)(evaluation.period, calendar);
  const decision = missDeadline(evaluation, {
    ...(lateNip === undefined
      ? { late: undefined, terms: termsOfEmployee(terms, holder) }
      : { late: holder, terms }),
    ...{ above, day, at },
  });
  if (decision) await evaluations.commit(decision, evaluation);
}
