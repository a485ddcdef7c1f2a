import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { handler } from "../../../../functions/portal/public.ts";
import { buildPortal } from "../../../../infra/site/build-portal.ts";
import { ENVIRONMENT } from "../../../../shared/deployment/environment.ts";
import type { GatewayEvent } from "../../../../shared/http/exchange.ts";

const SIGN_IN = {
  issuer: "https://masuk.contoh.id",
  clientId: "portal",
  origins: ["https://masuk.contoh.id"],
};

const signInWith = (signIn: typeof SIGN_IN) => vi.stubEnv(ENVIRONMENT.signIn, JSON.stringify(signIn));

beforeEach(async () => {
  const { directory } = await buildPortal();
  vi.spyOn(console, "info").mockReturnValue();
  vi.stubEnv(ENVIRONMENT.city, "bukittinggi");
  vi.stubEnv(ENVIRONMENT.portalFiles, join(directory));
  vi.stubEnv(ENVIRONMENT.siteIcon, "/assets/icon.svg");
  vi.stubEnv(ENVIRONMENT.uploadsUrl, "https://berkas.contoh.id");
  signInWith(SIGN_IN);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

async function workerFor(cookies: readonly string[] = []): Promise<string> {
  const { body = "" } = await handler({
    ...{ headers: {}, cookies, rawPath: "/app/pekerja.js", pathParameters: { path: "pekerja.js" } },
    requestContext: {
      ...{ routeKey: "GET /app/{path+}", requestId: "request-1", timeEpoch: 0 },
      http: { method: "GET", path: "/app/pekerja.js", sourceIp: "10.0.0.1" },
    },
  } as unknown as GatewayEvent);
  return Buffer.from(body, "base64").toString();
}

it("is the same for everybody, in either language: another one has a device keep everything anew", async () => {
  const worker = await workerFor();
  expect(worker).toContain("/app/assets/");
  expect(await workerFor()).toBe(worker);
  expect(await workerFor(["bahasa=en"])).toBe(worker);
});

it("is another one as soon as the page is, and where it may send to: devices open what they kept until then", async () => {
  const worker = await workerFor();
  signInWith({ ...SIGN_IN, clientId: "lain" });
  const ofOtherClient = await workerFor();
  signInWith({ ...SIGN_IN, origins: ["https://lain.contoh.id"] });
  const ofOtherOrigin = await workerFor();
  expect(new Set([worker, ofOtherClient, ofOtherOrigin]).size).toBe(3);
});
