import type { DomainError } from "../../shared/domain/refusal.ts";
import { EdgeError } from "../../shared/http/problem.ts";

/** A fault in one field of an order, by its path in the request. */
export interface Fault {
  readonly field: string;
  readonly error: DomainError;
}

/** More would bury the first; the next attempt names the rest. */
const NAMED = 200;

/**
 * Refuses orders that have faults, naming all of them at once, so that a file is fixed in one go.
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
