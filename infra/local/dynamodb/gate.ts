import { once as onceEmitted } from "node:events";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { once } from "../../../shared/domain/once.ts";
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

/** What the thread needs for one gate: where it is told of the port, then of denied calls, and where it is told to close. */
export interface GateOrder {
  readonly engine: string;
  readonly access: Access;
  readonly line: MessagePort;
}

/** One thread for all gates of a process: it takes longer to start than all else of a small city. */
const thread = once(() => {
  const worker = new Worker(new URL("./gate-thread.ts", import.meta.url), { execArgv: [] });
  // As with the engine, the process need not wait for it at exit.
  worker.unref();
  return worker;
});

/**
 * Starts a proxy to an engine on a free port of this machine. It refuses what DynamoDB would refuse and what
 * a unit's role would not allow. It runs in another thread, so it takes none of the handlers' time.
 */
export async function startGate(
  engine: string,
  { access = {}, onDenied = () => {} }: Watch = {},
): Promise<Gate> {
  const { port1: line, port2 } = new MessageChannel();
  const order: GateOrder = { engine, access, line: port2 };
  thread().postMessage(order, [port2]);
  const [port] = (await onceEmitted(line, "message")) as [number];
  line.on("message", onDenied);
  line.unref();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      line.ref();
      const closed = onceEmitted(line, "close");
      line.postMessage("close");
      await closed;
    },
  };
}
