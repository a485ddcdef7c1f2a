import type { AwardObjection } from "../../shared/domain/awards/decision/objection.ts";
import { markObjectionOverdue } from "../../shared/domain/awards/decision/objection.ts";
import { awardDecisionRepository } from "../../shared/table/awards/decisions.ts";
import type { DueOn } from "../../shared/table/due-work.ts";
import type { Table } from "../../shared/table/table.ts";

/** Shows an unanswered objection to the head of the city; one answered meanwhile, or shown before, stays. */
export async function missAwardObjection({ key, at }: DueOn<AwardObjection>, table: Table): Promise<void> {
  const decisions = awardDecisionRepository(table);
  const decision = markObjectionOverdue(await decisions.objectionAt(key), at);
  if (decision) await decisions.commitObjection(decision);
}
