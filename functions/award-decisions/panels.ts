import { conflictsOf } from "../../shared/domain/awards/decision/conflict.ts";
import {
  type AwardPanel,
  appointPanel as appoint,
  proposeAward as propose,
} from "../../shared/domain/awards/decision/panel.ts";
import { recuse } from "../../shared/domain/awards/decision/recusal.ts";
import {
  requireMember,
  type ScoreSheet,
  scoreCandidates as score,
} from "../../shared/domain/awards/decision/sheet.ts";
import { requireComputed } from "../../shared/domain/awards/round/round.ts";
import { lastDayOfMonth, localDay } from "../../shared/domain/calendar/calendar.ts";
import { policyOn } from "../../shared/domain/city.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { Deps } from "./deps.ts";
import type { awardPanelRoutes } from "./panel-contract.ts";

export async function appointPanel(
  { params: { month }, body, principal, at }: Input<typeof awardPanelRoutes.appoint>,
  { rounds, panels, city }: Pick<Deps, "rounds" | "panels" | "city">,
) {
  const [round, before] = await Promise.all([rounds.get(month), panels.find(month)]);
  const candidates = await rounds.candidates(requireComputed(round));
  const day = localDay(at, city.timeZone);
  const { minimumMembers, minimumScorers, isSameUnitExcluded } = decisionRule(city, month);
  const limits = { members: minimumMembers, scorers: minimumScorers, isSameUnitExcluded };
  const [people, serving] = await Promise.all([
    panels.people(body.members, candidates, day),
    panels.serving(before, day),
  ]);
  return panels.commit(
    appoint({ month, before, ...people, serving, candidates, limits, day, by: principal.id, at }),
  );
}

/** Of the conflicts, members see only their own: whom they do not score. */
export async function readPanel(
  { params: { month }, principal }: Input<typeof awardPanelRoutes.panel>,
  { panels }: Pick<Deps, "panels">,
) {
  const panel = await panels.get(month);
  if (principal.roles.some((role) => role === "HR" || role === "HEAD_OF_CITY")) return panel;
  requireMember(panel, principal.id);
  return asMember(panel, principal.id);
}

function asMember({ proposal: _, ...panel }: AwardPanel, member: string) {
  return { ...panel, conflicts: panel.conflicts.filter(({ nip }) => nip === member) };
}

export async function recuseMember(
  { params: { month }, body: from, principal: { id: by }, at }: Input<typeof awardPanelRoutes.recuse>,
  { panels, city }: Pick<Deps, "panels" | "city">,
) {
  const { panel, sheet } = await panels.withSheet(month, by);
  const { minimumScorers: requiredScorers } = decisionRule(city, month);
  const decision = recuse(found(panel), sheet, { from, requiredScorers, by, at });
  return panels.commitRecusal(decision, (state) => asMember(state, by));
}

export async function scoreCandidates(
  { params: { month }, body: content, principal, at }: Input<typeof awardPanelRoutes.score>,
  { rounds, panels, city }: Pick<Deps, "rounds" | "panels" | "city">,
) {
  const { id: by } = principal;
  const [{ panel, sheet }, round] = await Promise.all([panels.withSheet(month, by), rounds.get(month)]);
  const day = localDay(at, city.timeZone);
  const { isSameUnitExcluded } = decisionRule(city, month);
  const candidates = await rounds.candidates(round);
  const { members, judged } = await panels.people([by], candidates, day);
  const serving = members.filter((member) => member !== undefined);
  const current = conflictsOf(serving, { candidates, judged }, { day, isSameUnitExcluded });
  const decision = score(found(panel), sheet, { content, current, by, at });
  return decision ? panels.commitSheet(decision) : (sheet as ScoreSheet);
}

export async function proposeAward(
  { params: { month }, principal, at }: Input<typeof awardPanelRoutes.propose>,
  { panels, city }: Pick<Deps, "panels" | "city">,
) {
  const [panel, sheets] = await Promise.all([panels.edit(month), panels.sheets(month)]);
  const { minimumScorers: requiredScorers } = decisionRule(city, month);
  return panels.commit(propose(panel, sheets, { requiredScorers, by: principal.id, at }));
}

/** The policy in force on the month's last day: a later one does not affect the round. */
function decisionRule(city: Deps["city"], month: string) {
  return policyOn(city, lastDayOfMonth(month)).awards.decision;
}
