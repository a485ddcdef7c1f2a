import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A command of the project, running as a process of its own on data of its own. */
export interface StartedCommand {
  readonly child: ChildProcess;
  /** All that it has printed. */
  said(): string;
  /** Resolves once it has printed this so many times. @throws Error where it ends before */
  says(text: string, times?: number): Promise<void>;
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
  /** Ends it as nothing can be ended more suddenly. */
  kill(): Promise<void>;
}

const PROJECT = fileURLToPath(new URL("../..", import.meta.url));

/** Half of a start is reading and compiling sources, which every start after the first is spared. */
const COMPILED = join(PROJECT, "build/compiled");

/** What `npm start` prints last. */
export const READY = "Ctrl+C; data tetap";

/** @param root the parent of the data directories */
export function startCommand(
  script: string,
  args: readonly string[],
  {
    root,
    through = [],
    uid,
  }: { readonly root: string; readonly through?: readonly string[]; readonly uid?: number | undefined },
): StartedCommand {
  const [program = "", ...rest] = [...through, process.execPath, join(PROJECT, script), ...args];
  const child = spawn(program, rest, {
    cwd: PROJECT,
    env: {
      ...process.env,
      ...{ KINERJA_DATA: root, NO_COLOR: "1", NODE_ENV: "production", NODE_COMPILE_CACHE: COMPILED },
    },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  let output = "";
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      for (const look of waiting) look();
    });
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    child,
    said: () => output,
    ended,
    says: (text, times = 1) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.split(text).length <= times) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${output}`)));
      }),
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Where a running city answers. */
export function urlOf(directory: string): string {
  return (JSON.parse(readFileSync(join(directory, "host.json"), "utf8")) as { readonly url: string }).url;
}

/** A call by an administrator. */
export async function asAdmin(url: string, method: string, path: string, body?: object): Promise<Response> {
  const asked = await fetch(`${url}/local/identity/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ nip: "admin", roles: ["ADMIN", "HR"] }),
  });
  const { id_token } = (await asked.json()) as { readonly id_token: string };
  return fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${id_token}`,
      "content-type": "application/json",
      "idempotency-key": crypto.randomUUID(),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** The processes that a process has started, and those that they have. */
export function descendants(pid: number): readonly { readonly pid: number; readonly name: string }[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean);
  return children
    .map(Number)
    .flatMap((child) => [
      { pid: child, name: readFileSync(`/proc/${child}/comm`, "utf8").trim() },
      ...descendants(child),
    ]);
}
