import type { Principal } from "../../../auth/principal.ts";
import { type Employee, lastPlaceOn, placeOn, unitsHeadedOn } from "../employee.ts";
import { isWithin, type OrganisationUnit } from "../organisation-unit.ts";

/** Whom somebody may find. */
export interface SearchScope {
  /** HR also finds those who have left. */
  readonly withLeavers: boolean;
  /** Units whose staff they may list; undefined for the whole city. */
  readonly unitIds: ReadonlySet<string> | undefined;
  /** Single people besides: themselves, their rater, and those they rate. */
  readonly nips: ReadonlySet<string>;
}

interface Searching {
  readonly self: Employee | undefined;
  /** Those they rate on that day. */
  readonly rated: readonly string[];
  readonly tree: readonly OrganisationUnit[];
  readonly day: string;
}

/** Those who may list the staff of any unit. */
export function searchesWholeCity({ roles }: Principal): boolean {
  return roles.some((role) => role === "HR" || role === "ADMIN" || role === "HEAD_OF_CITY");
}

/**
 * Whom somebody may find: exactly those whose profile, unit list or team the other routes show them, and their own rater.
 * @source policy: deny by default; UU 27/2022
 */
export function searchScope(principal: Principal, { self, rated, tree, day }: Searching): SearchScope {
  const withLeavers = principal.roles.includes("HR");
  if (searchesWholeCity(principal)) return { withLeavers, unitIds: undefined, nips: new Set() };
  const headed = unitsHeadedOn(self, day);
  const below = tree.filter((unit) => headed.some((id) => isWithin(unit, id)));
  const raterNip = placeOn(self, day)?.raterNip;
  const near = [...(self ? [self.nip] : []), ...(raterNip === undefined ? [] : [raterNip]), ...rated];
  return { withLeavers, unitIds: new Set(below.map(({ id }) => id)), nips: new Set(near) };
}

/** Whether somebody may be found, as far as a line about them tells. */
export function isInScope(
  { unitIds, nips }: SearchScope,
  line: { readonly nip: string; readonly unitId: string },
): boolean {
  return unitIds === undefined || unitIds.has(line.unitId) || nips.has(line.nip);
}

/** Whether somebody may be found, as their record tells. */
export function isFound(employee: Employee, scope: SearchScope, day: string): boolean {
  if (!scope.withLeavers && placeOn(employee, day) === undefined) return false;
  const unitId = lastPlaceOn(employee, day)?.unitId ?? "";
  return isInScope(scope, { nip: employee.nip, unitId });
}
