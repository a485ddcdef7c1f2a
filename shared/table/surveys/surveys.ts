import { monthOf, nextMonth } from "../../domain/calendar/calendar.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import { surveyDueAt } from "../../domain/surveys/closing.ts";
import type { FollowUp } from "../../domain/surveys/follow-up.ts";
import type { FrozenSurvey } from "../../domain/surveys/freeze.ts";
import type { ServicePoint } from "../../domain/surveys/points/service-point.ts";
import { surveyOutcome } from "../../domain/surveys/results/outcome.ts";
import { type Publication, publicationOf } from "../../domain/surveys/results/publication.ts";
import type { Survey, SurveyDecision } from "../../domain/surveys/survey.ts";
import { found } from "../found.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key, Placement } from "../keys.ts";
import type { Projection } from "../projection.ts";
import type { Table } from "../table.ts";
import { serviceMonths } from "./service-months.ts";
import { hourOf } from "./survey-traffic.ts";

export type SurveyRepository = ReturnType<typeof surveyRepository>;

/** Where answers are given, and whence they come. */
interface Asked {
  readonly point: string | undefined;
  readonly network: string;
  readonly at: string;
}

export function surveyRepository(table: Table) {
  async function withBesides(key: Key, { point, network, at }: Asked) {
    const besides = [
      keys.barredNetwork(network, hourOf(at)),
      ...(point === undefined ? [] : [keys.servicePoint(point)]),
    ];
    const [item, barred, servicePoint] = await table.findMany<unknown>([key, ...besides]);
    return [found(item), { barred, point: servicePoint as ServicePoint | undefined }] as const;
  }

  return {
    get: (id: string) => table.get<Survey>(keys.survey(id)),
    edit: (id: string) => table.edit<Survey>(keys.survey(id)),
    /** The survey that a deadline is about. */
    at: (key: Key) => table.get<Survey>(key),
    /** All surveys of a unit, the one that ends last first: some each year. */
    async ofUnit(unitId: string): Promise<readonly Survey[]> {
      return table.all<Survey>(ranges.unitSurveys(unitId), { newestFirst: true });
    },
    /** A survey, with whatever else its answers depend on, in one round trip. */
    async surveyAsked(id: string, asked: Asked) {
      const [survey, besides] = await withBesides(keys.survey(id), asked);
      return { survey: survey as Survey, ...besides };
    },
    /** A unit, with whatever else answers to its standing survey depend on, in one round trip. */
    async unitAsked(unitId: string, asked: Asked) {
      const [unit, besides] = await withBesides(keys.unit(unitId), asked);
      return { unit: unit as OrganisationUnit, ...besides };
    },
    /** A unit that must be there, for what is to belong to it. */
    unit: (unitId: string) => table.get<OrganisationUnit>(keys.unit(unitId)),
    /** The live counters of each edition that anybody answered, in one query. */
    async counters({ id, unitId, opensOn, endsOn, editions }: Survey): Promise<FrozenSurvey["editions"]> {
      const numbers = editions.map(({ number }) => number);
      // Answers that come too late count as such in the month in which they come.
      const months = { from: monthOf(opensOn), to: nextMonth(monthOf(endsOn)) };
      return serviceMonths(table).ofSurvey(unitId, id, numbers, months);
    },
    publications: (year: string) => table.all<Publication>(ranges.publications(year), { newestFirst: true }),
    commit: (decision: SurveyDecision) => {
      const { state } = decision;
      return table.commit([
        {
          key: keys.survey(state.id),
          decision,
          placement: placementOf(state),
          projections: projectionsOf(decision),
        },
      ]);
    },
    /** What somebody still has to do about published surveys. */
    followUpsOf: (nip: string) => table.all<OwedFollowUp>(ranges.followUps(nip)),
  };
}

function placementOf(survey: Survey): Placement {
  const { id, unitId, endsOn } = survey;
  const dueAt = surveyDueAt(survey);
  return { list: { in: ranges.unitSurveys(unitId), at: `${endsOn}#${id}` }, ...(dueAt && { dueAt }) };
}

/** The city's list of results, and what each owner is to do, follow from the change. */
function projectionsOf({ state, event }: SurveyDecision): Projection[] {
  const owed = (followUp: FollowUp) => followUpItem(state, followUp);
  switch (event.type) {
    case "SURVEY_PUBLISHED":
      return [publicationItem(state), ...state.followUps.map(owed)];
    case "FOLLOW_UP_COMPLETED":
    case "FOLLOW_UP_MISSED":
      return state.followUps.filter(({ number }) => number === event.data?.number).map(owed);
    default:
      return [];
  }
}

/** What somebody owes a survey; it is gone once it is done. */
export interface OwedFollowUp extends Omit<FollowUp, "done"> {
  readonly surveyId: string;
  readonly unitId: string;
  readonly service: string;
}

function followUpItem({ id, unitId, service }: Survey, { done, ...followUp }: FollowUp): Projection {
  const key = keys.followUp(followUp.ownerNip, id, followUp.number);
  if (done) return { kind: "delete", key };
  return { kind: "put", key, item: { ...followUp, surveyId: id, unitId, service } satisfies OwedFollowUp };
}

function publicationItem(survey: Survey): Projection {
  const { id, endsOn, publishedAt = "" } = survey;
  return {
    kind: "put",
    key: keys.publication(id),
    item: publicationOf(surveyOutcome(survey), publishedAt),
    placement: { list: { in: ranges.publications(endsOn.slice(0, 4)), at: `${endsOn}#${id}` } },
  };
}
