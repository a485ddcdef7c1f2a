import type { AwardDecision, AwardDecisionDecision } from "../../domain/awards/decision/decision.ts";
import type { AwardObjection, AwardObjectionDecision } from "../../domain/awards/decision/objection.ts";
import { UNIT_CATEGORIES } from "../../domain/awards/rule.ts";
import { found } from "../found.ts";
import * as items from "../items.ts";
import type { Key } from "../keys.ts";
import type { FilingsKey } from "../networks/items.ts";
import { answeredUnits, answeringHead } from "../organisation/answering-head.ts";
import { gone, type Projection, put } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { trainingKey } from "../training/trainings.ts";
import { winnerProjection } from "./rounds.ts";

export type AwardDecisionRepository = ReturnType<typeof awardDecisionRepository>;

interface BesideObjection {
  readonly revoked?: AwardDecisionDecision | undefined;
  readonly beside?: readonly Projection[];
}

export function awardDecisionRepository(table: Table) {
  return {
    get: (month: string, category: string) => table.get(items.awardDecision.key(month, category)),
    edit: (month: string, category: string) => table.edit(items.awardDecision.key(month, category)),
    /** A decision whose winner answers, and the city's changed calendar, in one round trip. */
    async toConsent(month: string, category: string) {
      const key = items.awardDecision.key(month, category);
      const [decision, calendar] = await table.editMany(key, [items.cityCalendar.key()]);
      return { decision, calendar };
    },
    /** What a category is decided on: the committee's proposal, and the previous decision if there is one. */
    async toDecide(month: string, category: string) {
      const [panel, before] = await table.findMany([
        items.awardPanel.key(month),
        items.awardDecision.key(month, category),
      ]);
      return { panel, before };
    },
    /** A month's decisions in which a unit may win, as far as there are any. */
    async ofUnits(month: string) {
      const keys = UNIT_CATEGORIES.map((category) => items.awardDecision.key(month, category));
      return (await table.findMany(keys)).filter((decision) => decision !== undefined);
    },
    /** An employee with the winning unit, to tell whether they head it. */
    async leadOf(nip: string, unitId: string) {
      const [employee, unit] = await table.findMany([items.employee.key(nip), items.unit.key(unitId)]);
      return { employee, unit };
    },
    /** The decision that an objection disputes, and whoever answers it; undefined if their account belongs to no employee. */
    async ofObjection({ month, category }: Pick<AwardObjection, "month" | "category">, nip: string) {
      const [decision, asker] = await table.findMany([
        items.awardDecision.key(month, category),
        items.employee.key(nip),
      ]);
      return { decision: found(decision), asker };
    },
    /** Who answers for a unit on a local day, if anybody does. */
    headOf: (unitId: string, day: string) => answeringHead(table, unitId, day),
    /** The units that somebody answers for who heads some on a local day. */
    answeredBy: (headed: readonly string[], day: string) => answeredUnits(table, headed, day),
    list: (state: "PUBLISHED" | "OTHER", page: PageRequest) =>
      table.query(items.awardDecision.list.range(state), { ...page, newestFirst: true }),
    /** The decision behind a certificate, or the training and whose it is; undefined if the code is unknown. */
    async ofCertificate(code: string) {
      const of = await table.find(items.certificate.key(code));
      if (of === undefined) return undefined;
      if ("month" in of) return { decision: await table.get(items.awardDecision.key(of.month, of.category)) };
      const keys = [trainingKey(of.nip, of.trainingId), items.employee.key(of.nip)] as const;
      const [training, employee] = await table.findMany(keys);
      return { training: found(training), employee: found(employee) };
    },
    commit: (decision: AwardDecisionDecision) => table.commit([decisionCommit(decision)]),
    /** An objection; undefined if there is none of that code. */
    objectionUnder: (code: string) => table.find(items.awardObjection.key(code)),
    editObjection: (code: string) => table.edit(items.awardObjection.key(code)),
    /** The objection whose deadline is due. */
    objectionAt: (key: Key<AwardObjection>) => table.get(key),
    objections: (state: "OPEN" | "OVERDUE" | "ANSWERED", page: PageRequest) =>
      table.query(items.awardObjection.list.range(state), page),
    /** The award being objected to, what its network has filed within the hour, and the city's changed calendar, in one round trip. */
    async toObject(month: string, category: string, filings: FilingsKey) {
      const [decision, counted, calendar] = await table.findMany([
        items.awardDecision.key(month, category),
        filings,
        items.cityCalendar.key(),
      ]);
      return { decision, filed: counted?.filed, calendar };
    },
    /** Commits a change of an objection; if it is upheld, revokes the award in the same transaction. */
    commitObjection: (objection: AwardObjectionDecision, { revoked, beside = [] }: BesideObjection = {}) =>
      table.commit([
        { ...objectionCommit(objection), projections: beside },
        ...(revoked ? [decisionCommit(revoked)] : []),
      ] as const),
  };
}

/** A decision with what follows from it: the winners, and the lookup of its certificate. */
function decisionCommit(decision: AwardDecisionDecision): Commit<AwardDecision> {
  const { month, category, state, winner, computedRank, code } = decision.state;
  const list = state === "PUBLISHED" ? "PUBLISHED" : "OTHER";
  return {
    key: items.awardDecision.key(month, category),
    decision,
    placement: { list: items.awardDecision.list.at(list, month, category) },
    projections: projectionsOf(decision.event.type, { month, category, winner, computedRank, code }),
  };
}

function projectionsOf(
  type: AwardDecisionDecision["event"]["type"],
  {
    month,
    category,
    winner: { id },
    computedRank,
    code,
  }: Pick<AwardDecision, "month" | "category" | "winner" | "computedRank" | "code">,
): readonly Projection[] {
  switch (type) {
    case "AWARD_DECIDED":
      return [
        winnerProjection({ month, category, id, rank: computedRank }),
        put({ key: items.certificate.key(code), item: { month, category } }),
      ];
    case "AWARD_REVOKED":
      return [gone(items.awardWinner.key(month, category, id))];
    default:
      return [];
  }
}

function objectionCommit(decision: AwardObjectionDecision): Commit<AwardObjection> {
  const { code, state, filedAt, answerDueAt, overdueSince } = decision.state;
  const isOpen = state === "OPEN";
  const list = isOpen ? (overdueSince ? "OVERDUE" : "OPEN") : "ANSWERED";
  return {
    key: items.awardObjection.key(code),
    decision,
    placement: {
      list: items.awardObjection.list.at(list, filedAt, code),
      ...(isOpen && overdueSince === undefined && { due: items.awardObjection.due.at(answerDueAt) }),
    },
  };
}
