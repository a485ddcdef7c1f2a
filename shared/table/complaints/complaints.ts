import type { CityCalendar } from "../../domain/calendar/city-calendar.ts";
import { settled } from "../../domain/complaints/clocks/settlement.ts";
import type { ComplaintTerms, TermsOf } from "../../domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../domain/complaints/complaint.ts";
import { mailsOf } from "../../domain/complaints/views/mails.ts";
import type { Mail } from "../../domain/mail/mail.ts";
import { DomainError } from "../../domain/refusal.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import { type Key, placedAt } from "../keys.ts";
import { mailCommit } from "../mail/mails.ts";
import { gone, type Projection } from "../projection.ts";
import { type Commit, type PageRequest, type Table, TRANSACTION_ITEMS } from "../table.ts";
import { complaintsOfUnit } from "./complaints-of-unit.ts";
import { complaintProjections, placementOf } from "./projections.ts";

export type ComplaintRepository = ReturnType<typeof complaintRepository>;

/** What a decision starts from: the complaint before it, and the terms that it is measured by. */
export interface ComplaintBasis {
  readonly before?: Complaint;
  readonly terms: ComplaintTerms;
  /** How many similar complaints are known when it is filed. */
  readonly alikeKnown?: number;
  /** Written in the same transaction, besides what follows from the decision. */
  readonly beside?: readonly Projection[];
}

/** A complaint's change with everything that follows from it, and the mails about it. */
export function complaintCommits(
  plain: ComplaintDecision,
  { before, terms, alikeKnown, beside = [] }: ComplaintBasis,
): readonly [Commit<Complaint>, ...Commit<Mail>[]] {
  const decision = settled(plain, before, terms);
  const change = {
    key: items.complaint.key(decision.state.trackingCode),
    decision,
    placement: placementOf(decision.state, terms),
    projections: [...complaintProjections(decision, { before, terms, alikeKnown }), ...beside],
  };
  return [change, ...mailsOf(decision, terms).map(mailCommit)];
}

/** @param termsOf the terms of a complaint; its deadlines decide when it is due */
export function complaintRepository(table: Table, termsOf: TermsOf) {
  const measured = (complaint: Complaint, calendar: CityCalendar | undefined) => ({
    complaint,
    terms: termsOf(complaint, calendar),
  });
  return {
    /** A complaint, its terms, and other items, in one round trip. */
    async find<const Others extends readonly Key[]>(trackingCode: string, others: Others) {
      const [complaint, calendar, ...rest] = await table.findMany([
        items.complaint.key(trackingCode),
        items.cityCalendar.key(),
        ...others,
      ]);
      return {
        known: complaint === undefined ? undefined : measured(complaint, calendar),
        calendar,
        others: rest,
      };
    },
    /** The complaint that a deadline is about, and the moment at which it was due. */
    async at(key: Key<Complaint>) {
      const [complaint, calendar] = await table.findMany([key, items.cityCalendar.key()]);
      const placed = found(complaint);
      return { ...measured(placed, calendar), placedAt: placedAt(placed) };
    },
    /** A complaint and who asks for it, in one round trip. */
    async withAsker(trackingCode: string, nip: string) {
      const [complaint, employee, calendar] = await table.findMany([
        items.complaint.key(trackingCode),
        items.employee.key(nip),
        items.cityCalendar.key(),
      ]);
      const known = found(complaint);
      return {
        ...measured(known, calendar),
        employee,
        calendar,
      };
    },
    /** A complaint to be changed, who changes it, and other items, in one round trip. */
    async editWithAsker<const Others extends readonly (Key | undefined)[]>(
      trackingCode: string,
      nip: string,
      others: Others,
    ) {
      const [complaint, employee, calendar, ...rest] = await table.editMany(
        items.complaint.key(trackingCode),
        [items.employee.key(nip), items.cityCalendar.key(), ...others],
      );
      return {
        ...measured(complaint, calendar),
        employee,
        calendar,
        others: rest,
      };
    },
    ofUnit: (unitId: string, state: "OPEN" | "ENDED", page: PageRequest) =>
      table.query(items.complaint.list.range(unitId, state), page),
    ...complaintsOfUnit(table, termsOf),
    /** Tracking codes of the city's open complaints, earliest deadline first. */
    open: (page: PageRequest) => table.query(items.openComplaint.list.range(), page),
    /** The same of all of them, page by page. */
    eachOpen: () => table.each(items.openComplaint.list.range()),
    /** Tracking codes of the complaints assigned to somebody. */
    assignedTo: (nip: string) => table.all(items.assignedComplaint.range(nip)),
    /** Complaints by their codes, each with its terms, in one round trip for each hundred. */
    async findAll(codes: readonly string[]) {
      const [[calendar], known] = await table.findBoth(
        [items.cityCalendar.key()],
        codes.map((code) => items.complaint.key(code)),
      );
      return known.flatMap((complaint) => (complaint ? [measured(complaint, calendar)] : []));
    },
    notes: (trackingCode: string) => table.all(items.complaintNote.range(trackingCode)),
    events: (trackingCode: string) => table.all(items.event.range(items.complaint.key(trackingCode))),
    /** The conversation, oldest first. */
    messages: (trackingCode: string) => table.all(items.complaintMessage.range(trackingCode)),
    commit: (decision: ComplaintDecision, basis: Required<Pick<ComplaintBasis, "before">> & ComplaintBasis) =>
      table.commit(complaintCommits(decision, basis)),
    /** Commits a change whose reply is something other than the complaint. */
    commitWith: <Reply>(
      decision: ComplaintDecision,
      basis: ComplaintBasis,
      reply: (complaint: Complaint) => Reply,
    ) => table.commit(complaintCommits(decision, basis), ([complaint]) => reply(complaint)),
    /**
     * Moves a complaint's deadline only; if somebody has changed the complaint meanwhile, they have moved it
     * already.
     */
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
    /**
     * Forgets a complaint. What is stored beside it is deleted first, so that an interrupted run can finish
     * the rest.
     */
    async forget(decision: ComplaintDecision, basis: ComplaintBasis): Promise<void> {
      const { trackingCode } = decision.state;
      const beside = await table.all(items.wholeComplaint(trackingCode));
      const kept = beside.filter(({ sk }) => sk !== items.complaint.key(trackingCode).sk);
      for (let start = 0; start < kept.length; start += TRANSACTION_ITEMS) {
        await table.write(kept.slice(start, start + TRANSACTION_ITEMS).map(gone));
      }
      await table.commit(complaintCommits(decision, basis));
    },
    /** Two complaints that change together or not at all; replies with the first. */
    commitBoth: <Reply>(
      [one, basis]: readonly [ComplaintDecision, ComplaintBasis],
      [other, otherBasis]: readonly [ComplaintDecision, ComplaintBasis],
      reply: (complaint: Complaint) => Reply,
    ) =>
      table.commit([...complaintCommits(one, basis), ...complaintCommits(other, otherBasis)], ([complaint]) =>
        reply(complaint),
      ),
  };
}
