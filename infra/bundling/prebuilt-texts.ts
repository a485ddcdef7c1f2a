import { brotliCompressSync } from "node:zlib";
import type { Plugin } from "esbuild";

/** A module whose exports are functions that return a text and depend on nothing but the sources. */
export const PREBUILT = /\.prebuilt\.ts$/;

/**
 * Calls the functions of a `*.prebuilt.ts` module while bundling, and bundles the texts instead of all that they are made from.
 * The API's description is made from every contract, which would take four times as long as the rest of a cold start.
 */
export const prebuiltTexts: Plugin = {
  name: "prebuilt-texts",
  setup(build) {
    build.onLoad({ filter: PREBUILT }, async ({ path }) => {
      const module: Readonly<Record<string, () => string>> = await import(path);
      const texts = Object.entries(module).map(
        ([name, textOf]) =>
          `export const ${name} = /* @__PURE__ */ unpacked("${brotliCompressSync(textOf()).toString("base64")}");`,
      );
      return { contents: [UNPACKED, ...texts].join("\n") };
    });
  },
};

const UNPACKED = `
import { brotliDecompressSync } from "node:zlib";
function unpacked(packed) {
  let text;
  return () => (text ??= brotliDecompressSync(Buffer.from(packed, "base64")).toString());
}`;
