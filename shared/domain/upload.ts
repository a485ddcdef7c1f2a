import * as z from "zod";
import { once } from "./once.ts";

/** Where a file that was announced is to be put, and how. */
export const UploadSchema = once(() =>
  z.object({
    method: z.literal("PUT"),
    url: z.string(),
    /** To be sent exactly so: size, SHA-256 and, where one was announced, type are part of the signature. */
    headers: z.record(z.string(), z.string()),
    expiresAt: z.string(),
  }),
);

/** Where a file may be fetched, and until when. */
export const DownloadSchema = once(() => z.object({ url: z.string(), expiresAt: z.string() }));
