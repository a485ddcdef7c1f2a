import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Access, Denial } from "../access.ts";

/** The way to the engine that no client can go round, bundled or not. */
export interface Gate {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/** Whom the gate lets through with what. */
export interface Watch {
  /** What each unit may do; whoever names no unit is the host itself, and may do anything. */
  readonly access?: Access;
  readonly onDenied?: (denial: Denial) => void;
}

/** What the thread is told. */
export interface GateData {
  readonly engine: string;
  readonly access: Access;
}

/**
 * Stands before an engine on a free port of this machine, and refuses what DynamoDB would refuse, and what a unit's role
 * would not allow. It is a thread of its own, so it takes none of the handlers' time.
 */
export async function startGate(
  engine: string,
  { access = {}, onDenied = () => {} }: Watch = {},
): Promise<Gate> {
  const workerData: GateData = { engine, access };
  const worker = new Worker(new URL("./gate-thread.ts", import.meta.url), { workerData, execArgv: [] });
  const [port] = (await once(worker, "message")) as [number];
  worker.on("message", onDenied);
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
