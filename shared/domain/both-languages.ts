import * as z from "zod";
import { named } from "./once.ts";

/** A sentence of the product, in a reply or stored: Indonesian, and English. */
export const BothLanguagesSchema = /* @__PURE__ */ named("BothLanguages", () =>
  z.object({ id: z.string(), en: z.string() }),
);
