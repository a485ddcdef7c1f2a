/** A logged object as Lambda's runtime writes it. */
export function asLambdaLogs(message: unknown): object {
  return {
    timestamp: new Date().toISOString(),
    level: "INFO",
    requestId: "00000000-0000-0000-0000-000000000000",
    message,
  };
}
