import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { awardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import { awardPanelRepository } from "../../shared/table/awards/panels.ts";
import { awardRoundRepository } from "../../shared/table/awards/rounds.ts";
import type { Table } from "../../shared/table/table.ts";
import { answerObjection, listObjections } from "./answer-objection.ts";
import { awardDecisionRoutes } from "./decision-contract.ts";
import { answerConsent, decideAward, listDecisions, readDecision } from "./decisions.ts";
import { awardPanelRoutes } from "./panel-contract.ts";
import { appointPanel, proposeAward, readPanel, recuseMember, scoreCandidates } from "./panels.ts";

export const handler = httpUnit(
  { ...awardPanelRoutes, ...awardDecisionRoutes },
  {
    appoint: appointPanel,
    panel: readPanel,
    score: scoreCandidates,
    recuse: recuseMember,
    propose: proposeAward,
    decide: decideAward,
    decisions: listDecisions,
    decision: readDecision,
    consent: answerConsent,
    objections: listObjections,
    answer: answerObjection,
  },
  (table: Table) => ({
    rounds: awardRoundRepository(table),
    panels: awardPanelRepository(table),
    decisions: awardDecisionRepository(table),
    city: cityOfProcess(),
  }),
);
