import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Role } from "../../../../shared/auth/principal.ts";
import type { Answer } from "../client/operations.ts";

export type Me = Answer<"GET /v1/me">;

/** Who is signed in, and what follows from it. */
export interface Person {
  readonly me: Me;
  /** Undefined for an account that belongs to no employee. */
  readonly nip: string | undefined;
  readonly has: (...roles: readonly Role[]) => boolean;
  /** Whether they head a unit, also as its acting head. */
  readonly isHead: boolean;
  /** The unit that they head, their own before one that they act for; the unit where they serve for all others. */
  readonly unitId: string | undefined;
  readonly unitName: string | undefined;
}

export function personOf(me: Me): Person {
  const unit = me.heads[0] ?? (me.employee && me.unit);
  return {
    me,
    nip: me.employee?.nip,
    has: (...roles) => roles.some((role) => me.roles.includes(role)),
    isHead: me.heads.length > 0,
    unitId: unit?.id,
    unitName: unit?.name,
  };
}

/** Whether they rate somebody today; the head of the city rates the heads. */
export const rates = ({ me, has }: Person): boolean => me.leadsTeam || has("HEAD_OF_CITY");

/** Whether something may await them as a rater, also of whom they rated before. */
export const isAskedAsRater = ({ me, has }: Person): boolean => me.isAskedAsRater || has("HEAD_OF_CITY");

export const PersonContext = createContext<Person | undefined>(undefined);

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === undefined) throw new Error("no screen is shown before somebody has signed in");
  return person;
}
