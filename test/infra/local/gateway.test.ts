import type { APIGatewayProxyEventV2WithJWTAuthorizer } from "aws-lambda";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { handlers, publicUnit, staffUnit } from "./fixture-units.ts";

type Event = APIGatewayProxyEventV2WithJWTAuthorizer;

const NIP = "198501012010011001";
const START = Date.parse("2026-03-02T01:00:00Z");

let host: Host;
let token: string;
let reply: (event: Event) => unknown;
let seen: Event | undefined;

const answer = (event: Event) => {
  seen = event;
  return reply(event);
};
const ask = (path: string, init: RequestInit = {}) => fetch(`${host.url}${path}`, init);
const askAsStaff = (path: string, init: RequestInit = {}) =>
  ask(path, { ...init, headers: { ...init.headers, authorization: `Bearer ${token}` } });

beforeAll(async () => {
  host = await startHost({
    city: cityBySlug("bukittinggi"),
    units: [staffUnit, publicUnit],
    clockStart: START,
    loadHandler: handlers({ staff: answer, public: answer }),
  });
  token = await host.token(NIP, ["EMPLOYEE", "HR"]);
});

afterAll(() => host.stop());

beforeEach(() => {
  seen = undefined;
  reply = () => ({ statusCode: 200, body: "ok" });
});

describe("the event", () => {
  test("has the shape of payload format 2.0", async () => {
    await askAsStaff("/v1/things/a%20b/parts/7?q=satu&q=dua&tanda=a%2Bb", {
      headers: { "X-Correlation-Id": "abc", cookie: "one=1; two=2" },
    });
    expect(seen).toMatchObject({
      version: "2.0",
      routeKey: "GET /v1/things/{id}/parts/{partId}",
      rawPath: "/v1/things/a b/parts/7",
      rawQueryString: "q=satu&q=dua&tanda=a%2Bb",
      cookies: ["one=1", "two=2"],
      queryStringParameters: { q: "satu,dua", tanda: "a+b" },
      pathParameters: { id: "a b", partId: "7" },
      isBase64Encoded: false,
      requestContext: {
        routeKey: "GET /v1/things/{id}/parts/{partId}",
        stage: "$default",
        http: { method: "GET", path: "/v1/things/a b/parts/7", sourceIp: "127.0.0.1" },
      },
    });
    expect(seen?.headers["x-correlation-id"]).toBe("abc");
    expect(seen).not.toHaveProperty("body");
  });

  test("has the caller that the proxy in front names, last; what the caller writes before does not make them another", async () => {
    const sourceOf = async (forwarded: string) => {
      await ask("/v1/public/things/1", { headers: { "x-forwarded-for": forwarded } });
      return seen?.requestContext.http.sourceIp;
    };
    expect(await sourceOf("203.0.113.5")).toBe("203.0.113.5");
    expect(await sourceOf("10.9.8.7, 203.0.113.5")).toBe("203.0.113.5");
    expect(await sourceOf("10.9.8.8,10.9.8.9 , 2001:db8::1")).toBe("2001:db8::1");
  });

  test("has the local clock's time", async () => {
    await askAsStaff("/v1/things/1");
    const { time, timeEpoch } = seen?.requestContext ?? { time: "", timeEpoch: 0 };
    expect(timeEpoch).toBeGreaterThanOrEqual(START);
    expect(timeEpoch).toBeLessThanOrEqual(host.clock.now());
    const [, clock] = new Date(timeEpoch).toISOString().split(/[T.]/);
    expect(time).toBe(`02/Mar/2026:${clock} +0000`);
  });

  test("carries every claim as text, and a list in brackets", async () => {
    await askAsStaff("/v1/things/1");
    const { claims } = seen?.requestContext.authorizer.jwt ?? {};
    expect(claims).toMatchObject({
      "cognito:groups": "[EMPLOYEE HR]",
      "custom:nip": NIP,
      iss: `${host.url}/local/identity`,
      exp: String(Math.floor(Number(claims?.iat)) + 30 * 86_400),
    });
    expect(Object.values(claims ?? {}).every((value) => typeof value === "string")).toBe(true);
  });

  test("carries JSON as text and other bodies in base64", async () => {
    const body = JSON.stringify({ nama: "é" });
    await askAsStaff("/v1/things", { method: "POST", body, headers: { "content-type": "application/json" } });
    expect(seen).toMatchObject({ body, isBase64Encoded: false });
    const bytes = Buffer.from([0, 255, 1]);
    await askAsStaff("/v1/things", {
      method: "POST",
      body: bytes,
      headers: { "content-type": "application/octet-stream" },
    });
    expect(seen).toMatchObject({ body: bytes.toString("base64"), isBase64Encoded: true });
  });

  test("of a public route has no authorizer, and needs no token", async () => {
    expect((await ask("/v1/public/things/1")).status).toBe(200);
    expect(seen?.requestContext).not.toHaveProperty("authorizer");
  });
});

describe("the gateway refuses", () => {
  test("a staff route without a token, with a broken one and with an expired one", async () => {
    const missing = await ask("/v1/things/1");
    expect(missing.status).toBe(401);
    expect(missing.headers.get("www-authenticate")).toBe("Bearer");
    expect(await missing.json()).toEqual({ message: "Unauthorized" });
    const broken = await ask("/v1/things/1", { headers: { authorization: `Bearer ${token}x` } });
    expect(broken.status).toBe(401);
    expect(broken.headers.get("www-authenticate")).toContain("invalid_token");
    expect(seen).toBeUndefined();
  });

  test("a token after its thirty days on the local clock, even if it was cached", async () => {
    const other = await startHost({
      city: cityBySlug("bukittinggi"),
      units: [staffUnit],
      loadHandler: handlers({}),
    });
    const headers = { authorization: await other.token(NIP, []) };
    expect((await fetch(`${other.url}/v1/things/1`, { headers })).status).toBe(200);
    await other.advance("+31d");
    expect((await fetch(`${other.url}/v1/things/1`, { headers })).status).toBe(401);
    await other.stop();
  });

  test.each(["/v1/nothing", "/v1/things/", "/v1/things/1/parts", "//v1/things/1"])("%s", async (path) => {
    const response = await askAsStaff(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ message: "Not Found" });
  });

  test("a known path for another method", async () => {
    expect((await askAsStaff("/v1/things/1", { method: "DELETE" })).status).toBe(404);
  });

  test("a path that is not validly encoded", async () => {
    expect((await ask("/v1/public/things/%E0%A4%A")).status).toBe(400);
  });

  test("a body over ten megabytes", async () => {
    const body = Buffer.alloc(10 * 1_024 * 1_024 + 1);
    const response = await ask("/v1/public/things", { method: "POST", body });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ message: "Request Entity Too Large" });
  });

  test("to show what a handler threw", async () => {
    reply = () => {
      throw new Error("secret");
    };
    const response = await askAsStaff("/v1/things/1");
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ message: "Internal Server Error" });
  });
});

test("a literal segment takes precedence over a parameter", async () => {
  await askAsStaff("/v1/things/mine");
  expect(seen?.routeKey).toBe("GET /v1/things/mine");
});

describe("a reply", () => {
  test("keeps its status, headers, cookies and bytes", async () => {
    reply = () => ({
      statusCode: 201,
      headers: { ETag: '"1"', "Content-Type": "image/png" },
      cookies: ["a=1", "b=2"],
      body: Buffer.from([1, 2]).toString("base64"),
      isBase64Encoded: true,
    });
    const response = await askAsStaff("/v1/things", { method: "POST" });
    expect(response.status).toBe(201);
    expect(response.headers.get("etag")).toBe('"1"');
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
    expect(await response.bytes()).toEqual(new Uint8Array([1, 2]));
  });

  test("without a status is a JSON body", async () => {
    reply = () => ({ halo: "dunia" });
    const response = await askAsStaff("/v1/things/1");
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ halo: "dunia" });
  });
});

describe("a browser's page", () => {
  const preflight = (origin: string) =>
    ask("/v1/things", { method: "OPTIONS", headers: { origin, "access-control-request-method": "POST" } });

  test.each(["https://kinerja.bukittinggikota.go.id", "http://localhost:5173"])(
    "of %s may send requests",
    async (origin) => {
      const response = await preflight(origin);
      expect(response.status).toBe(204);
      expect(response.headers.get("access-control-allow-origin")).toBe(origin);
      const reply = await ask("/v1/public/things/1", { headers: { origin } });
      expect(reply.headers.get("access-control-allow-origin")).toBe(origin);
    },
  );

  test("of another origin may neither send requests nor fetch a token", async () => {
    const origin = "https://elsewhere.example";
    expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBeNull();
    const response = await ask("/local/identity/token", {
      method: "POST",
      headers: { origin, "content-type": "application/json" },
      body: JSON.stringify({ nip: NIP, roles: [] }),
    });
    expect(response.status).toBe(403);
  });
});

describe("the identity provider", () => {
  test("issues a token over HTTP that the gateway accepts", async () => {
    const response = await ask("/local/identity/token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ nip: "dinas-admin", roles: ["ADMIN"] }),
    });
    const { id_token } = (await response.json()) as { id_token: string };
    await ask("/v1/things/1", { headers: { authorization: `Bearer ${id_token}` } });
    const { claims } = seen?.requestContext.authorizer.jwt ?? {};
    expect(claims?.["cognito:groups"]).toBe("[ADMIN]");
    expect(claims).not.toHaveProperty("custom:nip");
  });

  test("gives both tokens as Cognito does, and the gateway takes either: the client stands in for the audience", async () => {
    await askAsStaff("/v1/things/1");
    expect(seen?.requestContext.authorizer.jwt.claims).toMatchObject({
      ...{ token_use: "id", aud: "kinerja-local", "cognito:username": NIP, "custom:nip": NIP },
    });
    const access = await host.token(NIP, ["HR"], "access");
    await ask("/v1/things/1", { headers: { authorization: `Bearer ${access}` } });
    const { claims = {} } = seen?.requestContext.authorizer.jwt ?? {};
    expect(claims).toMatchObject({
      ...{ token_use: "access", client_id: "kinerja-local", username: NIP, "cognito:groups": "[HR]" },
    });
    for (const name of ["aud", "custom:nip", "cognito:username"]) expect(claims).not.toHaveProperty(name);
  });

  test("shows where its keys are, and never the private one", async () => {
    const { jwks_uri } = (await (await ask("/local/identity/.well-known/openid-configuration")).json()) as {
      jwks_uri: string;
    };
    const { keys } = (await (await fetch(jwks_uri)).json()) as { keys: object[] };
    expect(Object.keys(keys[0] ?? {}).sort()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });

  test("uses the claims that a city's own issuer uses", async () => {
    const serang = await startHost({
      city: cityBySlug("serang"),
      units: [staffUnit],
      loadHandler: handlers({ staff: answer }),
    });
    const headers = { authorization: `Bearer ${await serang.token(NIP, ["HR"])}` };
    await fetch(`${serang.url}/v1/things/1`, { headers });
    expect(seen?.requestContext.authorizer.jwt.claims).toMatchObject({
      nip: NIP,
      kinerja_roles: "[HR]",
      aud: "kinerja",
    });
    await serang.stop();
  });
});
