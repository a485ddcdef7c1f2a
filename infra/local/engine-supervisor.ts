import { EngineFailure, type EngineProcess } from "./engine-process.ts";

/** What happens to an engine that nobody asked to end. */
export interface EngineWatch {
  /** It ended, and runs again on the data that it keeps. */
  readonly onRestarted?: () => void;
  /** It ended, and does not come back: nothing more can be read or written. */
  readonly onLost?: (cause: EngineFailure) => void;
}

/** How often an engine may end within a minute before it is given up. */
const RESTARTS = 3;
const MINUTE = 60_000;

/**
 * Has an engine run for as long as it is wanted: one that ends is started again on its port, so that nobody has to be told
 * of another one.
 * @param start starts it, on the port that it had before where one is given
 * @param keepsData whether it finds its data again; one whose data were in its memory is lost with them
 * @throws EngineFailure where it does not start at first
 */
export async function superviseEngine(
  start: (port?: number) => Promise<EngineProcess>,
  { keepsData, onRestarted, onLost }: EngineWatch & { readonly keepsData: boolean },
): Promise<EngineProcess> {
  let engine = await start();
  let isWanted = true;
  let ends: readonly number[] = [];
  let underway: Promise<void> = Promise.resolve();
  const { promise: ended, resolve } = Promise.withResolvers<void>();

  function watch(): void {
    void engine.ended.then(() => {
      underway = revive();
    });
  }

  async function revive(): Promise<void> {
    if (!isWanted) return resolve();
    const now = performance.now();
    ends = [...ends.filter((end) => end > now - MINUTE), now];
    try {
      if (!keepsData) throw new EngineFailure("its data were in its memory");
      if (ends.length > RESTARTS) throw new EngineFailure(`it ended ${ends.length} times within a minute`);
      engine = await start(engine.port);
    } catch (error) {
      isWanted = false;
      onLost?.(error instanceof EngineFailure ? error : new EngineFailure(String(error), { cause: error }));
      return resolve();
    }
    watch();
    onRestarted?.();
  }

  watch();
  return {
    port: engine.port,
    ended,
    async stop() {
      isWanted = false;
      await underway;
      await engine.stop();
    },
  };
}
