import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Access, Denial } from "../access.ts";

/** The only way to the engine for any client, bundled or not. */
export interface Gate {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Who may do what through the gate. */
export interface Watch {
  /** What each unit may do; a caller without a unit is the host itself, and may do anything. */
  readonly access?: Access;
  readonly onDenied?: (denial: Denial) => void;
}

/** The data that the thread is started with. */
export interface GateData {
  readonly engine: string;
  readonly access: Access;
}

/**
 * Starts a proxy to an engine on a free port of this machine. It refuses what DynamoDB would refuse and what
 * a unit's role would not allow. It runs in a thread of its own, so it takes none of the handlers' time.
 */
export async function startGate(
  engine: string,
  { access = {}, onDenied = () => {} }: Watch = {},
): Promise<Gate> {
  const workerData: GateData = { engine, access };
  const worker = new Worker(new URL("./gate-thread.ts", import.meta.url), { workerData, execArgv: [] });
  const [port] = (await once(worker, "message")) as [number];
  worker.on("message", onDenied);
  // As with the engine, the process need not wait for it at exit.
  worker.unref();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      worker.ref();
      await worker.terminate();
    },
  };
}
