import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { freePort } from "./free-port.ts";

/** A running engine. */
export interface EngineProcess {
  readonly port: number;
  /** Resolves when it has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** The engine ended before it answered; the message is its output. */
export class EngineFailure extends Error {
  override readonly name = "EngineFailure";
}

const NAME = "dynoxide";

/**
 * Ends the engine when its standard input closes, that is when we close it or die, for whatever reason: a signal that cannot be
 * caught would leave an orphan with any handler of ours.
 */
const TIED_TO_PARENT = `
exec 3<&0
"$@" </dev/null 3<&- &
engine=$!
{ read -r _; kill "$engine"; } <&3 2>/dev/null &
watcher=$!
exec 3<&-
wait "$engine"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`;

/** A port may be taken between our looking and the engine's listening. */
const ATTEMPTS = 5;

/** The engine's program: from its package for this platform, or from the PATH; undefined if there is none. */
export function engineProgram(): string | undefined {
  try {
    const manifest = createRequire(import.meta.url).resolve(
      `@dynoxide/${process.platform}-${process.arch}/package.json`,
    );
    return join(dirname(manifest), NAME);
  } catch {
    const folders = (process.env.PATH ?? "").split(delimiter);
    return folders.map((folder) => join(folder, NAME)).find(isProgram);
  }
}

/**
 * Starts the engine on a port of this machine.
 * @param file where it keeps its data; in memory if absent
 * @param wanted a free port if absent
 * @throws EngineFailure
 */
export async function startEngine(program: string, file?: string, wanted?: number): Promise<EngineProcess> {
  for (let attempt = 1; ; attempt++) {
    const port = wanted ?? (await freePort());
    try {
      return await start(program, port, file);
    } catch (error) {
      const isPortTaken = error instanceof EngineFailure && error.message.includes("already in use");
      if (!isPortTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

function start(program: string, port: number, file: string | undefined): Promise<EngineProcess> {
  const options = ["--host", "127.0.0.1", "--port", String(port), ...(file ? ["--db-path", file] : [])];
  // Its own process group: Ctrl+C in the terminal is for us, and we stop the engine once the queues are empty.
  const child = spawn("sh", ["-c", TIED_TO_PARENT, "sh", program, ...options], {
    stdio: ["pipe", "ignore", "pipe"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = () => {
    child.ref();
    // It has ended when nobody holds its output any more, which may be a moment after its exit.
    (child.stderr as unknown as { ref?(): void }).ref?.();
    child.stdin.destroy();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (said.includes("listening on")) return;
      said += text;
      if (!said.includes("listening on")) return;
      // The process need not wait for it at exit: the engine ends with it.
      child.unref();
      for (const pipe of [child.stdin, child.stderr]) (pipe as unknown as { unref?(): void }).unref?.();
      resolve({ port, ended, stop });
    });
    child.once("error", (cause) => reject(new EngineFailure(cause.message, { cause })));
    child.once("close", (code) =>
      reject(new EngineFailure(said.trim().replace(/^error: /, "") || `exit ${code}`)),
    );
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
