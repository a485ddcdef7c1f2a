import type { AnyItem, Span, SpanSpec } from "./item.ts";
import * as declared from "./items.ts";
import type { RawKey } from "./keys.ts";

type Declared = AnyItem | Span<unknown, SpanSpec>;

// By name: bundlers and runtimes do not agree on another order.
const ALL: readonly (readonly [name: string, one: Declared])[] = Object.entries(declared).toSorted(
  ([one], [other]) => (one < other ? -1 : 1),
);

/** Every item, by its name. For the sweep and for tools: whoever reads a certain item imports that. */
export const ITEMS: ReadonlyMap<string, AnyItem> = new Map(
  ALL.flatMap(([name, one]) => ("spec" in one ? [[name, one]] : [])),
);

/** Every range across kinds of items, by its name. */
export const SPANS: ReadonlyMap<string, SpanSpec> = new Map(
  ALL.flatMap(([name, one]) => ("span" in one ? [[name, one.span]] : [])),
);

const BY_WORD = Map.groupBy(ITEMS.values(), ({ spec }) => spec.key[0][0]);

/** The item that stands under a key; undefined where none is declared to. */
export function itemAt(key: RawKey): AnyItem | undefined {
  const [word = ""] = key.pk.split("#", 1);
  return BY_WORD.get(word)?.find((item) => item.has(key));
}
