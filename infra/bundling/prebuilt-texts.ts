import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { compressedText } from "./compressed-text.ts";

/** A module whose exports are functions that return a text and depend on nothing but the sources. */
export const PREBUILT = /\.prebuilt\.ts$/;

const COMPRESSED_DIRECTORY = fileURLToPath(new URL("../../build/texts", import.meta.url));

/**
 * Calls the functions of a `*.prebuilt.ts` module while bundling, and bundles the texts instead of all that they are made from.
 * The API's description is made from every contract, which would take four times as long as the rest of a cold start.
 */
export const prebuiltTexts: Plugin = {
  name: "prebuilt-texts",
  setup(build) {
    build.onLoad({ filter: PREBUILT }, async ({ path }) => {
      const module: Readonly<Record<string, () => string>> = await import(path);
      const of = basename(path, ".prebuilt.ts");
      const texts: string[] = [];
      for (const [name, textOf] of Object.entries(module)) {
        const packed = await compressedText(`${of}-${name}`, textOf(), COMPRESSED_DIRECTORY);
        texts.push(`export const ${name} = /* @__PURE__ */ unpacked("${packed}");`);
      }
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
