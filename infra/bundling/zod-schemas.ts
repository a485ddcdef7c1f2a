import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** The file that holds zod's classes of schemas, and what makes them. */
const SCHEMAS = "zod/v4/classic/schemas.js";

/** A method of a class of schemas, as zod writes it down. */
const METHOD =
  /^ {4}(?:(?:async )?(?<short>\w+)\(.*\) \{|(?<long>\w+): (?:async )?function \w+\(.*\) \{)\n(?: {8}.*\n)+ {4}\},\n/gm;

/** What zod calls of its own schemas. */
const OWN_CALL = /\b(?:this|inst|schema|cl)\.(\w+)\(/g;

/** What makes a schema that says nothing but its type, as zod writes it down. */
const LEAF = /^export function (string|boolean|number|int)\(params\) \{\n {4}return (.+);\n\}/gm;
const OPTIONAL =
  /^export function optional\(innerType\) \{\n {4}return (new ZodOptional\(\{\n[\s\S]*?\n {4}\}\));\n\}/m;

/** As zod asks for its own tools, by a namespace that a bundle then holds as an object, with all 90 of them. */
const TOOLS = 'import { util } from "../core/index.js";';

/** Gives bundles zod's schemas as our sources use them. @param root of the project */
export function zodSchemas(root: string): Plugin {
  return {
    name: "zod-schemas",
    setup(build) {
      build.onLoad({ filter: new RegExp(`${SCHEMAS}$`) }, () => ({ contents: schemasAsUsed(root) }));
    },
  };
}

/** zod's schemas with the methods and tools that some source of ours can call, and with shared leaves. */
export function schemasAsUsed(root: string): string {
  const source = readFileSync(join(root, "node_modules", SCHEMAS), "utf8")
    .replace(TOOLS, 'import * as util from "../core/util.js";')
    .replaceAll("core.util.", "util.");
  return withSharedLeaves(withoutUncalled(source, new Set(calledNames(root))));
}

/**
 * zod's source without the methods of schemas that no source of ours can call, since their name stands nowhere after a
 * dot. Each keeps the classes in every bundle that it would make: `z.string().email()`, deprecated for `z.email()`, is
 * one of 26 formats, of which a unit uses one or two.
 * @param names what our sources call; what zod itself calls stays too
 */
export function withoutUncalled(source: string, names: ReadonlySet<string>): string {
  const called = new Set([...names, ...[...source.matchAll(OWN_CALL)].map(([, name]) => name)]);
  return source.replace(METHOD, (method, ...rest) => {
    const { short, long } = rest.at(-1) as { short?: string; long?: string };
    return called.has(short ?? long ?? "") ? method : "";
  });
}

/**
 * zod's source with one schema for every `z.string()`, and one for every `.optional()` of the same schema. A schema never
 * changes, its methods make new ones; of the 150 that a first reply builds, sixty are such, each as dear as any other.
 */
export function withSharedLeaves(source: string): string {
  return source
    .replace(LEAF, (_made, name, made) => {
      const shared = `params === undefined ? (shared_${name} ??= ${made}) : ${made}`;
      return `let shared_${name};\nexport function ${name}(params) {\n    return ${shared};\n}`;
    })
    .replace(OPTIONAL, (_made, made) => {
      const body = `let made = optionals.get(innerType);\n    if (made === undefined) optionals.set(innerType, (made = ${made}));\n    return made;`;
      return `const optionals = /* @__PURE__ */ new WeakMap();\nexport function optional(innerType) {\n    ${body}\n}`;
    });
}

function* calledNames(root: string): Generator<string> {
  for (const file of globSync("{shared,functions,test/infra/fixtures}/**/*.ts", { cwd: root })) {
    for (const [, name = ""] of readFileSync(join(root, file), "utf8").matchAll(/\.(\w+)\(/g)) yield name;
  }
}
