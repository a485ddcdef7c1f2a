import { localDay } from "../../domain/calendar/calendar.ts";
import { lookedAtNext } from "../../domain/integrity/clocks.ts";
import { countChanges } from "../../domain/integrity/figures.ts";
import type { IntegrityPolicy } from "../../domain/integrity/policy.ts";
import { hasEnded, type IntegrityDecision, type IntegrityReport } from "../../domain/integrity/report.ts";
import type { SealedContact } from "../complaints/items.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { raterChain } from "../organisation/rater-assignments.ts";
import { count, gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import type { SealedMessage } from "./items.ts";

export type IntegrityReportRepository = ReturnType<typeof integrityReportRepository>;

interface Basis {
  readonly before: IntegrityReport | undefined;
  readonly policy: IntegrityPolicy;
  /** The city's time zone. */
  readonly zone: string;
}

interface Beside {
  readonly message?: SealedMessage | undefined;
  readonly contact?: SealedContact | undefined;
}

export function integrityReportRepository(table: Table) {
  return {
    calendar: () => table.find(items.cityCalendar.key()),
    /** A report, and the city's changed calendar. */
    find: (id: string) => table.findMany([items.integrityReport.key(id), items.cityCalendar.key()]),
    at: (key: Key<IntegrityReport>) => table.get(key),
    /** A report to be changed, the city's changed calendar, and the reporter's contact data. */
    edit: (id: string) =>
      table.editMany(items.integrityReport.key(id), [
        items.cityCalendar.key(),
        items.integrityContact.key(id),
      ]),
    /** An officer, and everybody above them from a day on; a round trip per level. */
    async lineOf(nip: string, day: string) {
      const officer = await table.find(items.employee.key(nip));
      return officer && { officer, above: await raterChain(table, officer, day) };
    },
    /** The first of some NIPs that no employee has. */
    async unknownOf(nips: readonly string[]): Promise<string | undefined> {
      const people = await table.findMany(nips.map((nip) => items.employee.key(nip)));
      return nips.find((_, place) => people[place] === undefined);
    },
    /** Newest first, each as it is at that moment: the list itself may not know yet whom a report names by now. */
    async list(state: "OPEN" | "ENDED", page: PageRequest) {
      const listed = await table.query(items.integrityReport.list.range(state), {
        ...page,
        newestFirst: true,
      });
      const reports = await table.findMany(listed.items.map(({ id }) => items.integrityReport.key(id)));
      return { ...listed, items: reports.filter((one) => one !== undefined) };
    },
    /** As they are at that moment: one may just have named whoever reads. */
    messages: (id: string) => table.all(items.integrityMessage.range(id), { isConsistent: true }),
    /** The names of a report's photos in the store, each once. */
    async photos(id: string): Promise<readonly string[]> {
      const messages = await table.all(items.integrityMessage.range(id));
      return [...new Set(messages.flatMap(({ photo }) => photo ?? []))];
    },
    figures: (years: readonly string[]) =>
      table.findMany(years.map((year) => items.integrityFigures.key(year))),
    commit: <Reply>(
      decision: IntegrityDecision,
      { message, contact, ...basis }: Basis & Beside,
      reply: (report: IntegrityReport) => Reply,
    ) => {
      const { id, messages } = decision.state;
      const beside = [
        ...(message ? [put({ key: items.integrityMessage.key(id, messages), item: message })] : []),
        ...(contact ? [put({ key: items.integrityContact.key(id), item: contact })] : []),
      ];
      return table.commit([reportCommit(decision, basis, beside)], ([report]) => reply(report));
    },
    /** Forgets a report: first what is beside it, at most 202 items, so that an interrupted run can finish the rest. */
    async forget(decision: IntegrityDecision, basis: Basis): Promise<void> {
      const key = items.integrityReport.key(decision.state.id);
      const beside = await table.all(items.wholeIntegrityReport(decision.state.id));
      const others = beside.filter(({ sk }) => sk !== key.sk).map(gone);
      for (let start = 0; start < others.length; start += 100)
        await table.write(others.slice(start, start + 100));
      await table.commit([reportCommit(decision, basis)], () => undefined);
    },
  };
}

function reportCommit(
  decision: IntegrityDecision,
  { before, policy, zone }: Basis,
  beside: readonly Projection[] = [],
): Commit<IntegrityReport> {
  const { state } = decision;
  const next = lookedAtNext(state, { policy, zone });
  const add = countChanges(before, state);
  const key = items.integrityFigures.key(localDay(state.receivedAt, zone).slice(0, 4));
  return {
    key: items.integrityReport.key(state.id),
    decision,
    placement: {
      list: items.integrityReport.list.at(hasEnded(state) ? "ENDED" : "OPEN", state.receivedAt, state.id),
      ...(next !== undefined && { due: items.integrityReport.due.at(next) }),
    },
    projections: [...beside, ...(Object.keys(add).length > 0 ? [count({ key, add })] : [])],
  };
}
