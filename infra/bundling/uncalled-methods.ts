import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "esbuild";

/** A method of a class of schemas, as zod writes it down. */
const METHOD =
  /^ {4}(?:(?:async )?(?<short>\w+)\(.*\) \{|(?<long>\w+): (?:async )?function \w+\(.*\) \{)\n(?: {8}.*\n)+ {4}\},\n/gm;

/** The file that holds the classes. */
const SCHEMAS = "zod/v4/classic/schemas.js";

/** What zod calls of its own schemas. */
const OWN_CALL = /\b(?:this|inst|schema|cl)\.(\w+)\(/g;

/**
 * Leaves out of zod the methods of schemas that no source of ours can call, since their name stands nowhere after a
 * dot. Each keeps the classes in every bundle that it would make: `z.string().email()`, deprecated for `z.email()`, is
 * one of 26 formats, of which a unit uses one or two.
 * @param root of the project
 */
export function uncalledMethods(root: string): Plugin {
  return {
    name: "uncalled-methods",
    setup(build) {
      build.onLoad({ filter: new RegExp(`${SCHEMAS}$`) }, () => ({ contents: schemasAsCalled(root) }));
    },
  };
}

/** zod's schemas with the methods that some source of ours can call. @param root of the project */
export function schemasAsCalled(root: string): string {
  const source = readFileSync(join(root, "node_modules", SCHEMAS), "utf8");
  return withoutUncalled(source, new Set(calledNames(root)));
}

/** zod's source without the methods that are neither among the names nor called by zod itself. */
export function withoutUncalled(source: string, names: ReadonlySet<string>): string {
  const called = new Set([...names, ...[...source.matchAll(OWN_CALL)].map(([, name]) => name)]);
  return source.replace(METHOD, (method, ...rest) => {
    const { short, long } = rest.at(-1) as { short?: string; long?: string };
    return called.has(short ?? long ?? "") ? method : "";
  });
}

function* calledNames(root: string): Generator<string> {
  for (const file of globSync("{shared,functions,test/infra/fixtures}/**/*.ts", { cwd: root })) {
    for (const [, name = ""] of readFileSync(join(root, file), "utf8").matchAll(/\.(\w+)\(/g)) yield name;
  }
}
