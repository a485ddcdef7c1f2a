import type { Principal } from "../../auth/principal.ts";
import { isRater } from "./authority.ts";
import { type Employee, lastPlaceOn } from "./employee.ts";

/** Whose work somebody looks at: name, place on a day or the last one before it, and whether the reader rates them. */
export function employeeSeenBy(principal: Principal, employee: Employee, day: string) {
  const place = lastPlaceOn(employee, day);
  return {
    name: employee.name,
    ...(place && { position: place.position }),
    isRatedByReader: place !== undefined && isRater(principal, place.raterNip),
  };
}
