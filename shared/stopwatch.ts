/**
 * Begins to count; what it gives tells the milliseconds since. `performance` would too, but when it is first named Node
 * loads a millisecond's worth of its own code, in every cold start.
 */
export function stopwatch(): () => number {
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start) / 1e6;
}
