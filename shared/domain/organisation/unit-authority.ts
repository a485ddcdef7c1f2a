import type { Principal } from "../../auth/principal.ts";
import { type Employee, requireLead } from "./employee.ts";
import type { OrganisationUnit } from "./organisation-unit.ts";

interface Asking {
  /** Who asks; undefined where the account belongs to no employee. */
  readonly employee: Employee | undefined;
  readonly unit: OrganisationUnit;
  /** Local day of the asking. */
  readonly day: string;
}

/**
 * Lets HR, the head of the city, and those who lead a unit or one above it.
 * @throws DomainError `employee.not-lead`
 */
export function requireUnitLead({ roles }: Principal, { employee, unit, day }: Asking): void {
  if (roles.includes("HR") || roles.includes("HEAD_OF_CITY")) return;
  requireLead(employee, unit, day);
}

/**
 * Lets HR, the head of the city, and those who lead a unit above it: nobody says of their own unit how it did.
 * @throws DomainError `employee.not-lead`
 * @source SE MenPANRB 3/2023: the next higher leader sets the predicate of an organisation
 */
export function requireHigherLead(principal: Principal, { employee, unit, day }: Asking): void {
  const parent = { id: unit.parentId ?? "", ancestors: unit.ancestors.slice(0, -1) };
  requireUnitLead(principal, { employee, unit: { ...unit, ...parent }, day });
}
