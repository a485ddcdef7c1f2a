import { DomainError } from "../domain/refusal.ts";
import { logFault } from "../log.ts";
import type { Step } from "./exchange.ts";
import { EdgeError, isUnanswered, problemOf } from "./problem.ts";

/** Turns any error into a problem that the caller can read. */
export const explain: Step = {
  onError(request) {
    const { error, event, response } = request;
    if (response) return;
    const { language, correlationId, meter } = event.exchange;
    const problem = problemOf(error, language, correlationId, meter.transactions > 0);
    if (problem.status === 500 || isUnanswered(error)) logFault(error, correlationId);
    request.response = {
      statusCode: problem.status,
      headers: {
        "content-type": "application/problem+json",
        "content-language": language,
        "cache-control": "no-store",
        ...retryAfter(error, problem.status),
        ...(error instanceof EdgeError &&
          error.parameters.allow && { allow: String(error.parameters.allow) }),
      },
      body: JSON.stringify(problem),
    };
  },
};

/** When to retry, if known; a busy system is usually busy only for a moment. */
function retryAfter(error: unknown, status: number): Record<string, string> {
  const seconds = error instanceof DomainError ? error.parameters.retryAfterSeconds : undefined;
  if (seconds !== undefined) return { "retry-after": String(seconds) };
  return status === 503 ? { "retry-after": "2" } : {};
}
