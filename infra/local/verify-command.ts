import { parseArgs } from "node:util";
import { ENVIRONMENT } from "../../shared/deployment/environment.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { type Recount, recountSurveys } from "../../shared/table/survey-recount.ts";
import { openTable } from "../../shared/table/table.ts";
import { chooseHost } from "./choose-host.ts";
import { runCommand } from "./command.ts";
import { DATA_ROOT } from "./data-directory.ts";
import { runningHosts } from "./host-file.ts";
import { UserFacingError } from "./user-facing-error.ts";

const SHOWN = 20;

/**
 * `npm run verify`: counts every stored survey answer of the running host again and compares that with the counters from
 * which results are made. Where `TABLE_NAME` is set, that table is read instead, with the terminal's own credentials: so a
 * city verifies what it has deployed.
 * @throws UserFacingError where a counter is wrong
 */
export async function verifyCommand(args: readonly string[], root = DATA_ROOT): Promise<void> {
  const { surveys, answers, differences } = await recount(args, root);
  const count = (number: number) => number.toLocaleString("id-ID");
  console.log(`${count(answers)} jawaban atas ${count(surveys)} survei dihitung ulang.`);
  if (differences.length === 0) return console.log("Semua penghitung sesuai dengan jawaban yang tersimpan.");
  for (const { unitId, item, counter, stored, recounted } of differences.slice(0, SHOWN)) {
    console.log(`  ${unitId} ${item} ${counter}: tercatat ${count(stored)}, seharusnya ${count(recounted)}`);
  }
  throw new UserFacingError(`${count(differences.length)} penghitung tidak sesuai.`);
}

async function recount(args: readonly string[], root: string): Promise<Recount> {
  if (process.env[ENVIRONMENT.tableName]) return recountSurveys(openTable({ meter: newMeter() }));
  const { url } = chooseHost(await runningHosts(root), cityOf(args));
  const reply = await fetch(`${url}/local/verify`);
  if (!reply.ok)
    throw new UserFacingError("Kinerja yang berjalan tidak dapat menghitung ulang; lihat kinerja.log.");
  return (await reply.json()) as Recount;
}

function cityOf(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { city: { type: "string" } } }).values.city;
  } catch (cause) {
    throw new UserFacingError(
      "Perintah tidak dikenal; tulislah: npm run verify, atau: npm run verify -- --city serang.",
      {
        cause,
      },
    );
  }
}

if (import.meta.main) await runCommand(() => verifyCommand(process.argv.slice(2)));
