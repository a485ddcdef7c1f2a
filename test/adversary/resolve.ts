import { Known } from "./values.ts";

/** Puts what is known in the places of a draft that ask for it. */
export function resolved(value: unknown, recall: (known: Known) => string): unknown {
  if (value instanceof Known) return recall(value);
  if (Array.isArray(value)) return value.map((one) => resolved(one, recall));
  if (typeof value !== "object" || value === null) return value;
  // Not by assignment: a field may be called __proto__.
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, resolved(one, recall)]));
}
