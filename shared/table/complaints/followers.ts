import type { TermsOf } from "../../domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../domain/complaints/complaint.ts";
import * as items from "../items.ts";
import type { FilingsKey } from "../networks/items.ts";
import { type Counting, joiningOf } from "../networks/networks.ts";
import { put } from "../projection.ts";
import type { Table } from "../table.ts";
import { type ComplaintBasis, complaintCommits } from "./complaints.ts";

interface Joined {
  readonly complaint: Complaint;
  readonly terms: ComplaintBasis["terms"];
  readonly secretHash: string;
  readonly at: string;
  readonly counting: Counting;
}

export type FollowerRepository = ReturnType<typeof followerRepository>;

/** @param termsOf the terms of a complaint */
export function followerRepository(table: Table, termsOf: TermsOf) {
  return {
    /**
     * A complaint that somebody wants to follow, and how often their network joined complaints within the
     * hour.
     */
    async toJoin(trackingCode: string, filings: FilingsKey) {
      const [known, calendar, counted] = await table.findMany([
        items.complaint.key(trackingCode),
        items.cityCalendar.key(),
        filings,
      ]);
      return {
        known: known && { complaint: known, terms: termsOf(known, calendar) },
        joined: counted?.joined,
      };
    },
    /** Adds a follower, who is known only by their secret. */
    join<Reply>(decision: ComplaintDecision, joined: Joined, reply: () => Reply) {
      const { complaint, terms, secretHash, at, counting } = joined;
      const key = items.complaintFollower.key(complaint.trackingCode, secretHash);
      const follower = put({ key, item: { joinedAt: at }, once: true });
      const beside = [follower, joiningOf(counting)];
      return table.commit(complaintCommits(decision, { before: complaint, terms, beside }), reply);
    },
  };
}
