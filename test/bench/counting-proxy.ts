/**
 * A worker thread in front of the database that counts calls. It is a separate thread so that its work is not mistaken for a
 * handler's.
 */
import { Agent, createServer, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import type { DatabaseCall } from "./counting-database.ts";

const target = new URL(workerData as string);
const agent = new Agent({ keepAlive: true });
let calls: DatabaseCall[] = [];

const server = createServer((incoming, outgoing) => {
  pass(incoming).then(
    ({ status, headers, body }) => outgoing.writeHead(status, headers).end(body),
    () => outgoing.writeHead(502).end(),
  );
});

async function pass(incoming: IncomingMessage) {
  const question = await buffer(incoming);
  const { method, url, headers } = incoming;
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const { hostname, port } = target;
    request({ hostname, port, method, path: url, headers, agent }, resolve).on("error", reject).end(question);
  });
  const body = await buffer(reply);
  const operation = String(headers["x-amz-target"] ?? "").replace(/^.*\./, "");
  calls.push({
    operation,
    ...(operation === "GetItem" && { isOfEmployee: isOfEmployee(question) }),
    ...capacity(operation, body),
  });
  return { status: reply.statusCode ?? 502, headers: reply.headers as OutgoingHttpHeaders, body };
}

function isOfEmployee(question: Buffer): boolean {
  const { Key } = JSON.parse(question.toString()) as {
    readonly Key?: Readonly<Record<"pk" | "sk", { S: string }>>;
  };
  return Key?.pk.S.startsWith("EMPLOYEE#") === true && Key.sk.S === "LIVE#PROFILE";
}

/** The capacity that the engine reports for the call. */
function capacity(operation: string, body: Buffer): Pick<DatabaseCall, "readUnits" | "writeUnits"> {
  const { ConsumedCapacity } = JSON.parse(body.toString() || "{}") as { ConsumedCapacity?: unknown };
  const parts = ConsumedCapacity === undefined ? [] : [ConsumedCapacity].flat();
  const units = parts.reduce<number>((total, part) => total + Number((part as Part).CapacityUnits ?? 0), 0);
  const isWrite = /Write|Put|Update|Delete/.test(operation);
  return isWrite ? { readUnits: 0, writeUnits: units } : { readUnits: units, writeUnits: 0 };
}

interface Part {
  readonly CapacityUnits?: number;
}

parentPort?.on("message", () => {
  parentPort?.postMessage(calls);
  calls = [];
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === "object" && address?.port);
});
