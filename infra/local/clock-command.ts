import { parseArgs } from "node:util";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { localDay, localTime } from "../../shared/domain/calendar/calendar.ts";
import { dayIn, timeIn } from "../../shared/domain/day-words.ts";
import { chooseHost } from "./choose-host.ts";
import { runCommand } from "./command.ts";
import { DATA_ROOT } from "./data-directory.ts";
import { parseDuration } from "./duration.ts";
import { runningHosts } from "./host-file.ts";
import { postJson } from "./post-json.ts";
import type { RunSummary } from "./run-summary.ts";
import { UserFacingError } from "./user-facing-error.ts";

interface Advanced {
  readonly now: string;
  readonly runs: readonly RunSummary[];
}

/**
 * `npm run clock -- +3d`: sets the running host's clock forward and prints the runs on the way;
 * `npm run clock -- status` prints its time. `--city <slug>` chooses among several hosts.
 */
export async function clockCommand(args: readonly string[], root = DATA_ROOT): Promise<void> {
  const { wanted, city } = readArguments(args);
  if (wanted !== "status") parseDuration(wanted);
  const host = chooseHost(await runningHosts(root), city);
  const { name, timeZone } = cityBySlug(host.city);
  const local = (instant: string) => momentWords(instant, timeZone);
  if (wanted === "status") {
    const { now } = (await (await fetch(`${host.url}/local/clock`)).json()) as { readonly now: string };
    console.log(`Jam ${name}: ${local(now)}`);
    return;
  }
  const { now, runs } = (await postJson(`${host.url}/local/clock`, { advance: wanted })) as Advanced;
  for (const run of runs) console.log(`  ${describe(run, local)}`);
  if (runs.length === 0) console.log("  Tidak ada pekerjaan terjadwal dalam rentang ini.");
  console.log(`Jam ${name} kini: ${local(now)}`);
}

function readArguments(args: readonly string[]): {
  readonly wanted: string;
  readonly city: string | undefined;
} {
  try {
    const options = { city: { type: "string" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { wanted: positionals[0] ?? "status", city: values.city };
  } catch (cause) {
    throw new UserFacingError(
      "Perintah tidak dikenal; tulislah misalnya: npm run clock -- +3d, atau: npm run clock -- status --city serang.",
      { cause },
    );
  }
}

function describe(
  { unit, times, failures, first, last }: RunSummary,
  local: (instant: string) => string,
): string {
  const when = times === 1 ? local(first) : `${local(first)} s.d. ${local(last)}`;
  const failed = failures === 0 ? "" : `, ${failures} gagal (lihat kinerja.log)`;
  return `${unit}: ${times} kali, ${when}${failed}`;
}

function momentWords(instant: string, timeZone: string): string {
  return `${dayIn(localDay(instant, timeZone), "id")} pukul ${timeIn(localTime(instant, timeZone), "id")}`;
}

if (import.meta.main) await runCommand(() => clockCommand(process.argv.slice(2)));
