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

export const PersonContext = createContext<Person | undefined>(undefined);

export function usePerson(): Person {
  const person = useContext(PersonContext);
  if (person === undefined) throw new Error("no screen is shown before somebody has signed in");
  return person;
}
