import * as z from "zod";
import { named } from "../once.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";

/** How many people of each unit an announcement was addressed to when it was published. */
export const AddressedSchema = /* @__PURE__ */ named("Addressed", () =>
  // A list, because a unit may have the name of something that every object has.
  z.object({ units: z.array(z.object({ unitId: UnitIdSchema(), people: z.int().min(1) })) }),
);

export type Addressed = z.infer<ReturnType<typeof AddressedSchema>>;

/** The same by unit; empty if nothing is known. */
export function peopleByUnit(addressed: Addressed | undefined): ReadonlyMap<string, number> {
  return new Map(addressed?.units.map(({ unitId, people }) => [unitId, people]));
}
