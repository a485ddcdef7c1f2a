/** npm hands a Ctrl+C on that the terminal has given us already: what comes so soon is the same one. */
const SAME_PRESS_MILLISECONDS = 1_500;

/** Whoever presses again after that does not want to wait. */
const INTERRUPTED = 130;

export interface Interruption {
  readonly signal: AbortSignal;
  /** Resolves when somebody has asked this process to end. */
  wait(): Promise<void>;
}

/** Takes Ctrl+C, and the request to end that a system sends. */
export function onInterruption(): Interruption {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<void>();
  let at = 0;
  const interrupt = () => {
    const now = performance.now();
    if (controller.signal.aborted && now - at > SAME_PRESS_MILLISECONDS) process.exit(INTERRUPTED);
    if (controller.signal.aborted) return;
    at = now;
    controller.abort();
    resolve();
  };
  process.on("SIGINT", interrupt).on("SIGTERM", interrupt);
  return { signal: controller.signal, wait: () => promise };
}
