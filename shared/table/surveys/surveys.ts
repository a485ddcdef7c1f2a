import { type LocalDay, monthOf, nextMonth } from "../../domain/calendar/calendar.ts";
import { surveyDueAt } from "../../domain/surveys/closing.ts";
import type { FollowUp } from "../../domain/surveys/follow-up.ts";
import type { FrozenSurvey } from "../../domain/surveys/freeze.ts";
import { publicationOf } from "../../domain/surveys/results/publication.ts";
import type { Survey, SurveyDecision } from "../../domain/surveys/survey.ts";
import { unpublishedOf } from "../../domain/surveys/unpublished.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import type { Key, Placement } from "../keys.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { Table } from "../table.ts";
import { serviceMonths } from "./service-months.ts";
import { hourOf } from "./traffic.ts";

export type SurveyRepository = ReturnType<typeof surveyRepository>;

/** The parameters of an answer's context. */
interface Asked {
  readonly point: string | undefined;
  readonly network: string;
  readonly at: string;
}

export function surveyRepository(table: Table) {
  async function withBesides<Type>(key: Key<Type>, { point, network, at }: Asked) {
    const [item, barred, servicePoint] = await table.findMany([
      key,
      items.barredNetwork.key(network, hourOf(at)),
      ...(point === undefined ? [] : [items.servicePoint.key(point)]),
    ]);
    return [found(item), { barred, point: servicePoint }] as const;
  }

  return {
    get: (id: string) => table.get(items.survey.key(id)),
    edit: (id: string) => table.edit(items.survey.key(id)),
    /** The survey that is due. */
    at: (key: Key<Survey>) => table.get(key),
    /** All surveys of a unit, the last to end first; a few each year. */
    async ofUnit(unitId: string): Promise<readonly Survey[]> {
      return table.all(items.survey.list.range(unitId), { newestFirst: true });
    },
    /** A survey with everything else that its answers depend on, in one round trip. */
    async surveyAsked(id: string, asked: Asked) {
      const [survey, besides] = await withBesides(items.survey.key(id), asked);
      return { survey, ...besides };
    },
    /** A unit with everything else that answers to its standing survey depend on, in one round trip. */
    async unitAsked(unitId: string, asked: Asked) {
      const [unit, besides] = await withBesides(items.unit.key(unitId), asked);
      return { unit, ...besides };
    },
    /** A unit that must exist. */
    unit: (unitId: string) => table.get(items.unit.key(unitId)),
    /**
     * What may be shown of each answered edition.
     * @param before the first day that is not shown yet
     * @param isFinal whether the survey is being frozen
     */
    async counters(
      { id, unitId, opensOn, endsOn, editions }: Survey,
      showing: { readonly before: LocalDay; readonly isFinal: boolean },
    ): Promise<FrozenSurvey["editions"]> {
      const survey = { unitId, surveyId: id, editions: editions.map(({ number }) => number) };
      // Late answers are counted in the month in which they arrive.
      const months = { from: monthOf(opensOn), to: nextMonth(monthOf(endsOn)) };
      return serviceMonths(table).ofSurvey(survey, months, showing);
    },
    commit: (decision: SurveyDecision) => {
      const { state } = decision;
      return table.commit([
        {
          key: items.survey.key(state.id),
          decision,
          placement: placementOf(state),
          projections: projectionsOf(decision),
        },
      ]);
    },
    /** Somebody's open follow-ups of published surveys. */
    followUpsOf: (nip: string) => table.all(items.followUp.range(nip)),
  };
}

function placementOf(survey: Survey): Placement<Survey> {
  const { id, unitId, endsOn } = survey;
  const dueAt = surveyDueAt(survey);
  return {
    list: items.survey.list.at(unitId, endsOn, id),
    ...(dueAt && { due: items.survey.due.at(dueAt) }),
  };
}

/** Keeps the city's lists, of what is not published and of results, and the owners' follow-ups in step with a survey. */
function projectionsOf({ state, event }: SurveyDecision): Projection[] {
  const owed = (followUp: FollowUp) => followUpItem(state, followUp);
  switch (event.type) {
    case "SURVEY_PUBLISHED":
      return [unpublishedItem(state), publicationItem(state), ...state.followUps.map(owed)];
    case "FOLLOW_UP_COMPLETED":
    case "FOLLOW_UP_MISSED": {
      const moved = state.followUps.filter(({ number }) => number === event.data?.number);
      return [publicationItem(state), ...moved.map(owed)];
    }
    case "FOLLOW_UPS_HANDED_ON":
      return handedOn(state, event.data ?? {}).flatMap((followUp) => [
        gone(items.followUp.key(String(event.data?.fromNip), state.id, followUp.number)),
        owed(followUp),
      ]);
    default:
      return [unpublishedItem(state)];
  }
}

function unpublishedItem(survey: Survey): Projection {
  const { id, endsOn } = survey;
  const key = items.unpublishedSurvey.key(id);
  const item = unpublishedOf(survey);
  return item
    ? put({ key, item, placement: { list: items.unpublishedSurvey.list.at(endsOn, id) } })
    : gone(key);
}

function handedOn({ followUps }: Survey, { numbers }: { readonly numbers?: unknown }): readonly FollowUp[] {
  return followUps.filter(({ number }) => Array.isArray(numbers) && numbers.includes(number));
}

function followUpItem({ id, unitId, service }: Survey, { done, ...followUp }: FollowUp): Projection {
  const key = items.followUp.key(followUp.ownerNip, id, followUp.number);
  if (done) return gone(key);
  return put({ key, item: { ...followUp, surveyId: id, unitId, service } satisfies items.OwedFollowUp });
}

function publicationItem(survey: Survey): Projection {
  const { id, endsOn } = survey;
  return put({
    key: items.publication.key(id),
    item: publicationOf(survey),
    placement: { list: items.publication.list.at(endsOn.slice(0, 4), endsOn, id) },
  });
}
