import { claimNames } from "../../shared/auth/claims.ts";
import type { Role } from "../../shared/auth/principal.ts";
import type { City } from "../../shared/cities/city.ts";

/** Whoever signs in gets both: one that says who they are, and one for the issuer's own services. */
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

/** What the city's issuer says of somebody in either token: Cognito as it does, the city's own as its claims are named. */
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
    // Such issuers put the claims of a person into the ID token; the other one names the account alone.
    return { ...listed, [names.account]: account, aud, ...(use === "id" && employee) };
  }
  // Cognito's access token has no audience, no attribute of the user, and the roles all the same.
  return use === "id"
    ? { ...listed, [names.account]: account, ...employee, aud, token_use: "id" }
    : { ...listed, username: account, client_id: audience[0], token_use: "access", scope: ACCESS_SCOPE };
}

const ACCESS_SCOPE = "aws.cognito.signin.user.admin";
