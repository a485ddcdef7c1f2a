import { readFile } from "node:fs/promises";
import { isBuiltin } from "node:module";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

/**
 * Reads Node's own modules with `process.getBuiltinModule` instead of `import`. To import `node:http` as an ES module,
 * Node 22 and 24 must know all of its exports, and three of them are getters that load undici: about a fifth of a
 * cold start, for a web client that nothing here uses.
 */
export const builtinsOnDemand: Plugin = {
  name: "builtins-on-demand",
  setup(build) {
    build.onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => {
      if (!isBuiltin(path)) return undefined;
      const name = path.startsWith("node:") ? path : `node:${path}`;
      return {
        path: name,
        namespace: kind === "require-call" ? "builtin-cjs" : "builtin",
        sideEffects: false,
      };
    });
    build.onLoad({ filter: /.*/, namespace: "builtin-cjs" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("${path}");`,
    }));
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({ contents: builtinAsModule(path) }));
  },
};

/** These load undici when read; an import of one fails to bundle, which is what it should do. */
const LOADS_UNDICI = new Set(["WebSocket", "CloseEvent", "MessageEvent"]);

/** One pure export per name, so that the bundle keeps, and reads, only the names that it uses. */
function builtinAsModule(name: string): string {
  const names = Object.keys(process.getBuiltinModule(name) ?? {}).filter(
    (key) => /^[A-Za-z_$][\w$]*$/.test(key) && key !== "default" && !LOADS_UNDICI.has(key),
  );
  return [
    `const builtin = /* @__PURE__ */ process.getBuiltinModule("${name}");`,
    "export default builtin;",
    ...names.map((key, index) => `const $${index} = /* @__PURE__ */ (() => builtin.${key})();`),
    `export { ${names.map((key, index) => `$${index} as ${key}`).join(", ")} };`,
  ].join("\n");
}

/**
 * Leaves out of zod what only turns schemas into JSON Schema: the unit that publishes the API's description needs it,
 * and no request to any other does. `aggregateChecks` stays, because schemas read their own bounds with it.
 */
export const noJsonSchema: Plugin = {
  name: "no-json-schema",
  setup(build) {
    build.onResolve({ filter: /\?kept$/ }, async ({ path, ...from }) => {
      const { path: file } = await build.resolve(path.replace("?kept", ""), {
        kind: from.kind,
        resolveDir: from.resolveDir,
      });
      return { path: file, suffix: "?kept", sideEffects: false };
    });
    build.onLoad(
      { filter: /zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/ },
      async (module) => {
        if (module.suffix === "?kept") return undefined;
        return { contents: withoutJsonSchema(await readFile(module.path, "utf8")) };
      },
    );
  },
};

function withoutJsonSchema(source: string): string {
  const exports = source.matchAll(/^export (?:(?:const|function) (\w+)|\{ \w+ as (\w+) \})/gm);
  const names = [...exports].map(([, declared, renamed]) => declared ?? renamed ?? "");
  const refused = names.filter((name) => name !== "aggregateChecks");
  return [
    `function refuse() { throw new Error("JSON Schema is left out of this unit's bundle: see infra/bundle.ts."); }`,
    // A factory is called whenever a schema is built: only what it makes may refuse.
    "function factory() { return refuse; }",
    `export { ${refused.map((name) => `${name.startsWith("create") ? "factory" : "refuse"} as ${name}`).join(", ")} };`,
    ...(names.includes("aggregateChecks")
      ? [`export { aggregateChecks } from "./json-schema-processors.js?kept";`]
      : []),
  ].join("\n");
}

/** The SDK imports its whole package.json for the version in its user agent; the rest of the file is dropped. */
export const onlyVersionOfPackages: Plugin = {
  name: "only-version-of-packages",
  setup(build) {
    build.onLoad({ filter: /@aws-sdk\/client-[a-z]+\/package\.json$/ }, async ({ path }) => {
      const { version } = JSON.parse(await readFile(path, "utf8"));
      return { contents: JSON.stringify({ version }), loader: "json" };
    });
  },
};

function standIn(name: string): string {
  return fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
}

/** Modules that a function on Lambda cannot reach, and what stands in for them. */
export const STAND_INS = {
  "@aws-sdk/credential-provider-node": standIn("environment-credentials"),
  "@aws-sdk/middleware-endpoint-discovery": standIn("no-endpoint-discovery"),
  "@smithy/core/event-streams": standIn("no-event-streams"),
} as const;
