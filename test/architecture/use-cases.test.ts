import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const FUNCTIONS = join(import.meta.dirname, "../../functions");

/** A use case loads, has the domain decide, and commits. One that needs more than these does two things, or decides itself. */
const IMPORTS_AT_MOST = 13;

const IMPORT = /^(?:import|export)\b[^;"']*?\bfrom\s*["'][^"']+["']|^import\s*["'][^"']+["']/gm;
/** What a use case is: it waits for the table, or for whom it calls. */
const IS_USE_CASE = /^export async function\b/m;

const importsOf = (source: string) => source.match(IMPORT)?.length ?? 0;

const useCases = readdirSync(FUNCTIONS, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, source: readFileSync(join(FUNCTIONS, name), "utf8") }))
  .filter(({ source }) => IS_USE_CASE.test(source))
  .map(({ name, source }) => ({ name, imports: importsOf(source) }));

test("imports are counted, those over several lines and of types too", () => {
  const source =
    'import {\n  type A,\n  b,\n} from "./b.ts";\nexport type { C } from "c";\nimport "./d.ts";\nconst a = "import";';
  expect(importsOf(source)).toBe(3);
});

test(`a use case imports no more than ${IMPORTS_AT_MOST} files`, () => {
  expect(useCases.length).toBeGreaterThan(100);
  const wrong = useCases.filter(({ imports }) => imports > IMPORTS_AT_MOST);
  expect(wrong.map(({ name, imports }) => `functions/${name}: ${imports}`)).toEqual([]);
});
