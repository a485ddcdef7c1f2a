import { describe, expect, test } from "vitest";
import * as z from "zod";
import { registry } from "../../../../functions/registry.ts";
import { breakingChanges } from "../../../../infra/local/openapi/breaking-changes.ts";
import type { Route } from "../../../../shared/http/contract.ts";
import { openApi } from "../../../../shared/http/openapi/openapi.ts";

const text = { id: "API", en: "API" };
const options = { language: "en", title: text, description: text, version: "1", contexts: {} } as const;

function documentOf(route: Partial<Route> | undefined, name = "take") {
  const whole: Route = {
    method: "POST",
    path: "/v1/notes",
    roles: ["HR", "ADMIN"],
    summary: text,
    reply: () => z.object({}),
    ...route,
  };
  const entry = "functions/notes/api.ts";
  const of = { kind: "http", name: "notes-api", entry, audience: "staff", impact: "nobody" } as const;
  return openApi([{ ...of, routes: route ? { [name]: whole } : {}, grants: { table: "none" } }], options);
}

/** The breaking changes reported for a changed route. */
function said(before: Partial<Route>, after: Partial<Route> | undefined, name?: string): string[] {
  return breakingChanges(documentOf(before), documentOf(after, name)).map(({ change }) => change);
}

const sends = (shape: z.ZodRawShape): Partial<Route> => ({ body: () => z.strictObject(shape) });
const replies = (shape: z.ZodRawShape): Partial<Route> => ({ reply: () => z.object(shape) });
const asks = (shape: z.ZodRawShape): Partial<Route> => ({ query: () => z.strictObject(shape) });

const word = z.string();
const one = z.object({ kind: z.literal("ONE"), day: word });
const two = z.object({ kind: z.literal("TWO"), sum: z.int() });

describe("a route", () => {
  test("is reported if removed", () => {
    expect(breakingChanges(documentOf({}), documentOf(undefined))).toEqual([
      { route: "POST /v1/notes", change: "is gone" },
    ]);
  });

  test("breaks nobody if added", () => {
    expect(breakingChanges(documentOf(undefined), documentOf({}))).toEqual([]);
  });

  test.each<[string, Partial<Route>, Partial<Route>, string[]]>([
    ["closed to a role", {}, { roles: ["HR"] }, ["is closed to ADMIN now"]],
    ["opened to a role", { roles: ["HR"] }, {}, []],
    ["closed to citizens", { roles: "PUBLIC" }, {}, ["asks for a token now"]],
    ["opened to citizens", {}, { roles: "PUBLIC" }, []],
    ["guarded", {}, { guard: "version" }, ["header If-Match must be sent now"]],
    ["with another status", { status: 201 }, { status: 202 }, ["no longer replies 201, but 202"]],
    [
      "with another media type",
      { reply: "text/csv" },
      { reply: "text/html" },
      ["reply is no longer text/csv"],
    ],
    ["guarded no more", { guard: "key" }, {}, ["reply header Idempotency-Replayed is gone"]],
  ])("that is %s", (_, before, after, expected) => {
    expect(said(before, after)).toEqual(expected);
  });

  test("breaks generated clients if renamed", () => {
    expect(said({}, {}, "write")).toEqual(["is called notes.write, was notes.take"]);
  });
});

describe("a request", () => {
  test.each<[string, z.ZodRawShape, z.ZodRawShape, string[]]>([
    ["a new field", {}, { day: word }, ["body day must be sent now"]],
    ["a new field that may be left out", {}, { day: word.optional() }, []],
    [
      "a field that had to be sent no more",
      { day: word.optional() },
      { day: word },
      ["body day must be sent now"],
    ],
    ["a field that may be left out now", { day: word }, { day: word.optional() }, []],
    ["a field that is refused now", { day: word }, {}, ["body day is gone"]],
    ["another type", { sum: z.int() }, { sum: word }, ["body sum was integer, is string"]],
    ["a wider type", { sum: z.int() }, { sum: z.number() }, []],
    ["a narrower type", { sum: z.number() }, { sum: z.int() }, ["body sum was number, is integer"]],
    ["null too", { sum: word }, { sum: word.nullable() }, []],
    ["null no more", { sum: word.nullable() }, { sum: word }, ["body sum was null, is string"]],
    ["a shorter text", { a: word.max(9) }, { a: word.max(8) }, ["body a maxLength was 9, is 8"]],
    ["a longer text", { a: word.max(8) }, { a: word.max(9) }, []],
    ["a bounded text", { a: word }, { a: word.min(1) }, ["body a minLength was none, is 1"]],
    ["fewer values", { a: z.enum(["A", "B"]) }, { a: z.enum(["A"]) }, ["body a no longer takes B"]],
    ["more values", { a: z.enum(["A"]) }, { a: z.enum(["A", "B"]) }, []],
    ["values out of a text", { a: word }, { a: z.enum(["A"]) }, ["body a takes only some values now"]],
    ["another pattern", { a: word.regex(/^a$/) }, { a: word.regex(/^b$/) }, ["body a has another pattern"]],
    [
      "deep in a list",
      { a: z.array(z.strictObject({ b: word.max(2) })) },
      { a: z.array(z.strictObject({ b: word.max(1) })) },
      ["body a[].b maxLength was 2, is 1"],
    ],
    [
      "in a table by names",
      { a: z.record(word, z.int()) },
      { a: z.record(word, word) },
      ["body a.* was integer, is string"],
    ],
    ["an alternative more", { a: z.union([one]) }, { a: z.union([one, two]) }, []],
    [
      "an alternative less",
      { a: z.discriminatedUnion("kind", [one, two]) },
      { a: one },
      ["body a.day must be sent now", "body a.kind no longer takes TWO"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(said(sends(before), sends(after))).toEqual(expected);
  });

  test("is checked in path and query too", () => {
    expect(said(asks({ a: word }), asks({ b: word }))).toEqual([
      "query a is gone",
      "query b must be sent now",
    ]);
    expect(said(asks({ a: word.max(3) }), asks({ a: word.max(2) }))).toEqual([
      "query a maxLength was 3, is 2",
    ]);
  });
});

describe("a reply", () => {
  test.each<[string, z.ZodRawShape, z.ZodRawShape, string[]]>([
    ["a field more", {}, { day: word }, []],
    ["a field less", { day: word }, {}, ["reply day is gone"]],
    ["a field less that could be absent", { day: word.optional() }, {}, ["reply day is gone"]],
    ["a renamed field", { day: word }, { date: word }, ["reply day is gone"]],
    [
      "a field that may be absent now",
      { day: word },
      { day: word.optional() },
      ["reply day may be absent now"],
    ],
    ["a field that is always there now", { day: word.optional() }, { day: word }, []],
    ["a wider type", { sum: z.int() }, { sum: z.number() }, ["reply sum was integer, is number"]],
    ["a narrower type", { sum: z.number() }, { sum: z.int() }, []],
    ["null too", { sum: word }, { sum: word.nullable() }, ["reply sum was string, is null"]],
    ["a value more", { a: z.enum(["A"]) }, { a: z.enum(["A", "B"]) }, ["reply a has the new value B"]],
    ["a value less", { a: z.enum(["A", "B"]) }, { a: z.enum(["A"]) }, []],
    ["any text where there were values", { a: z.enum(["A"]) }, { a: word }, ["reply a has any value now"]],
    ["other bounds", { a: word.max(9) }, { a: word.max(99) }, []],
    [
      "a moment instead of a day",
      { a: z.iso.date() },
      { a: z.iso.datetime() },
      ["reply a has another format"],
    ],
    [
      "a renamed field of an alternative",
      { a: z.discriminatedUnion("kind", [one, two]) },
      { a: z.discriminatedUnion("kind", [one, two.omit({ sum: true })]) },
      ["reply a.sum is gone"],
    ],
  ])("%s", (_, before, after, expected) => {
    expect(said(replies(before), replies(after))).toEqual(expected);
  });
});

test("the unchanged API breaks nobody", () => {
  const document = openApi(registry, options);
  expect(breakingChanges(document, structuredClone(document))).toEqual([]);
});
