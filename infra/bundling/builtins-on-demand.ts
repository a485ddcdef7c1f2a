import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

const BUILTINS = new RegExp(
  `^(node:.+|${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`,
);

/**
 * Reads Node's own modules with `process.getBuiltinModule` instead of `import`. To import `node:http` as an ES module,
 * Node 22 and 24 must know all of its exports, and three of them are getters that load undici: about a fifth of a
 * cold start (2026-11-29; `npm run bench -- --only bundling` measures it again), for a web client that nothing here uses.
 * Every export is the module's own; no package's text changes, only where its `import` of a module of Node leads.
 */
export const builtinsOnDemand: Plugin = {
  name: "builtins-on-demand",
  setup(build) {
    build.onResolve({ filter: BUILTINS }, ({ path, kind }) => ({
      path: path.startsWith("node:") ? path : `node:${path}`,
      // Whoever asks at run time gets the module itself: nobody can tell beforehand which of its names he will read.
      namespace: kind === "import-statement" ? "builtin" : "builtin-itself",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({ contents: builtinAsModule(path) }));
    build.onLoad({ filter: /.*/, namespace: "builtin-itself" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("${path}");`,
    }));
  },
};

/** These load undici when read; to import one fails to bundle, which is what it should do. */
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
