import type { Unit } from "../../shared/deployment/unit.ts";
import { isBinary } from "../../shared/http/media-type.ts";

/** Whether a unit only makes documents or pictures: it has its own budget, and nobody waits for it all day. */
export function makesDocuments(unit: Unit): boolean {
  const routes = unit.kind === "http" ? Object.values(unit.routes) : [];
  return (
    routes.length > 0 &&
    routes.every(({ reply }) => typeof reply === "string" && (isBinary(reply) || /svg|csv/.test(reply)))
  );
}

/** Whether a unit serves pages for people, and so carries what they are made with. */
export function hasPages(unit: Unit): boolean {
  return unit.kind === "http" && unit.pages !== undefined;
}
