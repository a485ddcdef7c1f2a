/** One log line: numbers, codes and request ids; never a name, a NIP, a token or free text. */
export type LogLine = Readonly<Record<string, string | number | boolean | undefined>> & {
  readonly kind: string;
};

/** The runtime writes the object as one JSON line. */
export function logLine(line: LogLine): void {
  console.info(line);
}

/** Errors whose messages contain no personal data; other messages may quote input and are left out. */
const SAFE_MESSAGES = new Set(["TypeError", "RangeError", "ReferenceError", "AggregateError"]);

/** Logs an internal fault: its name and where it happened. */
export function logFault(error: unknown, correlationId: string): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error);
  const frames = stack?.slice(stack.indexOf("\n    at ")).trim();
  console.error({ kind: "fault", correlationId, name, ...(SAFE_MESSAGES.has(name) && { message }), frames });
}

/** Logs a fault and returns an error without details, since the runtime logs the messages of uncaught errors. */
export function reportedFault(error: unknown, correlationId: string): Error {
  logFault(error, correlationId);
  return new Error(`Failed; see the log under ${correlationId}.`);
}
