import { createHash, randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from "jose";
import type { Role } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
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
  readonly publicKeys: { readonly keys: readonly JWK[] };
  /**
   * A token as the city's issuer would sign it, valid for thirty days on the local clock.
   * @param account a NIP, or the name of an account that belongs to no employee
   * @param use an ID token by default, or the access token that comes with it
   */
  token(account: string, roles: readonly Role[], use?: TokenUse): Promise<string>;
  verify(token: string, now: number): Promise<Verdict> | Verdict;
}

const ALGORITHM = "RS256";
const FILE = "identity.json";
const LOCAL_AUDIENCE = "kinerja-local";
export const TOKEN_SECONDS = 30 * 24 * 60 * 60;

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
  const issuer = `${url}/local/identity`;
  const { identity } = city.deployment;
  const audience = identity.kind === "OIDC" ? identity.audience : [LOCAL_AUDIENCE];
  const remembered = new Map<string, { readonly verdict: Verdict; readonly expiresAt: number }>();

  async function judge(token: string, now: number): Promise<Verdict> {
    let payload: JWTPayload;
    try {
      const currentDate = new Date(now);
      ({ payload } = await jwtVerify(token, publicKey, { issuer, currentDate }));
    } catch (error) {
      return (error as { code?: string }).code === "ERR_JWT_EXPIRED" ? EXPIRED : INVALID;
    }
    if (!isForUs(payload, audience)) return INVALID;
    const verdict: Verdict = { claims: authorizerClaims(payload) };
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(token, { verdict, expiresAt: (payload.exp ?? 0) * 1_000 });
    return verdict;
  }

  return {
    issuer,
    publicKeys: { keys: [publicJwk] },
    token(account, roles, use = "id") {
      const issuedAt = Math.floor(now() / 1_000);
      const claims = tokenClaims({ city, account, roles, use, audience });
      return new SignJWT({ ...claims, auth_time: issuedAt })
        .setProtectedHeader({ alg: ALGORITHM, ...(kid && { kid }) })
        .setSubject(subjectOf(account))
        .setIssuer(issuer)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + TOKEN_SECONDS)
        .setJti(randomUUID())
        .sign(privateKey);
    },
    verify(token, now) {
      if (token === "") return MISSING;
      const known = remembered.get(token);
      if (known === undefined) return judge(token, now);
      return known.expiresAt > now ? known.verdict : EXPIRED;
    },
  };
}

/** The provider's discovery document, for clients that configure themselves. */
export function openidConfiguration(issuer: string) {
  return {
    issuer,
    jwks_uri: `${issuer}/jwks.json`,
    token_endpoint: `${issuer}/token`,
    response_types_supported: ["token"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: [ALGORITHM],
  };
}

async function openKey(directory: DataDirectory): Promise<JWK> {
  const saved = directory.read(FILE) as JWK | undefined;
  if (saved) return saved;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const kid = createHash("sha256")
    .update(jwk.n ?? "")
    .digest("base64url")
    .slice(0, 16);
  const key = { ...jwk, kid };
  directory.write(FILE, key);
  return key;
}

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
