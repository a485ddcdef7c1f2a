import * as z from "zod";
import { isBlank } from "./invisible.ts";

/**
 * What somebody writes freely, without the spaces around it. What nobody can see, such as zero-width characters alone, counts
 * as nothing written, and is refused wherever an empty text is.
 */
export function freeText() {
  return z.string().overwrite((text) => (isBlank(text) ? "" : text.trim()));
}
