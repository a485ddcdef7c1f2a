import { type OpenApiDocument, type Reference, SCHEMA_NAME, type SchemaObject } from "./document.ts";
import { mapContents, mapOperations } from "./operations.ts";

const SCHEMAS = "#/components/schemas/";

/**
 * The same document with each named object moved to its components. Requests and replies may differ under one
 * name, by defaults and optional fields; the request's schema is then called `…Input`.
 */
export function withComponents(document: OpenApiDocument): OpenApiDocument {
  const schemas = new Map<string, SchemaObject>(Object.entries(document.components.schemas));
  const replies = mapSchemas(document, (schema, isSent) =>
    isSent ? schema : hoisted(schema, (name) => name, schemas),
  );
  const all = mapSchemas(replies, (schema, isSent) =>
    isSent ? hoisted(schema, (name) => `${name}Input`, schemas) : schema,
  );
  const byName = [...schemas].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { ...all, components: { ...all.components, schemas: Object.fromEntries(byName) } };
}

/**
 * A schema whose named parts are references. @param otherwise the name to use if another schema has it
 * already
 */
function hoisted(
  schema: SchemaObject,
  otherwise: (name: string) => string,
  schemas: Map<string, SchemaObject>,
): SchemaObject {
  const { [SCHEMA_NAME]: name, ...plain } = mapParts(schema, (part) => hoisted(part, otherwise, schemas));
  if (name === undefined || !isWorthNaming(plain)) return plain;
  const free = [name, otherwise(name)].find((candidate) => {
    const known = schemas.get(candidate);
    return known === undefined || JSON.stringify(known) === JSON.stringify(plain);
  });
  if (free === undefined) return plain;
  schemas.set(free, plain);
  return { $ref: `${SCHEMAS}${free}` };
}

/** Texts and numbers stay inline, where they are easier to read. */
function isWorthNaming({ properties, oneOf, anyOf }: SchemaObject): boolean {
  return properties !== undefined || oneOf !== undefined || anyOf !== undefined;
}

/**
 * The same document with a description of each field whose name has one. A named object describes itself where it is declared.
 * @param describe what a field of a name means; undefined if its name says it all
 */
export function withDescriptions(
  document: OpenApiDocument,
  describe: (name: string) => string | undefined,
): OpenApiDocument {
  const fieldOf = (name: string, field: SchemaObject): SchemaObject => {
    const description = field.description ?? describe(name);
    const isNamed = SCHEMA_NAME in field && isWorthNaming(field);
    return description === undefined || isNamed ? field : { ...field, description };
  };
  const described = (schema: SchemaObject): SchemaObject => {
    const whole = mapParts(schema, described);
    const { properties } = whole;
    if (properties === undefined) return whole;
    const fields = Object.entries(properties).map(([name, field]) => [name, fieldOf(name, field)] as const);
    return { ...whole, properties: Object.fromEntries(fields) };
  };
  return mapSchemas(document, described);
}

/** A document with all references replaced by their schemas. */
export function withoutReferences(document: OpenApiDocument): OpenApiDocument {
  const { schemas } = document.components;
  const inlined = (schema: SchemaObject): SchemaObject => {
    const { $ref, ...beside } = schema;
    if ($ref === undefined) return mapParts(schema, inlined);
    const found = schemas[$ref.slice(SCHEMAS.length)];
    if (found === undefined) throw new Error(`The document refers to ${$ref}, which it does not have.`);
    return { ...inlined(found), ...beside };
  };
  return mapSchemas(document, inlined);
}

/** Each direct part of a schema. */
function mapParts(schema: SchemaObject, change: (part: SchemaObject) => SchemaObject): SchemaObject {
  const { properties, items, additionalProperties, propertyNames, anyOf, oneOf, allOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, change(part)] as const),
      ),
    }),
    ...(items && { items: change(items) }),
    ...(typeof additionalProperties === "object" && { additionalProperties: change(additionalProperties) }),
    ...(propertyNames && { propertyNames: change(propertyNames) }),
    ...(anyOf && { anyOf: anyOf.map(change) }),
    ...(oneOf && { oneOf: oneOf.map(change) }),
    ...(allOf && { allOf: allOf.map(change) }),
  };
}

/** Each schema of a body, parameter or successful reply. */
function mapSchemas(
  document: OpenApiDocument,
  change: (schema: SchemaObject, isSent: boolean) => SchemaObject,
): OpenApiDocument {
  return mapOperations(document, (operation) => {
    const parameters = operation.parameters.map((parameter) =>
      isReference(parameter) ? parameter : { ...parameter, schema: change(parameter.schema, true) },
    );
    const withContent = mapContents(operation, ({ schema, ...beside }, isSent) => ({
      ...beside,
      schema: change(schema as SchemaObject, isSent),
    }));
    return { ...withContent, parameters };
  });
}

function isReference(one: object): one is Reference {
  return "$ref" in one;
}
