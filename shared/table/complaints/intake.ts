import type { TermsOf } from "../../domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../domain/complaints/complaint.ts";
import { likenessesAround } from "../../domain/complaints/intake/similarity.ts";
import type { Submission } from "../../domain/complaints/intake/submission.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import type { Filings } from "../networks/items.ts";
import { filingOf } from "../networks/networks.ts";
import { put } from "../projection.ts";
import type { Table } from "../table.ts";
import { type ComplaintBasis, complaintCommits } from "./complaints.ts";
import type { SealedContact } from "./items.ts";
import { trackingCodesIn } from "./projections.ts";

type Said = Pick<Submission, "text" | "place">;

interface Arrival {
  readonly at: string;
  /** Local day in the city. */
  readonly day: string;
  /** Counter of complaints from the citizen's network; undefined for staff, who are not counted. */
  readonly filings: Key<Filings> | undefined;
}

interface NewComplaint extends Pick<ComplaintBasis, "terms"> {
  /** Similar complaints known when it is filed. */
  readonly similar: readonly string[];
  /** The complainant's sealed contact data. */
  readonly contact?: SealedContact | undefined;
  readonly filings?: Key<Filings> | undefined;
}

function alikeKeys(said: Said, day: string) {
  return likenessesAround(said).map((likeness) => items.complaintsAlike.key(likeness, day));
}

export type IntakeRepository = ReturnType<typeof intakeRepository>;

/** @param termsOf the terms of a complaint */
export function intakeRepository(table: Table, termsOf: TermsOf) {
  return {
    /** Tracking codes of the day's complaints that say the same about the same place. */
    alike: async (said: Said, day: string) =>
      trackingCodesIn(await table.findMany(alikeKeys(said, day)), said.place),
    /**
     * What a new complaint is measured and routed by, the unit and service point that it names, and similar
     * complaints; two parallel round trips.
     */
    async context(submission: Submission, { at, day, filings }: Arrival) {
      const { unitId, point } = submission;
      const facts = table.findMany([
        items.cityCalendar.key(),
        items.routing.key(),
        unitId ? items.unit.key(unitId) : undefined,
        point ? items.servicePoint.key(point) : undefined,
        filings,
      ]);
      const [[calendar, routing, unit, standing, counted], alike] = await Promise.all([
        facts,
        table.findMany(alikeKeys(submission, day)),
      ]);
      return {
        terms: termsOf({ receivedAt: at }, calendar),
        similar: trackingCodesIn(alike, submission.place),
        routing,
        unit,
        point: standing,
        filed: counted?.filed,
      };
    },
    /** Files a complaint; only this reply holds its secret. */
    receive<Reply>(
      decision: ComplaintDecision,
      { terms, similar, contact, filings }: NewComplaint,
      reply: (complaint: Complaint) => Reply,
    ) {
      const key = items.complaintContact.key(decision.state.trackingCode);
      const beside = [
        ...(contact ? [put({ key, item: contact })] : []),
        ...(filings ? [filingOf(filings)] : []),
      ];
      return table.commit(complaintCommits(decision, { terms, similar, beside }), ([complaint]) =>
        reply(complaint),
      );
    },
  };
}
