import { once } from "node:events";
import { Agent, get, type IncomingMessage, type ServerResponse } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { listen } from "../../../infra/local/listener.ts";

/** Less than the minute for which a server would keep a connection. */
const LIMIT = { timeout: 30_000 };

test(
  "a host stops at once, though a browser holds a connection on which it has asked nothing yet",
  LIMIT,
  async () => {
    const { url, stop } = await listen(0);
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    await once(socket, "connect");
    const ended = once(socket, "close");
    await stop();
    await ended;
  },
);

test(
  "a host answers what it was asked before it stopped, and keeps the connection no longer",
  LIMIT,
  async () => {
    const listener = await listen(0);
    const asked = Promise.withResolvers<ServerResponse>();
    listener.serve((_, response) => asked.resolve(response));
    const agent = new Agent({ keepAlive: true });
    const replied = once(get(listener.url, { agent }), "response") as Promise<[IncomingMessage]>;
    const response = await asked.promise;
    const stopped = listener.stop();
    response.end("jawaban");
    const [reply] = await replied;
    expect(await text(reply)).toBe("jawaban");
    await stopped;
    agent.destroy();
  },
);
