import type { Unit } from "../../shared/deployment/unit.ts";

const MEMORY_MEGABYTES = 512;
const HTTP_TIMEOUT_SECONDS = 10;
const BACKGROUND_TIMEOUT_SECONDS = 60;

/** The time after which Lambda ends the unit; a person waits for an answer over HTTP, and nobody for a queue. */
export function timeoutSeconds(unit: Unit): number {
  return unit.timeoutSeconds ?? (unit.kind === "http" ? HTTP_TIMEOUT_SECONDS : BACKGROUND_TIMEOUT_SECONDS);
}

/** The unit's memory, and with it its share of a processor. */
export function memoryMegabytes(unit: Unit): number {
  return unit.memoryMegabytes ?? MEMORY_MEGABYTES;
}
