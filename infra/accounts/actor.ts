import { createRemoteJWKSet, jwtVerify } from "jose";
import { principalOf } from "../../shared/auth/claims.ts";
import type { Role } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";
import { authorizerClaims } from "../local/authorizer-claims.ts";
import { UserFacingError } from "../local/user-facing-error.ts";

/** Who gives a command, as their ID token proves. */
export interface Actor {
  /** The name of their account. */
  readonly name: string;
  readonly roles: readonly Role[];
}

interface Issuer {
  readonly city: City;
  readonly issuer: string;
  readonly clientId: string;
  readonly now: Date;
}

/** @throws UserFacingError unless the token is one of the city's issuer, for the portal, and still valid */
export async function actorOf(token: string, { city, issuer, clientId, now }: Issuer): Promise<Actor> {
  try {
    const found = await fetch(`${issuer}/.well-known/openid-configuration`);
    const { jwks_uri } = (await found.json()) as { readonly jwks_uri: string };
    const keys = createRemoteJWKSet(new URL(jwks_uri));
    const { payload } = await jwtVerify(token, keys, { issuer, audience: clientId, currentDate: now });
    const principal = principalOf(authorizerClaims(payload), city);
    const name = payload["cognito:username"];
    if (typeof principal === "string" || typeof name !== "string") throw new Error("It names nobody.");
    return { name, roles: principal.roles };
  } catch (cause) {
    throw new UserFacingError(
      "ID token ditolak: harus dari penerbit daerah ini dan belum lewat satu jam. Masuk lagi, lalu ulangi.",
      { cause },
    );
  }
}
