/**
 * Builds a value on first use and keeps it. Schemas are declared this way: building some 150 of them at process start costs
 * half a cold start, and one request needs only a few.
 */
export function once<Value>(build: () => Value): () => Value {
  let value: Value | undefined;
  return () => {
    value ??= build();
    return value;
  };
}
