import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** How commands find a running host: written to its data directory. */
export interface HostFile {
  readonly url: string;
  readonly pid: number;
  readonly city: string;
}

export const HOST_FILE = "host.json";

/**
 * The hosts that left their file in a data directory and still answer.
 * @param root the directory of data directories
 */
export async function runningHosts(root: string): Promise<readonly HostFile[]> {
  const candidates = listDirectories(root).flatMap((name) => readHostFile(join(root, name, HOST_FILE)));
  const answers = await Promise.all(candidates.map(isAnswering));
  return candidates.filter((_, index) => answers[index]);
}

/** A host that crashed leaves its file behind, and its port may be somebody else's by now. */
async function isAnswering({ url, pid }: HostFile): Promise<boolean> {
  try {
    const status = (await (await fetch(`${url}/local`)).json()) as { readonly pid?: unknown };
    return status.pid === pid;
  } catch {
    return false;
  }
}

function listDirectories(root: string): string[] {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
}

function readHostFile(file: string): HostFile[] {
  try {
    return [JSON.parse(readFileSync(file, "utf8")) as HostFile];
  } catch {
    return [];
  }
}
