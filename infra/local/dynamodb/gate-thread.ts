/** The thread of the gates. Each has a line: its first message there is its port, each later one a denied call; any answer closes it. */
import {
  Agent,
  createServer,
  type IncomingMessage,
  type RequestOptions,
  request,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { parentPort } from "node:worker_threads";
import { denialMessage, denialOf } from "../access.ts";
import { CALLER } from "../caller.ts";
import { callsOf } from "./calls.ts";
import type { GateOrder } from "./gate.ts";
import { hasRules, refusalOf } from "./rules.ts";

/** SQLite's words, passed on by the engine. */
const NO_ROOM = /database or disk is full/;

function openGate({ engine, access, line }: GateOrder): void {
  const { hostname, port } = new URL(engine);
  const agent = new Agent({ keepAlive: true });
  const to: Onward = { hostname, port, agent };
  const server = createServer((incoming, response) => {
    serve(incoming, response, { access, line, to }).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1", () => line.postMessage((server.address() as AddressInfo).port));
  line.once("message", () => {
    server.close(() => line.close());
    server.closeAllConnections();
    agent.destroy();
  });
}

type Onward = Pick<RequestOptions, "hostname" | "port" | "agent">;

async function serve(
  incoming: IncomingMessage,
  response: ServerResponse,
  { access, line, to }: Pick<GateOrder, "access" | "line"> & { readonly to: Onward },
): Promise<void> {
  const body = await bytesOf(incoming);
  const operation = operationOf(incoming);
  const unit = incoming.headers[CALLER];
  if (unit !== undefined || hasRules(operation)) {
    const asked = JSON.parse(body.toString());
    const denial = denialOf(access, unit, callsOf(operation, asked));
    if (denial) {
      line.postMessage(denial);
      return refuse(response, "com.amazon.coral.service#AccessDeniedException", denialMessage(denial));
    }
    const message = refusalOf(operation, asked);
    if (message !== undefined)
      return refuse(response, "com.amazon.coral.validate#ValidationException", message);
  }
  const { method, url, headers } = incoming;
  const onward = request({ ...to, method, path: url, headers }, (reply) => {
    passOn(reply, response).catch(() => response.destroy());
  });
  onward.once("error", ({ code }: NodeJS.ErrnoException) => {
    // Nobody has heard of the call yet: it may come again, when the engine is back.
    if (code === "ECONNREFUSED") unavailable(response, "The engine does not run.");
    // The client sees what it would see of an engine that is gone.
    else response.destroy();
  });
  onward.end(body);
}

function operationOf({ headers }: IncomingMessage): string {
  return String(headers["x-amz-target"] ?? "").replace(/^.*\./, "");
}

/** A reply is passed on in one piece: a head that is written apart is another call of the system. */
async function passOn(reply: IncomingMessage, response: ServerResponse): Promise<void> {
  const { statusCode = 502, headers } = reply;
  const body = await bytesOf(reply);
  // A full disk is no fault of the engine's: it takes writes again when there is room.
  if (statusCode === 500 && NO_ROOM.test(body.toString())) unavailable(response, "The disk is full.");
  else response.writeHead(statusCode, headers).end(body);
}

/** All that a message carries. Node's own collector goes by way of a blob: with the above a twelfth of the gate's time (2026-11-30). */
function bytesOf(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    message.on("data", (chunk: Buffer) => chunks.push(chunk));
    message.once("end", () => resolve(Buffer.concat(chunks)));
    message.once("error", reject);
    message.once("close", () => reject(new Error("It ended before its end.")));
  });
}

/** As DynamoDB says of itself that it cannot take a call just then. */
function unavailable(response: ServerResponse, message: string): void {
  response
    .writeHead(503, { "content-type": "application/x-amz-json-1.0" })
    .end(JSON.stringify({ __type: "com.amazonaws.dynamodb.v20120810#ServiceUnavailable", message }));
}

function refuse(response: ServerResponse, __type: string, message: string): void {
  response
    .writeHead(400, { "content-type": "application/x-amz-json-1.0" })
    .end(JSON.stringify({ __type, message }));
}

parentPort?.on("message", openGate);
