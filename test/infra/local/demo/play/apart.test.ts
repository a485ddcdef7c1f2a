import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { playApart } from "../../../../../infra/local/demo/play/apart.ts";
import { cityBySlug } from "../../../../../shared/cities/valid-city.ts";

let close = () => {};
afterEach(() => close());

/** A gateway that answers everything alike, with a host behind it. */
async function play(answer: RequestListener, token: () => Promise<string>): Promise<void> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  close = () => void server.close();
  const { port } = server.address() as AddressInfo;
  const host = {
    url: `http://127.0.0.1:${port}`,
    clock: { now: () => 0, fromReal: (at: number) => at, moveTo: () => {} },
    ...{ token, idle: async () => {}, advanceTo: async () => [] },
  };
  const { signal } = new AbortController();
  return playApart({ host, city: cityBySlug("mamuju"), signal, onProgress: () => {} });
}

test("a play in a thread of its own asks the host for tokens, and fails as the API refuses", async () => {
  const token = vi.fn(async () => "the-token");
  const heard: (string | undefined)[] = [];
  const refused = play((request, response) => {
    heard.push(`${request.method} ${request.headers.authorization}`);
    response.writeHead(400).end("The unit has no name.");
  }, token);
  await expect(refused).rejects.toThrow(/^PUT \/v1\/units\/\S+: 400 The unit has no name\.$/);
  expect(heard).toEqual(["PUT Bearer the-token"]);
  expect(token.mock.calls).toEqual([["admin", ["ADMIN"]]]);
});

test("it fails with what the host refuses", async () => {
  const refused = play(
    (_, response) => void response.end("{}"),
    () => Promise.reject(new Error("The host knows nobody.")),
  );
  await expect(refused).rejects.toThrow("The host knows nobody.");
});
