import * as z from "zod";
import type { Aggregate } from "../../../../shared/domain/aggregate.ts";
import { once } from "../../../../shared/domain/once.ts";
import type { AnyItem, TypeOfItem } from "../../../../shared/table/item.ts";

/** A schema for each item that a module declares, by its name: one that is left out does not compile. */
export type SchemasOf<Items> = {
  readonly [Name in keyof Items as Items[Name] extends AnyItem ? Name : never]: () => z.ZodType<
    TypeOfItem<Items[Name]>
  >;
};

type Leaf = string | number | boolean | null | undefined | Uint8Array;

/** A type as its attributes stand side by side, whether or not each may be absent: to see which are named at all. */
type Shape<Type> = Type extends Leaf
  ? Type
  : { readonly [Name in keyof Type]-?: Shape<Exclude<Type[Name], undefined>> };

/** Schemas that name each attribute of their items' types, and no other. */
type Exact<Items, Schemas> = {
  readonly [Name in keyof Schemas]: Name extends keyof Items
    ? Schemas[Name] extends () => z.ZodType<infer Output>
      ? [Shape<TypeOfItem<Items[Name]>>, Shape<Output>] extends [
          Shape<Output>,
          Shape<TypeOfItem<Items[Name]>>,
        ]
        ? unknown
        : { readonly "names other attributes than": Shape<TypeOfItem<Items[Name]>> }
      : never
    : never;
};

/**
 * Schemas of the items of a subject. Each is held to the type that its item is declared with: what it reads is of that type,
 * and every attribute of the type stands in it. What it does not name, nothing stored may have.
 */
export function schemasOf<Items>() {
  return <const Schemas extends SchemasOf<Items>>(schemas: Schemas & Exact<Items, Schemas>): Schemas =>
    schemas;
}

const AggregateSchema = once(() => z.object({ version: z.int().min(1), eventHash: HashSchema() }));

/** As `contentHash` writes it. */
export const HashSchema = once(() => z.string().regex(/^[\w-]{43}$/));

/** What is shown of an aggregate, with what every one keeps beside that. */
export function aggregate<Of extends z.ZodType>(shown: () => Of) {
  return once((): z.ZodType<z.infer<Of> & Aggregate> => shown().and(AggregateSchema()));
}

/** What is kept sealed. */
export const BytesSchema = once(() => z.custom<Uint8Array>((value) => value instanceof Uint8Array));

type Others = readonly (readonly [names: z.ZodType<string>, value: z.ZodType])[];
type Told<By extends Others> = By extends readonly [
  readonly [z.ZodType<infer Name extends string>, z.ZodType<infer Value>],
  ...infer Rest extends Others,
]
  ? { readonly [One in Name]: Value } & Told<Rest>
  : unknown;

/** No attributes are told of as `never` each, whatever stands beside them. */
type NamedOf<Of extends z.ZodObject> = string extends keyof z.infer<Of> ? unknown : z.infer<Of>;

/** Attributes that have names of their own, and others whose names are data. */
export function attributes<Named extends z.ZodObject, const By extends Others>(named: Named, ...others: By) {
  const schema = named.catchall(z.unknown()).superRefine((item, { addIssue }) => {
    for (const [name, value] of Object.entries(item)) {
      if (name in named.shape) continue;
      const [, form] = others.find(([names]) => names.safeParse(name).success) ?? [];
      if (!form?.safeParse(value).success)
        addIssue({ code: "custom", path: [name], message: "is not declared so" });
    }
  });
  // That the names which are data are as they are told, only the check above knows.
  return schema as unknown as z.ZodType<NamedOf<Named> & Told<By>>;
}

/** That it stands there is all that it says. */
export const MarkSchema: () => z.ZodType<object> = once(() => z.object({}));

/** Of an item whose type says no more of its counters than that they stand beside texts. */
export const CounterSchema: () => z.ZodType<number | string> = once(() => z.number());
