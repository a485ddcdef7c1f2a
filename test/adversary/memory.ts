import { namesIn, type Operation, operations } from "./operations.ts";
import { type Known, poolOf } from "./values.ts";

/** The values of a path's parameters that were together once. */
export type Place = Readonly<Record<string, string>>;

/** As many as are remembered of a kind; the newest push out the oldest. */
const AT_MOST = 40;

/** Fields beside the parameters of paths that later requests can use. */
const ALSO = ["secret", "cursor"];
const REMEMBERED = new Set([...operations.flatMap(({ path }) => namesIn(path)), ...ALSO]);

/** Every beginning of a route that ends in a parameter: where something that has an id can be found. */
const TEMPLATES = new Set(
  operations.flatMap(({ path }) =>
    Array.from(path.matchAll(/\}(?=\/|$)/g), ({ index }) => path.slice(0, index + 1)),
  ),
);

/** What replies have told: which ids there are, which belong together, and of which version things are. */
export function openMemory(first: Place) {
  const pools = new Map<string, string[]>();
  const places = new Map<string, Place[]>();
  const versions = new Map<string, number>();

  function keep<Value>(kinds: Map<string, Value[]>, kind: string, value: Value) {
    const kept = kinds.get(kind) ?? [];
    if (kept.length >= AT_MOST) kept.shift();
    kept.push(value);
    kinds.set(kind, kept);
  }

  function learn(name: string, value: string) {
    if (!pools.get(name)?.includes(value)) keep(pools, name, value);
  }

  function learnFrom(value: unknown, depth = 0): void {
    if (typeof value !== "object" || value === null || depth > 6) return;
    for (const [field, one] of Object.entries(value)) {
      if (typeof one !== "string") learnFrom(one, depth + 1);
      else if (REMEMBERED.has(poolOf(field)) && one.length <= 200) learn(poolOf(field), one);
    }
  }

  /** Something with an id, below the place of its collection. */
  function learnItem(item: unknown, { path }: Operation, place: Place, concrete: string) {
    const { id, version, ...fields } = (item ?? {}) as Record<string, unknown>;
    const below = [...TEMPLATES].find(
      (template) => template.startsWith(`${path}/{`) && !template.slice(path.length + 1).includes("/"),
    );
    const name = below && namesIn(below).at(-1);
    const value = name && String(id ?? fields[name] ?? "");
    if (!(below && name && value)) return;
    learn(poolOf(name), value);
    keep(places, below, { ...place, [name]: value });
    if (typeof version === "number") versions.set(`${concrete}/${value}`, version);
  }

  for (const [name, value] of Object.entries(first)) learn(poolOf(name), value);
  for (const template of TEMPLATES) keep(places, template, first);

  return {
    recall({ pool, nth }: Known): string {
      const known = pools.get(pool) ?? [];
      return known[nth % known.length] ?? "Layanan cepat dan ramah.";
    },
    /** The place of the longest beginning of a path of which anything is known. */
    place(path: string, nth: number): Place {
      const known = [...TEMPLATES]
        .filter((template) => path.startsWith(template))
        .toSorted((one, other) => other.length - one.length)
        .flatMap((template) => places.get(template) ?? []);
      return known[nth % known.length] ?? {};
    },
    /** The version of what a path leads to, or is below. */
    version(path: string): number {
      for (let part = path; part !== ""; part = part.slice(0, part.lastIndexOf("/"))) {
        const known = versions.get(part);
        if (known !== undefined) return known;
      }
      return 1;
    },
    learn(
      operation: Operation,
      place: Place,
      { path, body }: { readonly path: string; readonly body: unknown },
    ) {
      learnFrom(body);
      keep(places, operation.path, place);
      const { version, items } = (body ?? {}) as { version?: unknown; items?: unknown };
      if (typeof version === "number" && operation.method !== "POST") versions.set(path, version);
      for (const item of Array.isArray(items) ? items : [body]) learnItem(item, operation, place, path);
    },
  };
}

export type Memory = ReturnType<typeof openMemory>;
