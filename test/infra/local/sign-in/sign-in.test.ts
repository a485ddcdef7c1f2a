import { type IncomingMessage, request } from "node:http";
import * as oauth from "oauth4webapi";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Host, startHost } from "../../../../infra/local/host.ts";
import { cityBySlug } from "../../../../shared/cities/valid-city.ts";
import { ENVIRONMENT, setting } from "../../../../shared/deployment/environment.ts";
import type { SignIn } from "../../../../shared/deployment/sign-in.ts";
import { handlers, staffUnit } from "../fixture-units.ts";

const NIP = "198501012010011001";
const INSECURE = { [oauth.allowInsecureRequests]: true };
/** Months from this machine's own time, as a demo's clock is. */
const START = Date.parse("2026-03-02T01:00:00Z");

let host: Host;
let server: oauth.AuthorizationServer;
let client: oauth.Client;
let seen: { requestContext: { authorizer: { jwt: { claims: Record<string, string> } } } } | undefined;

/** A host of some city; the OIDC one's issuer exchanges refresh tokens, the other's keeps them. */
async function start(slug: string): Promise<void> {
  host = await startHost({
    city: cityBySlug(slug),
    units: [staffUnit],
    clockStart: START,
    loadHandler: handlers({
      staff: (event) => {
        seen = event;
        return { statusCode: 200, body: "ok" };
      },
    }),
  });
  const signIn: SignIn = JSON.parse(setting(ENVIRONMENT.signIn));
  const issuer = new URL(signIn.issuer);
  const found = await oauth.discoveryRequest(issuer, INSECURE);
  server = await oauth.processDiscoveryResponse(issuer, found);
  client = { client_id: signIn.clientId };
}

/** Where the portal sends somebody to sign in, and what it keeps until they are back. */
async function asked(changes: Readonly<Record<string, string | undefined>> = {}) {
  const verifier = oauth.generateRandomCodeVerifier();
  const nonce = oauth.generateRandomNonce();
  const state = oauth.generateRandomState();
  const redirectUri = `${host.url}/app/masuk`;
  const parameters = {
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: "code",
    scope: "openid profile",
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...{ state, nonce, ...changes },
  };
  const url = new URL(server.authorization_endpoint ?? "");
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) url.searchParams.set(name, value);
  return { url, verifier, nonce, state, redirectUri };
}

const choose = (url: URL, form: Readonly<Record<string, string>>, headers = {}) =>
  fetch(url, { method: "POST", redirect: "manual", body: new URLSearchParams(form), headers });

/** Signs somebody in, as the portal and their browser do. */
async function signIn(form: Readonly<Record<string, string>> = { person: `${NIP} EMPLOYEE HR` }) {
  const { url, verifier, nonce, state, redirectUri } = await asked();
  const sent = await choose(url, form);
  expect(sent.status).toBe(303);
  const back = new URL(sent.headers.get("location") ?? "");
  expect(back.origin + back.pathname).toBe(redirectUri);
  const answer = oauth.validateAuthResponse(server, client, back, state);
  const exchange = (codeVerifier = verifier, uri = redirectUri) =>
    oauth.authorizationCodeGrantRequest(
      ...([server, client, oauth.None(), answer, uri, codeVerifier, INSECURE] as const),
    );
  const read = (reply: Response) =>
    oauth.processAuthorizationCodeResponse(server, client, reply, {
      expectedNonce: nonce,
      requireIdToken: true,
    });
  return { exchange, read };
}

async function signedIn() {
  const { exchange, read } = await signIn();
  return await read(await exchange());
}

const refresh = async (token = "") => {
  const reply = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, INSECURE);
  return await oauth.processRefreshTokenResponse(server, client, reply);
};
const ask = async (token = "") =>
  (await fetch(`${host.url}/v1/things/1`, { headers: { authorization: token } })).status;

describe("signing in with a client of the standard", () => {
  beforeAll(() => start("bukittinggi"));
  afterAll(() => host.stop());

  test("gives an ID token that the gateway takes, with the roles chosen", async () => {
    const tokens = await signedIn();
    expect(await ask(tokens.id_token)).toBe(200);
    const { claims } = seen?.requestContext.authorizer.jwt ?? {};
    expect(claims).toMatchObject({ "custom:nip": NIP, "cognito:groups": "[EMPLOYEE HR]", token_use: "id" });
    expect(tokens).toMatchObject({ expires_in: 3_600, scope: "openid profile" });
  });

  test("signs in an account that belongs to no employee, and any employee by their number", async () => {
    const admin = await signIn({ account: "admin", role: "ADMIN" });
    const { id_token } = await admin.read(await admin.exchange());
    expect(await ask(id_token)).toBe(200);
    expect(seen?.requestContext.authorizer.jwt.claims["cognito:groups"]).toBe("[ADMIN]");
  });

  test("says what an account's name may be, and keeps what was typed", async () => {
    const { url } = await asked();
    const reply = await choose(url, { account: "1985<b>", role: "EMPLOYEE" });
    expect(reply.status).toBe(422);
    const page = await reply.text();
    expect(page).toContain("Isi NIP (18 angka), atau salah satu akun ini: kepala-daerah, admin");
    expect(page).toContain('value="1985&lt;b&gt;"');
  });

  test("renews the tokens for as long as the session lasts, also after the hour on the city's clock", async () => {
    const { id_token, refresh_token } = await signedIn();
    await host.advance("+2h");
    expect(await ask(id_token)).toBe(401);
    const renewed = await refresh(refresh_token);
    expect(await ask(renewed.id_token)).toBe(200);
    expect(renewed.refresh_token).toBeUndefined();
    await host.advance("+1d");
    await expect(refresh(refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
  });

  test("a code is good once; whoever tries it again ends the session", async () => {
    const { exchange, read } = await signIn();
    const { refresh_token } = await read(await exchange());
    await expect(read(await exchange())).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(refresh(refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
  });

  test("a code is good for a minute, for whoever asked for it, and for the address that it was sent to", async () => {
    const late = await signIn();
    await host.advance("+2m");
    await expect(late.read(await late.exchange())).rejects.toMatchObject({ error: "invalid_grant" });
    const stolen = await signIn();
    const reply = await stolen.exchange(oauth.generateRandomCodeVerifier());
    await expect(stolen.read(reply)).rejects.toMatchObject({ error: "invalid_grant" });
    const misled = await signIn();
    const elsewhere = await misled.exchange(undefined, host.url.replace("127.0.0.1", "localhost"));
    await expect(misled.read(elsewhere)).rejects.toMatchObject({ error: "invalid_grant" });
  });

  test("signing out ends the session and leads back, to an address of the portal alone", async () => {
    const { id_token = "", refresh_token } = await signedIn();
    const url = new URL(server.end_session_endpoint ?? "");
    url.searchParams.set("post_logout_redirect_uri", `${host.url}/app`);
    url.searchParams.set("id_token_hint", id_token);
    url.searchParams.set("state", "abc");
    const sent = await fetch(url, { redirect: "manual" });
    expect(sent.headers.get("location")).toBe(`${host.url}/app?state=abc`);
    await expect(refresh(refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
    url.searchParams.set("post_logout_redirect_uri", `${host.url}/app/`);
    expect((await fetch(url, { redirect: "manual" })).status).toBe(400);
  });

  test("revoking a refresh token ends its session", async () => {
    const { refresh_token = "" } = await signedIn();
    const reply = await oauth.revocationRequest(server, client, oauth.None(), refresh_token, INSECURE);
    await oauth.processRevocationResponse(reply);
    await expect(refresh(refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
  });

  test.each([
    ["without PKCE", { code_challenge: undefined }, "invalid_request"],
    ["with a verifier in the open", { code_challenge_method: "plain" }, "invalid_request"],
    ["without openid", { scope: "profile" }, "invalid_scope"],
    ["for a token at once", { response_type: "token" }, "unsupported_response_type"],
    ["without a page", { prompt: "none" }, "login_required"],
  ])("tells the client that a request %s is refused", async (_, changes, error) => {
    const { url, state } = await asked(changes);
    for (const method of ["GET", "POST"]) {
      const sent = await fetch(url, { method, redirect: "manual" });
      const back = new URL(sent.headers.get("location") ?? "");
      expect(() => oauth.validateAuthResponse(server, client, back, state)).toThrow(
        expect.objectContaining({ error }),
      );
    }
  });

  test.each([
    ["of another client", { client_id: "other" }],
    ["with another site's address", { redirect_uri: "https://evil.example/app/masuk" }],
    ["with a longer address", { redirect_uri: "http://127.0.0.1:1/app/masuk" }],
    ["without an address", { redirect_uri: undefined }],
  ])("sends nobody on for a request %s", async (_, changes) => {
    const { url } = await asked(changes);
    const sent = await fetch(url, { redirect: "manual" });
    expect(sent.status).toBe(400);
    expect(sent.headers.get("location")).toBeNull();
  });

  test("takes no form from another site, and answers under no other name", async () => {
    const { url } = await asked();
    const form = { person: "admin ADMIN" };
    expect((await choose(url, form, { origin: "https://evil.example" })).status).toBe(403);
    const { port, pathname, search } = url;
    const reply = await new Promise<IncomingMessage>((resolve, reject) => {
      const headers = { host: `evil.example:${port}` };
      request({ host: "127.0.0.1", port, path: pathname + search, headers }, resolve)
        .on("error", reject)
        .end();
    });
    reply.resume();
    expect(reply.statusCode).toBe(403);
  });

  test("lets a page of this machine read the token, at either of its names", async () => {
    const origin = host.url.replace("127.0.0.1", "localhost");
    const reply = await fetch(server.token_endpoint ?? "", {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams({ client_id: "kinerja-local", grant_type: "authorization_code" }),
    });
    expect(reply.headers.get("access-control-allow-origin")).toBe(origin);
    expect(reply.headers.get("cache-control")).toBe("no-store");
    expect(await reply.json()).toEqual({ error: "invalid_request" });
  });

  test("shows a page that runs nothing and that no other frames, though the host knows nobody", async () => {
    const { url } = await asked();
    const reply = await fetch(url);
    const policy = reply.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("script-src");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(await reply.text()).toContain("Akun lain");
  });
});

describe("signing in where the city has an issuer of its own", () => {
  beforeAll(() => start("serang"));
  afterAll(() => host.stop());

  test("goes by the city's claims, and exchanges a refresh token for another", async () => {
    const first = await signedIn();
    expect(await ask(first.id_token)).toBe(200);
    expect(seen?.requestContext.authorizer.jwt.claims).toMatchObject({ nip: NIP, aud: "kinerja" });
    const second = await refresh(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await ask(second.id_token)).toBe(200);
    await expect(refresh(first.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
    await expect(refresh(second.refresh_token)).rejects.toMatchObject({ error: "invalid_grant" });
  });
});
