import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/** The methods of the class `ZodString` that only it has, in the source of zod. */
export const METHODS_OF_STRINGS =
  /(?<=export const ZodString = (?:(?!\n\}, \{)[\s\S])+\n\}, \{)(?:(?!\n\}\);)[\s\S])+/;

/**
 * Leaves out of zod the methods of strings that zod 4 deprecates (`z.string().email()` for `z.email()`). They keep the
 * classes of all 26 formats in every bundle, of which a unit uses one or two.
 * @throws Error where zod no longer declares them as it did
 */
export const noDeprecatedFormats: Plugin = {
  name: "no-deprecated-formats",
  setup(build) {
    build.onLoad({ filter: /zod\/v4\/classic\/schemas\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      if (!METHODS_OF_STRINGS.test(source))
        throw new Error("zod declares the methods of its strings in another way.");
      return { contents: source.replace(METHODS_OF_STRINGS, "") };
    });
  },
};
