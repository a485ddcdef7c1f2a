import type { CityCalendar } from "../../domain/calendar/city-calendar.ts";
import type { Mail, MailDecision } from "../../domain/mail/mail.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { DomainError } from "../../domain/refusal.ts";
import { found } from "../found.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key } from "../keys.ts";
import type { Commit, Table } from "../table.ts";

export type MailRepository = ReturnType<typeof mailRepository>;

export function mailRepository(table: Table) {
  return {
    /** The mail that a deadline is about, and the city's calendar, in one round trip. */
    async at(key: Key) {
      const [mail, calendar] = await table.findMany<unknown>([key, keys.cityCalendar()]);
      return { mail: found(mail) as Mail, calendar: calendar as CityCalendar | undefined };
    },
    /** What was told of a complaint, oldest first. */
    about: (trackingCode: string) => table.all<Mail>(ranges.mailsAbout(trackingCode)),
    /** The sealed contact of a complaint; undefined where it has been forgotten. */
    contact: <Sealed>(trackingCode: string) => table.find<Sealed>(keys.complaintContact(trackingCode)),
    /** Everybody of a unit. */
    staffOf: (unitId: string) => table.each<Employee>(ranges.unitEmployees(unitId)),
    commit: (decision: MailDecision) => table.commit([mailCommit(decision)]),
    /** The mail as stored; undefined where somebody else has changed it meanwhile. */
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

/** A mail's change: it stands among what is due until it is sent or given up. */
export function mailCommit(decision: MailDecision): Commit<Mail> {
  const { trackingCode, id, dueAt } = decision.state;
  return { key: keys.mail(trackingCode, id), decision, placement: { ...(dueAt && { dueAt }) } };
}
