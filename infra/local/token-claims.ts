import { claimNames } from "../../shared/auth/claims.ts";
import type { Role } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";

/**
 * Signing in gives both: an ID token that says who they are, and an access token for the issuer's own
 * services.
 */
export type TokenUse = "id" | "access";

interface SignedIn {
  readonly city: City;
  /** A NIP, or an account's name. */
  readonly account: string;
  readonly roles: readonly Role[];
  readonly use: TokenUse;
  readonly audience: readonly string[];
}

const isNip = (account: string) => /^\d{18}$/.test(account);

/**
 * What the city's issuer says about somebody in either token, under Cognito's claim names or the city's own.
 */
export function tokenClaims({
  city,
  account,
  roles,
  use,
  audience,
}: SignedIn): Readonly<Record<string, unknown>> {
  const names = claimNames(city);
  const aud = audience.length === 1 ? audience[0] : [...audience];
  const employee = isNip(account) ? { [names.employee]: account } : {};
  const listed = { [names.roles]: [...roles] };
  if (city.deployment.identity.kind === "OIDC") {
    // Such issuers put a person's claims into the ID token; the access token names only the account.
    return { ...listed, [names.account]: account, aud, ...(use === "id" && employee) };
  }
  // Cognito's access token has the roles, but no audience and no user attributes.
  return use === "id"
    ? { ...listed, [names.account]: account, ...employee, aud, token_use: "id" }
    : { ...listed, username: account, client_id: audience[0], token_use: "access", scope: ACCESS_SCOPE };
}

const ACCESS_SCOPE = "aws.cognito.signin.user.admin";
