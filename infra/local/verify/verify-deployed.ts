import { newMeter } from "../../../shared/table/meter.ts";
import { recountSurveys } from "../../../shared/table/survey-recount.ts";
import { openTable } from "../../../shared/table/table.ts";
import { UserFacingError } from "../user-facing-error.ts";

const SHOWN = 20;

/**
 * Counts every survey answer of the table that `TABLE_NAME` names again, with the terminal's own credentials, and compares
 * that with the counters from which results are made. It only queries, so a city can run it against what it has deployed.
 * @throws UserFacingError where a counter is wrong
 */
export async function verifyDeployedSurveys(): Promise<void> {
  const { surveys, answers, differences } = await recountSurveys(openTable({ meter: newMeter() }));
  const count = (number: number) => number.toLocaleString("id-ID");
  console.log(`${count(answers)} jawaban atas ${count(surveys)} survei dihitung ulang.`);
  if (differences.length === 0) return console.log("Semua penghitung sesuai dengan jawaban yang tersimpan.");
  for (const { unitId, item, counter, stored, recounted } of differences.slice(0, SHOWN)) {
    console.log(`  ${unitId} ${item} ${counter}: tercatat ${count(stored)}, seharusnya ${count(recounted)}`);
  }
  throw new UserFacingError(`${count(differences.length)} penghitung tidak sesuai.`);
}
