import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { expect, it } from "vitest";

const FOLDER = join(import.meta.dirname, "../../shared/table");

/** Types that a source claims instead of having them. `as const` claims none. */
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
  }).visit(parseSync(file, source).program);
  return casts;
}

it.each([
  ["const a = b as Item;", ["b as Item"]],
  ["const a = <Item>b; const c = d!;", ["<Item>b", "d!"]],
  ["const a = [1] as const; const same = items.map(({ as }) => as);", []],
])("finds the casts in %s", (source, found) => {
  expect(castsIn("a.ts", source)).toEqual(found);
});

it("no item of the table is cast: whoever declares it says its type, and reads have it", () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(100);
  const casts = files.flatMap((name) =>
    castsIn(name, readFileSync(join(FOLDER, name), "utf8")).map((cast) => `${name}: ${cast}`),
  );
  expect(casts).toEqual([]);
});
