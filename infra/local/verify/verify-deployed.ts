import { newMeter } from "../../../shared/table/meter.ts";
import { recountSurveys } from "../../../shared/table/surveys/recount.ts";
import { openTable } from "../../../shared/table/table.ts";
import type { Proof } from "./items.ts";

/**
 * Counts every stored survey answer of the table that the environment names again, with the terminal's own credentials: so
 * a city verifies what it has deployed, without reading its table whole.
 */
export async function verifyDeployed(): Promise<readonly Proof[]> {
  const { answers, differences } = await recountSurveys(openTable({ meter: newMeter() }));
  const broken = differences.map(
    ({ unitId, item, counter, stored, recounted }) =>
      `${unitId} ${item} ${counter}: tercatat ${stored}, seharusnya ${recounted}`,
  );
  return [{ name: "Hitungan survei sama dengan hitung ulang jawaban", checked: answers, broken }];
}
