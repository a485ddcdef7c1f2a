import type { CityCalendar } from "../../domain/calendar/city-calendar.ts";
import type { TermsOf } from "../../domain/complaints/clocks/terms.ts";
import type { Complaint, ComplaintDecision } from "../../domain/complaints/complaint.ts";
import { likenessOf } from "../../domain/complaints/intake/likeness.ts";
import type { Routing } from "../../domain/complaints/intake/routing-rules.ts";
import type { Submission } from "../../domain/complaints/intake/submission.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import type { ServicePoint } from "../../domain/surveys/points/service-point.ts";
import * as keys from "../item-keys.ts";
import type { Key } from "../keys.ts";
import { type Filings, filingOf, joiningOf } from "../networks.ts";
import type { Table } from "../table.ts";
import { codesIn } from "./complaint-projections.ts";
import { type ComplaintBasis, complaintCommits } from "./complaints.ts";

type Said = Pick<Submission, "text" | "place">;

interface Arrival {
  readonly at: string;
  /** The city's local day. */
  readonly day: string;
  /** Where the complaints of the citizen's network are counted; staff's are not. */
  readonly filings: Key | undefined;
}

interface NewComplaint extends Pick<ComplaintBasis, "terms"> {
  /** Those alike that are known when it comes in. */
  readonly similar: readonly string[];
  /** How its complainant can be reached, sealed. */
  readonly contact?: object | undefined;
  readonly filings?: Key | undefined;
}

interface Joined {
  readonly complaint: Complaint;
  readonly terms: ComplaintBasis["terms"];
  readonly secretHash: string;
  readonly at: string;
  readonly filings: Key;
}

export type IntakeRepository = ReturnType<typeof intakeRepository>;

/** How complaints come in, and how others come to follow them. @param termsOf what a complaint is measured by */
export function intakeRepository(table: Table, termsOf: TermsOf) {
  return {
    /** Tracking codes of a day's complaints that say the same of the same place. */
    alike: async (said: Said, day: string) =>
      codesIn(await table.find(keys.complaintsAlike(likenessOf(said), day))),
    /**
     * What a complaint that is about to be handed in is measured and routed by, the unit and the service point that it names,
     * and those alike, in one round trip.
     */
    async surroundings(submission: Submission, { at, day, filings }: Arrival) {
      const { unitId, point } = submission;
      const fixed = [keys.cityCalendar(), keys.complaintsAlike(likenessOf(submission), day), keys.routing()];
      const named = [unitId && keys.unit(unitId), point && keys.servicePoint(point), filings];
      const wanted = named.filter((key) => typeof key === "object");
      const [calendar, alike, routing, ...found] = await table.findMany<unknown>([...fixed, ...wanted]);
      const [unit, standing, counted] = named.map((key) =>
        typeof key === "object" ? found.shift() : undefined,
      );
      return {
        terms: termsOf({ receivedAt: at }, calendar as CityCalendar | undefined),
        similar: codesIn(alike),
        routing: routing as Routing | undefined,
        unit: unit as OrganisationUnit | undefined,
        point: standing as ServicePoint | undefined,
        filed: (counted as Filings | undefined)?.filed,
      };
    },
    /** A new complaint, with the one reply that holds its secret. */
    receive<Reply>(
      decision: ComplaintDecision,
      { terms, similar, contact, filings }: NewComplaint,
      reply: (complaint: Complaint) => Reply,
    ) {
      const key = keys.complaintContact(decision.state.trackingCode);
      const beside = [
        ...(contact ? [{ kind: "put", key, item: { ...contact } } as const] : []),
        ...(filings ? [filingOf(filings)] : []),
      ];
      return table.commit(complaintCommits(decision, { terms, similar, beside }), ([complaint]) =>
        reply(complaint),
      );
    },
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
