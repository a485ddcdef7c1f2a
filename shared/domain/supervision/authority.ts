import type { Principal } from "../../auth/principal.ts";
import { refusals } from "../refusal.ts";
import type { Programme } from "./programme.ts";

const refuse = /* @__PURE__ */ refusals("supervision", {
  "not-coordinator": {
    kind: "forbidden",
    id: "Program pengawasan ini diatur pengelola kinerja dan pimpinan unit pelaksananya.",
    en: "This programme is run by HR and by whoever heads the unit that carries it out.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
});

export const refuseNotCoordinator = () => refuse("not-coordinator");

/** The unit that carries a programme out. */
type Led = Pick<Programme, "leadUnitId" | "leadAncestors">;

/**
 * Whether somebody runs a programme: HR, and whoever heads the unit that carries it out or one above that.
 * @param headed the units that they head on the day of the request
 * @source policy: the line is the one of the programme's last change, so that a request takes one read
 */
export function coordinates(
  { roles }: Principal,
  headed: readonly string[],
  { leadUnitId, leadAncestors }: Led,
): boolean {
  return roles.includes("HR") || headed.some((unit) => unit === leadUnitId || leadAncestors.includes(unit));
}

/** Requires somebody who runs a programme. @throws DomainError `supervision.not-coordinator` */
export function requireCoordinator(principal: Principal, headed: readonly string[], led: Led): void {
  if (!coordinates(principal, headed, led)) throw refuse("not-coordinator");
}

/** Whether somebody runs a programme, inspects for it, or heads the city. @param programme undefined if there is none */
export function isInside(
  principal: Principal,
  headed: readonly string[],
  programme: (Led & Pick<Programme, "inspectors">) | undefined,
): boolean {
  if (programme === undefined) return false;
  return (
    principal.roles.includes("HEAD_OF_CITY") ||
    programme.inspectors.includes(principal.id) ||
    coordinates(principal, headed, programme)
  );
}

/** What somebody who runs a programme may do with it now; what it recommended is followed up though it is retired. */
export function actsOnProgramme({ isRetired }: Pick<Programme, "isRetired">, isCoordinator: boolean) {
  if (!isCoordinator) return [];
  return [...(isRetired ? [] : (["CHANGE", "ANNOUNCE", "RETIRE"] as const)), "PASS_ON" as const];
}
