import { join, relative } from "node:path";
import { registry } from "../../functions/registry.ts";
import { runCommand } from "./command.ts";
import { cityDirectory } from "./data-directory.ts";
import { printAccess } from "./demo/access.ts";
import { type Api, apiOf } from "./demo/api.ts";
import { type Cast, readCast } from "./demo/cast.ts";
import { playApart } from "./demo/play/apart.ts";
import { demoStart } from "./demo/play/days.ts";
import { type PlayState, readPlayState, writePlayState } from "./demo/play-record.ts";
import { showProgress } from "./demo/progress.ts";
import { readSummary, type Summary } from "./demo/summary/read-summary.ts";
import { summaryLines } from "./demo/summary/summary-lines.ts";
import { momentWords } from "./demo/words.ts";
import { ROOM } from "./gateway.ts";
import { type Host, startHost } from "./host.ts";
import { type Interruption, onInterruption } from "./interruption.ts";
import { bundledHandlers, type LoadHandler } from "./invoke.ts";
import { MAIL_FOLDER } from "./mail-server.ts";
import type { Found } from "./queues.ts";
import { HELP, type StartOptions, startOptions } from "./start-options.ts";
import { printLines, section, styled } from "./terminal.ts";
import { UserFacingError } from "./user-facing-error.ts";

const NOT_FINISHED = 1;

/** `npm start`: a city on this machine, with a month of activity in it, until Ctrl+C. */
async function startCity(args: readonly string[]): Promise<void> {
  const options = startOptions(args, process.env);
  if (options.isHelp) return void process.stdout.write(`${HELP}\n`);
  const { city, port, isFresh, isEmpty, isBundled } = options;
  const interruption = onInterruption();
  const directory = cityDirectory(city.slug);
  const host = await startHost({
    ...{ city, port, units: registry, dataDirectory: directory, fresh: isFresh },
    room: ROOM,
    notify: (sentence) => printLines(["", styled("yellow", sentence)]),
    ...(!isEmpty && { clockStart: demoStart(city) }),
    ...(isBundled && { loadHandler: await bundled() }),
  });
  try {
    const api = apiOf(host);
    const before = await playStateOf(directory, api, options);
    printLines(["", titleOf(host)]);
    const state = before ?? (await play({ host, directory, interruption }));
    if (interruption.signal.aborted) {
      printLines(["", ...interruptedLines()]);
      process.exitCode = NOT_FINISHED;
    } else {
      await show({ host, api, directory, state });
      const broken = await Promise.race([interruption.wait(), host.broken]);
      if (broken) throw broken;
    }
    printLines(["", styled("dim", "Menyelesaikan antrean …")]);
  } finally {
    await host.stop();
  }
}

/** The bundler is loaded only if bundles are asked for. */
async function bundled(): Promise<LoadHandler> {
  const { bundleUnits } = await import("../bundle.ts");
  return bundledHandlers(await bundleUnits(registry));
}

function titleOf({ city }: Host): string {
  return `${styled(["bold", "cyan"], "Kinerja")} ${styled("dim", "·")} ${styled("bold", city.name)}`;
}

/** What the data directory holds; undefined if it is empty, so that a month may be played. */
async function playStateOf(
  directory: string,
  api: Api,
  { isEmpty }: StartOptions,
): Promise<PlayState | undefined> {
  const state = readPlayState(directory);
  if (state !== undefined) return state;
  const { units } = await readCast(api);
  if (units.length === 0 && !isEmpty) return undefined;
  writePlayState(directory, "OWN");
  return "OWN";
}

interface Stage {
  readonly host: Host;
  readonly api: Api;
  readonly directory: string;
}

/** @throws UserFacingError if the play cannot continue; what it has done so far stays */
async function play({
  host,
  directory,
  interruption,
}: Omit<Stage, "api"> & { readonly interruption: Interruption }): Promise<PlayState> {
  const { city } = host;
  const { signal } = interruption;
  const progress = showProgress(city);
  writePlayState(directory, "BEGUN");
  printLines(openLines(host));
  progress.phase("Mendaftarkan unit dan mengimpor pegawai dari ekspor SIASN");
  try {
    await playApart({ host, city, signal, onProgress: progress.update });
    writePlayState(directory, "PLAYED");
    progress.end();
    return "PLAYED";
  } catch (cause) {
    progress.end();
    if (signal.aborted) return "BEGUN";
    throw new UserFacingError(
      `Bulan contoh gagal dimainkan (${(cause as Error).message}); ulangi dengan npm start -- --fresh.`,
      { cause },
    );
  }
}

async function show({ host, api, directory, state }: Stage & { readonly state: PlayState }): Promise<void> {
  const { city } = host;
  const now = host.clock.now();
  const cast = await readCast(api);
  const occasion = { city, now, isMonthOpen: state === "BEGUN" };
  const summary = cast.units.length > 0 ? await readSummary(api, cast, occasion) : undefined;
  printLines([
    styled("dim", momentWords(now, city)),
    ...foundLines(host.queues.found),
    ...(state === "BEGUN" ? ["", ...interruptedLines()] : []),
    ...(summary ? summaryLines(summary, city) : emptyLines()),
    ...(await printAccess({
      ...{ host, city, cast, directory, example: exampleOf(cast, summary) },
      pictures: summary?.pictures ?? [],
      closedMonth: summary?.period?.closedAt && summary.period.period,
    })),
    "",
    ...(city.deployment.mail
      ? [`${styled("dim", "Surel")}           ${relative(process.cwd(), join(directory, MAIL_FOLDER))}`]
      : []),
    `${styled("dim", "Memajukan jam")}   npm run clock -- +3d`,
    `${styled("dim", "Berhenti")}        Ctrl+C; data tetap di ${relative(process.cwd(), directory)}`,
    "",
  ]);
}

/** What the host before has left in its queues. */
function foundLines({ waiting, deadLetters }: Found): string[] {
  const dead = [...deadLetters].map(([queue, count]) => `${count} di ${queue}`).join(", ");
  return [
    ...(waiting > 0 ? ["", `${waiting} pesan menunggu dari sebelumnya dan kini dikerjakan.`] : []),
    ...(dead === ""
      ? []
      : ["", styled("yellow", `Pesan yang gagal: ${dead}.`), "Kirim ulang dengan: npm run redrive"]),
  ];
}

/** The award's best candidate, or else an employee who leads nobody. */
function exampleOf({ players }: Cast, summary: Summary | undefined) {
  const best = summary?.round?.candidates.find(({ kind }) => kind === "EMPLOYEE")?.id;
  return (
    players.find(({ nip }) => nip === best) ??
    players.find(({ posting }) => !posting.isHead && posting.raterNip !== undefined)
  );
}

/** The city answers from its first moment on, and shows what has happened in it by then. */
function openLines({ url }: Host): string[] {
  return [
    `${styled("dim", "Beranda warga")}   ${styled("cyan", `${url}/`)}`,
    styled("dim", "Sudah dapat dibuka; isinya bertambah selagi bulan contoh dimainkan."),
    "",
  ];
}

function interruptedLines(): string[] {
  const text = "Bulan contoh terhenti di tengah jalan, jadi datanya belum lengkap.";
  return [styled("yellow", text), "Ulangi dari awal dengan: npm start -- --fresh"];
}

function emptyLines(): string[] {
  return section("Daerah ini masih kosong", [
    "Daftarkan unit dengan PUT /v1/units/{unitId}, lalu impor pegawai dari ekspor SIASN",
    "lewat POST /v1/imports, memakai token admin di bawah.",
  ]);
}

if (import.meta.main) await runCommand(() => startCity(process.argv.slice(2)));
