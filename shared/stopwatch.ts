/**
 * Starts counting; the function returned gives the milliseconds since. `performance` could do this too, but on first use Node
 * loads a millisecond's worth of code, in every cold start.
 */
export function stopwatch(): () => number {
  const start = process.hrtime.bigint();
  return () => Number(process.hrtime.bigint() - start) / 1e6;
}
