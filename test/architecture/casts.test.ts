import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

const FOLDER = join(import.meta.dirname, "../../shared/table");

const sources = () =>
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => ({ name, source: readFileSync(join(FOLDER, name), "utf8") }));

/** Types that a source claims instead of having them, and `any`, which stands for all of them. `as const` claims none. */
function castsIn(file: string, source: string): readonly string[] {
  const casts: string[] = [];
  const claimed = ({ start, end }: { readonly start: number; readonly end: number }) =>
    casts.push(source.slice(start, end));
  new Visitor({
    TSAsExpression: (node) => {
      if (source.slice(node.typeAnnotation.start, node.typeAnnotation.end) !== "const") claimed(node);
    },
    TSTypeAssertion: claimed,
    TSNonNullExpression: claimed,
    TSAnyKeyword: claimed,
  }).visit(parseSync(file, source).program);
  return casts;
}

it.each([
  ["const a = b as Item;", ["b as Item"]],
  ["const a = <Item>b; const c = d!;", ["<Item>b", "d!"]],
  ["function a(b: any): any[] {}", ["any", "any"]],
  ["const a = [1] as const; const same = items.map(({ as }) => as);", []],
])("finds the casts in %s", (source, found) => {
  expect(castsIn("a.ts", source)).toEqual(found);
});

/** Functions that promise nothing of what they give; each with why. Whoever calls those of the table is promised its type. */
const UNKNOWN_RESULTS: Readonly<Record<string, string>> = {
  "cursor.ts: parse": "JSON that a client sent, checked by whoever called",
  "due-work.ts: dueWork": "the work on items of any kind, each of which is checked against its declaration",
  "stored.ts: mapsByName": "what stands in a map, of which only the order is changed",
  "table.ts: findMany":
    "its overload promises the type of each key, in order, which the compiler cannot follow within",
  "table.ts: commit": "its overload promises the type of the reply",
  "table.ts: of": "makes the reply that the overload of `commit` promises",
  "table.ts: explained": "an error to throw",
};

/** Named functions and methods whose declared result is `unknown`, or made of it. */
function unknownResultsIn(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const see =
    (nameOf: (node: { readonly start: number }) => string) =>
    (node: { readonly start: number; readonly returnType?: { start: number; end: number } | null }) => {
      const { returnType } = node;
      if (returnType && /\bunknown\b/.test(source.slice(returnType.start, returnType.end)))
        found.push(nameOf(node));
    };
  const nameAt = ({ start }: { readonly start: number }) =>
    /^(?:async )?(?:function\*? )?(\w+)/.exec(source.slice(start))?.[1] ?? "";
  new Visitor({
    FunctionDeclaration: see(nameAt),
    TSDeclareFunction: see(nameAt),
    TSMethodSignature: see(nameAt),
  }).visit(parseSync(file, source).program);
  return found;
}

it("finds the functions that promise nothing of their result", () => {
  const source =
    "function a(): unknown {}\nexport async function b(): Promise<unknown[]> {}\ninterface C { of(a: unknown): unknown }\nfunction d(a: unknown): string {}";
  expect(unknownResultsIn("a.ts", source)).toEqual(["a", "b", "of"]);
});

it("whatever the table gives has a type, except where the list says why not", () => {
  const results = sources().flatMap(({ name, source }) =>
    unknownResultsIn(name, source).map((result) => `${name}: ${result}`),
  );
  expect(results.toSorted()).toEqual(Object.keys(UNKNOWN_RESULTS).toSorted());
});

it("no item of the table is cast: whoever declares it says its type, and reads have it", () => {
  expect(sources().length).toBeGreaterThan(100);
  const casts = sources().flatMap(({ name, source }) =>
    castsIn(name, source).map((cast) => `${name}: ${cast}`),
  );
  expect(casts).toEqual([]);
});
