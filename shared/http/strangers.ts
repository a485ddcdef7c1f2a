import type { Principal, Role } from "../auth/principal.ts";
import { canSeeComplaint, refuseNotYours as refuseComplaint } from "../domain/complaints/life/authority.ts";
import { canSee, refuseNotYours } from "../domain/organisation/authority.ts";
import type { Employee } from "../domain/organisation/employee.ts";
import { DomainError } from "../domain/refusal.ts";
import { workSightRepository } from "../table/evaluation/work-sight.ts";
import * as items from "../table/items.ts";
import type { Table } from "../table/table.ts";
import type { Route } from "./contract.ts";
import type { Exchange, OpenTable, Step } from "./exchange.ts";
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

type Named = Readonly<Record<string, unknown>>;

interface AskedOf {
  readonly at: string;
  readonly principal?: Principal | undefined;
  readonly params?: Named | undefined;
  readonly query?: Named | undefined;
}

/** The month or year whose work a request asks for; undefined if it asks for none. */
function periodOf({ params = {}, query = {} }: AskedOf): string | undefined {
  const { year, month = query.month, reportId } = params;
  const named = year ?? month ?? (reportId as string | undefined)?.slice(0, MONTH_LENGTH);
  return named as string | undefined;
}

const MONTH_LENGTH = "2026-01".length;

async function refusalOf({ route, input }: Exchange, table: Table): Promise<DomainError | undefined> {
  const asked = input as AskedOf;
  const { nip, trackingCode } = asked.params ?? {};
  if (asked.principal === undefined) return undefined;
  const asking = { ...asked, principal: asked.principal };
  if (typeof nip === "string") return refusalOfEmployee(nip, route, asking, table);
  if (typeof trackingCode === "string") return refusalOfComplaint(trackingCode, asking, table);
  return undefined;
}

type Asking = AskedOf & { readonly principal: Principal };

async function refusalOfEmployee(nip: string, route: Route | undefined, asked: Asking, table: Table) {
  const { principal, at } = asked;
  if (nip === principal.id || principal.roles.some((role) => KNOW_EVERYBODY.includes(role))) return undefined;
  const employee = await table.find(items.employee.key(nip));
  const isSeen = employee && (await isSeenBy(principal, employee, { route, asked, today: dayOf(at) }, table));
  return isSeen ? undefined : (route?.refuseStranger ?? refuseNotYours)();
}

interface Seeing {
  readonly route: Route | undefined;
  readonly asked: AskedOf;
  readonly today: string;
}

async function isSeenBy(
  principal: Principal,
  employee: Employee,
  { route, asked, today }: Seeing,
  table: Table,
): Promise<boolean> {
  const period = periodOf(asked);
  if (period === undefined || route?.sight === undefined) return canSee(principal, employee, today);
  return workSightRepository(table).sees({ principal, employee, period, today, to: route.sight });
}

async function refusalOfComplaint(trackingCode: string, { principal, at }: Asking, table: Table) {
  const [asker, complaint] = await table.findMany([
    items.employee.key(principal.id),
    items.complaint.key(trackingCode),
  ]);
  const isSeen = complaint
    ? canSeeComplaint({ principal, employee: asker, day: dayOf(at) }, complaint)
    : principal.roles.includes("COMPLAINT_OFFICER");
  return isSeen ? undefined : refuseComplaint();
}
