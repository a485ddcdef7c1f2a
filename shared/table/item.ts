import type { Aggregate, Decision } from "../domain/aggregate.ts";
import type { DEADLINES_QUEUE, MAIL_QUEUE, STAFF_DEADLINES_QUEUE } from "../domain/calendar/deadline.ts";
import type { News } from "../domain/inbox/news/news.ts";
import type { RunQueue } from "../domain/run.ts";
import type { DuePlace, Key, ListPlace, Range, RawKey } from "./keys.ts";
import { OF } from "./keys.ts";
import { nameOf, patternOf, type Segments, type Values, write } from "./segments.ts";

/** Where an item is: the segments of its partition key and of its sort key. */
export type Place = readonly [partition: Segments, sort: Segments];

/** The queue to which the sweep sends a due item. */
export type DueQueue = typeof DEADLINES_QUEUE | typeof STAFF_DEADLINES_QUEUE | typeof MAIL_QUEUE | RunQueue;

/**
 * The declaration of an item. The comment above it says what it holds and what its key is for, those above `list` and `due` what is
 * listed and when it is due: no function has to carry them. `npm run access-patterns` reads them, and fails without one.
 */
export interface Spec {
  readonly key: Place;
  /** Set if sort keys of other items begin like its own: it then has no range of its own, only a span's. */
  readonly isMixed?: true;
  /** Set if something in it is a record, by names that no type lists: it is read in their order. */
  readonly hasRecords?: true;
  /** Its place in the index `lists`. */
  readonly list?: Place;
  /** The queue on which it is due. */
  readonly due?: DueQueue;
  /**
   * For an item in an employee's partition: the section in which the employee gets it with their data, or why
   * they do not.
   */
  readonly own?: { readonly section: string } | { readonly leftOut: string };
  /** Of an aggregate: who is told of its changes. */
  tells?(decision: Decision<Aggregate>): readonly News[];
  /**
   * Version of its form, 1 by default; raise it with each change that would make an older item be misread.
   */
  readonly version?: number;
  /** By older version: makes the next version out of it. */
  readonly upgrades?: Readonly<Record<number, (old: StoredForm) => StoredForm>>;
}

/** A stored item whose form may no longer be declared. */
export type StoredForm = Readonly<Record<string, unknown>>;

/** An item of any type. */
export interface AnyItem {
  readonly spec: Spec;
  /** Whether a key is one of this item's. */
  has(key: RawKey): boolean;
}

/** The leading values, but never all of them: with all of them it would be a key. */
type Some<Of extends readonly unknown[]> = Of extends readonly [infer First, infer Second, ...infer Rest]
  ? [] | [First, ...Some<[Second, ...Rest]>]
  : [];

/** Items of one kind. */
export interface Item<Type, Of extends Spec = Spec> extends AnyItem {
  readonly spec: Of;
  readonly type?: Type;
  key(...values: [...Values<Of["key"][0]>, ...Values<Of["key"][1]>]): Key<Type>;
  /** The items of a partition whose sort keys begin with the given values. */
  readonly range: Of extends { readonly isMixed: true }
    ? undefined
    : (...values: [...Values<Of["key"][0]>, ...Some<Values<Of["key"][1]>>]) => Range<Type>;
  readonly list: Of["list"] extends infer At extends Place ? List<Type, At> : undefined;
  readonly due: Of["due"] extends DueQueue ? Due<Type> : undefined;
  /** The same key, typed. @throws Error if it belongs to another item */
  at(key: RawKey): Key<Type>;
  /** The stored items that are of this kind. */
  among<Stored extends RawKey>(stored: readonly Stored[]): readonly (Stored & Type)[];
}

interface List<Type, At extends Place> {
  /** An item's place in the list. */
  at(...values: [...Values<At[0]>, ...Values<At[1]>]): ListPlace<Type>;
  /** The whole list, or the part that begins with the given values. */
  range(...values: [...Values<At[0]>, ...Some<Values<At[1]>>]): Range<Type>;
}

interface Due<Type> {
  /** When an item is due. */
  at(instant: string): DuePlace<Type>;
}

/** A method, so that a declaration may name the events that it knows. */
interface Telling<Type> {
  tells?(decision: Decision<Type & Aggregate>): readonly News[];
}

/** Declares a kind of item: `item<Complaint>()({…})`. */
export function item<Type>(): <const Of extends Spec & Telling<Type>>(spec: Of) => Item<Type, Of>;
// The compiler cannot compute the type of a generic declaration.
export function item<Type>() {
  return (spec: Spec): AnyItem => {
    let form: RegExp | undefined;
    const self = {
      spec,
      key: (...values: readonly unknown[]) => {
        const [pk, sk] = textsOf(spec.key, values);
        return { pk, sk, [OF]: self };
      },
      range: (...values: readonly unknown[]) => ({ ...rangeOf(spec.key, values), [OF]: [self] }),
      list: spec.list && listOf<Type>(spec.list, (): readonly AnyItem[] => [self]),
      due: spec.due && { at: (dueAt: string) => ({ dueAt, [OF]: self }) },
      has({ pk, sk }: RawKey): boolean {
        form ??= formOf(spec.key);
        return form.test(`${pk}\n${sk}`);
      },
      at({ pk, sk }: RawKey): Key {
        if (!self.has({ pk, sk })) throw new Error(`A key is of another item than ${nameOfItem(self)}`);
        return { pk, sk, [OF]: self };
      },
      // Whoever declares an item says its type; nothing else is stored under its keys.
      among: <Stored extends RawKey>(stored: readonly Stored[]) =>
        stored.filter((one): one is Stored & Type => self.has(one)),
    };
    return self;
  };
}

/** An item as shown to people: by its key, as `EMPLOYEE#<nip> AGENDA`. */
export function nameOfItem({ spec }: Pick<AnyItem, "spec">): string {
  return spec.key.map(nameOf).join(" ");
}

/** The stored item with this key; undefined if it is not among them. */
export function under<Type>(stored: readonly RawKey[], { pk, sk }: Key<Type>): (Type & RawKey) | undefined {
  return stored.find((one): one is Type & RawKey => one.pk === pk && one.sk === sk);
}

/** The stored items of one kind in a range given by its prefix. */
export function within<Type>(
  stored: readonly RawKey[],
  { partition, prefix = "" }: Range<Type>,
): readonly (Type & RawKey)[] {
  return stored.filter((one): one is Type & RawKey => one.pk === partition && one.sk.startsWith(prefix));
}

/** A range that holds items of several kinds. */
export interface Span<Type, Of extends SpanSpec> {
  readonly span: Of;
  (...values: SpanValues<Of>): Range<Type>;
}

export interface SpanSpec {
  /** The items that it can hold. */
  readonly of: readonly AnyItem[];
  readonly index?: "lists";
  readonly partition: Segments;
  /** A prefix of sort keys, or with `upTo` the first of them. With neither, the whole partition. */
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

/** The type with which an item was declared. */
export type TypeOfItem<One> = One extends { readonly type?: infer Type } ? Exclude<Type, undefined> : never;

/** Declares a range over several kinds of items, or one that ends within a segment. */
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
