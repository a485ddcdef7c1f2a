import type { Key, Placement, RawKey } from "./keys.ts";

/** A condition on a projected item; if it fails, the whole transaction does. */
export interface Gate {
  /** Attributes that must be absent. */
  readonly absent: readonly string[];
  /** Attributes that must be as they were read. */
  readonly same?: Readonly<Record<string, number>>;
  /** Attributes that must be absent or below a number, as they are when it is written. */
  readonly below?: Readonly<Record<string, number>>;
  /** The error to throw if the condition fails. */
  readonly refusal: () => Error;
}

interface Whole<Type> {
  readonly key: Key<Type>;
  readonly item: NoInfer<Type>;
  readonly placement?: Placement<NoInfer<Type>>;
  /** Refuses the whole transaction if the item exists: the change has been made before. */
  readonly once?: boolean;
  /** When the table deletes it, in seconds since 1970. */
  readonly expiresAt?: number;
}

/** An item's attributes; any, if some of its names are data. */
type Attributes<Type> = string extends keyof Type
  ? Readonly<Record<string, unknown>>
  : { readonly [Name in keyof Type]?: Type[Name] };
type Counted<Type> = { readonly [Name in keyof Type]?: number };

interface Moved<Type> {
  readonly key: Key<Type>;
  /** Integers to add; an absent attribute counts as 0. */
  readonly add?: Counted<NoInfer<Type>>;
  /** Attributes to overwrite. */
  readonly set?: Attributes<NoInfer<Type>>;
  /** The same for names that are data: the engine is slow with objects that all have different names. */
  readonly setNamed?: readonly (readonly [name: string, value: unknown])[];
  /** Attributes to remove. */
  readonly remove?: readonly string[];
  readonly gate?: Gate;
  readonly placement?: Placement<NoInfer<Type>>;
  readonly expiresAt?: number;
}

/** Only the functions below, which check types, can make a projection. */
const CHECKED = Symbol("checked");

interface Erased {
  readonly [CHECKED]: true;
  readonly key: Key;
  readonly placement?: Placement;
  readonly expiresAt?: number;
}

/**
 * A write in the transaction of an aggregate's change: something derived from it, or a mark that it was done.
 */
export type Projection =
  | (Erased & { readonly kind: "put"; readonly item: object; readonly once?: boolean })
  | (Erased & Pick<Moved<never>, "setNamed" | "remove" | "gate"> & CountErased)
  | (Omit<Erased, "key"> & { readonly kind: "delete"; readonly key: RawKey });

interface CountErased {
  readonly kind: "count";
  readonly add?: object;
  readonly set?: object;
}

/** Writes a whole item, whatever was there before. */
export function put<Type extends object>(whole: Whole<Type>): Projection {
  return { kind: "put", ...whole, [CHECKED]: true };
}

/** Counts or sets some attributes of an item and leaves the others. */
export function count<Type extends object>(moved: Moved<Type>): Projection {
  return { kind: "count", ...moved, [CHECKED]: true };
}

/** Deletes an item. */
export function gone(key: RawKey): Projection {
  return { kind: "delete", key, [CHECKED]: true };
}
