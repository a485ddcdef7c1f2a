import { randomUUID } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { ResourceNotFoundException, TransactionInProgressException } from "@aws-sdk/client-dynamodb";
import { GetCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { type Aggregate, NEW_AGGREGATE } from "../../../shared/domain/aggregate.ts";
import { once } from "../../../shared/domain/once.ts";
import { refusals } from "../../../shared/domain/refusal.ts";
import { type Contract, routeKey } from "../../../shared/http/contract.ts";
import type { GatewayEvent } from "../../../shared/http/exchange.ts";
import { httpUnit } from "../../../shared/http/unit.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { WORD } from "../../../shared/table/id-kinds.ts";
import { item } from "../../../shared/table/item.ts";
import type { Table } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const NIP = "198609262015051001";

const Note = once(() => z.object({ id: z.string(), text: z.string(), version: z.int() }));
const OfNote = once(() => z.strictObject({ id: z.string().max(40) }));
const Body = once(() => z.strictObject({ text: z.string().min(3), score: z.int().max(4).optional() }));

const routes = {
  write: {
    method: "POST",
    path: "/v1/notes/{id}",
    roles: ["HR"],
    summary: { id: "Menulis", en: "Writes" },
    guard: "key",
    params: OfNote,
    body: Body,
    bodyLimitBytes: 200,
    status: 201,
    reply: Note,
  },
  change: {
    method: "PUT",
    path: "/v1/notes/{id}",
    roles: ["HR", "ADMIN"],
    summary: { id: "Mengubah", en: "Changes" },
    guard: "version",
    params: OfNote,
    body: Body,
    reply: Note,
  },
  read: {
    method: "GET",
    path: "/v1/public/notes/{id}",
    roles: "PUBLIC",
    summary: { id: "Membaca", en: "Reads" },
    params: OfNote,
    reply: Note,
    cache: "public, max-age=60",
  },
  fail: {
    method: "GET",
    path: "/v1/public/fail",
    roles: "PUBLIC",
    summary: { id: "Gagal", en: "Fails" },
    reply: "text/plain",
  },
  print: {
    method: "GET",
    path: "/v1/public/notes/{id}/print",
    roles: "PUBLIC",
    summary: { id: "Mencetak", en: "Prints" },
    params: OfNote,
    reply: "application/pdf",
    fileName: "catatan.pdf",
  },
} satisfies Contract;

const refuse = refusals("note", {
  forbidden: {
    kind: "conflict",
    id: "Catatan {id} ditolak.",
    en: "The note {id} is refused.",
    source: "PermenPANRB 6/2022",
  },
});

interface Note extends Aggregate {
  readonly id: string;
  readonly text: string;
}

const note = item<Note>()({ key: [["NOTE", WORD], ["STATE"]] });
const keyOf = note.key;
const stored = (text: string, at: string) => ({ event: { type: "NOTED", at, by: NIP, data: { text } } });

let fault: Error | undefined;
/** After what a change stored. */
let faultAfter: Error | undefined;

const handler = httpUnit(
  routes,
  {
    write: async ({ params: { id }, body: { text }, at }, { table }) => {
      if (text === "refuse me") throw refuse("forbidden", { id });
      const state = { ...NEW_AGGREGATE, id, text, hidden: "not declared" };
      return table.commit([{ key: keyOf(id), decision: { state, ...stored(text, at) } }]);
    },
    change: async ({ params: { id }, body: { text }, at }, { table }) => {
      const before = await table.edit(keyOf(id));
      const changed = await table.commit([
        { key: keyOf(id), decision: { state: { ...before, text }, ...stored(text, at) } },
      ]);
      if (faultAfter) throw faultAfter;
      return changed;
    },
    read: ({ params: { id } }, { table }) => table.get(keyOf(id)),
    fail: async () => {
      throw fault;
    },
    print: async ({ params: { id } }) => Buffer.from(`%PDF ${id}`),
  },
  (table: Table) => ({ table }),
);

interface Asking {
  readonly id?: string;
  readonly body?: unknown;
  readonly roles?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request as the gateway would pass it on. */
async function ask(name: keyof typeof routes, { id = "a", body, roles = "[HR]", headers = {} }: Asking = {}) {
  const route = routes[name];
  const event = {
    headers,
    rawPath: route.path.replace("{id}", id),
    pathParameters: { id },
    body: typeof body === "string" ? body : body && JSON.stringify(body),
    requestContext: {
      routeKey: routeKey(route),
      requestId: "request-1",
      http: { sourceIp: "127.0.0.1" },
      timeEpoch: Date.parse("2026-03-17T02:00:00Z"),
      ...(roles && {
        authorizer: { jwt: { claims: { token_use: "id", "custom:nip": NIP, "cognito:groups": roles } } },
      }),
    },
  } as unknown as GatewayEvent;
  const reply = await handler(event, {} as never);
  const isGzip = reply.headers?.["content-encoding"] === "gzip";
  const text = isGzip ? gunzipSync(Buffer.from(reply.body ?? "", "base64")).toString() : (reply.body ?? "");
  return {
    status: reply.statusCode,
    headers: reply.headers ?? {},
    body: String(reply.headers?.["content-type"]).includes("json") ? JSON.parse(text) : text,
    isBase64Encoded: reply.isBase64Encoded,
  };
}

const withKey = (key = randomUUID()) => ({ "idempotency-key": key });

let table: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  vi.spyOn(console, "info").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

describe("who may ask", () => {
  const body = { text: "a note" };

  test("is nobody without a token", async () => {
    const reply = await ask("write", { body, roles: "", headers: withKey() });
    expect(reply).toMatchObject({ status: 401, body: { code: "request.unauthenticated" } });
  });

  test.each(["[EMPLOYEE]", "[]", "[HR_ASSISTANT]", "[hr]"])(
    "excludes callers with only the roles %s",
    async (roles) => {
      const reply = await ask("write", { body, roles, headers: withKey() });
      expect(reply).toMatchObject({ status: 403, body: { code: "request.role-missing" } });
    },
  );

  test.each(["[HR]", "[EMPLOYEE ADMIN]", "ADMIN"])(
    "includes callers with one of the route's roles: %s",
    async (roles) => {
      const reply = await ask("change", { id: "missing", body, roles, headers: { "if-match": '"1"' } });
      expect(reply.status).toBe(404);
    },
  );

  test("is checked before the input, whose errors are not shown to strangers", async () => {
    const reply = await ask("write", { body: { wrong: 1 }, roles: "[EMPLOYEE]" });
    expect(reply.status).toBe(403);
    expect(reply.body.errors).toBeUndefined();
  });
});

describe("a refused request", () => {
  test("names every wrong field at once, in Indonesian", async () => {
    const reply = await ask("write", { body: { text: "a", score: 9, more: 1 }, headers: withKey() });
    expect(reply.status).toBe(400);
    expect(reply.headers).toMatchObject({
      "content-type": "application/problem+json",
      "content-language": "id",
      "cache-control": "no-store",
    });
    expect(reply.body).toMatchObject({
      type: "urn:kinerja:problem:request.invalid",
      title: "Permintaan keliru",
      status: 400,
      correlationId: "request-1",
      errors: [
        { field: "body.text", message: "Minimal 3 karakter." },
        { field: "body.score", message: "Maksimal 4." },
        { field: "body", message: "Isian tidak dikenal: more. Hapus isian itu." },
      ],
    });
  });

  test("is in English for those who prefer it", async () => {
    const headers = { ...withKey(), "accept-language": "en-GB,en;q=0.9" };
    const reply = await ask("write", { body: { text: "a" }, headers });
    expect(reply.headers["content-language"]).toBe("en");
    expect(reply.body).toMatchObject({
      title: "Bad request",
      errors: [{ message: "At least 3 characters." }],
    });
  });

  test("says so if it is not JSON", async () => {
    const reply = await ask("write", { body: "{", headers: withKey() });
    expect(reply).toMatchObject({ status: 400, body: { code: "request.not-json" } });
  });

  test.each(['{"text":"half \\ud83d here"}', '{"text":"a note","\\ude00":1}'])(
    "says so if it has half a surrogate pair: %s",
    async (body) => {
      const reply = await ask("write", { body, headers: withKey() });
      expect(reply).toMatchObject({ status: 400, body: { code: "request.half-character" } });
    },
  );

  test("does not affect whole characters, however they are escaped", async () => {
    const body = '{"text":"\\ud83d\\ude00 \\\\ud83d ok"}';
    const reply = await ask("write", { id: randomUUID(), body, headers: withKey() });
    expect(reply).toMatchObject({ status: 201, body: { text: "😀 \\ud83d ok" } });
  });

  test("gets 413 if it is too large, counted in bytes", async () => {
    const reply = await ask("write", { body: { text: "é".repeat(100) }, headers: withKey() });
    expect(reply).toMatchObject({ status: 413, body: { code: "request.too-large" } });
    expect(reply.body.detail).toContain("200");
  });

  test("names the rule and its source if the domain refused it", async () => {
    const reply = await ask("write", { body: { text: "refuse me" }, headers: withKey() });
    expect(reply).toMatchObject({
      status: 409,
      body: { code: "note.forbidden", rule: "PermenPANRB 6/2022", detail: "Catatan a ditolak." },
    });
  });
});

describe("an internal fault", () => {
  test("reveals no details, neither to the sender nor in the log message", async () => {
    fault = new Error(`NIP ${NIP} is broken`);
    const reply = await ask("fail");
    expect(reply).toMatchObject({ status: 500, body: { code: "system.fault", correlationId: "request-1" } });
    expect(JSON.stringify(reply.body)).not.toContain(NIP);
    const logged = JSON.stringify(vi.mocked(console.error).mock.calls);
    expect(logged).toContain("request-1");
    expect(logged).not.toContain(NIP);
  });

  test("that is temporary is reported as busy, with a time to retry", async () => {
    fault = Object.assign(new Error(), { name: "ThrottlingException" });
    const reply = await ask("fail");
    expect(reply).toMatchObject({
      status: 503,
      headers: { "retry-after": "2" },
      body: { code: "system.busy" },
    });
  });

  test("that is a call without an answer says that what was sent may be stored, and is logged", async () => {
    fault = Object.assign(new Error("socket hang up"), { name: "TimeoutError" });
    const reply = await ask("fail");
    expect(reply).toMatchObject({
      status: 503,
      headers: { "retry-after": "2" },
      body: { code: "system.unanswered" },
    });
    expect(vi.mocked(console.error)).toHaveBeenCalledWith(expect.objectContaining({ name: "TimeoutError" }));
  });

  const changeStored = async () => {
    const id = randomUUID();
    await ask("write", { id, body: { text: "a note" }, headers: withKey() });
    return { id, body: { text: "changed" }, headers: { "if-match": '"1"' } };
  };

  test.each([
    [new Error("broken"), 500, "system.unfinished"],
    [Object.assign(new Error(), { name: "ThrottlingException" }), 503, "system.unanswered"],
  ])("after a commit says that what was sent may be stored: %s", async (error, status, code) => {
    const asking = await changeStored();
    faultAfter = error;
    const reply = await ask("change", asking);
    expect(reply).toMatchObject({
      status,
      body: { code, detail: expect.stringContaining("mungkin sudah tersimpan") },
    });
    faultAfter = undefined;
    expect((await ask("read", asking)).body.text).toBe("changed");
  });

  test.each([
    ["broke off", new Error("socket hang up"), "system.unfinished"],
    [
      "may still succeed",
      new TransactionInProgressException({ $metadata: {}, message: "" }),
      "system.unanswered",
    ],
    ["is refused", new ResourceNotFoundException({ $metadata: {}, message: "" }), "system.fault"],
  ])("of a transaction that %s says what became of it, as far as is known", async (_, error, code) => {
    const asking = await changeStored();
    const mock = mockClient(documentClient());
    mock.on(GetCommand).callsFake((input) => table.client.send(new GetCommand(input)));
    mock.on(TransactWriteCommand).rejects(error);
    const reply = await ask("change", asking).finally(() => mock.restore());
    expect(reply.body.code).toBe(code);
  });
});

describe("a create", () => {
  test("requires an Idempotency-Key", async () => {
    for (const headers of [{}, { "idempotency-key": "short" }]) {
      const reply = await ask("write", { body: { text: "a note" }, headers });
      expect(reply).toMatchObject({ status: 400, body: { code: "request.idempotency-key-missing" } });
    }
  });

  test("that is repeated happens once, and gets its first reply again", async () => {
    const asking = { id: randomUUID(), body: { text: "a note" }, headers: withKey() };
    const first = await ask("write", asking);
    const second = await ask("write", asking);
    expect(first).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(second.headers).toMatchObject({ etag: '"1"', "idempotency-replayed": "true" });
    expect(await table.everything(`EVENTS#NOTE#${asking.id}#`)).toHaveLength(1);
  });

  test("that is sent five times at the same moment happens once", async () => {
    const asking = { id: randomUUID(), body: { text: "a note" }, headers: withKey() };
    const replies = await Promise.all(Array.from({ length: 5 }, () => ask("write", asking)));
    expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(await table.everything(`EVENTS#NOTE#${asking.id}#`)).toHaveLength(1);
  });

  test("whose first reply cannot be looked up is reported as busy", async () => {
    const asking = { id: randomUUID(), body: { text: "a note" }, headers: withKey() };
    await ask("write", asking);
    const mock = mockClient(documentClient());
    mock.on(TransactWriteCommand).callsFake((input) => table.client.send(new TransactWriteCommand(input)));
    mock.on(GetCommand).rejects(Object.assign(new Error(), { name: "ThrottlingException" }));
    const reply = await ask("write", asking).finally(() => mock.restore());
    expect(reply).toMatchObject({ status: 503, body: { code: "system.busy" } });
  });

  test("with a key that was used for something else is refused", async () => {
    const headers = withKey();
    const id = randomUUID();
    await ask("write", { id, body: { text: "a note" }, headers });
    const reply = await ask("write", { id, body: { text: "another" }, headers });
    expect(reply).toMatchObject({ status: 422, body: { code: "request.idempotency-key-reused" } });
  });

  test("leaves no reply in the table that can be read without the key", async () => {
    await ask("write", { id: randomUUID(), body: { text: "a secret word" }, headers: withKey() });
    const replies = await table.everything("REPLY#");
    expect(replies.length).toBeGreaterThan(0);
    for (const { sealed } of replies) {
      expect(Buffer.from(sealed as Uint8Array).toString()).not.toContain("secret");
    }
  });
});

describe("an update", () => {
  async function newNote() {
    const id = randomUUID();
    await ask("write", { id, body: { text: "a note" }, headers: withKey() });
    return id;
  }

  test("requires the ETag its sender has seen", async () => {
    const id = await newNote();
    for (const headers of [{}, { "if-match": "*" }, { "if-match": "1" }]) {
      const reply = await ask("change", { id, body: { text: "changed" }, headers: headers as never });
      expect(reply).toMatchObject({ status: 428, body: { code: "request.if-match-missing" } });
    }
    const reply = await ask("change", { id, body: { text: "changed" }, headers: { "if-match": '"1"' } });
    expect(reply).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } });
  });

  test("is refused after somebody else's change, and overwrites nothing", async () => {
    const id = await newNote();
    const change = (text: string) => ask("change", { id, body: { text }, headers: { "if-match": 'W/"1"' } });
    const replies = await Promise.all([change("mine"), change("yours")]);
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const winner = replies.find(({ status }) => status === 200);
    expect((await ask("read", { id })).body.text).toBe(winner?.body.text);
  });

  test.each([
    ["the version that it changed", 1],
    ["the version that it made", 2],
  ])(
    "that is sent again with its key after a lost answer gets its first reply, naming %s",
    async (_, seen) => {
      const id = await newNote();
      const headers = { ...withKey(), "if-match": '"1"' };
      const first = await ask("change", { id, body: { text: "mine" }, headers });
      await ask("change", { id, body: { text: "theirs" }, headers: { ...withKey(), "if-match": '"2"' } });
      const again = { ...headers, "if-match": `"${seen}"` };
      const second = await ask("change", { id, body: { text: "mine" }, headers: again });
      expect(second).toMatchObject({
        status: 200,
        body: first.body,
        headers: { etag: '"2"', "idempotency-replayed": "true" },
      });
      expect((await ask("read", { id })).body.text).toBe("theirs");
    },
  );

  test("that is sent again with its key before anybody else's change is made once", async () => {
    const id = await newNote();
    const headers = { ...withKey(), "if-match": '"1"' };
    await ask("change", { id, body: { text: "mine" }, headers });
    const again = { ...headers, "if-match": '"2"' };
    expect(await ask("change", { id, body: { text: "mine" }, headers: again })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect((await ask("read", { id })).body.version).toBe(2);
  });

  test("is answered compressed with an ETag of its own, which both forms of the version take, and so again", async () => {
    const id = await newNote();
    const gzip = { "accept-encoding": "gzip" };
    const body = { text: "a long note ".repeat(200) };
    const asking = { id, body, headers: { ...withKey(), ...gzip, "if-match": '"1"' } };
    const sent = {
      status: 200,
      headers: { etag: '"2-gzip"', "content-encoding": "gzip" },
      body: { version: 2, ...body },
    };
    expect(await ask("change", asking)).toMatchObject(sent);
    const again = await ask("change", asking);
    expect(again).toMatchObject({ ...sent, headers: { ...sent.headers, "idempotency-replayed": "true" } });
    const plain = await ask("change", { id, body, headers: { ...withKey(), "if-match": '"2-gzip"' } });
    expect(plain).toMatchObject({ status: 200, headers: { etag: '"3"' } });
    expect(plain.headers).not.toHaveProperty("content-encoding");
    const stale = { id, body, headers: { ...withKey(), ...gzip, "if-match": '"2-gzip"' } };
    expect(await ask("change", stale)).toMatchObject({ status: 412, body: { code: "aggregate.stale" } });
  });

  test("with a key of its own is still refused after somebody else's change", async () => {
    const id = await newNote();
    const change = (text: string) =>
      ask("change", { id, body: { text }, headers: { ...withKey(), "if-match": '"1"' } });
    expect((await change("theirs")).status).toBe(200);
    expect(await change("mine")).toMatchObject({ status: 412, body: { code: "aggregate.stale" } });
  });
});

describe("a reply", () => {
  test("holds only what its route declares", async () => {
    const id = randomUUID();
    const reply = await ask("write", { id, body: { text: "a note" }, headers: withKey() });
    expect(reply.body).toEqual({ id, text: "a note", version: 1 });
  });

  test("is cached only if its route says so", async () => {
    const id = randomUUID();
    const written = await ask("write", { id, body: { text: "a note" }, headers: withKey() });
    expect(written.headers["cache-control"]).toBe("no-store");
    expect((await ask("read", { id })).headers["cache-control"]).toBe("public, max-age=60");
  });

  test("with bytes goes to the gateway in base64, with a file name", async () => {
    const { headers, body, isBase64Encoded } = await ask("print", { id: "é" });
    expect({ isBase64Encoded, text: Buffer.from(body, "base64").toString() }).toEqual({
      isBase64Encoded: true,
      text: "%PDF é",
    });
    expect(headers).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'inline; filename="catatan.pdf"',
    });
  });

  test("tells browsers to run nothing and to stay on HTTPS", async () => {
    const { headers } = await ask("read", { id: "missing" });
    expect(headers).toMatchObject({
      "strict-transport-security": expect.stringContaining("max-age=31536000"),
      "x-content-type-options": "nosniff",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
    });
  });

  test("carries the sender's correlation id if it is harmless", async () => {
    const good = await ask("read", { headers: { "x-correlation-id": "loket-3" } });
    expect(good.headers["x-correlation-id"]).toBe("loket-3");
    const bad = await ask("read", { headers: { "x-correlation-id": 'a"\n{}' } });
    expect(bad.headers["x-correlation-id"]).toBe("request-1");
  });
});

test("one line is logged per request: its cost, and no personal data", async () => {
  const id = `person-${randomUUID()}`.slice(0, 40);
  await ask("write", { id, body: { text: "a private matter" }, headers: withKey() });
  const lines = vi.mocked(console.info).mock.calls.map(([line]) => line);
  expect(lines).toEqual([
    {
      kind: "request",
      route: "POST /v1/notes/{id}",
      status: 201,
      milliseconds: expect.any(Number),
      correlationId: "request-1",
      roundTrips: 1,
      transactions: 1,
      readUnits: 0,
      writeUnits: expect.any(Number),
    },
  ]);
  const text = JSON.stringify(lines);
  for (const secret of [NIP, "private", id]) expect(text).not.toContain(secret);
});
