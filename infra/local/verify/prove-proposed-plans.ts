import * as items from "../../../shared/table/items.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

/** Each unit's plan of development that is proposed awaits HR in their list, with who proposed it, and no other does. */
export function proveProposedPlans(everything: Everything): Proof {
  const lineOf = ({ unitId, year, proposedBy }: Line) =>
    `${items.proposedDevelopmentPlan.key(year, unitId).sk} ${proposedBy}`;
  const proposed = itemsOf(everything, items.developmentPlan).filter(({ state }) => state === "PROPOSED");
  const expected = new Set(proposed.map(lineOf));
  const listed = new Set(itemsOf(everything, items.proposedDevelopmentPlan).map(lineOf));
  return {
    name: "Rencana pengembangan yang menunggu persetujuan ada di daftarnya, dan tidak ada yang lain",
    checked: expected.union(listed).size,
    broken: [...expected.symmetricDifference(listed)],
  };
}

interface Line {
  readonly unitId: string;
  readonly year: string;
  readonly proposedBy?: string | undefined;
}
