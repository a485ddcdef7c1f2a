const kept = new Set<() => void>();

/**
 * What a process makes on first use and keeps from one request to the next: its city, a connection, what it has read. All that is
 * kept outside of a request is kept by this, so that tests that share a process each begin as a new one does.
 */
export function keptByProcess<Value extends object>(make: () => Value): () => Value {
  let value: Value | undefined;
  kept.add(() => {
    value = undefined;
  });
  return () => {
    value ??= make();
    return value;
  };
}

/** Begins as a new process does, with nothing kept. */
export function forgetProcess(): void {
  for (const forget of kept) forget();
}
