/** The thread of the gate: `workerData` is the engine's address, and its one message its own port. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import { hasRules, refusalOf } from "./rules.ts";

const { hostname, port } = new URL(workerData as string);
const agent = new Agent({ keepAlive: true });

async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(incoming);
  const operation = operationOf(incoming);
  const message = hasRules(operation) ? refusalOf(operation, JSON.parse(body.toString())) : undefined;
  if (message !== undefined) return refuse(response, message);
  const { method, url, headers } = incoming;
  const onward = request({ hostname, port, method, path: url, headers, agent }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.once("error", () => response.destroy());
    reply.pipe(response);
  });
  // The client sees what it would see of an engine that is gone.
  onward.once("error", () => response.destroy());
  onward.end(body);
}

function operationOf({ headers }: IncomingMessage): string {
  return String(headers["x-amz-target"] ?? "").replace(/^.*\./, "");
}

function refuse(response: ServerResponse, message: string): void {
  const __type = "com.amazon.coral.validate#ValidationException";
  response
    .writeHead(400, { "content-type": "application/x-amz-json-1.0" })
    .end(JSON.stringify({ __type, message }));
}

const server = createServer((incoming, response) => {
  serve(incoming, response).catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () => {
  parentPort?.postMessage((server.address() as AddressInfo).port);
});
