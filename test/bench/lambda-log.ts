/** What Lambda's runtime makes of an object that is logged. */
export function asLambdaLogs(message: unknown): object {
  return {
    timestamp: new Date().toISOString(),
    level: "INFO",
    requestId: "00000000-0000-0000-0000-000000000000",
    message,
  };
}
