import type { Unit } from "../../shared/deployment/unit.ts";
import { isBinary } from "../../shared/http/media-type.ts";

/** What a cold start may have to load at most, by what a unit has to carry. The README gives the first two as goals. */
export const BUNDLE_BOUNDS = {
  ordinary: { bytes: 454_000, gzipBytes: 149_500 },
  /** With the shell, the forms and their words. */
  pages: { bytes: 498_000, gzipBytes: 169_000 },
  /** With the libraries that make documents or pictures: apart from what people wait for all day. */
  documents: { bytes: 942_000, gzipBytes: 320_000 },
  /** With the API's description, which grows with each operation; it is packed already, so gzip finds nothing left to pack. */
  description: { bytes: 472_000, gzipBytes: 312_000 },
} as const;

export type BundleKind = keyof typeof BUNDLE_BOUNDS;

export function bundleKindOf(unit: Unit): BundleKind {
  if (unit.name === "docs-public") return "description";
  if (unit.kind !== "http") return "ordinary";
  const replies = Object.values(unit.routes).map(({ reply }) => reply);
  const isDocument = (reply: unknown) =>
    typeof reply === "string" && (isBinary(reply) || /svg|csv/.test(reply));
  if (replies.length > 0 && replies.every(isDocument)) return "documents";
  return unit.pages === undefined ? "ordinary" : "pages";
}
