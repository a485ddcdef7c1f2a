import { logFault } from "../log.ts";
import type { Step } from "./exchange.ts";
import { problemOf } from "./problem.ts";

/** Turns whatever was thrown into a problem that the one who asked can read. */
export const explain: Step = {
  onError(request) {
    const { error, event, response } = request;
    if (response) return;
    const { language, correlationId } = event.exchange;
    const problem = problemOf(error, language, correlationId);
    if (problem.status === 500) logFault(error, correlationId);
    request.response = {
      statusCode: problem.status,
      headers: {
        "content-type": "application/problem+json",
        "content-language": language,
        "cache-control": "no-store",
        ...(problem.status === 503 && { "retry-after": "2" }),
      },
      body: JSON.stringify(problem),
    };
  },
};
