import { NoLine, refusalOf } from "../client/refusal.ts";

/** Where a unit says that an announced file may be put. */
interface Upload {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A file's SHA-256 in hexadecimal, by which the API knows it. */
export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A connection that died without a word must not hold up what waits behind a file longer than the file itself would on a bad one. */
const PATIENCE_MILLISECONDS = 30_000;
const SLOWEST_BYTES_A_MILLISECOND = 4;

/** Puts a file at its signed address. @throws NoLine, Refusal */
export async function put(file: Blob, { url, headers }: Upload): Promise<void> {
  let reply: Response;
  try {
    // A browser sets the length itself, and refuses to be told.
    const own = Object.entries(headers).filter(([name]) => name.toLowerCase() !== "content-length");
    const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS + file.size / SLOWEST_BYTES_A_MILLISECOND);
    reply = await fetch(url, { method: "PUT", headers: Object.fromEntries(own), body: file, signal });
  } catch (error) {
    throw new NoLine(error);
  }
  if (!reply.ok) throw refusalOf(reply.status, "");
}
