import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as z from "zod";
import { once } from "../../../shared/domain/once.ts";
import type { Contract } from "../../../shared/http/contract.ts";
import type { GatewayEvent } from "../../../shared/http/exchange.ts";
import { tablelessUnit } from "../../../shared/http/tableless-unit.ts";

const Reply = once(() => z.object({ items: z.array(z.string()) }));
const ITEMS = Array.from({ length: 100 }, (_, serial) => `Memeriksa berkas permohonan izin nomor ${serial}`);
const summary = { id: "Daftar", en: "A list" };
const routes = {
  long: { method: "GET", path: "/v1/public/long", roles: "PUBLIC", summary, reply: Reply },
  short: { method: "GET", path: "/v1/public/short", roles: "PUBLIC", summary, reply: Reply },
  kept: {
    ...{ method: "GET", path: "/v1/public/kept", roles: "PUBLIC", summary, reply: Reply },
    cache: "public, max-age=60",
  },
  refused: {
    ...{ method: "GET", path: "/v1/public/refused", roles: "PUBLIC", summary, reply: Reply },
    query: once(() => z.object(Object.fromEntries(ITEMS.map((_, serial) => [`isian${serial}`, z.string()])))),
  },
  bytes: { method: "GET", path: "/v1/public/bytes", roles: "PUBLIC", summary, reply: "application/pdf" },
} satisfies Contract;

const handler = tablelessUnit(routes, {
  long: async () => ({ items: ITEMS }),
  short: async () => ({ items: ["satu"] }),
  kept: async () => ({ items: ITEMS }),
  refused: async () => ({ items: ITEMS }),
  bytes: async () => Buffer.alloc(4_000, "PDF"),
});

async function ask(name: keyof typeof routes, headers: Record<string, string> = {}) {
  const { path } = routes[name];
  const http = { method: "GET", path, sourceIp: "10.0.0.1" };
  const requestContext = { routeKey: `GET ${path}`, requestId: "request-1", timeEpoch: 0, http };
  return handler({ headers, rawPath: path, requestContext } as unknown as GatewayEvent, {} as never);
}

beforeEach(() => {
  vi.spyOn(console, "info").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

describe("a reply", () => {
  it("is compressed for whoever takes that, to a fraction", async () => {
    const plain = await ask("long");
    const sent = await ask("long", { "accept-encoding": "br;q=1.0, gzip;q=0.8" });
    const bytes = Buffer.from(sent.body ?? "", "base64");
    expect(sent).toMatchObject({ isBase64Encoded: true, headers: { "content-encoding": "gzip" } });
    expect(gunzipSync(bytes).toString()).toBe(plain.body);
    expect(bytes.length).toBeLessThan((plain.body?.length ?? 0) / 4);
  });

  it.each([["*"], ["gzip ; q=0.001"], ["GZIP"], ["br;q=0, *;q=0.5"]])(
    "is compressed for %s",
    async (accepted) => {
      expect((await ask("long", { "accept-encoding": accepted })).headers).toHaveProperty("content-encoding");
    },
  );

  it.each([[undefined], ["br"], ["gzip;q=0"], ["gzip; q=0.0, br"], ["xgzip"], ["*;q=0"], ["gzip;q=0, *"]])(
    "is sent as it is to whoever takes %s",
    async (accepted) => {
      const sent = await ask("long", accepted === undefined ? {} : { "accept-encoding": accepted });
      expect(JSON.parse(sent.body ?? "")).toEqual({ items: ITEMS });
      expect(sent.headers).not.toHaveProperty("content-encoding");
    },
  );

  it("is compressed also if it refuses, and tells all the same", async () => {
    const plain = await ask("refused");
    const sent = await ask("refused", { "accept-encoding": "gzip" });
    expect(sent).toMatchObject({ statusCode: 400, headers: { "content-type": "application/problem+json" } });
    expect(JSON.parse(plain.body ?? "").errors).toHaveLength(ITEMS.length);
    expect(sent.headers).toMatchObject({ "content-encoding": "gzip" });
    expect(gunzipSync(Buffer.from(sent.body ?? "", "base64")).toString()).toBe(plain.body);
  });

  it("that its asker has already is told apart by its content, however it was sent", async () => {
    const [plain, sent] = [await ask("kept"), await ask("kept", { "accept-encoding": "gzip" })];
    for (const { headers } of [plain, sent])
      for (const accepted of ["gzip", "identity"])
        expect(
          await ask("kept", { "accept-encoding": accepted, "if-none-match": String(headers?.etag) }),
        ).toMatchObject({ statusCode: 304, headers: { etag: headers?.etag, vary: "accept-encoding" } });
  });

  it("is sent as it is where it is short, or bytes anyway", async () => {
    for (const name of ["short", "bytes"] as const)
      expect((await ask(name, { "accept-encoding": "gzip" })).headers).not.toHaveProperty("content-encoding");
  });

  it("that may be kept says that it differs by what its asker takes", async () => {
    expect((await ask("kept")).headers).toMatchObject({ vary: "accept-encoding" });
    expect((await ask("kept", { "accept-encoding": "gzip" })).headers).toMatchObject({
      ...{ vary: "accept-encoding", "content-encoding": "gzip" },
    });
    expect((await ask("long")).headers).not.toHaveProperty("vary");
  });
});
