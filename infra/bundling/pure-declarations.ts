import { readFile } from "node:fs/promises";
import { sep } from "node:path";
import type { Plugin } from "esbuild";

/** Calls that do nothing but make the value that is declared. */
const DECLARATION = /(?<=^(?:export )?const \w+(?:: [^=\n]+)? = )(?=(?:once|refusals)[<(])/gm;

/**
 * Tells the bundler that a schema or a set of refusals nobody in the unit uses may go. It cannot know: it takes every
 * call for one that may do something, and a note at the called function's declaration does not reach other files.
 */
export const pureDeclarations: Plugin = {
  name: "pure-declarations",
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      if (path.includes(`${sep}node_modules${sep}`)) return undefined;
      const source = await readFile(path, "utf8");
      return { contents: source.replace(DECLARATION, "/* @__PURE__ */ "), loader: "ts" };
    });
  },
};
