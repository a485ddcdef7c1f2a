import type { SiteFile } from "../../shared/pages/page.ts";
import type { Circumstances } from "../../shared/pages/request.ts";
import { readNamed } from "./read-file.ts";
import { releaseIn } from "./read-shell.ts";

export const WORKER = "pekerja.js";

/**
 * The worker that keeps the portal on a device. It begins with the mark of the page as it is now: browsers compare workers byte for
 * byte, and this one keeps no page of another mark.
 */
export async function readWorker({ city }: Circumstances): Promise<SiteFile> {
  const worker = await readNamed(WORKER, "text/javascript; charset=utf-8");
  const mark = `const RELEASE = ${JSON.stringify(releaseIn(city))};\n`;
  return { ...worker, file: mark + Buffer.from(worker.file) };
}
