import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** The way to the engine that no client can go round, bundled or not. */
export interface Gate {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Stands before an engine on a free port of this machine, and refuses what DynamoDB would refuse. It is a thread of its
 * own: as the engine it stands for, it takes nothing of the handlers' time.
 */
export async function startGate(engine: string): Promise<Gate> {
  const worker = new Worker(new URL("./gate-thread.ts", import.meta.url), {
    workerData: engine,
    execArgv: [],
  });
  const [port] = (await once(worker, "message")) as [number];
  // As with the engine: nobody need wait for it at exit.
  worker.unref();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      worker.ref();
      await worker.terminate();
    },
  };
}
