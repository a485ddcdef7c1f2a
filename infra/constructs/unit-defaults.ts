import type { Unit } from "../../shared/deployment/unit.ts";

const MEMORY_MEGABYTES = 512;
const HTTP_TIMEOUT_SECONDS = 10;
const BACKGROUND_TIMEOUT_SECONDS = 60;

/** When Lambda ends the unit. Over HTTP a person waits for the answer, on a queue nobody does. */
export function timeoutSeconds(unit: Unit): number {
  return unit.timeoutSeconds ?? (unit.kind === "http" ? HTTP_TIMEOUT_SECONDS : BACKGROUND_TIMEOUT_SECONDS);
}

/** The unit's memory, which also sets its share of CPU. */
export function memoryMegabytes(unit: Unit): number {
  return unit.memoryMegabytes ?? MEMORY_MEGABYTES;
}
