import { expect, test } from "vitest";
import * as z from "zod";
import { registry } from "../../functions/registry.ts";
import type { Route } from "../../shared/http/contract.ts";
import { isPersonField, namingOf } from "../../shared/http/people-schema.ts";

/** Replies, or single fields of one, with a NIP and nobody's name, each with why. */
const UNNAMED: Readonly<Record<string, string>> = {
  "GET /v1/me": "one's own, and the rater beside it",
  "GET /v1/me/tasks .card.nip": "one's own",
  "GET /v1/employees/{nip}/colleague-feedback/{month}": "only the employee's own, whose feedback it is",
};

interface Shape {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Shape>>;
  readonly type?: unknown;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

const NIP_PATTERN = "^\\d{18}$";

/** The fields of a reply that hold a NIP with no name beside it. */
function bareNips(schema: z.ZodType): string[] {
  const root = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }) as Shape;
  const visited = new Set<Shape>();
  const resolved = ({ $ref, ...inline }: Shape): Shape =>
    $ref === undefined ? inline : (root.$defs?.[$ref.split("/").pop() ?? ""] ?? root);

  const isBare = (field: string, of: Shape) => {
    const { type, pattern, items } = resolved(of);
    const isNip = [pattern, items && resolved(items).pattern].includes(NIP_PATTERN);
    return isNip || (isPersonField(field) && type === "string" && pattern === undefined);
  };

  function bareIn(given: Shape, path: string): string[] {
    const one = given.$ref === undefined ? given : resolved(given);
    if (visited.has(one)) return [];
    visited.add(one);
    const { properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = one;
    const isNamed = "name" in properties;
    const fields = Object.entries(properties).flatMap(([field, of]) => {
      const isOwn = isBare(field, of) && !(isNamed && field === "nip") && !(`${field}Name` in properties);
      return [...(isOwn ? [`${path}.${field}`] : []), ...bareIn(of, `${path}.${field}`)];
    });
    const parts = [...anyOf, ...oneOf, ...allOf].flatMap((part) => bareIn(part, path));
    return [...fields, ...(items ? bareIn(items, `${path}[]`) : []), ...parts];
  }

  return [...new Set(bareIn(root, ""))];
}

const reads = registry.flatMap((unit) => {
  if (unit.kind !== "http") return [];
  return Object.values<Route>(unit.routes).flatMap((route) => {
    const { method, path, roles, reply } = route;
    const isRead = method === "GET" && roles !== "PUBLIC" && typeof reply === "function";
    return isRead ? [{ of: `${method} ${path}`, path, reply: (reply as () => z.ZodType)() }] : [];
  });
});

/** Whoever asks by a NIP knows whose things they get. */
const isAskedFor = (path: string, field: string) =>
  path.includes("{nip}") && /^(?:\.items\[\])?\.nip$/.test(field);

test("whoever is shown a NIP is shown the name of its holder", () => {
  const bare = reads.flatMap(({ of, path, reply }) => {
    if (namingOf(reply) !== undefined || of in UNNAMED) return [];
    return bareNips(reply)
      .filter((field) => !isAskedFor(path, field))
      .map((field) => `${of} ${field}`)
      .filter((field) => !(field in UNNAMED));
  });
  expect(bare).toEqual([]);
});
