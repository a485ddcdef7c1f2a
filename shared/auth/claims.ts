import type { City } from "../cities/city.ts";
import { type Principal, ROLES, type Role } from "./principal.ts";

/** Claims from API Gateway's JWT authorizer: every value is a string, an array is written as `[A B]`. */
export type Claims = Readonly<Record<string, string | number | boolean | string[]>>;

/** The claims with the NIP and the roles: Cognito's, or those of the city's own issuer. */
export function claimNames({ deployment: { identity } }: City): {
  readonly employee: string;
  readonly roles: string;
} {
  return identity.kind === "COGNITO"
    ? { employee: "custom:nip", roles: "cognito:groups" }
    : { employee: identity.employeeClaim, roles: identity.rolesClaim };
}

/** The caller. Unknown roles are left out: they grant nothing. */
export function principalOf(claims: Claims, city: City): Principal {
  const names = claimNames(city);
  const listed = new Set(
    String(claims[names.roles] ?? "")
      .replace(/^\[|\]$/g, "")
      .split(/[\s,]+/),
  );
  return {
    id: String(claims[names.employee] ?? claims.sub ?? ""),
    roles: ROLES.filter((role: Role) => listed.has(role)),
  };
}
