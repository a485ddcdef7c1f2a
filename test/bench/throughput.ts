import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import type { Bench } from "./bench.ts";
import { type Measurement, reported } from "./measurement.ts";
import { MONTH, report } from "./sample.ts";

const HOST = fileURLToPath(new URL("throughput-host.ts", import.meta.url));
const CONNECTIONS = 50;
const SECONDS = 4;

interface Target {
  readonly url: string;
  readonly tokens: Readonly<Record<string, string>>;
}

/** The load that one machine can bear: gateway, units, queues, database and the load generator, all on it. */
export async function throughput(_bench: Bench): Promise<readonly Measurement[]> {
  const host = fork(HOST, { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  try {
    const [target] = (await once(host, "message")) as [Target];
    const people = Object.entries(target.tokens);
    const read = await load(target, people, {
      method: "GET",
      path: (nip) => `/v1/employees/${nip}/scorecards/${MONTH}`,
    });
    const write = await load(target, people, {
      method: "POST",
      path: (nip) => `/v1/employees/${nip}/reports`,
      body: JSON.stringify({ ...report(), progress: undefined }),
    });
    return [...figures("scorecards read", read), ...figures("reports sent", write)];
  } finally {
    host.send("stop");
    await once(host, "exit");
  }
}

interface Load {
  readonly method: "GET" | "POST";
  readonly path: (nip: string) => string;
  readonly body?: string;
}

function load({ url }: Target, people: readonly (readonly [string, string])[], { method, path, body }: Load) {
  let count = 0;
  const setupRequest = <Request extends object>(request: Request) => {
    const [nip, token] = people[count++ % people.length] ?? ["", ""];
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body && { "content-type": "application/json", "idempotency-key": crypto.randomUUID() }),
    };
    return { ...request, path: path(nip), headers, ...(body && { body }) };
  };
  return autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    method,
    headers: {},
    requests: [{ setupRequest }],
  });
}

type Result = Awaited<ReturnType<typeof load>>;

function figures(what: string, { requests, latency, non2xx, errors }: Result): Measurement[] {
  const notes = [
    `${requests.total.toLocaleString("en")} requests over ${CONNECTIONS} connections, ${non2xx + errors} of them not answered well`,
  ];
  return [
    reported(`${what} a second through the local gateway`, {
      value: requests.average,
      unit: "a second",
      notes,
    }),
    reported(`${what}: 99 in 100 are answered within`, { value: latency.p99, unit: "ms" }),
  ];
}
