import * as z from "zod";
import type { Aggregate } from "../../../../shared/domain/aggregate.ts";
import { once } from "../../../../shared/domain/once.ts";
import type { AnyItem, TypeOfItem } from "../../../../shared/table/item.ts";

/** A schema for each item that a module declares, by name: leaving one out does not compile. */
export type SchemasOf<Items> = {
  readonly [Name in keyof Items as Items[Name] extends AnyItem ? Name : never]: () => z.ZodType<
    TypeOfItem<Items[Name]>
  >;
};

type Leaf = string | number | boolean | null | undefined | Uint8Array;

/** A type with every attribute required, to compare which attributes are named at all. */
type Shape<Type> = Type extends Leaf
  ? Type
  : { readonly [Name in keyof Type]-?: Shape<Exclude<Type[Name], undefined>> };

/** Schemas that name each attribute of their items' types, and no others. */
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
 * Schemas of a subject's items, checked by the compiler against the items' declared types: each must produce
 * that type and name each of its attributes. A stored item may have nothing that its schema does not name.
 */
export function schemasOf<Items>() {
  return <const Schemas extends SchemasOf<Items>>(schemas: Schemas & Exact<Items, Schemas>): Schemas =>
    schemas;
}

const AggregateSchema = once(() => z.object({ version: z.int().min(1), eventHash: HashSchema() }));

/** In the form of `contentHash`. */
export const HashSchema = once(() => z.string().regex(/^[\w-]{43}$/));

/** An aggregate's fields as shown, with those that every stored aggregate has. */
export function aggregate<Of extends z.ZodType>(shown: () => Of) {
  return once((): z.ZodType<z.infer<Of> & Aggregate> => shown().and(AggregateSchema()));
}

/** Sealed bytes. */
export const BytesSchema = once(() => z.custom<Uint8Array>((value) => value instanceof Uint8Array));

type Others = readonly (readonly [names: z.ZodType<string>, value: z.ZodType])[];
type Told<By extends Others> = By extends readonly [
  readonly [z.ZodType<infer Name extends string>, z.ZodType<infer Value>],
  ...infer Rest extends Others,
]
  ? { readonly [One in Name]: Value } & Told<Rest>
  : unknown;

/** Without named attributes, zod infers an index signature of `never`, which would exclude all others. */
type NamedOf<Of extends z.ZodObject> = string extends keyof z.infer<Of> ? unknown : z.infer<Of>;

/** Attributes with fixed names, and others whose names are data. */
export function attributes<Named extends z.ZodObject, const By extends Others>(named: Named, ...others: By) {
  const schema = named.catchall(z.unknown()).superRefine((item, { addIssue }) => {
    for (const [name, value] of Object.entries(item)) {
      if (name in named.shape) continue;
      const [, form] = others.find(([names]) => names.safeParse(name).success) ?? [];
      if (!form?.safeParse(value).success)
        addIssue({ code: "custom", path: [name], message: "is not declared so" });
    }
  });
  // Only the check above knows that names which are data are as declared.
  return schema as unknown as z.ZodType<NamedOf<Named> & Told<By>>;
}

/** A mark: its existence is all that it says. */
export const MarkSchema: () => z.ZodType<object> = once(() => z.object({}));

/** An item whose type only says that its counters are beside texts. */
export const CounterSchema: () => z.ZodType<number | string> = once(() => z.number());
