import { formerRecommendations } from "../../domain/supervision/former-owner.ts";
import { firstMissedAt } from "../../domain/supervision/pass-on.ts";
import type { Recommendation, RecommendationDecision } from "../../domain/supervision/recommendation.ts";
import { stageOf } from "../../domain/supervision/stage.ts";
import type { Visit, VisitDecision } from "../../domain/supervision/visit.ts";
import { visitCounts } from "../../domain/supervision/visit-score.ts";
import * as items from "../items.ts";
import type { Placement } from "../keys.ts";
import { count, gone, type Projection, put } from "../projection.ts";
import { owedToSupervision, owedToSupervisionNoMore } from "../scorecard/owed.ts";
import { runningMonthProjection } from "../scorecard/scorecards.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import type { DrawName } from "./draws.ts";
import type { VisitName } from "./items.ts";

export type VisitRepository = ReturnType<typeof visitRepository>;

interface Planned {
  readonly numbers: readonly number[];
  /** NIPs of those who are visited. */
  readonly visited: readonly string[];
  readonly team: readonly string[];
  readonly account: string;
}

/** A screen shows what is near. */
const NEAR = { limit: 100 };

export function visitRepository(table: Table) {
  return {
    /** What visits are planned by, in one round trip. */
    async toPlan({ programmeId, period }: DrawName, { numbers, visited, team, account }: Planned) {
      const employees = [...visited, ...team].map((nip) => items.employee.key(nip));
      const visits = numbers.map((number) => items.supervisionVisit.key(programmeId, period, number));
      const [draw, programme, tree, shape, asker, ...others] = await table.findMany([
        items.supervisionDraw.key(programmeId, period),
        items.supervisionProgramme.key(programmeId),
        items.supervisionTree.key(programmeId, period),
        items.unitTree.key(),
        items.employee.key(account),
        ...employees,
        ...visits,
      ]);
      const people = new Map(
        others.flatMap((one) => (one && "postings" in one ? [[one.nip, one] as const] : [])),
      );
      const before = new Map(
        others.flatMap((one) => (one && "plannedOn" in one ? [[one.number, one] as const] : [])),
      );
      const isSameTree = tree !== undefined && tree.changes === (shape?.changes ?? 0);
      return { draw, programme, paths: isSameTree ? tree.paths : undefined, asker, people, before };
    },
    /** Visits that are planned together, with each inspector's agenda. */
    plan: (decisions: readonly VisitDecision[]) =>
      table.commit(
        decisions.map((decision, place) => visitCommit(decision, place === 0 ? decisions.length : 0)),
        (visits) => ({ items: visits }),
      ),
    /** A draw's visits of some numbers; undefined if none is planned. */
    ofNumbers: ({ programmeId, period }: DrawName, numbers: readonly number[]) =>
      table.findMany(numbers.map((number) => items.supervisionVisit.key(programmeId, period, number))),
    /** A visit with its draw, its programme and whoever asks; and its recommendations. */
    async withAsker(name: VisitName, account: string) {
      const { programmeId, period, number } = name;
      const [[visit, draw, programme, asker], recommendations] = await Promise.all([
        table.findMany([
          keyOf(name),
          items.supervisionDraw.key(programmeId, period),
          items.supervisionProgramme.key(programmeId),
          items.employee.key(account),
        ]),
        table.all(items.recommendation.range(programmeId, period, number)),
      ]);
      return { visit, draw, programme, asker, recommendations };
    },
    /**
     * A visit to be recorded, with its form, the lines of units, the recorder's files, the owners, and the calendar, in one
     * round trip.
     */
    async toRecord(
      name: VisitName,
      {
        nip,
        photos,
        owners,
      }: { readonly nip: string; readonly photos: readonly string[]; readonly owners: readonly string[] },
    ) {
      const [visit, draw, tree, calendar, ...both] = await table.findMany([
        keyOf(name),
        items.supervisionDraw.key(name.programmeId, name.period),
        items.supervisionTree.key(name.programmeId, name.period),
        items.cityCalendar.key(),
        ...photos.map((sha256) => items.evidence.key(nip, sha256)),
        ...owners.map((owner) => items.employee.key(owner)),
      ]);
      const checked = both.flatMap((one) =>
        one && "sha256" in one && one.state === "CHECKED" ? [one.sha256] : [],
      );
      const people = both.flatMap((one) => (one && "postings" in one ? [one] : []));
      return { visit, draw, tree: tree?.paths, calendar, checked: new Set(checked), people };
    },
    /** A visit with its programme, whoever asks, and the lines of units, in one round trip. */
    async toPrepare(name: VisitName, account: string) {
      const [visit, programme, tree, asker] = await table.findMany([
        keyOf(name),
        items.supervisionProgramme.key(name.programmeId),
        items.supervisionTree.key(name.programmeId, name.period),
        items.employee.key(account),
      ]);
      return { visit, programme, tree: tree?.paths, asker };
    },
    /** A unit with whoever asks about it. */
    async unitWithAsker(unitId: string, account: string) {
      const [unit, employee] = await table.findMany([items.unit.key(unitId), items.employee.key(account)]);
      return { unit, employee };
    },
    /** What earlier visits have left with a unit: the last ones, and what is not closed yet. */
    async ofUnit(unitId: string, last: number) {
      const [visits, recommendations] = await Promise.all([
        table.query(items.unitVisit.range(unitId), { limit: last, newestFirst: true }),
        table.query(items.unitRecommendation.range(unitId), NEAR),
      ]);
      return { visits: visits.items, recommendations: recommendations.items };
    },
    /** A programme's recommendations that are not closed, by what they wait for; with the programme and whoever asks. */
    async ofProgramme(programmeId: string, page: PageRequest, account: string) {
      const [listed, [programme, asker]] = await Promise.all([
        table.query(items.unitRecommendation.list.range(programmeId), page),
        table.findMany([items.supervisionProgramme.key(programmeId), items.employee.key(account)]),
      ]);
      return { listed, programme, asker };
    },
    edit: (name: VisitName) => table.edit(keyOf(name)),
    /** A visit to be called off, with its programme and whoever asks. */
    async toCallOff(name: VisitName, account: string) {
      const [visit, programme, asker] = await table.editMany(keyOf(name), [
        items.supervisionProgramme.key(name.programmeId),
        items.employee.key(account),
      ]);
      return { visit, programme, asker };
    },
    commit: (decision: VisitDecision) => table.commit([visitCommit(decision)]),
    /** A recorded visit and its recommendations, in one transaction. */
    commitRecord: (decision: VisitDecision, recommendations: readonly RecommendationDecision[]) =>
      table.commit<readonly [Visit, ...Recommendation[]]>([
        visitCommit(decision),
        ...recommendations.map((one) => recommendationCommit(one, false)),
      ]),
    /** A recommendation to be followed up, with the owner's files. */
    async toFollowUp(
      name: VisitName,
      number: number,
      { nip, files }: { readonly nip: string; readonly files: readonly string[] },
    ) {
      const [recommendation, ...evidence] = await table.editMany(
        items.recommendation.key(name.programmeId, name.period, name.number, number),
        files.map((sha256) => items.evidence.key(nip, sha256)),
      );
      const checked = evidence.flatMap((one) => (one?.state === "CHECKED" ? [one.sha256] : []));
      return { recommendation, checked: new Set(checked) };
    },
    /** A recommendation to be verified, with its programme, whoever asks, and the calendar. */
    async toVerify(name: VisitName, number: number, account: string) {
      const { programmeId, period } = name;
      const [recommendation, programme, asker, calendar] = await table.editMany(
        items.recommendation.key(programmeId, period, name.number, number),
        [items.supervisionProgramme.key(programmeId), items.employee.key(account), items.cityCalendar.key()],
      );
      return { recommendation, programme, asker, calendar };
    },
    /** A recommendation to be passed on, with what says who may own it, in one round trip. */
    async toPassOn(
      name: VisitName,
      number: number,
      { account, toNip }: { readonly account: string; readonly toNip: string },
    ) {
      const { programmeId, period } = name;
      const [recommendation, visit, programme, tree, asker, owner, calendar] = await table.editMany(
        items.recommendation.key(programmeId, period, name.number, number),
        [
          keyOf(name),
          items.supervisionProgramme.key(programmeId),
          items.supervisionTree.key(programmeId, period),
          items.employee.key(account),
          items.employee.key(toNip),
          items.cityCalendar.key(),
        ],
      );
      return { recommendation, visit, programme, tree: tree?.paths, asker, owner, calendar };
    },
    commitRecommendation: (decision: RecommendationDecision) =>
      table.commit([recommendationCommit(decision, true)]),
  };
}

/** What somebody owns that is not closed: apart from the rest, since no request reads all of it. */
export const allOwned = (table: Table, nip: string) =>
  table.all(items.recommendation.list.range(nip, "OPEN"));

function keyOf({ programmeId, period, number }: VisitName) {
  return items.supervisionVisit.key(programmeId, period, number);
}

/** @param planned how many visits are planned with it; their draw's progress is moved once */
function visitCommit(decision: VisitDecision, planned = 0): Commit<Visit> {
  const { state, event } = decision;
  const { programmeId, period, number, nip, plannedOn, inspectors } = state;
  const add = {
    ...(planned > 0 && { planned }),
    ...(event.type === "VISIT_RECORDED" && {
      recorded: 1,
      recommendations: state.record?.recommendations ?? 0,
    }),
    ...(event.type === "VISIT_CALLED_OFF" && { calledOff: 1 }),
  };
  const progress =
    Object.keys(add).length > 0
      ? [count({ key: items.supervisionProgress.key(programmeId, period), add })]
      : [];
  const given = state.record?.recommendations ?? 0;
  const ofUnit = event.type === "VISIT_RECORDED" ? visitOfUnit(state, given) : [];
  const agenda =
    event.type === "VISIT_PLANNED"
      ? inspectors.map((one) =>
          put({
            key: items.inspectorVisit.key(one, plannedOn, programmeId, period, number),
            item: { programmeId, period, number },
          }),
        )
      : [];
  return {
    key: keyOf(state),
    decision,
    placement: { list: items.supervisionVisit.list.at(nip, plannedOn, programmeId, period, number) },
    projections: [...progress, ...agenda, ...ofUnit, ...scoreOf(decision)],
  };
}

/** What a recorded visit adds to the scorecard of the visited. */
function scoreOf({ state, event }: VisitDecision): Projection[] {
  const { nip, record } = state;
  if (event.type !== "VISIT_RECORDED" || record?.counted === undefined) return [];
  return [runningMonthProjection({ nip, month: record.counted.month, at: event.at }, visitCounts([state]))];
}

/** What a recorded visit leaves with its unit: itself, and how many recommendations are open there. */
function visitOfUnit(
  { unitId, programmeId, period, number, title, record }: Visit,
  given: number,
): Projection[] {
  const key = items.unitVisit.key(unitId, record?.day ?? "", programmeId, period, number);
  const findings = record?.findings.length ?? 0;
  const item = {
    programmeId,
    period,
    number,
    title,
    day: record?.day ?? "",
    findings,
    recommendations: given,
  };
  const counts = count({ key: items.unitRecommendations.key(unitId), add: { open: given } });
  return [put({ key, item }), ...(given > 0 ? [counts] : [])];
}

/**
 * What a recommendation leaves with its unit: its line while it is not closed, how it was followed up, and how many are open
 * and overdue.
 * @param missed how many more are overdue by it, unless it is closed
 */
function recommendationOfUnit(state: Recommendation, missed: number) {
  const { unitId, programmeId, period, visit, number, text, ownerNip, dueAt, missedAt } = state;
  const { awaitsOwnerSince: since, version } = state;
  const key = items.unitRecommendation.key(unitId, programmeId, period, visit, number);
  const line = { programmeId, period, visit, number, text, ownerNip, dueAt, state: state.state };
  const item = { ...line, ...(missedAt && { missedAt }), ...(since && { awaitsOwnerSince: since }) };
  const stage = stageOf(state);
  const isClosed = stage === undefined;
  const open = isClosed ? -1 : 0;
  const overdue = isClosed ? (missedAt === undefined ? 0 : -1) : missed;
  const moved = { ...(open !== 0 && { open }), ...(overdue !== 0 && { overdue }) };
  const counts = count({ key: items.unitRecommendations.key(unitId), add: moved });
  return [
    isClosed
      ? gone(key)
      : put({
          key,
          item: { ...item, version: version + 1 },
          placement: {
            list: items.unitRecommendation.list.at(programmeId, stage, dueAt, period, visit, number),
          },
        }),
    followUpOfUnit(state),
    ...(open !== 0 || overdue !== 0 ? [counts] : []),
  ];
}

/** Whether it was followed up in time, for the unit's share. */
function followUpOfUnit({ unitId, programmeId, period, visit, number, ...one }: Recommendation): Projection {
  const { state, dueAt, firstDueAt } = one;
  const missedAt = firstMissedAt(one);
  const key = items.unitFollowUp.key(unitId, firstDueAt ?? dueAt, programmeId, period, visit, number);
  const due = { state, dueAt, ...(firstDueAt && { firstDueAt }), ...(missedAt && { missedAt }) };
  const followUps = one.followUps.map(({ at }) => ({ at }));
  return put({ key, item: { programmeId, period, visit, number, ...due, followUps } });
}

/** What its former owners keep of a recommendation, in their order. */
export function keptByFormerOwners(recommendation: Recommendation): readonly Projection[] {
  const { programmeId, period, visit, number } = recommendation;
  return formerRecommendations(recommendation).map(({ nip, kept }) =>
    put({
      key: items.formerRecommendation.key(nip, kept.passedOnAt, programmeId, period, visit, number),
      item: kept,
    }),
  );
}

/** @param isCounted not with a record, which counts all of its own at once */
function recommendationCommit(decision: RecommendationDecision, isCounted: boolean): Commit<Recommendation> {
  const { state, event } = decision;
  const { programmeId, period, visit, number, passedOn = [] } = state;
  const before = event.type === "RECOMMENDATION_PASSED_ON" ? passedOn.at(-1) : undefined;
  const isMissedAgain = passedOn.some(({ missedAt }) => missedAt !== undefined);
  const add = {
    ...(event.type === "RECOMMENDATION_CLOSED" && { closed: 1 }),
    ...(event.type === "RECOMMENDATION_MISSED" && !isMissedAgain && { missed: 1 }),
  };
  const overdue = event.type === "RECOMMENDATION_MISSED" ? 1 : before?.missedAt ? -1 : 0;
  const isMoved = isCounted && Object.keys(add).length > 0;
  return {
    key: items.recommendation.key(programmeId, period, visit, number),
    decision,
    placement: placementOf(state),
    projections: [
      ...(isMoved ? [count({ key: items.supervisionProgress.key(programmeId, period), add })] : []),
      ...recommendationOfUnit(state, overdue),
      owedToSupervision(state),
      ...(before
        ? [owedToSupervisionNoMore(state, before.fromNip), ...keptByFormerOwners(state).slice(-1)]
        : []),
    ],
  };
}

function placementOf(state: Recommendation): Placement<Recommendation> {
  const { programmeId, period, visit, number, ownerNip, dueAt, missedAt } = state;
  const list = state.state === "CLOSED" ? "CLOSED" : "OPEN";
  const isWatched = state.state === "OPEN" && missedAt === undefined;
  return {
    list: items.recommendation.list.at(ownerNip, list, dueAt, programmeId, period, visit, number),
    ...(isWatched && { due: items.recommendation.due.at(dueAt) }),
  };
}
