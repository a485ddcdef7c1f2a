import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import * as z from "zod";
import { ROLES } from "../../../shared/auth/principal.ts";
import type { City } from "../../../shared/cities/city.ts";
import { SIGNED_IN_PATH, SIGNED_OUT_PATH } from "../../../shared/deployment/sign-in.ts";
import type { SitePaths } from "../../site/build-site.ts";
import type { Api } from "../demo/api.ts";
import { splitTarget } from "../gateway-event.ts";
import { addressesOf, type LocalIdentity } from "../identity.ts";
import { readBody } from "../request-body.ts";
import { type AuthorizationRequest, readAuthorizationRequest } from "./authorization-request.ts";
import { messagePage, signInPage } from "./page.ts";
import { type Group, peopleToBe } from "./people.ts";
import { type Chosen, openSessions, type Sessions } from "./sessions.ts";
import { answerToken, revokeToken } from "./token-endpoint.ts";

export interface ProviderOptions {
  readonly city: City;
  readonly identity: LocalIdentity;
  readonly url: string;
  readonly now: () => number;
  readonly site: Pick<SitePaths, "style" | "icon" | "arms">;
  /** The city's API, which knows its people. */
  readonly api: Api;
}

interface Provider extends ProviderOptions {
  readonly sessions: Sessions;
  readonly redirectUris: readonly string[];
  readonly signedOutUris: readonly string[];
}

type Endpoint = (incoming: IncomingMessage, response: ServerResponse, provider: Provider) => Promise<void>;

const BASE = "/local/identity";

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  [`GET ${BASE}/authorize`]: askWhom,
  [`POST ${BASE}/authorize`]: sendOn,
  [`GET ${BASE}/logout`]: signOut,
  [`POST ${BASE}/logout`]: signOut,
  [`POST ${BASE}/token`]: async (incoming, response, { identity, sessions }) =>
    sendTokenReply(response, await answerToken(await formOf(incoming), { identity, sessions })),
  [`POST ${BASE}/revoke`]: async (incoming, response, { identity, sessions }) =>
    sendTokenReply(response, revokeToken(await formOf(incoming), { identity, sessions })),
};

/**
 * Signing in by OpenID Connect, as the portal does with the city's issuer: a page on which to choose whom to be, codes, tokens and
 * signing out.
 * @returns what answers a request, or undefined if it is none of these
 */
export function openProvider(
  options: ProviderOptions,
): (incoming: IncomingMessage) => RequestListener | undefined {
  const { url, now, city } = options;
  const at = (path: string) => addressesOf(url).map((address) => address + path);
  const provider: Provider = {
    ...options,
    sessions: openSessions({ now, rotates: city.deployment.identity.kind === "OIDC" }),
    redirectUris: at(SIGNED_IN_PATH),
    signedOutUris: at(SIGNED_OUT_PATH),
  };
  return (incoming) => {
    const name = `${incoming.method} ${splitTarget(incoming).path}`;
    const endpoint = ENDPOINTS[name];
    // The same address gives a token for the asking to whoever sends JSON.
    if (endpoint === undefined || (name.endsWith("/token") && !isForm(incoming))) return undefined;
    return (request, response) => {
      endpoint(request, response, provider).catch(() => {
        if (response.headersSent) response.destroy();
        else response.writeHead(500).end();
      });
    };
  };
}

async function askWhom(incoming: IncomingMessage, response: ServerResponse, provider: Provider) {
  const request = authorizationOf(incoming, response, provider);
  if (request === undefined) return;
  const { loginHint } = request;
  sendPage(response, 200, signInPage({ groups: await groupsOf(provider), loginHint }, provider), provider);
}

async function sendOn(incoming: IncomingMessage, response: ServerResponse, provider: Provider) {
  const request = authorizationOf(incoming, response, provider);
  if (request === undefined) return;
  const form = await formOf(incoming);
  const chosen = chosenIn(form, provider.city);
  if (typeof chosen === "string") {
    const refusal = { reason: chosen, account: form.get("account") ?? "" };
    const page = signInPage({ groups: await groupsOf(provider), refusal }, provider);
    return sendPage(response, 422, page, provider);
  }
  const code = provider.sessions.begin(chosen, request);
  const { redirectUri, state } = request;
  redirect(response, redirectUri, { code, state, iss: provider.identity.issuer });
}

/** Answers by itself what is no proper request. */
function authorizationOf(
  incoming: IncomingMessage,
  response: ServerResponse,
  provider: Provider,
): AuthorizationRequest | undefined {
  const { identity, redirectUris } = provider;
  const query = new URLSearchParams(splitTarget(incoming).queryString);
  const asked = readAuthorizationRequest(query, { clientId: identity.clientId, redirectUris });
  if ("request" in asked) return asked.request;
  if ("stop" in asked) {
    const page = messagePage({ title: "Permintaan masuk tidak sah", text: asked.stop }, provider);
    sendPage(response, 400, page, provider);
    return undefined;
  }
  const { redirectUri, state, error, description } = asked.refusal;
  redirect(response, redirectUri, { error, error_description: description, state, iss: identity.issuer });
  return undefined;
}

const Role = z.enum(ROLES);

/** Whom a form names, or what is wrong with it. */
function chosenIn(form: URLSearchParams, { deployment: { identity } }: City): Chosen | string {
  const suggested = form.get("person")?.split(" ");
  const [account = "", ...names] = suggested ?? [form.get("account")?.trim() ?? "", ...form.getAll("role")];
  const roles = z.array(Role).safeParse(names);
  if (!roles.success) return "Peran itu tidak dikenal.";
  const accounts = identity.accountsOfNoEmployee;
  if (!/^\d{18}$/.test(account) && !accounts.includes(account))
    return `Isi NIP (18 angka), atau salah satu akun ini: ${accounts.join(", ")}.`;
  return { account, roles: roles.data };
}

/** Nobody, where the host serves no organisation. */
async function groupsOf({ api, city }: Provider): Promise<readonly Group[]> {
  return await peopleToBe(api, city).catch(() => []);
}

/** @source OpenID Connect RP-Initiated Logout 1.0; `logout_uri` is what Cognito calls the address */
async function signOut(incoming: IncomingMessage, response: ServerResponse, provider: Provider) {
  const { identity, sessions, signedOutUris } = provider;
  const asked =
    incoming.method === "POST"
      ? await formOf(incoming)
      : new URLSearchParams(splitTarget(incoming).queryString);
  const session = await identity.sessionOf(asked.get("id_token_hint") ?? "");
  if (session !== undefined) sessions.end(session);
  const to = asked.get("post_logout_redirect_uri") ?? asked.get("logout_uri");
  if (to === null) {
    const page = messagePage({ title: "Anda sudah keluar", text: "Halaman ini boleh ditutup." }, provider);
    return sendPage(response, 200, page, provider);
  }
  if (!signedOutUris.includes(to)) {
    const text = `post_logout_redirect_uri harus tepat ${signedOutUris.join(" atau ")}.`;
    const page = messagePage({ title: "Alamat tujuan tidak dikenal", text }, provider);
    return sendPage(response, 400, page, provider);
  }
  redirect(response, to, { state: asked.get("state") ?? undefined });
}

function isForm({ headers }: IncomingMessage): boolean {
  return (headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded");
}

async function formOf(incoming: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(String((await readBody(incoming)) ?? ""));
}

function redirect(
  response: ServerResponse,
  to: string,
  parameters: Readonly<Record<string, string | undefined>>,
): void {
  const location = new URL(to);
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined) location.searchParams.set(name, value);
  // A POST too is followed by a GET.
  response.writeHead(303, { location: location.href, "cache-control": "no-store" }).end();
}

function sendTokenReply(
  response: ServerResponse,
  { status, body }: { readonly status: number; readonly body: object },
): void {
  response
    .writeHead(status, { "content-type": "application/json", "cache-control": "no-store" })
    .end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, status: number, page: string, { url }: Provider): void {
  response
    .writeHead(status, {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      // The address holds what only the portal may know; the form still has to say where it comes from.
      "referrer-policy": "same-origin",
      "content-security-policy": [
        "default-src 'none'",
        "style-src 'self'",
        "img-src 'self'",
        // Browsers hold where a form is sent on to against this, too.
        `form-action 'self' ${addressesOf(url).join(" ")}`,
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join("; "),
    })
    .end(page);
}
