import * as z from "zod";
import { named } from "../once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";

/** Kinds of acting head: for a vacant post (pelaksana tugas) or a head's short absence (pelaksana harian). */
export const ACTING_KINDS = ["PLT", "PLH"] as const;

/** An employee's order to act as head of a unit, besides their own posting. */
export const HeadshipSchema = /* @__PURE__ */ named("Headship", () =>
  z.object({
    unitId: UnitIdSchema(),
    as: z.enum(ACTING_KINDS),
    from: z.iso.date(),
    /** The last day; absent while no end is known. */
    until: z.iso.date().optional(),
    /** The order, for example its number. */
    basis: z.string(),
  }),
);

export type Headship = z.infer<ReturnType<typeof HeadshipSchema>>;

export interface Acting {
  readonly headships?: readonly Headship[] | undefined;
}

/** The units that somebody acts as head of on a local day, newest order first. */
export function actingOn({ headships = [] }: Acting, day: string): readonly Headship[] {
  return headships
    .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
    .toSorted((one, other) => (one.from < other.from ? 1 : -1));
}
