import type { Key, Placement } from "./keys.ts";

/** What an item must be for a projection to move it; otherwise nothing of the whole transaction is written. */
export interface Gate {
  /** Attributes that are not to be there. */
  readonly absent: readonly string[];
  /** Attributes that are to stand as they were read. */
  readonly same?: Readonly<Record<string, number>>;
  /** What is thrown where it is otherwise. */
  readonly refusal: () => Error;
}

/** A write that rides in the transaction of an aggregate's change: what is derived from the change, or marks it as done. */
export type Projection =
  | {
      readonly kind: "count";
      readonly key: Key;
      /** Added to what is there; an attribute that is not there counts as 0. Integers only. */
      readonly add: Readonly<Record<string, number>>;
      /** Written over what is there. */
      readonly set?: Readonly<Record<string, unknown>>;
      /** Likewise, where the names are data themselves: the engine is slow with objects of which no two have the same names. */
      readonly setNamed?: readonly (readonly [name: string, value: unknown])[];
      /** Attributes taken away. */
      readonly remove?: readonly string[];
      readonly gate?: Gate;
      readonly placement?: Placement;
    }
  | {
      readonly kind: "put";
      readonly key: Key;
      readonly item: Readonly<Record<string, unknown>>;
      readonly placement?: Placement;
      /** Refuses the whole transaction where the item exists already: it has been done before. */
      readonly once?: boolean;
    }
  | { readonly kind: "delete"; readonly key: Key };
