import { createHash } from "node:crypto";
import type { Place } from "../parts.ts";

/** Three decimals of a degree are about a hundred metres. */
const DEGREE_DECIMALS = 3;

/**
 * A hash shared only by complaints with the same text about the same place: only letters and digits count, ignoring case,
 * and places within about a hundred metres are the same.
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
  const parts = [text, place?.address ?? ""].map(normalised);
  const where = [degrees(place?.latitude), degrees(place?.longitude)];
  return createHash("sha256")
    .update([...parts, ...where].join("\n"))
    .digest("base64url");
}

function normalised(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "");
}
