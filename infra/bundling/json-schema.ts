import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import { refusing } from "./stand-ins.ts";

const KEPT = "?kept";
const REFUSED = "?refused";

/**
 * Leaves out of zod the 14 KB that only turn schemas into JSON Schema: no request needs it, but to the unit that
 * publishes the API's description. `aggregateChecks` stays, because schemas read their own bounds with it.
 */
export const noJsonSchema: Plugin = {
  name: "no-json-schema",
  setup(build) {
    build.onResolve({ filter: /\?(kept|refused)$/ }, ({ path, importer }) => ({
      path: importer,
      suffix: path,
      sideEffects: false,
    }));
    build.onLoad(
      { filter: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/ },
      async (module) => {
        if (module.suffix === KEPT) return undefined;
        if (module.suffix === REFUSED) return { contents: refusing("toJSONSchema") };
        return { contents: withoutJsonSchema(await readFile(module.path, "utf8")) };
      },
    );
  },
};

function withoutJsonSchema(source: string): string {
  const exports = source.matchAll(/^export (?:(?:const|function) (\w+)|\{ \w+ as (\w+) \})/gm);
  const names = new Set([...exports].map(([, declared, renamed]) => declared ?? renamed ?? ""));
  const factories = [...names].filter((name) => name.startsWith("create"));
  return [
    ...(names.delete("aggregateChecks") ? [`export { aggregateChecks } from "${KEPT}";`] : []),
    ...(names.delete("toJSONSchema") ? [`export { toJSONSchema } from "${REFUSED}";`] : []),
    refusing(...[...names].filter((name) => !factories.includes(name))),
    // A factory is called whenever a schema is asked for its standard form: only what it makes may refuse.
    ...factories.map((name) => `export function ${name}() { return refuse; }`),
  ].join("\n");
}

/** Whether a bundle made without JSON Schema would ask for it, from the sizes of its inputs. */
export function asksForJsonSchema(inputs: Readonly<Record<string, number>>): boolean {
  return Object.entries(inputs).some(([path, bytes]) => path.endsWith(REFUSED) && bytes > 0);
}
