import type { SchemaObject } from "../../shared/http/openapi/document.ts";

/** One row of a field table. */
export interface Field {
  readonly name: string;
  readonly depth: number;
  readonly isRequired: boolean;
  readonly schema: SchemaObject;
}

/**
 * The fields of an object in reading order, nested fields below their parent. Identical numbered siblings (U1 … U9) share
 * one row.
 */
export function fieldsOf(schema: SchemaObject, depth = 0): Field[] {
  const { properties = {}, required = [] } = contentOf(schema);
  const siblings = Object.entries(properties).map(([name, of]) => ({
    name,
    depth,
    isRequired: required.includes(name),
    schema: of,
  }));
  return mergedSeries(siblings).flatMap((field) => [field, ...fieldsOf(field.schema, depth + 1)]);
}

/** The items of a list, the values of a record, or the richest of several alternatives. */
function contentOf(schema: SchemaObject): SchemaObject {
  if (schema.properties) return schema;
  if (schema.items) return contentOf(schema.items);
  if (typeof schema.additionalProperties === "object") return contentOf(schema.additionalProperties);
  const alternatives = (schema.oneOf ?? schema.anyOf ?? schema.allOf ?? []).map(contentOf);
  return alternatives.length > 0 ? fieldsOfAll(alternatives) : {};
}

/** The fields of all alternatives; required are those that every one of them requires. */
function fieldsOfAll(alternatives: readonly SchemaObject[]): SchemaObject {
  const properties: Record<string, SchemaObject> = {};
  for (const alternative of alternatives) {
    for (const [name, schema] of Object.entries(alternative.properties ?? {})) {
      const known = properties[name];
      properties[name] = known ? merged(known, schema) : schema;
    }
  }
  const [first, ...others] = alternatives;
  const required = (first?.required ?? []).filter((name) =>
    others.every((other) => other.required?.includes(name)),
  );
  return { properties, required };
}

/** Two constants become a choice; otherwise the first schema stands for both. */
function merged(first: SchemaObject, second: SchemaObject): SchemaObject {
  const values = (schema: SchemaObject) => schema.enum ?? ("const" in schema ? [schema.const] : undefined);
  const [some, others] = [values(first), values(second)];
  if (some === undefined || others === undefined) return first;
  return { type: "string", enum: [...new Set([...some, ...others])] };
}

function mergedSeries(siblings: readonly Field[]): Field[] {
  const runs: Field[][] = [];
  for (const field of siblings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isNext(last, field)) run.push(field);
    else runs.push([field]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [run[0] as Field, run.at(-1) as Field];
    return run.length < 3 ? run : [{ ...first, name: `${first.name} … ${last.name}` }];
  });
}

function isNext(before: Field, after: Field): boolean {
  const [, stem, number] = before.name.match(/^(\D+)(\d+)$/) ?? [];
  return (
    number !== undefined &&
    after.name === `${stem}${Number(number) + 1}` &&
    before.isRequired === after.isRequired &&
    JSON.stringify(before.schema) === JSON.stringify(after.schema)
  );
}
