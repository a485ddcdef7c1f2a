import type { CityCalendar } from "../../domain/calendar/city-calendar.ts";
import { settled } from "../../domain/complaints/clocks/settlement.ts";
import type { ComplaintTerms, TermsOf } from "../../domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision, Message } from "../../domain/complaints/complaint.ts";
import { mailsOf } from "../../domain/complaints/views/mails.ts";
import type { Mail } from "../../domain/mail/mail.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import { DomainError } from "../../domain/refusal.ts";
import type { LoggedEvent } from "../event-log.ts";
import { found } from "../found.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import { type Key, TABLE_DEFINITION } from "../keys.ts";
import { mailCommit } from "../mail/mails.ts";
import type { Projection } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
import { complaintProjections, placementOf } from "./complaint-projections.ts";

export type ComplaintRepository = ReturnType<typeof complaintRepository>;

/** What a decision is about: the complaint as it was, and what it is measured by. */
export interface ComplaintBasis {
  readonly before?: Complaint;
  readonly terms: ComplaintTerms;
  /** Those alike that are known when it comes in. */
  readonly similar?: readonly string[];
  /** What is written with it, beside what follows from it. */
  readonly beside?: readonly Projection[];
}

/** A message as it is kept. */
export interface StoredMessage extends Message {
  readonly at: string;
  readonly by: string;
}

/** A complaint's change with all that follows from it, and the mails that tell of it. */
export function complaintCommits(
  plain: ComplaintDecision,
  { before, terms, similar, beside = [] }: ComplaintBasis,
): readonly [Commit<Complaint>, ...Commit<Mail>[]] {
  const decision = settled(plain, before, terms);
  const change = {
    key: keys.complaint(decision.state.trackingCode),
    decision,
    placement: placementOf(decision.state, terms),
    projections: [...complaintProjections(decision, { before, terms, similar }), ...beside],
  };
  return [change, ...mailsOf(decision, terms).map(mailCommit)];
}

/** @param termsOf what a complaint is measured by: its deadlines place it among what is due */
export function complaintRepository(table: Table, termsOf: TermsOf) {
  const measured = (complaint: Complaint, calendar: unknown) => ({
    complaint,
    terms: termsOf(complaint, calendar as CityCalendar | undefined),
  });
  return {
    /** A complaint with what it is measured by, and others that are asked for with it, in one round trip. */
    async find(trackingCode: string, others: readonly Key[] = []) {
      const wanted = [keys.complaint(trackingCode), keys.cityCalendar(), ...others];
      const [complaint, calendar, ...rest] = await table.findMany<unknown>(wanted);
      return {
        known: complaint === undefined ? undefined : measured(complaint as Complaint, calendar),
        calendar: calendar as CityCalendar | undefined,
        others: rest,
      };
    },
    /** The complaint that a deadline is about, and the moment at which it stood among what is due. */
    async at(key: Key) {
      const [complaint, calendar] = await table.findMany<unknown>([key, keys.cityCalendar()]);
      const placed = found(complaint) as Complaint;
      return { ...measured(placed, calendar), placedAt: placedAt(placed) };
    },
    /** A complaint, and who asks for it, in one round trip. */
    async withAsker(trackingCode: string, nip: string) {
      const wanted = [keys.complaint(trackingCode), keys.employee(nip), keys.cityCalendar()];
      const [complaint, employee, calendar] = await table.findMany<unknown>(wanted);
      const known = found(complaint) as Complaint;
      return {
        ...measured(known, calendar),
        employee: employee as Employee | undefined,
        calendar: calendar as CityCalendar | undefined,
      };
    },
    /** A complaint about to be changed, who changes it, and others that are asked for with it, in one round trip. */
    async editWithAsker(trackingCode: string, nip: string, others: readonly Key[] = []) {
      const wanted = [keys.employee(nip), keys.cityCalendar(), ...others];
      const [complaint, employee, calendar, ...rest] = await table.editMany<Complaint>(
        keys.complaint(trackingCode),
        wanted,
      );
      return {
        ...measured(complaint, calendar),
        employee: employee as Employee | undefined,
        calendar: calendar as CityCalendar | undefined,
        others: rest,
      };
    },
    ofUnit: (unitId: string, state: "OPEN" | "ENDED", page: PageRequest) =>
      table.query<Complaint>(ranges.unitComplaints(unitId, state), page),
    events: (trackingCode: string) => table.all<LoggedEvent>(ranges.events(keys.complaint(trackingCode))),
    /** The conversation, oldest first. */
    messages: (trackingCode: string) => table.all<StoredMessage>(ranges.complaintMessages(trackingCode)),
    commit: (decision: ComplaintDecision, basis: Required<Pick<ComplaintBasis, "before">> & ComplaintBasis) =>
      table.commit(complaintCommits(decision, basis)),
    /** A change whose sender gets something else than the complaint. */
    commitWith: <Reply>(
      decision: ComplaintDecision,
      basis: ComplaintBasis,
      reply: (complaint: Complaint) => Reply,
    ) => table.commit(complaintCommits(decision, basis), ([complaint]) => reply(complaint)),
    /** A complaint that only moves among what is due: where somebody has changed it meanwhile, they have moved it. */
    async move(
      decision: ComplaintDecision,
      basis: Required<Pick<ComplaintBasis, "before">> & ComplaintBasis,
    ): Promise<void> {
      try {
        await table.commit(complaintCommits(decision, basis));
      } catch (error) {
        if (!(error instanceof DomainError) || error.code !== "aggregate.stale") throw error;
      }
    },
    /** The tombstone of a complaint: what was kept beside it goes first, so that a run that dies goes on with the rest. */
    async forget(decision: ComplaintDecision, basis: ComplaintBasis): Promise<void> {
      const { trackingCode } = decision.state;
      const beside = await table.all<Key>(ranges.besideComplaint(trackingCode));
      const kept = beside.filter(({ sk }) => sk !== keys.complaint(trackingCode).sk);
      for (let start = 0; start < kept.length; start += TRANSACTION_ITEMS) {
        const gone = kept.slice(start, start + TRANSACTION_ITEMS);
        await table.write(gone.map(({ pk, sk }) => ({ kind: "delete", key: { pk, sk } })));
      }
      await table.commit(complaintCommits(decision, basis));
    },
    /** Two complaints that change together or not at all; gives the first. */
    commitBoth: (
      [one, basis]: readonly [ComplaintDecision, ComplaintBasis],
      [other, otherBasis]: readonly [ComplaintDecision, ComplaintBasis],
    ) => table.commit([...complaintCommits(one, basis), ...complaintCommits(other, otherBasis)]),
  };
}

const DUE = TABLE_DEFINITION.indexes[1].sortKey;

/** When a complaint that was read stood among what is due; undefined where it did not. */
export function placedAt(complaint: Complaint): string | undefined {
  const place = (complaint as Partial<Record<typeof DUE, string>>)[DUE];
  return place?.slice(0, place.indexOf("#"));
}
