import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { lineOf, outcomeOfRun, rupiahPaid, unitOfRun } from "../../../shared/domain/incentives/line.ts";
import type { IncentiveRun } from "../../../shared/domain/incentives/run.ts";
import * as items from "../../../shared/table/items.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

type PaidBy = (runId: string, nip: string) => number;

/** What each run has paid each employee, whatever the unit. */
function paidBy(everything: Everything): PaidBy {
  const sums = new Map<string, number>();
  const place = (partition: string, nip: string) => `${partition} ${nip}`;
  for (const line of itemsOf(everything, items.incentiveLine)) {
    const of = place(line.pk.slice(0, -`#${line.inputs.unitId}`.length), line.inputs.nip);
    sums.set(of, (sums.get(of) ?? 0) + rupiahPaid(line));
  }
  return (runId, nip) => sums.get(place(items.incentiveRun.key(runId).pk, nip)) ?? 0;
}

function paidBefore({ paidBefore: runIds }: IncentiveRun, nip: string, paid: PaidBy) {
  return runIds && { paidRupiah: runIds.reduce((sum, id) => sum + paid(id, nip), 0) };
}

/**
 * Every completed run recomputes from its lines' inputs, by the rules stored with it, to the totals and hash
 * in its last event, which is part of the hash chain. A run in progress promises nothing yet.
 */
export function proveIncentives(everything: Everything): Proof {
  const runs = itemsOf(everything, items.incentiveRun);
  const lines = Map.groupBy(itemsOf(everything, items.incentiveLine), ({ pk, inputs }) =>
    pk.slice(0, -`#${inputs.unitId}`.length),
  );
  const paid = paidBy(everything);
  const done = runs.filter(({ state }) => state === "DONE");
  const broken = done.filter((run) => {
    const leftOut = new Set(run.leftOut?.map(({ part }) => part));
    const stored = (lines.get(run.pk) ?? []).filter(({ inputs }) => !leftOut.has(inputs.unitId));
    const units = Map.groupBy(stored, ({ inputs }) => inputs.unitId);
    const again = run.unitIds
      .filter((unitId) => !leftOut.has(unitId))
      .map((unitId) => {
        const ofUnit = units.get(unitId) ?? [];
        return unitOfRun(
          unitId,
          ofUnit.map(({ inputs }) => ({ ...lineOf(run, inputs), ...paidBefore(run, inputs.nip, paid) })),
        );
      });
    const isKept = stored.every(
      ({ inputs, amount }) => canonicalJson(lineOf(run, inputs).amount) === canonicalJson(amount),
    );
    const { totals, linesHash } = run;
    const said = everything.histories
      .get(`${run.pk}#${run.sk}`)
      ?.findLast(({ type }) => type === "INCENTIVE_RUN_DONE")?.data;
    const recomputed = canonicalJson(outcomeOfRun(again));
    return !isKept || [{ totals, linesHash }, said].some((one) => canonicalJson(one ?? null) !== recomputed);
  });
  return {
    name: "Insentif sama dengan hitung ulang dari bahan hitungannya",
    checked: done.length,
    broken: broken.map(({ pk, sk }) => `${pk} ${sk}`),
  };
}
