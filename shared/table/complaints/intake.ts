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
import { type Filings, filingOf } from "../networks.ts";
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

export type IntakeRepository = ReturnType<typeof intakeRepository>;

/** How complaints come in. @param termsOf what a complaint is measured by */
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
  };
}
