import type * as z from "zod";

type Type = z.core.$ZodType;

interface Definition {
  readonly type: string;
  readonly innerType?: Type;
  readonly in?: Type;
  readonly shape?: Readonly<Record<string, Type>>;
  readonly element?: Type;
  readonly valueType?: Type;
}

/**
 * What a form says, in the form that a route's schema checks: `place.address` becomes a field of `place`, an empty field is
 * absent, and numbers and yes or no are read from their text. What cannot be read is left as text, for the schema to refuse.
 */
export function readForm(schema: z.ZodType, form: URLSearchParams): unknown {
  return valueAt(schema, form, "") ?? {};
}

function valueAt(schema: Type, form: URLSearchParams, name: string): unknown {
  const definition = definitionOf(schema);
  const within = (key: string) => (name === "" ? key : `${name}.${key}`);
  switch (definition.type) {
    case "object": {
      const fields = Object.entries(definition.shape ?? {}).map(
        ([key, type]) => [key, valueAt(type, form, within(key))] as const,
      );
      return given(fields);
    }
    case "record": {
      const prefix = `${name}.`;
      const keys = [...new Set(form.keys())].filter((key) => key.startsWith(prefix));
      const type = definition.valueType as Type;
      return given(keys.map((key) => [key.slice(prefix.length), valueAt(type, form, key)] as const));
    }
    case "array": {
      const texts = form.getAll(name).filter((text) => text !== "");
      return texts.length > 0 ? texts : undefined;
    }
    default:
      return scalarOf(definition.type, form.get(name) ?? "");
  }
}

function scalarOf(type: string, text: string): unknown {
  if (text === "") return undefined;
  if (type === "boolean") return text === "true" || text === "on" ? true : text === "false" ? false : text;
  if (type !== "number" && type !== "int") return text;
  const number = Number(text.trim().replace(",", "."));
  return Number.isNaN(number) ? text : number;
}

function given(fields: readonly (readonly [string, unknown])[]): object | undefined {
  const present = fields.filter(([, value]) => value !== undefined);
  return present.length > 0 ? Object.fromEntries(present) : undefined;
}

/** What a type is once what may be left out, defaults and refinements are taken off. */
function definitionOf(schema: Type): Definition {
  const definition = schema._zod.def as Definition;
  const inner = definition.type === "pipe" ? definition.in : definition.innerType;
  return inner === undefined ? definition : definitionOf(inner);
}
