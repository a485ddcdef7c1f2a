import type { DEADLINES_QUEUE, MAIL_QUEUE, STAFF_DEADLINES_QUEUE } from "../domain/calendar/deadline.ts";
import type { RunQueue } from "../domain/run.ts";
import type { DuePlace, Key, ListPlace, Range, RawKey } from "./keys.ts";
import { OF } from "./keys.ts";
import { patternOf, type Segments, type Values, write } from "./segments.ts";

/** What a partition and a sort key are made of. */
export type Place = readonly [partition: Segments, sort: Segments];

/** Where the sweep sends what is due on an item. */
export type DueQueue = typeof DEADLINES_QUEUE | typeof STAFF_DEADLINES_QUEUE | typeof MAIL_QUEUE | RunQueue;

/** All that is told of an item, in one place. */
export interface Spec {
  /** One sentence: what it holds, and what its key serves. */
  readonly doc: string;
  readonly key: Place;
  /** Where sort keys of other items begin as its own do: it is no range of its own, but a span's. */
  readonly isMixed?: true;
  /** Its place in the index `lists`. */
  readonly list?: { readonly at: Place; readonly doc: string };
  readonly due?: { readonly on: DueQueue; readonly doc: string };
  /** Of whoever's partition it stands in: the section of what is handed out of their data, or why it is not. */
  readonly own?: { readonly section: string } | { readonly leftOut: string };
  /** Of its form; 1 where not said. One more with each change after which an older item would be misread. */
  readonly version?: number;
  /** By an older version: what makes one of the next out of it. */
  readonly upgrades?: Readonly<Record<number, (old: StoredForm) => StoredForm>>;
}

/** An item of a form that is no longer declared. */
export type StoredForm = Readonly<Record<string, unknown>>;

/** An item of whatever type. */
export interface AnyItem {
  readonly spec: Spec;
  /** Whether a key is one of this item's. */
  has(key: RawKey): boolean;
}

/** Of some values the first ones, and never all: a whole sort key is a key's. */
type Some<Of extends readonly unknown[]> = Of extends readonly [infer First, infer Second, ...infer Rest]
  ? [] | [First, ...Some<[Second, ...Rest]>]
  : [];

/** Items of one kind, wherever they stand. */
export interface Item<Type, Of extends Spec = Spec> extends AnyItem {
  readonly spec: Of;
  readonly type?: Type;
  key(...values: [...Values<Of["key"][0]>, ...Values<Of["key"][1]>]): Key<Type>;
  /** Those of a partition, whose sort keys begin with the values that are given. */
  readonly range: Of extends { readonly isMixed: true }
    ? undefined
    : (...values: [...Values<Of["key"][0]>, ...Some<Values<Of["key"][1]>>]) => Range<Type>;
  readonly list: Of["list"] extends { readonly at: infer At extends Place } ? List<Type, At> : undefined;
  readonly due: Of["due"] extends { readonly on: DueQueue } ? Due<Type> : undefined;
  /** The same key with what it is the key of. @throws Error where it is another item's */
  at(key: RawKey): Key<Type>;
  /** Those of some stored items that are of this kind. */
  among<Stored extends RawKey>(stored: readonly Stored[]): readonly (Stored & Type)[];
}

interface List<Type, At extends Place> {
  /** Where an item stands in it. */
  at(...values: [...Values<At[0]>, ...Values<At[1]>]): ListPlace<Type>;
  /** All of it, or what begins with the values that are given. */
  range(...values: [...Values<At[0]>, ...Some<Values<At[1]>>]): Range<Type>;
}

interface Due<Type> {
  /** Where an item stands among what is due: at an instant. */
  at(instant: string): DuePlace<Type>;
}

/** Declares the items of a kind: `item<Complaint>()({…})`. */
export function item<Type>() {
  return <const Of extends Spec>(spec: Of): Item<Type, Of> => {
    let form: RegExp | undefined;
    const self: Item<Type, Spec> = {
      spec,
      key: (...values) => {
        const [pk, sk] = textsOf(spec.key, values);
        return { pk, sk, [OF]: self };
      },
      range: (...values: readonly unknown[]) => ({ ...rangeOf(spec.key, values), [OF]: [self] }),
      // Whether there is a list, and anything due, only the type of this very declaration says: it is told below.
      list: (spec.list && listOf<Type>(spec.list.at, () => [self])) as never,
      due: (spec.due && { at: (dueAt: string) => ({ dueAt, [OF]: self }) }) as never,
      has({ pk, sk }) {
        form ??= formOf(spec.key);
        return form.test(`${pk}\n${sk}`);
      },
      at({ pk, sk }) {
        if (!self.has({ pk, sk })) throw new Error(`A key is of another item than ${spec.doc}`);
        return { pk, sk, [OF]: self };
      },
      // The one who declares an item says of which type it is; nothing else stands under its keys.
      among: <Stored extends RawKey>(stored: readonly Stored[]) =>
        stored.filter((one): one is Stored & Type => self.has(one)),
    };
    // A type cannot be computed of a declaration that is not known yet; its own is what it was made of.
    return self as Item<Type, Of>;
  };
}

/** Of some stored items the one under a key; undefined where it is not among them. */
export function under<Type>(stored: readonly RawKey[], { pk, sk }: Key<Type>): (Type & RawKey) | undefined {
  return stored.find((one): one is Type & RawKey => one.pk === pk && one.sk === sk);
}

/** Of some stored items those of one kind in a range that names how their sort keys begin. */
export function within<Type>(
  stored: readonly RawKey[],
  { partition, prefix = "" }: Range<Type>,
): readonly (Type & RawKey)[] {
  return stored.filter((one): one is Type & RawKey => one.pk === partition && one.sk.startsWith(prefix));
}

/** What a query catches across kinds of items: the types of all of them. */
export interface Span<Type, Of extends SpanSpec> {
  readonly span: Of;
  (...values: SpanValues<Of>): Range<Type>;
}

export interface SpanSpec {
  /** What stands there. */
  readonly of: readonly AnyItem[];
  readonly index?: "lists";
  readonly partition: Segments;
  /** Sort keys that begin so; or with `upTo` all from one to another. All of the partition where neither is given. */
  readonly prefix?: Segments;
  readonly from?: Segments;
  readonly upTo?: Segments;
}

type SpanValues<Of extends SpanSpec> = [
  ...Values<Of["partition"]>,
  ...Values<Of["prefix"] extends Segments ? Of["prefix"] : []>,
  ...Values<Of["from"] extends Segments ? Of["from"] : []>,
  ...Values<Of["upTo"] extends Segments ? Of["upTo"] : []>,
];

/** The type that an item is declared with. */
export type TypeOfItem<One> = One extends { readonly type?: infer Type } ? Exclude<Type, undefined> : never;

/** Declares a range that holds items of several kinds, or is cut otherwise than between segments. */
export function span<const Of extends SpanSpec>(spec: Of): Span<TypeOfItem<Of["of"][number]>, Of> {
  const { of, index, partition, prefix, from, upTo } = spec;
  const range = (...values: readonly unknown[]): Range<TypeOfItem<Of["of"][number]>> => {
    let rest = values;
    const next = (segments: Segments) => {
      const [text, taken] = write(segments, rest);
      rest = rest.slice(taken);
      return text;
    };
    return {
      ...(index && { index }),
      partition: next(partition),
      ...(prefix && { prefix: next(prefix) }),
      ...(from && { from: next(from) }),
      ...(upTo && { upTo: next(upTo) }),
      [OF]: of,
    };
  };
  return Object.assign(range, { span: spec });
}

function listOf<Type>(place: Place, of: () => readonly AnyItem[]): List<Type, Place> {
  return {
    at: (...values) => {
      const [listPk, listSk] = textsOf(place, values);
      return { listPk, listSk };
    },
    range: (...values) => ({ index: "lists", ...rangeOf(place, values), [OF]: of() }),
  };
}

function textsOf([partition, sort]: Place, values: readonly unknown[]): readonly [string, string] {
  const [text, taken] = write(partition, values);
  return [text, write(sort, values.slice(taken))[0]];
}

function rangeOf([segments, sort]: Place, values: readonly unknown[]) {
  const [partition, taken] = write(segments, values);
  const [prefix] = write(sort, values.slice(taken));
  return prefix === "" ? { partition } : { partition, prefix };
}

function formOf([partition, sort]: Place): RegExp {
  return new RegExp(`^${patternOf(partition)}\n${patternOf(sort)}$`);
}
