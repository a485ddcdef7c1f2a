import type { AnyItem, Span, SpanSpec } from "./item.ts";
import * as declared from "./items.ts";
import type { RawKey } from "./keys.ts";

type Declared = AnyItem | Span<unknown, SpanSpec>;

// Sorted by name, since bundlers and runtimes disagree on the order of exports.
const ALL: readonly (readonly [name: string, one: Declared])[] = Object.entries(declared).toSorted(
  ([one], [other]) => (one < other ? -1 : 1),
);

/** Every item by name, for the sweep and for tools; code that reads a certain item imports that item. */
export const ITEMS: ReadonlyMap<string, AnyItem> = new Map(
  ALL.flatMap(([name, one]) => ("spec" in one ? [[name, one]] : [])),
);

/** Every span by name. */
export const SPANS: ReadonlyMap<string, SpanSpec> = new Map(
  ALL.flatMap(([name, one]) => ("span" in one ? [[name, one.span]] : [])),
);

const BY_WORD = Map.groupBy(ITEMS.values(), ({ spec }) => spec.key[0][0]);

/** The item declared for a key; undefined if there is none. */
export function itemAt(key: RawKey): AnyItem | undefined {
  const [word = ""] = key.pk.split("#", 1);
  return BY_WORD.get(word)?.find((item) => item.has(key));
}
