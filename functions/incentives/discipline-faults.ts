import type { DomainError } from "../../shared/domain/refusal.ts";
import { EdgeError } from "../../shared/http/problem.ts";

/** Something that is wrong with one field of an order, by its path in the request. */
export interface Fault {
  readonly field: string;
  readonly error: DomainError;
}

/** More would hide the first; the next sending names what is left. */
const NAMED = 200;

/**
 * Refuses orders that have faults, all of them named at once, so that a file is mended in one go.
 * @throws EdgeError `request.invalid`, each fault with its field, code and reason
 */
export function requireFaultless(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const fields = faults.slice(0, NAMED).map(({ field, error }) => ({
    ...{ field, code: error.code },
    message: { id: error.text("id"), en: error.text("en") },
  }));
  throw new EdgeError("request.invalid", {}, fields);
}
