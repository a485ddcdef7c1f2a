import fc from "fast-check";
import type { BusyCity } from "./busy-city.ts";
import { type Draft, drafts } from "./draft.ts";
import { watchFaults } from "./faults-of-ours.ts";
import { faultOf } from "./judge.ts";
import { openMemory } from "./memory.ts";
import { curlOf, send, written } from "./request.ts";

export interface Finding {
  /** The operation, and what is wrong: the same for the same fault. */
  readonly fault: string;
  /** The smallest request that still shows it. */
  readonly curl: string;
  readonly reply: string;
  /** Where in the code, for a fault of ours. */
  readonly frames: string | undefined;
}

export interface FuzzOptions {
  readonly requests: number;
  readonly seed: number;
  /** Faults that are known and not told again, by their words. */
  readonly known?: ReadonlySet<string>;
}

export interface Fuzzed {
  readonly requests: number;
  readonly findings: readonly Finding[];
  /** How often each status came back. */
  readonly statuses: ReadonlyMap<number, number>;
  /** Operations that were asked, and those that succeeded at least once. */
  readonly asked: ReadonlySet<string>;
  readonly succeeded: ReadonlySet<string>;
}

/** How many requests are spent on making one smaller. */
const SHRINKS = 150;

/**
 * Sends drawn requests to a city, one after another; what their replies name is used in the next. The same seed draws the same
 * requests; each fault is found once, and its request made as small as it can be.
 */
export async function fuzz(
  city: BusyCity,
  { requests, seed, known = new Set() }: FuzzOptions,
): Promise<Fuzzed> {
  const memory = openMemory(city.values);
  const findings = new Map<string, Finding>();
  const statuses = new Map<number, number>();
  const asked = new Set<string>();
  const succeeded = new Set<string>();
  const faults = watchFaults();
  let sent = 0;

  async function tryOut(draft: Draft): Promise<Finding | undefined> {
    const { operation } = draft;
    const { place, ...request } = written(draft, memory, city.tokens);
    const reply = await send(city.host.url, request);
    const { status, headers, bytes } = reply;
    sent += 1;
    asked.add(operation.id);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const wrong = faultOf(operation, request, reply);
    if (wrong !== undefined) {
      const shown = `${status} ${bytes.toString().slice(0, 600)}`;
      const fault = `${operation.id}: ${wrong}`;
      return { fault, curl: curlOf(request), reply: shown, frames: faults.last(String(bytes)) };
    }
    if (status >= 300) return undefined;
    succeeded.add(operation.id);
    if (String(headers["content-type"]).startsWith("application/json")) {
      const [path = ""] = request.target.split("?");
      memory.learn(operation, place, { path, body: JSON.parse(bytes.toString()) });
    }
    return undefined;
  }

  for (let round = 0; sent < requests; round += 1) {
    let smallest: Finding | undefined;
    let tries = 0;
    const isNew = fc.asyncProperty(drafts, async (draft) => {
      if (smallest !== undefined) tries += 1;
      if (tries > SHRINKS) return true;
      const found = await tryOut(draft);
      if (found === undefined || findings.has(found.fault) || known.has(found.fault)) return true;
      // While it is made smaller, another fault is left for later.
      if (smallest !== undefined && smallest.fault !== found.fault) return true;
      smallest = found;
      return false;
    });
    const result = await fc.check(isNew, { seed: seed + round, numRuns: requests - sent });
    if (!result.failed) break;
    if (smallest === undefined) throw result.errorInstance ?? new Error("The run ended without a finding.");
    findings.set(smallest.fault, smallest);
  }
  faults.stop();
  return { requests: sent, findings: [...findings.values()], statuses, asked, succeeded };
}
