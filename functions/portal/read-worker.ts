import { hash } from "node:crypto";
import type { SiteFile } from "../../shared/pages/page.ts";
import type { Circumstances } from "../../shared/pages/request.ts";
import { readNamed } from "./read-file.ts";
import { readShell } from "./read-shell.ts";

export const WORKER = "pekerja.js";

/**
 * The worker that keeps the portal on a device. It ends with a mark of the page as it is now: browsers compare workers byte for byte,
 * and keep the page anew once it has another one.
 */
export async function readWorker(around: Circumstances): Promise<SiteFile> {
  const [worker, page] = await Promise.all([
    readNamed(WORKER, "text/javascript; charset=utf-8"),
    // In one language, whoever asks.
    readShell({ ...around, language: "id" }),
  ]);
  const mark = hash("sha256", JSON.stringify([page.file, page.headers]), "base64url").slice(0, 22);
  return { ...worker, file: `${Buffer.from(worker.file)}\n// ${mark}\n` };
}
