import { registry } from "../../functions/registry.ts";
import { routeKey, type WriteGuard } from "../../shared/http/contract.ts";
import type { Bench } from "./bench.ts";
import type { Observation } from "./city.ts";
import { atMost, exactly, type Measurement, mean, sum } from "./measurement.ts";

/** Calls to the database, counted where they arrive. */
export async function roundTrips(bench: Bench): Promise<readonly Measurement[]> {
  const { observations, invocations } = await bench.city();
  const routes = registry
    .filter((unit) => unit.kind === "http")
    .flatMap((unit) => Object.values(unit.routes));
  const tripsOf = (guard: WriteGuard) =>
    routes
      .filter((route) => route.guard === guard)
      .map((route) => ({ key: routeKey(route), trips: tripsIn(observations, routeKey(route)) }));
  const updates = tripsOf("version");
  const creates = tripsOf("key");
  const worst = (counts: readonly Counted[]) => Math.max(...counts.flatMap(({ trips }) => trips));
  const odd = updates.flatMap(({ trips }) => trips).find((count) => count !== 2);
  const calls = invocations.flatMap((invocation) => invocation.calls);
  const scans = calls.filter(({ operation }) => operation === "Scan");
  const scorecards = observations.filter((seen) =>
    seen.routeKey.endsWith("/employees/{nip}/scorecards/{month}"),
  );
  const queriesOf = ({ invocation }: Observation) =>
    invocation.calls.filter(({ operation }) => operation === "Query").length;
  const asks = scorecards.filter((seen) => seen.invocation.calls.length > queriesOf(seen)).length;
  const readUnits = scorecards.map((seen) => sum(seen.invocation.calls.map((call) => call.readUnits)));
  return [
    exactly(2, "database round trips of a guarded update", {
      value: odd ?? 2,
      unit: "calls",
      notes: notesOf(updates),
    }),
    atMost(2, "database round trips of a guarded create, which need not read", {
      value: worst(creates),
      unit: "calls",
      notes: notesOf(creates),
    }),
    exactly(0, "scans of the table in the whole city month", {
      value: scans.length,
      unit: "calls",
      notes: [`among ${calls.length} calls`],
    }),
    atMost(2, "read units of a live scorecard, the most expensive of the month", {
      value: Math.max(...readUnits),
      unit: "units",
      notes: [`${mean(readUnits).toFixed(2)} on average`],
    }),
    exactly(1, "queries of a live scorecard, with what its owner owes", {
      value: Math.max(...scorecards.map(queriesOf)),
      unit: "calls",
      notes: [
        `${asks} of ${scorecards.length} also read whether their reader still serves, which a process does once a minute`,
      ],
    }),
  ];
}

interface Counted {
  readonly key: string;
  readonly trips: readonly number[];
}

/** Without the read of who asks: a process does it once a minute for each, before anything else. */
function tripsIn(observations: readonly Observation[], key: string): number[] {
  return observations
    .filter((seen) => seen.routeKey === key)
    .map(({ invocation: { calls } }) => calls.length - (calls[0]?.isOfEmployee ? 1 : 0));
}

function notesOf(counts: readonly Counted[]): string[] {
  const measured = counts.filter(({ trips }) => trips.length > 0);
  return [
    `${measured.length} of ${counts.length} routes`,
    ...measured
      .filter(({ trips }) => trips.some((count) => count !== 2))
      .map(({ key, trips }) => `${key}: ${[...new Set(trips)].join(", ")}`),
    ...counts.filter(({ trips }) => trips.length === 0).map(({ key }) => `not measured: ${key}`),
  ];
}
