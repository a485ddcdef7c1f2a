import { DomainError } from "../../refusal.ts";

/** The acts whose own rules let them pass, so that nothing is offered that they would refuse. */
export function offered<Act extends string>(
  acts: readonly Act[],
  attempt: (act: Act) => unknown,
): readonly Act[] {
  return acts.filter((act) => passes(() => attempt(act)));
}

function passes(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}
