import type { Answer } from "../../client/operations.ts";
import { today } from "../../frame/dates.ts";

type Unit = Answer<"GET /v1/units">["items"][number];

/** Whether a unit is open today. */
export function isOpen({ closing }: Pick<Unit, "closing">): boolean {
  return closing === undefined || today() <= closing.lastDay;
}

/** The units among which something new is chosen: those that are open, and whatever is chosen already. */
export function openUnits(units: readonly Unit[] | undefined, ...chosen: readonly string[]): Unit[] {
  return (units ?? []).filter((unit) => isOpen(unit) || chosen.includes(unit.id));
}
