import type { Key, Placement, RawKey } from "./keys.ts";

/** What an item must be for a projection to move it; otherwise nothing of the whole transaction is written. */
export interface Gate {
  /** Attributes that are not to be there. */
  readonly absent: readonly string[];
  /** Attributes that are to stand as they were read. */
  readonly same?: Readonly<Record<string, number>>;
  /** What is thrown where it is otherwise. */
  readonly refusal: () => Error;
}

interface Whole<Type> {
  readonly key: Key<Type>;
  readonly item: NoInfer<Type>;
  readonly placement?: Placement<NoInfer<Type>>;
  /** Refuses the whole transaction where the item exists already: it has been done before. */
  readonly once?: boolean;
  /** In seconds, when the table forgets it. */
  readonly expiresAt?: number;
}

/** Attributes that an item has; where some names are data, any. */
type Attributes<Type> = string extends keyof Type
  ? Readonly<Record<string, unknown>>
  : { readonly [Name in keyof Type]?: Type[Name] };
type Counted<Type> = { readonly [Name in keyof Type]?: number };

interface Moved<Type> {
  readonly key: Key<Type>;
  /** Added to what is there; an attribute that is not there counts as 0. Integers only. */
  readonly add?: Counted<NoInfer<Type>>;
  /** Written over what is there. */
  readonly set?: Attributes<NoInfer<Type>>;
  /** Likewise, where the names are data themselves: the engine is slow with objects of which no two have the same names. */
  readonly setNamed?: readonly (readonly [name: string, value: unknown])[];
  /** Attributes taken away. */
  readonly remove?: readonly string[];
  readonly gate?: Gate;
  readonly placement?: Placement<NoInfer<Type>>;
  readonly expiresAt?: number;
}

/** That the item is of the key's type has been seen to: a projection is made by one of the functions below. */
const CHECKED = Symbol("checked");

interface Erased {
  readonly [CHECKED]: true;
  readonly key: Key;
  readonly placement?: Placement;
  readonly expiresAt?: number;
}

/** A write that rides in the transaction of an aggregate's change: what is derived from the change, or marks it as done. */
export type Projection =
  | (Erased & { readonly kind: "put"; readonly item: object; readonly once?: boolean })
  | (Erased & Pick<Moved<never>, "setNamed" | "remove" | "gate"> & CountErased)
  | (Omit<Erased, "key"> & { readonly kind: "delete"; readonly key: RawKey });

interface CountErased {
  readonly kind: "count";
  readonly add?: object;
  readonly set?: object;
}

/** An item as it is to stand, whatever stood there. */
export function put<Type extends object>(whole: Whole<Type>): Projection {
  return { kind: "put", ...whole, [CHECKED]: true };
}

/** An item of which something is counted or set, and the rest stays. */
export function count<Type extends object>(moved: Moved<Type>): Projection {
  return { kind: "count", ...moved, [CHECKED]: true };
}

/** An item that goes. */
export function gone(key: RawKey): Projection {
  return { kind: "delete", key, [CHECKED]: true };
}
