import * as z from "zod";
import { named } from "./once.ts";

/** Where and how to upload an announced file. */
export const UploadSchema = /* @__PURE__ */ named("Upload", () =>
  z.object({
    method: z.literal("PUT"),
    url: z.string(),
    /** To be sent exactly as given: size, SHA-256 and, if announced, type are part of the signature. */
    headers: z.record(z.string(), z.string()),
    expiresAt: z.string(),
  }),
);

/** A form by which a browser without script uploads a file of which nothing is known before. */
export const FormUploadSchema = /* @__PURE__ */ named("FormUpload", () =>
  z.object({
    method: z.literal("POST"),
    url: z.string(),
    /** To be sent as they are, as `multipart/form-data`, and nothing else before the file; they are part of the signature. */
    fields: z.record(z.string(), z.string()),
    /** The name of the field with the file, which comes last. */
    fileField: z.literal("file"),
    expiresAt: z.string(),
  }),
);

/** Where to download a file, and until when. */
export const DownloadSchema = /* @__PURE__ */ named("Download", () =>
  z.object({ url: z.string(), expiresAt: z.string() }),
);
