import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { lineOf, outcomeOfRun, unitOfRun } from "../../../shared/domain/incentives/line.ts";
import * as items from "../../../shared/table/items.ts";
import { type Everything, itemsOf, type Proof } from "./items.ts";

/**
 * Every completed run recomputes from its lines' inputs, by the rules stored with it, to the totals and hash
 * in its last event, which is part of the hash chain. A run in progress promises nothing yet.
 */
export function proveIncentives(everything: Everything): Proof {
  const runs = itemsOf(everything, items.incentiveRun);
  const lines = Map.groupBy(itemsOf(everything, items.incentiveLine), ({ pk, inputs }) =>
    pk.slice(0, -`#${inputs.unitId}`.length),
  );
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
          ofUnit.map(({ inputs }) => lineOf(run, inputs)),
        );
      });
    const isKept = stored.every(
      ({ inputs, amount }) => canonicalJson(lineOf(run, inputs).amount) === canonicalJson(amount),
    );
    const { totals, linesHash } = run;
    const said = everything.histories.get(`${run.pk}#${run.sk}`)?.at(-1)?.data;
    const recomputed = canonicalJson(outcomeOfRun(again));
    return !isKept || [{ totals, linesHash }, said].some((one) => canonicalJson(one ?? null) !== recomputed);
  });
  return {
    name: "Insentif sama dengan hitung ulang dari bahan hitungannya",
    checked: done.length,
    broken: broken.map(({ pk, sk }) => `${pk} ${sk}`),
  };
}
