import type { Principal } from "../../auth/principal.ts";
import { type Employee, requireHead } from "./employee.ts";
import type { OrganisationUnit } from "./organisation-unit.ts";

interface AccessRequest {
  /** Who asks; undefined if the account belongs to no employee. */
  readonly employee: Employee | undefined;
  readonly unit: OrganisationUnit;
  /** Local day of the request. */
  readonly day: string;
}

/**
 * Lets HR, the head of the city, and the heads of a unit or one above it through.
 * @throws DomainError `employee.not-lead`
 */
export function requireUnitHead({ roles }: Principal, { employee, unit, day }: AccessRequest): void {
  if (roles.includes("HR") || roles.includes("HEAD_OF_CITY")) return;
  requireHead(employee, unit, day);
}
