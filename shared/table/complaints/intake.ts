import type { TermsOf } from "../../domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../domain/complaints/complaint.ts";
import { isFollowable } from "../../domain/complaints/intake/following.ts";
import { similarityKeys } from "../../domain/complaints/intake/similarity.ts";
import type { Submission } from "../../domain/complaints/intake/submission.ts";
import * as items from "../items.ts";
import type { FilingsKey } from "../networks/items.ts";
import { type Counting, filingOf } from "../networks/networks.ts";
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
  readonly filings: FilingsKey | undefined;
}

interface NewComplaint extends Pick<ComplaintBasis, "terms"> {
  /** How many similar complaints are known when it is filed. */
  readonly alikeKnown: number;
  /** The complainant's sealed contact data. */
  readonly contact?: SealedContact | undefined;
  readonly counting?: Counting | undefined;
}

function alikeKeys(said: Said, day: string) {
  return similarityKeys(said).map((likeness) => items.complaintsAlike.key(likeness, day));
}

export type IntakeRepository = ReturnType<typeof intakeRepository>;

/** @param termsOf the terms of a complaint */
export function intakeRepository(table: Table, termsOf: TermsOf) {
  /** Those that others may still follow, as they are now. */
  async function followable(trackingCodes: readonly string[]): Promise<readonly string[]> {
    if (trackingCodes.length === 0) return [];
    const found = await table.findMany(trackingCodes.map((code) => items.complaint.key(code)));
    return found.flatMap((one) => (one && isFollowable(one) ? [one.trackingCode] : []));
  }

  return {
    /** Tracking codes of the day's complaints that say the same about the same place. */
    alike: async (said: Said, day: string) =>
      followable(trackingCodesIn(await table.findMany(alikeKeys(said, day)), said.place)),
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
      const known = trackingCodesIn(alike, submission.place);
      return {
        terms: termsOf({ receivedAt: at }, calendar),
        alikeKnown: known.length,
        similar: await followable(known),
        routing,
        unit,
        point: standing,
        filed: counted?.filed,
      };
    },
    /** Files a complaint; only this reply holds its secret. */
    receive<Reply>(
      decision: ComplaintDecision,
      { terms, alikeKnown, contact, counting }: NewComplaint,
      reply: (complaint: Complaint) => Reply,
    ) {
      const key = items.complaintContact.key(decision.state.trackingCode);
      const beside = [
        ...(contact ? [put({ key, item: contact })] : []),
        ...(counting ? [filingOf(counting)] : []),
      ];
      return table.commit(complaintCommits(decision, { terms, alikeKnown, beside }), ([complaint]) =>
        reply(complaint),
      );
    },
  };
}
