import { keptByProcess } from "../deployment/process-state.ts";
import { requireStillServing } from "../domain/organisation/employee.ts";
import { type PersonReference, personOn } from "../domain/organisation/person-reference.ts";
import type { Served } from "../domain/organisation/service.ts";
import * as items from "../table/organisation/items.ts";
import type { Input, OpenTable, Step } from "./exchange.ts";
import { dayOf } from "./request-reading.ts";

/** How long a process goes by what it read of somebody's service: a token outlives their service by no more than that. */
const KNOWN_FOR_MILLISECONDS = 60_000;
/** A process serves some hundred people; more are forgotten at once. */
const MOST_KNOWN = 5_000;

/** What a process knows of somebody who asks. */
interface Known {
  readonly served: Served;
  /** Undefined for whoever is in no register. */
  readonly person: PersonReference | undefined;
  readonly readAt: number;
}

const NIP = /^\d{18}$/;

/**
 * Lets nobody in whose service has ended, whatever roles their token still lists: accounts are closed elsewhere, and later.
 * Routes for leavers, which show them their own data, stay open.
 * @throws DomainError `employee.left`
 */
export function stillServing(open: OpenTable): Step {
  const knownHere = keptByProcess(() => new Map<string, Known>());

  return {
    async before({ event: { exchange } }) {
      const { principal, at } = exchange.input as Input;
      if (principal === undefined || exchange.route?.isForLeavers || !NIP.test(principal.id)) return;
      const known = knownHere();
      const now = Date.parse(at);
      let last = known.get(principal.id);
      if (last === undefined || Math.abs(now - last.readAt) >= KNOWN_FOR_MILLISECONDS) {
        if (known.size >= MOST_KNOWN) known.clear();
        last = { ...(await read(principal.id, dayOf(at), exchange.meter)), readAt: now };
        known.set(principal.id, last);
      }
      requireStillServing(last.served, dayOf(at));
      exchange.reader = last.person;
    },
  };

  async function read(nip: string, today: string, meter: Parameters<OpenTable>[0]["meter"]) {
    const employee = await open({ meter }).find(items.employee.key(nip));
    return { served: { service: employee?.service }, person: employee && personOn(employee, today) };
  }
}
