import * as z from "zod";
import { isBlank } from "./invisible.ts";

/**
 * Free text without surrounding spaces. Text of invisible characters alone, such as zero-width ones, counts
 * as empty.
 */
export function freeText() {
  return z.string().overwrite((text) => (isBlank(text) ? "" : text.trim()));
}
