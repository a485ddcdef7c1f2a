import { newMeter } from "../../../shared/table/meter.ts";
import { recountSurveys } from "../../../shared/table/surveys/recount.ts";
import { openTable } from "../../../shared/table/table.ts";
import type { Proof } from "./items.ts";

/**
 * Recounts every stored survey answer of the table named in the environment, with the terminal's own
 * credentials, so that a city can verify its deployed data without reading the whole table.
 */
export async function verifyDeployed(): Promise<readonly Proof[]> {
  const { answers, differences } = await recountSurveys(openTable({ meter: newMeter() }));
  const broken = differences.map(
    ({ unitId, item, counter, stored, recounted }) =>
      `${unitId} ${item} ${counter}: tercatat ${stored}, seharusnya ${recounted}`,
  );
  return [{ name: "Hitungan survei sama dengan hitung ulang jawaban", checked: answers, broken }];
}
