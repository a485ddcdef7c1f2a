import type { SchemaObject } from "../../../shared/http/openapi/document.ts";

/**
 * Which way a value goes. A request by the old schema must still be accepted by the new one; a reply by the
 * new one must be something that a client of the old one knows.
 */
export type Direction = "request" | "reply";

/** A breaking change, and the field it concerns: `items[].name`. */
export interface SchemaBreak {
  readonly field: string;
  readonly change: string;
}

/** How the new schema breaks clients of the old one. */
export function schemaBreaks(before: SchemaObject, after: SchemaObject, direction: Direction): SchemaBreak[] {
  return compare({ before, after, field: "", direction });
}

interface Pair {
  readonly before: SchemaObject;
  readonly after: SchemaObject;
  readonly field: string;
  readonly direction: Direction;
}

/**
 * Compares each alternative of a choice with the nearest one on the other side: the one with the fewest
 * breaks.
 */
function compare({ before, after, field, direction }: Pair): SchemaBreak[] {
  const olds = alternatives(before);
  const news = alternatives(after);
  const [coming, known] = direction === "request" ? [olds, news] : [news, olds];
  return coming.flatMap((one) => {
    const tries = known.map((other) => {
      const [old, young] = direction === "request" ? [one, other] : [other, one];
      return compareSingle({ before: old, after: young, field, direction });
    });
    return tries.toSorted((a, b) => a.length - b.length)[0] ?? [];
  });
}

/** One schema for each type that a value may have. */
function alternatives(schema: SchemaObject): readonly SchemaObject[] {
  const { anyOf, oneOf, type, ...rest } = schema;
  const choices = anyOf ?? oneOf;
  if (choices) return choices.flatMap(alternatives);
  if (Array.isArray(type)) return type.map((single) => ({ ...rest, type: single }));
  return [schema];
}

function compareSingle(pair: Pair): SchemaBreak[] {
  const { before, after, field, direction } = pair;
  const [coming, known] = direction === "request" ? [before, after] : [after, before];
  const breaks = (change: string | undefined) => (change === undefined ? [] : [{ field, change }]);
  if (known.type !== undefined && !isOfType(coming.type, known.type)) {
    return breaks(`was ${before.type ?? "anything"}, is ${after.type ?? "anything"}`);
  }
  return [
    ...breaks(changedValues(coming, known, direction)),
    ...breaks(changedForm(coming, known, direction)),
    ...(direction === "request" ? narrowedBounds(before, after).flatMap(breaks) : []),
    ...changedFields(pair),
    ...within(pair, "items", "[]"),
    ...(typeof before.additionalProperties === "object" && typeof after.additionalProperties === "object"
      ? within(pair, "additionalProperties", ".*")
      : []),
  ];
}

function isOfType(coming: SchemaObject["type"], known: SchemaObject["type"]): boolean {
  return coming === known || (coming === "integer" && known === "number");
}

function within(pair: Pair, part: "items" | "additionalProperties", suffix: string): SchemaBreak[] {
  const before = pair.before[part];
  const after = pair.after[part];
  if (typeof before !== "object" || typeof after !== "object") return [];
  return compare({ before, after, field: `${pair.field}${suffix}`, direction: pair.direction });
}

function valuesOf({ enum: values, const: value }: SchemaObject): readonly unknown[] | undefined {
  return values ?? (value === undefined ? undefined : [value]);
}

function changedValues(coming: SchemaObject, known: SchemaObject, direction: Direction): string | undefined {
  const taken = valuesOf(known);
  if (taken === undefined) return undefined;
  const given = valuesOf(coming);
  if (given === undefined)
    return direction === "request" ? "takes only some values now" : "has any value now";
  const strange = given.filter((value) => !taken.includes(value));
  if (strange.length === 0) return undefined;
  return `${direction === "request" ? "no longer takes" : "has the new value"} ${strange.map(String).join(", ")}`;
}

/** A date's format concerns both sides; a text's pattern only the side that has to satisfy it. */
function changedForm(coming: SchemaObject, known: SchemaObject, direction: Direction): string | undefined {
  const parts = direction === "request" ? (["format", "pattern"] as const) : (["format"] as const);
  const changed = parts.find((part) => known[part] !== undefined && known[part] !== coming[part]);
  return changed && `has another ${changed}`;
}

const LEAST = ["minimum", "exclusiveMinimum", "minLength", "minItems"] as const;
const MOST = ["maximum", "maxLength", "maxItems"] as const;

function narrowedBounds(before: SchemaObject, after: SchemaObject): string[] {
  const raised = LEAST.filter((bound) => (after[bound] ?? -Infinity) > (before[bound] ?? -Infinity));
  const lowered = MOST.filter((bound) => (after[bound] ?? Infinity) < (before[bound] ?? Infinity));
  return [...raised, ...lowered].map(
    (bound) => `${bound} was ${before[bound] ?? "none"}, is ${after[bound]}`,
  );
}

function changedFields({ before, after, field, direction }: Pair): SchemaBreak[] {
  const olds = before.properties ?? {};
  const news = after.properties ?? {};
  const at = (name: string) => (field === "" ? name : `${field}.${name}`);
  const kept = Object.keys(olds).filter((name) => name in news);
  const gone = Object.keys(olds).filter((name) => !(name in news));
  const wasRequired = (name: string) => before.required?.includes(name) ?? false;
  const isRequired = (name: string) => after.required?.includes(name) ?? false;
  const isRefused = direction === "reply" || after.additionalProperties === false;
  const changedPresence =
    direction === "request"
      ? Object.keys(news).flatMap((name) =>
          isRequired(name) && !wasRequired(name) ? [{ field: at(name), change: "must be sent now" }] : [],
        )
      : kept.flatMap((name) =>
          wasRequired(name) && !isRequired(name) ? [{ field: at(name), change: "may be absent now" }] : [],
        );
  return [
    ...gone.flatMap((name) => (isRefused ? [{ field: at(name), change: "is gone" }] : [])),
    ...changedPresence,
    ...kept.flatMap((name) =>
      compare({
        before: olds[name] as SchemaObject,
        after: news[name] as SchemaObject,
        field: at(name),
        direction,
      }),
    ),
  ];
}
