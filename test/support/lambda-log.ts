/** A logged object as Lambda's runtime writes it, in the format JSON. */
export function asLambdaLogs(message: unknown, level: "INFO" | "ERROR" = "INFO"): object {
  return {
    timestamp: new Date().toISOString(),
    level,
    requestId: "00000000-0000-0000-0000-000000000000",
    message,
  };
}
