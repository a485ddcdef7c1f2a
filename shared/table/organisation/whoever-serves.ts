import { type Employee, lastPlaceOn } from "../../domain/organisation/employee.ts";
import { LINE_LIMIT } from "../../domain/organisation/raters/ring.ts";
import { isInServiceOn } from "../../domain/organisation/service.ts";

export interface Asking {
  /** Local day. */
  readonly day: string;
  readonly lines: { readonly find: (nip: string) => Promise<Employee | undefined> };
}

/**
 * Somebody, or where they have left the service, the first above them who has not.
 * @returns undefined for the head of the city
 * @source policy: what a leaver leaves open goes to somebody who serves
 */
export async function whoeverServes(
  nip: string | undefined,
  { day, lines }: Asking,
): Promise<string | undefined> {
  let next = nip;
  for (let level = 0; next !== undefined && level < LINE_LIMIT; level += 1) {
    const one = await lines.find(next);
    if (one === undefined || isInServiceOn(one, day)) return next;
    next = lastPlaceOn(one, day)?.raterNip;
  }
  return undefined;
}
