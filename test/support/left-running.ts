type Stop = () => Promise<unknown>;

const started: Stop[] = [];

/**
 * Has something stopped when its test file ends, at the latest: a `beforeAll` that throws leaves an `afterAll` without what it would
 * stop, and test files share a process, where the next one has no room for a second host.
 * @param stop does nothing where it was stopped before
 */
export function stopWithFile(stop: Stop): void {
  started.push(stop);
}

/** Stops the last started first, each though another cannot be stopped. @throws AggregateError of those */
export async function stopLeftRunning(): Promise<void> {
  const failures: unknown[] = [];
  for (const stop of started.splice(0).reverse()) await stop().catch((error) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, "What this file started cannot be stopped.");
}
