import { endOfDay, type Instant } from "../../domain/calendar/calendar.ts";
import { type CityWith, policyOn } from "../../domain/city.ts";
import { type Employee, isNip } from "../../domain/organisation/employee.ts";
import type { DifferenceSums } from "../../domain/rules/paired-difference.ts";
import { effectDue } from "../../domain/training/after/effect.ts";
import { type Agenda, withEntry, withoutSession } from "../../domain/training/agenda.ts";
import { taughtHours } from "../../domain/training/attendance.ts";
import type { Enrolment, EnrolmentDecision } from "../../domain/training/enrolment.ts";
import { firstDayOf, lastDayOf } from "../../domain/training/meetings.ts";
import { isWaiting } from "../../domain/training/places.ts";
import type { TrainingPolicy } from "../../domain/training/policy.ts";
import {
  awaitsEffect,
  type Session,
  type SessionDecision,
  settlementDue,
} from "../../domain/training/session.ts";
import type { Training, TrainingDecision } from "../../domain/training/training.ts";
import { found, refuseAggregate } from "../found.ts";
import * as items from "../items.ts";
import { type Key, onFrom } from "../keys.ts";
import { count, gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { courseEffectMoved } from "./effects.ts";
import { trainingCommit, trainingKey } from "./trainings.ts";

export type SessionRepository = ReturnType<typeof sessionRepository>;

/** A session, and everybody's enrolment in it. */
export interface SessionRecords {
  readonly session: Session;
  readonly enrolments: readonly Enrolment[];
}

/** A city's time zone, and when it settles attendance. */
export type SessionCity = CityWith<{ training: TrainingPolicy }>;

/** All that a session has fits into one page of the engine; in one round trip, then. */
const WHOLE = { limit: 2_000, isConsistent: true };

export function sessionRepository(table: Table, city: SessionCity) {
  async function recordsOf(sessionId: string): Promise<SessionRecords> {
    const records = await table.all(items.sessionRecords(sessionId), WHOLE);
    const [session] = items.trainingSession.among(records);
    return { session: found(session), enrolments: items.enrolment.among(records) };
  }

  /**
   * The places taken, and who waits in turn: small items of their own, so that hundreds of enrolments need not be read. What was
   * written in this very moment may be missing: a place is taken on the condition that it is free.
   */
  async function placesOf(sessionId: string) {
    const all = await table.all(items.sessionPlaces(sessionId), { limit: 2_500 });
    const taken = items.takenPlace.among(all).map(({ sk }) => Number(sk.slice(sk.lastIndexOf("#") + 1)));
    return { taken, waiting: items.waitingMark.among(all).map(({ nip }) => nip) };
  }

  return {
    /** A course, and what is known of those who are to give it, in one round trip. */
    async toPlan(courseId: string, trainerNips: readonly string[]) {
      const [course, ...trainers] = await table.findMany([
        items.course.key(courseId),
        ...trainerKeys(trainerNips),
      ]);
      return { course: found(course), trainers: trainersOf(trainerNips, trainers) };
    },
    /** A session to be changed, with its enrolments and what is known of its trainers before and after. */
    async toChange(sessionId: string, trainerNips: readonly string[]) {
      const [[, ...trainers], { session, enrolments }] = await Promise.all([
        table.editMany(items.trainingSession.key(sessionId), trainerKeys(trainerNips)),
        recordsOf(sessionId),
      ]);
      return { session, enrolments, trainers: trainersOf(trainerNips, trainers) };
    },
    /** An enrolment to be approved, and its employee. */
    async toApprove(sessionId: string, nip: string) {
      const key = items.enrolment.key(sessionId, nip);
      const [enrolment, employee] = await table.editMany(key, [items.employee.key(nip)]);
      return { enrolment, employee };
    },
    edit: (sessionId: string) => table.edit(items.trainingSession.key(sessionId)),
    records: recordsOf,
    /** The session that a deadline is of, with its enrolments. */
    recordsAt: async (key: Key<Session>) => recordsOf((await table.get(key)).id),
    /** What somebody's enrolment is decided on. */
    async toEnrol(sessionId: string, nip: string) {
      const keys = [
        items.trainingSession.key(sessionId),
        items.enrolment.key(sessionId, nip),
        items.employee.key(nip),
        items.agenda.key(nip),
      ] as const;
      const [[session, own, employee, agenda], places] = await Promise.all([
        table.findMany(keys),
        placesOf(sessionId),
      ]);
      return { session: found(session), own, employee, agenda, ...places };
    },
    /** A session with all enrolments, and somebody's agenda. */
    async toWithdraw(sessionId: string, nip: string) {
      const [records, agenda] = await Promise.all([recordsOf(sessionId), table.find(items.agenda.key(nip))]);
      return { ...records, agenda };
    },
    /** A session, how full it is, and somebody's place in it. */
    async view(sessionId: string, nip: string) {
      const isEmployee = isNip(nip);
      const [[session, test, own, before, after, mark], places] = await Promise.all([
        table.findMany([
          items.trainingSession.key(sessionId),
          items.sessionTest.key(sessionId),
          isEmployee ? items.enrolment.key(sessionId, nip) : undefined,
          isEmployee ? items.testAnswers.key(sessionId, "BEFORE", nip) : undefined,
          isEmployee ? items.testAnswers.key(sessionId, "AFTER", nip) : undefined,
          isEmployee ? items.reviewMark.key(sessionId, nip) : undefined,
        ]),
        placesOf(sessionId),
      ]);
      return { session: found(session), own, test, before, after, isReviewed: mark !== undefined, ...places };
    },
    /** An enrolment to be answered and its employee; with the whole session, since a place may become free. */
    async toAnswer(sessionId: string, nip: string) {
      const [[enrolment, employee, agenda], records] = await Promise.all([
        table.editMany(items.enrolment.key(sessionId, nip), [items.employee.key(nip), items.agenda.key(nip)]),
        recordsOf(sessionId),
      ]);
      return { ...records, enrolment, employee, agenda };
    },
    /** A session with the secret of its door, and somebody's enrolment. */
    async door(sessionId: string, nip?: string) {
      const [session, door, enrolment] = await table.findMany([
        items.trainingSession.key(sessionId),
        items.sessionDoor.key(sessionId),
        nip === undefined ? undefined : items.enrolment.key(sessionId, nip),
      ]);
      return { session: found(session), secret: found(door).secret, enrolment };
    },
    /** Attendance of up to forty people; whoever is marked again at the same moment goes second. */
    commitMarks: <Reply>(
      decisions: readonly EnrolmentDecision[],
      reply: (noted: readonly Enrolment[]) => Reply,
    ): Promise<Reply> | Reply =>
      decisions.length === 0 ? reply([]) : table.commit(decisions.map(enrolmentCommit), reply),
    /** The end of an enrolment, with the hours that it brings if it does. */
    async settle(
      ended: EnrolmentDecision,
      { before, training }: { readonly before: Enrolment; readonly training: TrainingDecision | undefined },
    ) {
      const granted = training ? [trainingCommit(training)] : [];
      const projections = waitsMoved([ended], [before]);
      await table.commit<readonly [Enrolment, ...Training[]]>([
        { ...enrolmentCommit(ended), projections },
        ...granted,
      ]);
    },
    /** Hours that somebody taught, unless they are recorded already. */
    async grant(trainings: readonly TrainingDecision[]) {
      const before = await table.findMany(trainings.map(({ state: { nip, id } }) => trainingKey(nip, id)));
      for (const [index, training] of trainings.entries())
        if (before[index] === undefined) await table.commit([trainingCommit(training)]);
    },
    /** Agendas by NIP; a round trip for each hundred. */
    async agendas(nips: readonly string[]) {
      const stored = await table.findMany(nips.map((nip) => items.agenda.key(nip)));
      return new Map(nips.map((nip, index) => [nip, stored[index]]));
    },
    /** The sessions in somebody's agenda, and their enrolments. */
    async ofAgenda(nip: string) {
      const ids = (await table.find(items.agenda.key(nip)))?.entries.map(({ sessionId }) => sessionId) ?? [];
      const [sessions, enrolments] = await table.findBoth(
        ids.map((id) => items.trainingSession.key(id)),
        ids.map((id) => items.enrolment.key(id, nip)),
      );
      return {
        sessions: sessions.filter((one) => one !== undefined),
        enrolments: enrolments.filter((one) => one !== undefined),
      };
    },
    /** From a day on, by their first day. */
    list: (from: string, page: PageRequest) =>
      table.query(onFrom(items.trainingSession.list.range(), page.cursor ? undefined : from), page),
    /** @param desk the rater's NIP; undefined for the head of the city */
    awaiting: (desk: string | undefined, page: PageRequest) =>
      table.query(items.enrolment.list.range(desk), page),
    /**
     * A change of a session, with the agendas of those who give it and those who gave it before, and whoever moves up.
     * @param before the session as it was; undefined if it is new
     */
    commit<Reply = Session>(
      decision: SessionDecision,
      {
        before,
        agendas = new Map(),
        movedUp = [],
        secret,
        costs,
        effect,
        reply,
      }: {
        readonly before?: Session;
        readonly agendas?: ReadonlyMap<string, Agenda | undefined>;
        readonly movedUp?: readonly EnrolmentDecision[];
        /** Of its door, for a new session. */
        readonly secret?: string;
        /** How often the year's costs had changed when the session was weighed against its budget. */
        readonly costs?: CostTurn;
        /** Of its participants, to be added to those of its course. */
        readonly effect?: DifferenceSums | undefined;
        readonly reply?: (session: Session) => Reply;
      } = {},
    ): Promise<Reply> {
      const doors =
        secret === undefined
          ? []
          : [put({ key: items.sessionDoor.key(decision.state.id), item: { secret } })];
      const turns = costs === undefined ? [] : [costTurn(decision.state, costs)];
      const projections = [
        ...trainerAgendas(decision.state, before, agendas),
        ...doors,
        ...turns,
        ...(effect ? [courseEffectMoved(decision.state, effect)] : []),
      ];
      return table.commit<readonly [Session, ...Enrolment[]], Reply>(
        [
          {
            ...sessionCommit(decision, city),
            projections: [...projections, ...placesMoved(movedUp), ...waitsMoved(movedUp)],
          },
          ...movedUp.map(enrolmentCommit),
        ],
        reply && (([session]) => reply(session)),
      );
    },
    /**
     * Changes of enrolments in one session with its places; the first one's state is the reply.
     * @param before the enrolments as they were, by which places become free
     * @param agendas that change with them, as they were read and as they become
     */
    commitEnrolments(
      decisions: readonly [EnrolmentDecision, ...EnrolmentDecision[]],
      before: readonly Enrolment[],
      agendas: readonly (readonly [before: Agenda | undefined, after: Agenda])[] = [],
    ) {
      const [first, ...rest] = decisions;
      const moved = [...placesMoved(decisions, before), ...waitsMoved(decisions, before)];
      const projections = [...moved, ...agendas.map(agendaMoved)];
      return table.commit<readonly [Enrolment, ...Enrolment[]]>([
        { ...enrolmentCommit(first), projections },
        ...rest.map(enrolmentCommit),
      ]);
    },
  };
}

const trainerKeys = (nips: readonly string[]): (Key<Employee> | Key<Agenda>)[] =>
  nips.flatMap((nip) => [items.employee.key(nip), items.agenda.key(nip)]);

function trainersOf(nips: readonly string[], stored: readonly (Employee | Agenda | undefined)[]) {
  const known = stored.filter((one) => one !== undefined);
  const agendas = known.filter((one) => "entries" in one);
  const employees = known.filter((one) => "postings" in one);
  return new Map(
    nips.map((nip) => {
      const agenda = agendas.find((one) => one.nip === nip);
      return [nip, { employee: employees.find((one) => one.nip === nip), agenda }] as const;
    }),
  );
}

/** Where the city keeps to its budget, whoever planned at the same moment has to be weighed first. */
interface CostTurn {
  readonly turn: number | undefined;
  readonly isStrict: boolean;
}

function costTurn({ meetings }: Session, { turn, isStrict }: CostTurn): Projection {
  const key = items.trainingCostTurn.key(firstDayOf(meetings).slice(0, 4));
  const refusal = () => refuseAggregate("stale");
  const gate =
    turn === undefined ? { absent: ["moves"], refusal } : { absent: [], same: { moves: turn }, refusal };
  return count({ key, add: { moves: 1 }, ...(isStrict && { gate }) });
}

/** When a session needs to be looked at; undefined if it does not. */
function dueOf(session: Session, city: SessionCity): Instant | undefined {
  const { state, woundUpAt, cancellation, enrolUntil, meetings } = session;
  if (state === "CANCELLED") return woundUpAt === undefined ? cancellation?.at : undefined;
  if (state === "OPEN") return endOfDay(enrolUntil, city.timeZone);
  if (state === "ENDED") return awaitsEffect(session) ? effectDue(meetings, city.timeZone) : undefined;
  const policy = policyOn(city, lastDayOf(meetings)).training;
  return settlementDue(session, policy, city.timeZone);
}

function sessionCommit(decision: SessionDecision, city: SessionCity): Commit<Session> {
  const { state } = decision;
  const dueAt = dueOf(state, city);
  return {
    key: items.trainingSession.key(state.id),
    decision,
    placement: {
      list: items.trainingSession.list.at(firstDayOf(state.meetings), state.id),
      ...(dueAt !== undefined && { due: items.trainingSession.due.at(dueAt) }),
    },
  };
}

function enrolmentCommit(decision: EnrolmentDecision): Commit<Enrolment> {
  const { sessionId, nip, state, raterNip, enrolledAt } = decision.state;
  const list = items.enrolment.list.at(raterNip, enrolledAt, sessionId, nip);
  return {
    key: items.enrolment.key(sessionId, nip),
    decision,
    placement: state === "AWAITING" ? { list } : {},
  };
}

/** Each place that changes hands, once: a place that was free is taken on the condition that it still is. */
function placesMoved(
  decisions: readonly EnrolmentDecision[],
  before: readonly Enrolment[] = [],
): readonly Projection[] {
  const changed = new Set(decisions.map(({ state }) => state.nip));
  const left = before.filter(({ nip, place }) => place !== undefined && changed.has(nip));
  const taken = decisions
    .map(({ state }) => state)
    .filter(
      ({ nip, place }) => place !== undefined && !left.some((one) => one.nip === nip && one.place === place),
    );
  const free = left.filter(({ place }) => !decisions.some(({ state }) => state.place === place));
  return [
    ...taken.map(({ sessionId, nip, place = 0 }) => {
      const key = items.takenPlace.key(sessionId, place);
      const isHandedOn = left.some((one) => one.place === place);
      const refusal = () => refuseAggregate("stale");
      return count({ key, set: { nip }, ...(!isHandedOn && { gate: { absent: ["nip"], refusal } }) });
    }),
    ...free.map(({ sessionId, place = 0 }) => gone(items.takenPlace.key(sessionId, place))),
  ];
}

/** Who begins to wait, and who no longer does. */
function waitsMoved(
  decisions: readonly EnrolmentDecision[],
  before: readonly Enrolment[] = [],
): readonly Projection[] {
  const waited = new Set(before.filter(isWaiting).map(({ nip }) => nip));
  return decisions.flatMap(({ state, event }) => {
    const { sessionId, enrolledAt, nip } = state;
    const key = items.waitingMark.key(sessionId, enrolledAt, nip);
    if (isWaiting(state)) return event.type === "ENROLMENT_MADE" ? [put({ key, item: { nip } })] : [];
    return waited.has(nip) || event.type === "ENROLMENT_MOVED_UP" ? [gone(key)] : [];
  });
}

/** An agenda's change, on the condition that it is still as it was read. */
function agendaMoved([before, { nip, entries, moves }]: readonly [Agenda | undefined, Agenda]): Projection {
  const refusal = () => refuseAggregate("stale");
  const gate = before
    ? { absent: [], same: { moves: before.moves }, refusal }
    : { absent: ["moves"], refusal };
  return count({ key: items.agenda.key(nip), set: { nip, entries, moves }, gate });
}

/** The session enters the agendas of its trainers, and leaves those of whoever no longer gives it. */
function trainerAgendas(
  session: Session,
  before: Session | undefined,
  agendas: ReadonlyMap<string, Agenda | undefined>,
): readonly Projection[] {
  const { id, title, meetings, trainerNips, state } = session;
  const giving = state === "CANCELLED" ? [] : trainerNips;
  const entry = {
    sessionId: id,
    title,
    role: "INTERNAL_TRAINER" as const,
    meetings,
    hours: taughtHours(session),
  };
  const entered = giving.flatMap((nip) =>
    agendas.has(nip) ? [[agendas.get(nip), withEntry(agendas.get(nip), nip, entry)] as const] : [],
  );
  const left = (before?.trainerNips ?? [])
    .filter((nip) => !giving.includes(nip))
    .flatMap((nip) => {
      const agenda = agendas.get(nip);
      const without = withoutSession(agenda, id);
      return without ? [[agenda, without] as const] : [];
    });
  return [...entered, ...left].map(agendaMoved);
}
