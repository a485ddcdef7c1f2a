/** The gate's thread: its first message is its port, each later one a denied call. */
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { parentPort, workerData } from "node:worker_threads";
import { denialMessage, denialOf } from "../access.ts";
import { CALLER } from "../caller.ts";
import { callsOf } from "./calls.ts";
import type { GateData } from "./gate.ts";
import { hasRules, refusalOf } from "./rules.ts";

const { engine, access } = workerData as GateData;
const { hostname, port } = new URL(engine);
const agent = new Agent({ keepAlive: true });

async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(incoming);
  const operation = operationOf(incoming);
  const unit = incoming.headers[CALLER];
  if (unit !== undefined || hasRules(operation)) {
    const asked = JSON.parse(body.toString());
    const denial = denialOf(access, unit, callsOf(operation, asked));
    if (denial) {
      parentPort?.postMessage(denial);
      return refuse(response, "com.amazon.coral.service#AccessDeniedException", denialMessage(denial));
    }
    const message = refusalOf(operation, asked);
    if (message !== undefined)
      return refuse(response, "com.amazon.coral.validate#ValidationException", message);
  }
  const { method, url, headers } = incoming;
  const onward = request({ hostname, port, method, path: url, headers, agent }, (reply) => {
    response.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.once("error", () => response.destroy());
    reply.pipe(response);
  });
  // The client sees the same as if the engine were gone.
  onward.once("error", () => response.destroy());
  onward.end(body);
}

function operationOf({ headers }: IncomingMessage): string {
  return String(headers["x-amz-target"] ?? "").replace(/^.*\./, "");
}

function refuse(response: ServerResponse, __type: string, message: string): void {
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
