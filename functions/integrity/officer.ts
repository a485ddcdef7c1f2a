import type { Principal } from "../../shared/auth/principal.ts";
import { caseKeyOfOfficers } from "../../shared/contacts/case-key.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import {
  concernsOfficer,
  type OfficerLine,
  refuseNotOfficer,
  requireOfficer,
} from "../../shared/domain/integrity/officers.ts";
import type { IntegrityReport } from "../../shared/domain/integrity/report.ts";
import { officerPart, standingOf } from "../../shared/domain/integrity/views.ts";
import { refuseAggregate } from "../../shared/table/found.ts";
import { openAccount, openMessages } from "./opened.ts";
import type { PublicDeps } from "./terms.ts";

interface Asking {
  readonly principal: Principal;
  readonly at: string;
}

/** Whoever asks, with everybody above them. @throws DomainError `integrity.not-officer` */
export async function lineOfOfficer(
  { principal, at }: Asking,
  { reports, city }: PublicDeps,
): Promise<OfficerLine> {
  requireOfficer(principal);
  const line = await reports.lineOf(principal.id, localDay(at, city.timeZone));
  if (line === undefined) throw refuseNotOfficer();
  return line;
}

/** A report with what was said in it, if that concerns neither the officer nor anybody above them; undefined if it does. */
export async function openedFor(
  report: IntegrityReport,
  line: OfficerLine,
  { reports }: Pick<PublicDeps, "reports">,
) {
  const [key, sealed] = await Promise.all([
    report.keys && caseKeyOfOfficers(report.id, report.keys),
    report.messages > 0 ? reports.messages(report.id) : [],
  ]);
  const account = openAccount(report, key);
  const messages = openMessages(report.id, sealed, key);
  const written = messages.map(({ text }) => text);
  if (account && concernsOfficer(account, line, written)) return undefined;
  return { report, key, account, messages };
}

/**
 * A report that is to be changed, opened. Whom it concerns gets the answer of one that is not there.
 * @throws DomainError `integrity.not-officer`, `aggregate.not-found`
 */
export async function editOpened(id: string, asking: Asking, deps: PublicDeps) {
  const line = await lineOfOfficer(asking, deps);
  const [report, calendar, contact] = await deps.reports.edit(id);
  const opened = await openedFor(report, line, deps);
  if (opened === undefined) throw refuseAggregate("not-found");
  return { ...opened, calendar, contact, line };
}

type Opened = Pick<Awaited<ReturnType<typeof editOpened>>, "account" | "messages">;

export function officerView(report: IntegrityReport, { account, messages }: Opened, at: string) {
  return { ...standingOf(report, at), ...officerPart(report), ...(account && { account }), messages };
}
