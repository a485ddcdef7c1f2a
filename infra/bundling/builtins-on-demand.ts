import { builtinModules } from "node:module";
import type { Plugin } from "esbuild";

const BUILTINS = new RegExp(
  `^(node:.+|${builtinModules.filter((name) => !name.startsWith("_")).join("|")})$`,
);

/**
 * Loads Node's built-in modules with `process.getBuiltinModule` instead of `import`. Importing `node:http` as
 * an ES module makes Node 22 and 24 read all of its exports, three of which are getters that load undici:
 * about a fifth of a cold start (2026-11-29; `npm run bench -- --only bundling` measures it) for a web client
 * that nothing here uses. The exports are the module's own, and no package's text changes: only its `import`
 * of a built-in is redirected.
 */
export const builtinsOnDemand: Plugin = {
  name: "builtins-on-demand",
  setup(build) {
    build.onResolve({ filter: BUILTINS }, ({ path, kind }) => ({
      path: path.startsWith("node:") ? path : `node:${path}`,
      // A dynamic import gets the module itself: nobody knows beforehand which names it will use.
      namespace: kind === "import-statement" ? "builtin" : "builtin-itself",
      sideEffects: false,
    }));
    build.onLoad({ filter: /.*/, namespace: "builtin" }, ({ path }) => ({ contents: builtinAsModule(path) }));
    build.onLoad({ filter: /.*/, namespace: "builtin-itself" }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule("${path}");`,
    }));
  },
};

/** Reading one of these loads undici; importing one fails to bundle, as it should. */
const LOADS_UNDICI = new Set(["WebSocket", "CloseEvent", "MessageEvent"]);

/** One side-effect-free export per name, so that the bundle keeps and reads only the names that it uses. */
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
