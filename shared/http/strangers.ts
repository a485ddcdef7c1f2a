import type { Principal, Role } from "../auth/principal.ts";
import { canSeeComplaint, refuseNotYours as refuseComplaint } from "../domain/complaints/life/authority.ts";
import { canSee, refuseNotYours } from "../domain/organisation/authority.ts";
import { DomainError } from "../domain/refusal.ts";
import * as items from "../table/items.ts";
import type { Table } from "../table/table.ts";
import type { Exchange, Input, OpenTable, Step } from "./exchange.ts";
import { dayOf } from "./request-reading.ts";

/** They read every employee's record, so that nothing about which there are is hidden from them. */
const KNOW_EVERYBODY: readonly Role[] = ["HR", "ADMIN", "HEAD_OF_CITY"];

/**
 * Tells strangers nothing of what there is: where something of an employee or of a complaint is missing, whoever may not see
 * that employee or complaint gets the answer that they would get if it were there.
 */
export const strangers = (open: OpenTable): Step => ({
  async onError(request) {
    const { error, event } = request;
    if (!(error instanceof DomainError) || error.refusal.kind !== "not-found") return;
    const { exchange } = event;
    try {
      request.error = (await refusalOf(exchange, open({ meter: exchange.meter }))) ?? error;
    } catch (fault) {
      request.error = fault as Error;
    }
  },
});

type AskedOf = Input & {
  readonly principal?: Principal;
  readonly params?: Readonly<Record<string, unknown>>;
};

async function refusalOf({ route, input }: Exchange, table: Table): Promise<DomainError | undefined> {
  const { principal, params = {}, at } = input as AskedOf;
  if (principal === undefined) return undefined;
  const { nip, trackingCode } = params;
  if (typeof nip === "string") {
    if (nip === principal.id || principal.roles.some((role) => KNOW_EVERYBODY.includes(role)))
      return undefined;
    const employee = await table.find(items.employee.key(nip));
    const isSeen = employee && canSee(principal, employee, dayOf(at));
    return isSeen ? undefined : (route?.refuseStranger ?? refuseNotYours)();
  }
  if (typeof trackingCode === "string") {
    const [asker, complaint] = await table.findMany([
      items.employee.key(principal.id),
      items.complaint.key(trackingCode),
    ]);
    const asking = { principal, employee: asker, day: dayOf(at) };
    const isSeen = complaint
      ? canSeeComplaint(asking, complaint)
      : principal.roles.includes("COMPLAINT_OFFICER");
    return isSeen ? undefined : refuseComplaint();
  }
  return undefined;
}
