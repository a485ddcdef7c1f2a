import { createHash, randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Role } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
import type { SignIn } from "../../shared/deployment/sign-in.ts";
import { once } from "../../shared/domain/once.ts";
import { authorizerClaims } from "./authorizer-claims.ts";
import type { DataDirectory } from "./data-directory.ts";
import { type TokenUse, tokenClaims } from "./token-claims.ts";

/** What the gateway's authorizer makes of a token: its claims, or the challenge that accompanies the refusal. */
export type Verdict =
  | { readonly claims: Readonly<Record<string, string>> }
  | { readonly refusal: `Bearer${string}` };

/** This machine's identity provider: it issues anybody a token for any person, so it only serves this machine. */
export interface LocalIdentity {
  readonly issuer: string;
  readonly clientId: string;
  readonly publicKeys: { readonly keys: readonly JWK[] };
  /**
   * A token as the city's issuer would sign it, valid for thirty days on the local clock.
   * @param account a NIP, or the name of an account that belongs to no employee
   * @param use an ID token by default, or the access token that comes with it
   */
  token(account: string, roles: readonly Role[], use?: TokenUse): Promise<string>;
  /** The tokens of somebody who signed in in a browser, valid for an hour. */
  sessionTokens(session: Session): Promise<SessionTokens>;
  /** The session of an ID token of ours, be it expired; undefined if it is no such token. */
  sessionOf(idToken: string): Promise<string | undefined>;
  verify(token: string, now: number): Promise<Verdict> | Verdict;
}

/** Somebody's being signed in, from the sign-in page to the sign-out. */
export interface Session {
  readonly id: string;
  readonly account: string;
  readonly roles: readonly Role[];
  /** In seconds since 1970, on this machine's own clock. */
  readonly signedInAt: number;
  /** The client's own mark, by which it knows the ID token that it asked for. */
  readonly nonce?: string | undefined;
}

interface SessionTokens {
  readonly id_token: string;
  readonly access_token: string;
  readonly token_type: "Bearer";
  readonly expires_in: number;
}

const ALGORITHM = "RS256";
const FILE = "identity.json";
const LOCAL_AUDIENCE = "kinerja-local";
export const TOKEN_SECONDS = 30 * 24 * 60 * 60;
const SESSION_TOKEN_SECONDS = 60 * 60;

/**
 * When a session's token ends on the city's clock, which is what the gateway goes by: `npm run clock -- +2h` ends it. Its `exp` is
 * for the browser, which judges it by its own clock, often months away from the city's.
 */
const CITY_EXPIRY = "local_exp";

/** Cached tokens; a demo has as many as it has people at work. */
const REMEMBERED = 2_000;

const MISSING: Verdict = { refusal: "Bearer" };
const INVALID: Verdict = {
  refusal: 'Bearer scope="" error="invalid_token" error_description="invalid token"',
};
const EXPIRED: Verdict = {
  refusal: 'Bearer scope="" error="invalid_token" error_description="the token has expired"',
};

/** Opens the identity provider with the data directory's key. */
export async function openIdentity({
  city,
  directory,
  url,
  now,
}: {
  readonly city: City;
  readonly directory: DataDirectory;
  /** The URL of the gateway, which serves the provider. */
  readonly url: string;
  readonly now: () => number;
}): Promise<LocalIdentity> {
  const privateJwk = await openKey(directory);
  const { n, e, kty, kid } = privateJwk;
  const publicJwk = { n, e, kty, kid, alg: ALGORITHM, use: "sig" } as JWK;
  const [privateKey, publicKey] = await Promise.all([
    importJWK(privateJwk, ALGORITHM),
    importJWK(publicJwk, ALGORITHM),
  ]);
  const issuer = issuerAt(url);
  const clientId = clientIdOf(city);
  const { identity } = city.deployment;
  const audience = identity.kind === "OIDC" ? identity.audience : [LOCAL_AUDIENCE];
  const remembered = new Map<string, { readonly verdict: Verdict; readonly expiresAt: number }>();

  async function judge(token: string, now: number): Promise<Verdict> {
    const payload = await payloadOf(token);
    if (payload === undefined || !isForUs(payload, audience)) return INVALID;
    const verdict: Verdict = { claims: authorizerClaims(payload) };
    const expiresAt = Number(payload[CITY_EXPIRY] ?? payload.exp ?? 0) * 1_000;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(token, { verdict, expiresAt });
    return expiresAt > now ? verdict : EXPIRED;
  }

  /** What a token of ours says, whenever it ends. */
  async function payloadOf(token: string): Promise<JWTPayload | undefined> {
    try {
      const { payload } = await jwtVerify(token, publicKey, { issuer, currentDate: new Date(0) });
      return payload;
    } catch {
      return undefined;
    }
  }

  interface Lifetime {
    readonly issuedAt: number;
    readonly seconds: number;
  }

  function sign(account: string, claims: JWTPayload, { issuedAt, seconds }: Lifetime): Promise<string> {
    return new SignJWT({ auth_time: issuedAt, ...claims })
      .setProtectedHeader({ alg: ALGORITHM, ...(kid && { kid }) })
      .setSubject(subjectOf(account))
      .setIssuer(issuer)
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + seconds)
      .setJti(randomUUID())
      .sign(privateKey);
  }

  return {
    issuer,
    clientId,
    publicKeys: { keys: [publicJwk] },
    token(account, roles, use = "id") {
      const claims = tokenClaims({ city, account, roles, use, audience });
      return sign(account, claims, { issuedAt: Math.floor(now() / 1_000), seconds: TOKEN_SECONDS });
    },
    async sessionTokens({ id, account, roles, signedInAt, nonce }) {
      const seconds = SESSION_TOKEN_SECONDS;
      const lifetime = { issuedAt: Math.floor(Date.now() / 1_000), seconds };
      const session = {
        sid: id,
        auth_time: signedInAt,
        [CITY_EXPIRY]: Math.floor(now() / 1_000) + seconds,
      };
      const of = (use: TokenUse) => tokenClaims({ city, account, roles, use, audience });
      const authorized = { azp: clientId, ...(nonce !== undefined && { nonce }) };
      return {
        id_token: await sign(account, { ...of("id"), ...session, ...authorized }, lifetime),
        access_token: await sign(account, { ...of("access"), ...session }, lifetime),
        token_type: "Bearer",
        expires_in: seconds,
      };
    },
    async sessionOf(idToken) {
      const payload = await payloadOf(idToken);
      return payload?.azp === clientId ? String(payload.sid) : undefined;
    },
    verify(token, now) {
      if (token === "") return MISSING;
      const known = remembered.get(token);
      if (known === undefined) return judge(token, now);
      return known.expiresAt > now ? known.verdict : EXPIRED;
    },
  };
}

/** What the portal of a city on this machine needs to know of the provider. */
export function localSignIn(city: City, url: string): SignIn {
  return { issuer: issuerAt(url), clientId: clientIdOf(city), origins: addressesOf(url) };
}

/** By which a browser on this machine reaches it: `localhost` is another origin than the number. */
export function addressesOf(url: string): readonly string[] {
  return [url, url.replace("127.0.0.1", "localhost")];
}

const issuerAt = (url: string) => `${url}/local/identity`;

function clientIdOf({ deployment: { identity } }: City): string {
  return identity.kind === "OIDC" ? identity.clientId : LOCAL_AUDIENCE;
}

/** The provider's discovery document, for clients that configure themselves. */
export function openidConfiguration(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    revocation_endpoint: `${issuer}/revoke`,
    end_session_endpoint: `${issuer}/logout`,
    jwks_uri: `${issuer}/jwks.json`,
    scopes_supported: ["openid", "profile"],
    response_types_supported: ["code"],
    response_modes_supported: ["query"],
    grant_types_supported: ["authorization_code", "refresh_token"],
    code_challenge_methods_supported: ["S256"],
    token_endpoint_auth_methods_supported: ["none"],
    revocation_endpoint_auth_methods_supported: ["none"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [ALGORITHM],
    claims_supported: ["sub", "iss", "aud", "azp", "sid", "iat", "exp", "auth_time", "nonce"],
    prompt_values_supported: ["none", "login"],
    ui_locales_supported: ["id"],
    authorization_response_iss_parameter_supported: true,
  };
}

async function openKey(directory: DataDirectory): Promise<JWK> {
  const saved = directory.read(FILE) as JWK | undefined;
  if (saved) return saved;
  const key = await drawnKey();
  directory.write(FILE, key);
  return key;
}

/** Drawn once a process, even if several cities start in it: finding its primes takes as long as a third of a start. */
const drawnKey = once(async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = createHash("sha256")
    .update(jwk.n ?? "")
    .digest("base64url")
    .slice(0, 16);
  return { ...jwk, kid };
});

/** Like API Gateway, checks the client that a token was given to if it has no audience. */
function isForUs({ aud, client_id }: JWTPayload, audience: readonly string[]): boolean {
  const named = aud === undefined ? [client_id] : [aud].flat();
  return named.some((one) => audience.includes(String(one)));
}

/** A person keeps the same subject across starts; it looks like one of Cognito's. */
function subjectOf(account: string): string {
  const hex = createHash("sha256").update(account).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    "-",
  );
}
