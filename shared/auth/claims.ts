import type { City } from "../cities/city.ts";
import { type Principal, ROLES, type Role } from "./principal.ts";

/** Claims from API Gateway's JWT authorizer: every value is a string, an array is written as `[A B]`. */
export type Claims = Readonly<Record<string, string | number | boolean | string[]>>;

/**
 * Why a verified token speaks for nobody here.
 *
 * - `NO_IDENTITY`: it is no ID token. API Gateway lets Cognito's access tokens pass, whose `client_id` stands in for the
 *   audience; they carry the roles, and no word of whose they are.
 * - `NOBODY`: it names no employee, and its account is none that the city lists as belonging to no employee.
 */
export type Unidentified = "NO_IDENTITY" | "NOBODY";

/** The claims with the NIP, the account's name and the roles: Cognito's, or those of the city's own issuer. */
export function claimNames({ deployment: { identity } }: City): {
  readonly employee: string;
  readonly account: string;
  readonly roles: string;
} {
  return identity.kind === "COGNITO"
    ? { employee: "custom:nip", account: "cognito:username", roles: "cognito:groups" }
    : { employee: identity.employeeClaim, account: identity.accountClaim, roles: identity.rolesClaim };
}

const NIP = /^\d{18}$/;
/** In place of a number, where there is none: `HEAD_OF_CITY`, `SYSTEM`. */
const PLACEHOLDER = /^[A-Z_]+$/;

/**
 * The caller. Every rule that nobody decides about themselves compares NIPs, so a caller without one must be known to be no
 * employee. Unknown roles are left out: they grant nothing.
 */
export function principalOf(claims: Claims, city: City): Principal | Unidentified {
  const { identity } = city.deployment;
  if (identity.kind === "COGNITO" && claims.token_use !== "id") return "NO_IDENTITY";
  const names = claimNames(city);
  const id = idOf(claims, names, identity.accountsOfNoEmployee);
  if (id === undefined) return "NOBODY";
  const listed = new Set(
    String(claims[names.roles] ?? "")
      .replace(/^\[|\]$/g, "")
      .split(/[\s,]+/),
  );
  return { id, roles: ROLES.filter((role: Role) => listed.has(role)) };
}

function idOf(
  claims: Claims,
  names: ReturnType<typeof claimNames>,
  accountsOfNoEmployee: readonly string[],
): string | undefined {
  const employee = claims[names.employee];
  if (employee !== undefined) return NIP.test(String(employee)) ? String(employee) : undefined;
  if (!accountsOfNoEmployee.includes(String(claims[names.account] ?? ""))) return undefined;
  const subject = String(claims.sub ?? "");
  return subject === "" || NIP.test(subject) || PLACEHOLDER.test(subject) ? undefined : subject;
}
