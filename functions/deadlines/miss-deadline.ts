import { type Key, keys } from "../../shared/table/keys.ts";
import type { Table } from "../../shared/table/table.ts";
import type { Deadline } from "./message.ts";
import { missComplaintDeadline } from "./miss-complaint-deadline.ts";
import { missEvaluationDeadline } from "./miss-evaluation-deadline.ts";
import { missRaterRequest } from "./miss-rater-request.ts";
import { missReportDeadline } from "./miss-report-deadline.ts";
import { missSurveyDeadline } from "./miss-survey-deadline.ts";

type Work = (deadline: Deadline, table: Table) => Promise<void>;

/**
 * What a deadline means, by the kind of item that it stands on. An aggregate that carries a deadline gets a line here; its
 * decision and its repository are in `shared/`, because the sweep and the queue belong to no context.
 */
const WORK: readonly (readonly [prefixes: Key, work: Work])[] = [
  [keys.complaint(""), missComplaintDeadline],
  [{ ...keys.employee(""), sk: "REPORT#" }, missReportDeadline],
  [keys.survey(""), missSurveyDeadline],
  [keys.raterRequest(""), missRaterRequest],
  [keys.evaluation("", ""), missEvaluationDeadline],
];

/** @throws Error where nobody knows what a deadline on such an item means */
export async function missDeadline(deadline: Deadline, table: Table): Promise<void> {
  const { pk, sk } = deadline.key;
  const found = WORK.find(([prefixes]) => pk.startsWith(prefixes.pk) && sk.startsWith(prefixes.sk));
  if (found === undefined) throw new Error("A deadline stands on an item of an unknown kind.");
  const [, work] = found;
  await work(deadline, table);
}
