import { parseArgs } from "node:util";
import { chooseHost } from "./choose-host.ts";
import { runCommand } from "./command.ts";
import { DATA_ROOT } from "./data-directory.ts";
import { runningHosts } from "./host-file.ts";
import { postJson } from "./post-json.ts";
import { UserFacingError } from "./user-facing-error.ts";

/** `npm run redrive`: sends the running host's dead letters to their queues again. `--city <slug>` chooses among several. */
async function redriveCommand(args: readonly string[]): Promise<void> {
  const { url } = chooseHost(await runningHosts(DATA_ROOT), cityOf(args));
  const letters = (await (await fetch(`${url}/local/dead-letters`)).json()) as Record<
    string,
    readonly unknown[]
  >;
  const queues = Object.keys(letters).filter((queue) => letters[queue]?.length);
  for (const queue of queues) {
    const { moved } = (await postJson(`${url}/local/dead-letters`, { queue })) as { readonly moved: number };
    console.log(`${queue}: ${moved} pesan dikirim ulang.`);
  }
  if (queues.length === 0) console.log("Tidak ada pesan yang gagal.");
}

function cityOf(args: readonly string[]): string | undefined {
  try {
    return parseArgs({ args: [...args], options: { city: { type: "string" } } }).values.city;
  } catch (cause) {
    throw new UserFacingError("Tulislah: npm run redrive, atau: npm run redrive -- --city <kota>.", {
      cause,
    });
  }
}

if (import.meta.main) await runCommand(() => redriveCommand(process.argv.slice(2)));
