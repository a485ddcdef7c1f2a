import type { CityCalendar } from "../../domain/calendar/city-calendar.ts";
import type { TermsOf } from "../../domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../domain/complaints/complaint.ts";
import * as keys from "../item-keys.ts";
import type { Key } from "../keys.ts";
import { type Filings, joiningOf } from "../networks.ts";
import type { Table } from "../table.ts";
import { type ComplaintBasis, complaintCommits } from "./complaints.ts";

interface Joined {
  readonly complaint: Complaint;
  readonly terms: ComplaintBasis["terms"];
  readonly secretHash: string;
  readonly at: string;
  readonly filings: Key;
}

export type FollowerRepository = ReturnType<typeof followerRepository>;

/** How others come to follow a complaint. @param termsOf what a complaint is measured by */
export function followerRepository(table: Table, termsOf: TermsOf) {
  return {
    /** A complaint that somebody wants to follow, and how often others of their network did so within the hour. */
    async toJoin(trackingCode: string, filings: Key) {
      const wanted = [keys.complaint(trackingCode), keys.cityCalendar(), filings];
      const [complaint, calendar, counted] = await table.findMany<unknown>(wanted);
      const known = complaint as Complaint | undefined;
      return {
        known: known && { complaint: known, terms: termsOf(known, calendar as CityCalendar | undefined) },
        joined: (counted as Filings | undefined)?.joined,
      };
    },
    /** One more who follows a complaint, known by their secret alone. */
    join<Reply>(decision: ComplaintDecision, joined: Joined, reply: () => Reply) {
      const { complaint, terms, secretHash, at, filings } = joined;
      const key = keys.complaintFollower(complaint.trackingCode, secretHash);
      const follower = { kind: "put", key, item: { joinedAt: at }, once: true } as const;
      const beside = [follower, joiningOf(filings)];
      return table.commit(complaintCommits(decision, { before: complaint, terms, beside }), reply);
    },
  };
}
