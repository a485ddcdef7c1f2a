import type { Readable } from "node:stream";
import { Sha256 } from "../signing.ts";

/** Says nothing. A logger that has an `info` makes the SDK copy each request and reply for it, schema by schema: a tenth of a call's time. */
const SILENT = { debug() {}, warn() {}, error() {} };

/**
 * Settings of every client of the SDK. Its own collector of replies asks first whether a reply is a web stream, and the asking
 * makes Node load its web streams: 4% of a cold start (2026-11-29, by instructions). On Node a reply never is one.
 */
export const SDK_CLIENT = {
  streamCollector: async (reply: Readable): Promise<Uint8Array> => Buffer.concat(await reply.toArray()),
  sha256: Sha256,
  logger: SILENT as Pick<Console, keyof typeof SILENT> as Console,
} as const;
