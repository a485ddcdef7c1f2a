import { strippedJpeg } from "./jpeg.ts";
import { type PictureType, pixelsOf } from "./pixels.ts";
import { strippedPng } from "./png.ts";
import { strippedWebp } from "./webp.ts";

const FORMATS = { "image/jpeg": strippedJpeg, "image/png": strippedPng, "image/webp": strippedWebp } as const;

interface StrippedPicture {
  readonly bytes: Uint8Array;
  /** At least 1. */
  readonly pixels: number;
}

/**
 * A picture reduced to what draws it: without place, time, camera or owner (EXIF, XMP, IPTC), colour profile,
 * preview, comments, or anything after its end. Pixels stay byte for byte, and so does the orientation. Only
 * known parts of the right length are kept, since an unknown part may carry anything. The work is one pass
 * over the bytes present, whatever the file claims to hold.
 * @returns undefined if the bytes are not a complete picture of that type
 * @source policy; UU 27/2022: what the sender did not mean to tell is not kept
 */
export function stripMetadata(mediaType: PictureType, bytes: Uint8Array): StrippedPicture | undefined {
  const parts = FORMATS[mediaType](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const pixels = parts ? pixelsOf(mediaType, parts) : 0;
  return parts && pixels > 0 ? { bytes: Buffer.concat(parts), pixels } : undefined;
}
