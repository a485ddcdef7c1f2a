import { createHash } from "node:crypto";
import type { Place } from "../parts.ts";

/** Three decimals of a degree are about a hundred metres. */
const DEGREE_DECIMALS = 3;

/**
 * What complaints that say the same of the same place have in common, and others do not: letters and digits count, in
 * whatever case; a place within about a hundred metres is the same.
 * @source policy: same text, same place, same day
 */
export function likenessOf({
  text,
  place,
}: {
  readonly text: string;
  readonly place?: Place | undefined;
}): string {
  const degrees = (value: number | undefined) => value?.toFixed(DEGREE_DECIMALS) ?? "";
  const parts = [text, place?.address ?? ""].map(bare);
  const where = [degrees(place?.latitude), degrees(place?.longitude)];
  return createHash("sha256")
    .update([...parts, ...where].join("\n"))
    .digest("base64url");
}

function bare(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
