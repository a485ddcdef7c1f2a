import * as oauth from "oauth4webapi";
import { language } from "../frame/language.ts";
import { BASE, settings } from "./settings.ts";
import { forgetTokens, keepLeft, keepTokens, leftBy, readTokens, type Tokens } from "./tokens.ts";

const PENDING = "kinerja.sign-in";
const REDIRECT = `${location.origin}${BASE}/masuk`;
/** Renewed this long before it ends, so that it never ends on its way. */
const MARGIN_SECONDS = 60;

interface Pending {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly returnTo: string;
}

const client: oauth.Client = { client_id: settings.signIn.clientId };

/** A device's clock may be wrong by a day, and would take a token that has just been issued for one that has ended. */
async function byServerClock(): Promise<oauth.Client> {
  const { headers } = await fetch(BASE, { cache: "no-store" });
  const date = headers.get("date");
  const skew = date === null ? 0 : Math.round((Date.parse(date) - Date.now()) / 1_000);
  return { ...client, [oauth.clockSkew]: skew };
}
/** A city on one machine has no certificate. */
const insecure = { [oauth.allowInsecureRequests]: location.protocol === "http:" };

async function server(): Promise<oauth.AuthorizationServer> {
  const issuer = new URL(settings.signIn.issuer);
  return oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));
}

/** Leaves for the issuer's sign-in page. @param returnTo the address within the app to come back to */
export async function signIn(returnTo: string): Promise<void> {
  const issuer = await server();
  const { authorization_endpoint: endpoint = "" } = issuer;
  const pending: Pending = {
    verifier: oauth.generateRandomCodeVerifier(),
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    returnTo,
  };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const address = new URL(endpoint);
  const query = {
    client_id: client.client_id,
    redirect_uri: REDIRECT,
    response_type: "code",
    scope: "openid profile",
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: "S256",
    ui_locales: language(),
    // Cognito's own name for the same.
    lang: language(),
    // Otherwise a session that the issuer still has would sign the same person in, whoever sits here now.
    ...(leftBy() !== undefined && canAskAgain(issuer) && { prompt: "login" }),
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  location.assign(address);
}

/** @source OpenID Connect Core 1.0, 3.1.2.1; an issuer that lists no values of `prompt` knows those of the core */
function canAskAgain({ prompt_values_supported: known }: oauth.AuthorizationServer): boolean {
  return !Array.isArray(known) || known.includes("login");
}

/** Takes what the issuer sent back. @returns the address to go on with @throws if the issuer refused, or nobody asked */
export async function finishSignIn(): Promise<string> {
  const text = sessionStorage.getItem(PENDING);
  if (text === null) throw new Error("no sign-in was begun in this tab");
  const pending = JSON.parse(text) as Pending;
  const [issuer, client] = await Promise.all([server(), byServerClock()]);
  const given = oauth.validateAuthResponse(issuer, client, new URL(location.href), pending.state);
  const reply = await oauth.authorizationCodeGrantRequest(
    issuer,
    client,
    oauth.None(),
    given,
    REDIRECT,
    pending.verifier,
    insecure,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(issuer, client, reply, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  });
  keepTokens(tokensOf(tokens));
  keepLeft(undefined);
  sessionStorage.removeItem(PENDING);
  return pending.returnTo;
}

export async function renewed(refreshToken: string): Promise<Tokens> {
  const [issuer, client] = await Promise.all([server(), byServerClock()]);
  const reply = await oauth.refreshTokenGrantRequest(issuer, client, oauth.None(), refreshToken, insecure);
  const tokens = await oauth.processRefreshTokenResponse(issuer, client, reply);
  return { refreshToken, ...tokensOf(tokens) };
}

/** Forgets the tokens here, and ends the issuer's own session where it answers and has an end for it. */
export async function signOut(): Promise<void> {
  const idToken = readTokens()?.idToken;
  forgetTokens();
  // Also of a tab that is closed while the issuer is still being asked.
  keepLeft("HERE");
  const issuer = await server().catch(() => undefined);
  if (issuer?.end_session_endpoint === undefined) return location.assign(BASE);
  keepLeft("EVERYWHERE");
  const address = new URL(issuer.end_session_endpoint);
  const query = {
    client_id: client.client_id,
    logout_uri: `${location.origin}${BASE}`,
    post_logout_redirect_uri: `${location.origin}${BASE}`,
    ...(idToken !== undefined && { id_token_hint: idToken }),
  };
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
  location.assign(address);
}

function tokensOf({
  id_token: idToken,
  refresh_token: refreshToken,
  expires_in: seconds,
}: oauth.TokenEndpointResponse): Tokens {
  if (idToken === undefined) throw new Error("the issuer gave no ID token");
  return {
    idToken,
    renewAt: Date.now() + ((seconds ?? 3_600) - MARGIN_SECONDS) * 1_000,
    ...(refreshToken !== undefined && { refreshToken }),
  };
}
