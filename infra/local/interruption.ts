/** npm passes on a Ctrl+C that the terminal has already sent us: one that follows so soon is the same press. */
const SAME_PRESS_MILLISECONDS = 1_500;

/** Exit code when somebody presses again and does not want to wait. */
const INTERRUPTED = 130;

export interface Interruption {
  readonly signal: AbortSignal;
  /** Resolves when this process is asked to end. */
  wait(): Promise<void>;
}

/** Listens for Ctrl+C, and for the system's request to end. */
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
