import { jpegAlone } from "./jpeg.ts";
import { pngAlone } from "./png.ts";
import { webpAlone } from "./webp.ts";

const FORMATS = { "image/jpeg": jpegAlone, "image/png": pngAlone, "image/webp": webpAlone } as const;

/**
 * A photograph reduced to what draws it: no place, time, camera or owner (EXIF, XMP, IPTC), no colour profile, preview or
 * comment, nothing behind its end. Pixels stay as they are, byte by byte, and so does the orientation, so that nobody sees the
 * picture lying on its side. Only known parts of the right length are kept: an unknown part cannot tell either. The work is
 * one pass over the bytes that are there, whatever the file claims to hold.
 * @returns undefined where the bytes are not a whole picture of that type
 * @source policy; UU 27/2022: what the sender did not mean to tell is not kept
 */
export function stripMetadata(mediaType: keyof typeof FORMATS, bytes: Uint8Array): Uint8Array | undefined {
  const parts = FORMATS[mediaType](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return parts && Buffer.concat(parts);
}
