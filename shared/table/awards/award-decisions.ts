import type { AwardDecision, AwardDecisionDecision } from "../../domain/awards/decision/decision.ts";
import type { AwardObjection, AwardObjectionDecision } from "../../domain/awards/decision/objection.ts";
import type { AwardPanel } from "../../domain/awards/decision/panel.ts";
import type { Employee } from "../../domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../domain/organisation/organisation-unit.ts";
import * as keys from "../item-keys.ts";
import * as ranges from "../item-ranges.ts";
import type { Key } from "../keys.ts";
import type { Filings } from "../networks.ts";
import type { Projection } from "../projection.ts";
import type { Commit, PageRequest, Table } from "../table.ts";
import { winnerProjection } from "./award-rounds.ts";

export type AwardDecisionRepository = ReturnType<typeof awardDecisionRepository>;

interface BesideObjection {
  readonly revoked?: AwardDecisionDecision | undefined;
  readonly beside?: readonly Projection[];
}

export function awardDecisionRepository(table: Table) {
  return {
    get: (month: string, category: string) => table.get<AwardDecision>(keys.awardDecision(month, category)),
    edit: (month: string, category: string) => table.edit<AwardDecision>(keys.awardDecision(month, category)),
    /** What a category is decided upon: the committee's proposal, and the decision before, if any. */
    async toDecide(month: string, category: string) {
      const [panel, before] = await table.findMany<unknown>([
        keys.awardPanel(month),
        keys.awardDecision(month, category),
      ]);
      return { panel: panel as AwardPanel | undefined, before: before as AwardDecision | undefined };
    },
    /** Somebody, and the unit that won: whether they lead it. */
    async leadOf(nip: string, unitId: string) {
      const [employee, unit] = await table.findMany<unknown>([keys.employee(nip), keys.unit(unitId)]);
      return { employee: employee as Employee | undefined, unit: unit as OrganisationUnit | undefined };
    },
    list: (state: "PUBLISHED" | "OTHER", page: PageRequest) =>
      table.query<AwardDecision>(ranges.awardDecisions(state), { ...page, newestFirst: true }),
    /** The decision that a certificate was given for; undefined where there is none of that code. */
    async ofCertificate(code: string): Promise<AwardDecision | undefined> {
      const of = await table.find<Pick<AwardDecision, "month" | "category">>(keys.certificate(code));
      return of && table.get<AwardDecision>(keys.awardDecision(of.month, of.category));
    },
    commit: (decision: AwardDecisionDecision) => table.commit([decisionCommit(decision)]),
    objection: (code: string) => table.get<AwardObjection>(keys.awardObjection(code)),
    editObjection: (code: string) => table.edit<AwardObjection>(keys.awardObjection(code)),
    /** The objection that a deadline is about. */
    objectionAt: (key: Key) => table.get<AwardObjection>(key),
    objections: (state: "OPEN" | "OVERDUE" | "ANSWERED", page: PageRequest) =>
      table.query<AwardObjection>(ranges.awardObjections(state), page),
    /** The award that somebody objects to, and how much has come from their network, in one round trip. */
    async toObject(month: string, category: string, filings: Key) {
      const [decision, counted] = await table.findMany<unknown>([
        keys.awardDecision(month, category),
        filings,
      ]);
      return {
        decision: decision as AwardDecision | undefined,
        filed: (counted as Filings | undefined)?.filed,
      };
    },
    /** An objection's change, and with one that is upheld the end of the award. */
    commitObjection: (objection: AwardObjectionDecision, { revoked, beside = [] }: BesideObjection = {}) =>
      table.commit([
        { ...objectionCommit(objection), projections: beside },
        ...(revoked ? [decisionCommit(revoked)] : []),
      ] as const),
  };
}

/** A decision with what follows from it: who has won, and of which decision a certificate is. */
function decisionCommit(decision: AwardDecisionDecision): Commit<AwardDecision> {
  const { month, category, state, winner, computedRank, code } = decision.state;
  const list = ranges.awardDecisions(state === "PUBLISHED" ? "PUBLISHED" : "OTHER");
  return {
    key: keys.awardDecision(month, category),
    decision,
    placement: { list: { in: list, at: `${month}#${category}` } },
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
        { kind: "put", key: keys.certificate(code), item: { month, category } },
      ];
    case "AWARD_REVOKED":
      return [{ kind: "delete", key: keys.awardWinner(month, category, id) }];
    default:
      return [];
  }
}

function objectionCommit(decision: AwardObjectionDecision): Commit<AwardObjection> {
  const { code, state, filedAt, answerDueAt, overdueSince } = decision.state;
  const isOpen = state === "OPEN";
  const list = isOpen ? (overdueSince ? "OVERDUE" : "OPEN") : "ANSWERED";
  return {
    key: keys.awardObjection(code),
    decision,
    placement: {
      list: { in: ranges.awardObjections(list), at: `${filedAt}#${code}` },
      ...(isOpen && overdueSince === undefined && { dueAt: answerDueAt }),
    },
  };
}
