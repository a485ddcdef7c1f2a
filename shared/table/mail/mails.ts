import type { Mail, MailDecision } from "../../domain/mail/mail.ts";
import { DomainError } from "../../domain/refusal.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import { employeeRepository } from "../organisation/employees.ts";
import type { Commit, Table } from "../table.ts";

export type MailRepository = ReturnType<typeof mailRepository>;

export function mailRepository(table: Table) {
  return {
    /** The mail that is due, and the city's calendar, in one round trip. */
    async at(key: Key<Mail>) {
      const [mail, calendar] = await table.findMany([key, items.cityCalendar.key()]);
      return { mail: found(mail), calendar };
    },
    /** Mails about a complaint, oldest first. */
    about: (trackingCode: string) => table.all(items.mail.range(trackingCode)),
    /** A complaint's sealed contact data; undefined once forgotten. */
    contact: (trackingCode: string) => table.find(items.complaintContact.key(trackingCode)),
    /** Those who act or acted as head of a unit. */
    actingFor: (unitId: string) => employeeRepository(table).actingFor(unitId),
    /** All employees of a unit. */
    staffOf: (unitId: string) => table.each(items.employee.list.range(unitId)),
    commit: (decision: MailDecision) => table.commit([mailCommit(decision)]),
    /** The mail as stored; undefined if somebody else changed it first. */
    async commitIfUnchanged(decision: MailDecision): Promise<Mail | undefined> {
      try {
        return await table.commit([mailCommit(decision)]);
      } catch (error) {
        if (error instanceof DomainError && error.refusal.kind === "stale") return undefined;
        throw error;
      }
    },
  };
}

/** A mail's change; it is due until it is sent or given up. */
export function mailCommit(decision: MailDecision): Commit<Mail> {
  const { trackingCode, id, dueAt } = decision.state;
  return {
    key: items.mail.key(trackingCode, id),
    decision,
    placement: { ...(dueAt && { due: items.mail.due.at(dueAt) }) },
  };
}
