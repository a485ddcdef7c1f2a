import { isDisjointWith, JS, NFA } from "refa";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { schemaOf } from "../../../infra/local/verify/schemas/all.ts";
import { event } from "../../../shared/table/commits/items.ts";
import type { Place, SpanSpec } from "../../../shared/table/item.ts";
import { LEAVING } from "../../../shared/table/leaving.ts";
import { ITEMS, SPANS } from "../../../shared/table/registry.ts";
import { type Kind, patternOf, type Segments } from "../../../shared/table/segments.ts";

/** All texts that a regular expression matches as a whole. */
function languageOf(pattern: string): NFA {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: pattern, flags: "s" }).parse();
  return NFA.fromRegex(expression, { maxCharacter });
}

const known = new Map<string, NFA>();
function meets(one: string, other: string): boolean {
  const [first, second] = [one, other].map((pattern) => {
    const language = known.get(pattern) ?? languageOf(pattern);
    known.set(pattern, language);
    return language;
  });
  return first !== undefined && second !== undefined && !isDisjointWith(first, second);
}

/** A separator that appears in neither partition nor sort key. */
const placePattern = ([partition, sort]: Place) => `${patternOf(partition)}\n${patternOf(sort)}`;
const REST = "[^\\n]*";

const all = [...ITEMS].filter(([, item]) => item !== event);
const keysOf = all.map(([name, { spec }]) => [name, placePattern(spec.key)] as const);
const lists = all.flatMap(([name, { spec }]) => (spec.list ? [[name, spec.list] as const] : []));

/** Pairs of a list, each once. */
function* pairs<One>(of: readonly One[]): Generator<readonly [One, One]> {
  for (const [index, one] of of.entries()) for (const other of of.slice(index + 1)) yield [one, other];
}

function clashes(of: readonly (readonly [name: string, pattern: string])[]): string[] {
  return [...pairs(of)].flatMap(([[one, first], [other, second]]) =>
    meets(first, second) ? [`${one} ${other}`] : [],
  );
}

/** Kept by person, though nobody is waited for in it; each with why. */
const WAITING_FOR_NOBODY: Readonly<Record<string, string>> = {
  colleagueFeedback: "what was said about somebody",
  escalatedReport: "goes with its report, which is handed on",
  evaluationTask: "goes with its evaluation, which is handed on",
  feedbackPanel: "who may say something; nobody has to",
  inboxDeadline: "what somebody is told of",
  inboxEntry: "what somebody is told of",
  inboxSeen: "what somebody has read",
  observation: "what somebody observed",
  officeFile: "what somebody uploaded",
  proposal: "what somebody proposed",
  proposalComment: "what somebody said",
  raterFigures: "how somebody rated",
  supervisionVisit: "how somebody was visited; who visits has it by inspectorVisit",
  teamMember: "whom somebody rates, which follows the raters",
};
/** Whether a schema, anywhere in it, takes names that it does not list. */
function hasRecords(schema: z.core.$ZodType): boolean {
  const { def } = schema._zod as z.core.$ZodTypes["_zod"];
  if (def.type === "record" || def.type === "unknown" || def.type === "any") return true;
  if (def.type === "object") {
    const names = def.catchall && def.catchall._zod.def.type !== "never";
    return names || Object.values(def.shape).some(hasRecords);
  }
  if (def.type === "union") return def.options.some(hasRecords);
  if (def.type === "intersection") return hasRecords(def.left) || hasRecords(def.right);
  if (def.type === "tuple") return def.items.some(hasRecords);
  if (def.type === "array") return hasRecords(def.element);
  if (def.type === "pipe") return hasRecords(def.in) || hasRecords(def.out);
  return "innerType" in def && hasRecords(def.innerType);
}

const PEOPLE = ["account", "nip", "rater", "reader"];

describe("the items of the table", () => {
  it("are all there", () => {
    expect(all.length).toBeGreaterThan(95);
  });

  it("have distinct keys, whatever ids these contain", () => {
    expect(clashes(keysOf)).toEqual([]);
  });

  it("appear in no list of another", () => {
    expect(clashes(lists.map(([name, [partition]]) => [name, patternOf(partition)]))).toEqual([]);
  });

  it("say what becomes of them when somebody leaves for whom they wait, or why they wait for nobody", () => {
    const ofSomebody = (segments: Segments) =>
      segments.some(
        (segment) => "name" in Object(segment) && PEOPLE.includes((segment as Kind<string>).name),
      );
    const kept = all.filter(([, { spec }]) => {
      const isOwn = spec.key[0][0] === "EMPLOYEE";
      return (!isOwn && ofSomebody(spec.key[0])) || ofSomebody(spec.list?.[0] ?? []);
    });
    expect(kept.length).toBeGreaterThan(20);
    const silent = kept.map(([name]) => name).filter((name) => !(name in LEAVING));
    expect(silent.toSorted()).toEqual(Object.keys(WAITING_FOR_NOBODY));
  });

  it("say so if something in them is a record, which the engine gives in any order", () => {
    const withRecords = all.filter(([, item]) => hasRecords(schemaOf(item)));
    expect(withRecords.length).toBeGreaterThan(30);
    expect(withRecords.filter(([, { spec }]) => !spec.hasRecords).map(([name]) => name)).toEqual([]);
  });

  it.each([
    [true, z.object({ counts: z.array(z.record(z.string(), z.int())) })],
    [true, z.object({ id: z.string() }).catchall(z.int())],
    [
      true,
      z
        .object({ id: z.string() })
        .and(z.object({ data: z.unknown() }))
        .optional(),
    ],
    [false, z.object({ id: z.string(), marks: z.array(z.tuple([z.int(), z.literal("A")])) })],
  ])("have records: %s, as found in a schema", (isFound, schema) => {
    expect(hasRecords(schema)).toBe(isFound);
  });

  it("have distinct histories", () => {
    expect(clashes(all.map(([name, { spec }]) => [name, spec.key.map(patternOf).join("#")]))).toEqual([]);
    const histories = `${patternOf(event.spec.key[0])}\n${REST}`;
    expect(keysOf.filter(([, pattern]) => meets(histories, pattern))).toEqual([]);
  });

  it("have keys from which each id can be read back: no id contains a separator", () => {
    const places = all.flatMap(([name, { spec }]) =>
      [...spec.key, ...(spec.list ?? [])].map((segments) => [name, segments] as const),
    );
    const open = places.filter(([, segments]) =>
      // Only the last of a partition or of a sort key may.
      segments
        .slice(0, -1)
        .some((segment) => typeof segment === "object" && meets(patternOf([segment]), `${REST}#${REST}`)),
    );
    // A list sorts by title; items with the same title are distinguished by their keys.
    expect(open.map(([name]) => name)).toEqual(["planTemplate"]);
  });
});

describe("a range", () => {
  const caught = (partition: Segments, sort: string) =>
    all.filter(([, { spec }]) => meets(`${patternOf(partition)}\n${sort}`, placePattern(spec.key)));
  const names = (found: typeof all) => found.map(([name]) => name).sort();

  it("of one item returns only that item, however few values are given", () => {
    const wrong = all.flatMap(([name, { spec }]) =>
      beginningsOf(spec.key[1]).flatMap((sort) => {
        const found = names(caught(spec.key[0], sort));
        return found.length === 1 || spec.isMixed ? [] : [`${name} ${sort}: ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it.each([...SPANS])("%s returns what it declares, and nothing else", (_, span) => {
    const inList = all.filter(([, { spec }]) => spec.list && meets(...partitions(span, spec.list)));
    const found = span.index === "lists" ? inList : caught(span.partition, sortKeysOf(span));
    expect(names(found)).toEqual(names(all.filter(([, item]) => span.of.includes(item))));
  });

  it("of an employee's partition declares for each item whether it is theirs, or why not", () => {
    const own = all.filter(([, { spec }]) => spec.own).map(([, item]) => item);
    expect(new Set(SPANS.get("ownRecords")?.of)).toEqual(new Set(own));
  });
});

function partitions({ partition }: SpanSpec, [list]: Place) {
  return [patternOf(partition), patternOf(list)] as const;
}

/** Sort keys that begin like the segments, up to each of their ids; without ids, all of them. */
function beginningsOf(segments: Segments): string[] {
  const ids = segments.flatMap((segment, place) => (typeof segment === "string" ? [] : [place]));
  if (ids.length === 0) return [patternOf(segments) + REST];
  return ids.map((place) => beginning(segments.slice(0, place)));
}

const beginning = (segments: Segments) => (segments.length > 0 ? `${patternOf(segments)}#${REST}` : REST);

/** Sort keys that a span may return; between two bounds, everything with their common prefix. */
function sortKeysOf({ prefix, from = [], upTo = [] }: SpanSpec): string {
  if (prefix !== undefined) return patternOf(prefix) + REST;
  const end = from.findIndex((segment, place) => segment !== upTo[place] || typeof segment !== "string");
  return beginning(from.slice(0, Math.max(end, 0)));
}
