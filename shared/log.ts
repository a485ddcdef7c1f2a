/** One line of the log: numbers, codes and ids of requests; never a name, a NIP, a token or what somebody wrote. */
export type LogLine = Readonly<Record<string, string | number | boolean | undefined>> & {
  readonly kind: string;
};

/** The runtime writes the object as one JSON line. */
export function logLine(line: LogLine): void {
  console.info(line);
}

/** Faults of the program, whose messages hold no data of people; other messages may quote input and are left out. */
const SAFE_MESSAGES = new Set(["TypeError", "RangeError", "ReferenceError", "AggregateError"]);

/** A fault of ours: its name and where it happened. */
export function logFault(error: unknown, correlationId: string): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(typeof error);
  const frames = stack?.slice(stack.indexOf("\n    at ")).trim();
  console.error({ kind: "fault", correlationId, name, ...(SAFE_MESSAGES.has(name) && { message }), frames });
}

/** Logs a fault, and gives what the runtime may be told of it: it writes the messages of uncaught errors into the log. */
export function reportedFault(error: unknown, correlationId: string): Error {
  logFault(error, correlationId);
  return new Error(`Failed; what failed stands in the log under ${correlationId}.`);
}
