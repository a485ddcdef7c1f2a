/**
 * Builds a value on first use and keeps it. Schemas are declared this way: building some 150 of them at process start costs
 * half a cold start, and one request needs only a few. Declarations are marked `@__PURE__`, as those of `named` and
 * `refusals` are, so that a bundle leaves out those that nothing in it uses: a tenth of the largest.
 */
export function once<Value>(build: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= build();
    return value;
  };
}

const NAMES = new WeakMap<object, string>();

/**
 * A schema with the name that it has in the API's description, where it appears once however many routes use
 * it. Names are unique.
 */
export function named<Schema extends object>(name: string, build: () => Schema): () => Schema {
  return once(() => {
    const schema = build();
    NAMES.set(schema, name);
    return schema;
  });
}

/** The name of a schema; undefined if it has none. */
export function nameOfSchema(schema: object): string | undefined {
  return NAMES.get(schema);
}
