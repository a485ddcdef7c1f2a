import { ConductRecordSchema } from "../../shared/domain/awards/conduct-record.ts";
import { AwardWinnerSchema } from "../../shared/domain/awards/decision/winner.ts";
import { NominationSchema } from "../../shared/domain/awards/round/nomination.ts";
import { isMonth, yearOf } from "../../shared/domain/calendar/period-id.ts";
import { NoticeSchema } from "../../shared/domain/complaints/views/notices.ts";
import {
  CreditPointsSchema,
  creditPointsOfYear,
} from "../../shared/domain/evaluation/result/credit-points.ts";
import { shown } from "../../shared/domain/inbox/entry.ts";
import { IncentiveLineSchema } from "../../shared/domain/incentives/line.ts";
import { IncentiveRunSchema } from "../../shared/domain/incentives/run.ts";
import { TestAnswersSchema } from "../../shared/domain/training/after/test-answers.ts";
import { EnrolmentSchema } from "../../shared/domain/training/enrolment.ts";
import * as items from "../../shared/table/items.ts";
import type { OwnItem, OwnRecordRepository } from "../../shared/table/own-records/own-records.ts";

/** The inbox of a busy unit has thousands; it is the unit's, and its route shows all. */
const NOTICES_SHOWN = 500;

/**
 * Paid incentives month by month, with corrections: the table's name and regulation, the inputs, and the amount. Trials paid
 * nobody.
 */
export async function incentivesOf(nip: string, own: readonly OwnItem[], records: OwnRecordRepository) {
  const months = items.evaluation.among(own).flatMap(({ period }) => (isMonth(period) ? [period] : []));
  const shown = { month: true, kind: true, title: true, regulation: true, contentHash: true } as const;
  const run = IncentiveRunSchema().pick(shown);
  const line = IncentiveLineSchema();
  const paid = await records.paidLines(nip, months);
  return paid.map((one) => ({ ...run.parse(one.run), ...line.parse(one.line) }));
}

/** Nominations without their authors, whom no route names to a nominee; and awards won. */
export async function awardsOf(nip: string, months: readonly string[], records: OwnRecordRepository) {
  const nomination = NominationSchema().omit({ by: true });
  const winner = AwardWinnerSchema();
  const found = await Promise.all(months.map((month) => records.awards(nip, month)));
  return {
    usulanPenghargaan: found.flatMap(({ nominations }) => nominations.map((one) => nomination.parse(one))),
    penghargaan: found.flatMap(({ won }) => won.map((one) => winner.parse(one))),
  };
}

/** Enrolments in training sessions, and answers to their tests: what was chosen, and how much of it is right. */
export async function trainingOf(nip: string, own: readonly OwnItem[], records: OwnRecordRepository) {
  const [agenda] = items.agenda.among(own);
  const sessionIds = agenda?.entries.map(({ sessionId }) => sessionId) ?? [];
  const { enrolments, answers } = await records.training(nip, sessionIds);
  const [enrolment, answer] = [EnrolmentSchema(), TestAnswersSchema()];
  return {
    pendaftaranPelatihan: enrolments.map((one) => enrolment.parse(one)),
    jawabanTesPelatihan: answers.map((one) => answer.parse(one)),
  };
}

/** The events of one's own record, as their route shows them. */
export async function historyOf(nip: string, records: OwnRecordRepository) {
  const events = await records.history(nip);
  return events.map(({ number, type, at, by, data }) => ({ number, type, at, by, ...(data && { data }) }));
}

/**
 * HR's conduct records about the caller. A complaint's code is left out, since it would lead to the
 * complainant.
 */
export async function conductOf(nip: string, records: OwnRecordRepository) {
  const sanction = ConductRecordSchema();
  const complaint = sanction.omit({ reference: true });
  const found = await records.conduct(nip);
  return found.map((one) => (one.kind === "HUKUMAN_DISIPLIN" ? sanction : complaint).parse(one));
}

/** What the caller has been told, in words: not the ids of whom or what it was about. */
export async function inboxOf(
  nip: string,
  { at, zone }: { readonly at: string; readonly zone: string },
  records: OwnRecordRepository,
) {
  const found = await records.inbox(nip, at);
  return found.map((one) => ({
    at: one.at,
    sentence: shown(one, { seenUpTo: undefined, zone }).sentence.id,
  }));
}

/** Credit points by year, as their route shows them, for those who have any. */
export function creditPointsOf(own: readonly OwnItem[]) {
  const [employee] = items.employee.among(own);
  if (employee === undefined) return [];
  const evaluations = items.evaluation.among(own);
  const byYear = Map.groupBy(evaluations, ({ period }) => yearOf(period));
  const schema = CreditPointsSchema();
  return [...byYear]
    .map(([year, ofYear]) => creditPointsOfYear(employee, year, ofYear))
    .filter(
      ({ terms, withoutPoints }) =>
        terms.length > 0 || withoutPoints.some(({ reason }) => reason === "NOT_FINAL"),
    )
    .map((points) => schema.parse(points));
}

/** A head's notices about their unit's complaints, without those for officers only. */
export async function noticesOf(unitId: string | undefined, records: OwnRecordRepository) {
  if (unitId === undefined) return [];
  const notice = NoticeSchema();
  const found = await records.notices(unitId, NOTICES_SHOWN);
  return found.filter(({ audience }) => audience !== "OFFICERS").map((one) => notice.parse(one));
}
