import { orientationIn, tiffOfOrientation } from "./orientation.ts";

const HEAD_BYTES = 12;
/** Length of the extended header: flags and canvas size. */
const EXTENDED_BYTES = 10;
const DRAWS = new Set(["VP8X", "VP8 ", "VP8L", "ALPH"]);
const EXIF_FLAG = 0x08;
/**
 * The extended header's only flag that affects drawing; the others announce animation, XMP, EXIF or a
 * profile.
 */
const ALPHA_FLAG = 0x10;
const MOVING_FLAG = 0x02;

/**
 * The chunks of a WebP that are needed to draw it, and its orientation. Animations are refused.
 * @returns undefined if a chunk is truncated, or the file holds no still picture or several
 * @source RFC 9649, section 2
 */
export function strippedWebp(bytes: Buffer): Buffer[] | undefined {
  const chunks = chunksOf(bytes);
  const stills = chunks?.filter(({ name }) => name === "VP8 " || name === "VP8L");
  if (chunks === undefined || stills?.length !== 1) return undefined;
  const exif = chunks.findLast(({ name }) => name === "EXIF");
  const orientation = exif ? orientationOf(exif.content) : 1;
  const kept: Buffer[] = chunks.filter(({ name }) => DRAWS.has(name)).map(({ whole }) => Buffer.from(whole));
  const extended = kept.find((chunk) => nameAt(chunk, 0) === "VP8X");
  const isTurned = orientation > 1 && extended !== undefined;
  if (extended) extended[8] = ((extended[8] ?? 0) & ALPHA_FLAG) | (isTurned ? EXIF_FLAG : 0);
  if (isTurned) kept.push(exifChunk(orientation));
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return [head, ...kept];
}

/** Whether a WebP says that it moves. */
export function isMoving(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES + 9));
  return nameAt(head, HEAD_BYTES) === "VP8X" && ((head[HEAD_BYTES + 8] ?? 0) & MOVING_FLAG) !== 0;
}

/**
 * Splits into chunks of name, length, content and a padding byte; undefined if one is truncated or of a wrong
 * length.
 */
function chunksOf(bytes: Buffer) {
  if (bytes.length < HEAD_BYTES) return undefined;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  const chunks: { readonly name: string; readonly content: Buffer; readonly whole: Buffer }[] = [];
  for (let at = HEAD_BYTES; at + 8 <= end; ) {
    const size = bytes.readUInt32LE(at + 4);
    const name = nameAt(bytes, at);
    const next = at + 8 + size + (size % 2);
    if (next > end || (name === "VP8X" && size !== EXTENDED_BYTES)) return undefined;
    chunks.push({ name, content: bytes.subarray(at + 8, at + 8 + size), whole: bytes.subarray(at, next) });
    at = next;
  }
  return chunks;
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + 4);
}

/** Some programs put JPEG's `Exif\0\0` in front of the TIFF header. */
function orientationOf(exif: Buffer): number {
  return orientationIn(exif.toString("latin1", 0, 6) === "Exif\0\0" ? exif.subarray(6) : exif);
}

function exifChunk(orientation: number): Buffer {
  const tiff = tiffOfOrientation(orientation);
  const head = Buffer.from("EXIF\0\0\0\0", "latin1");
  head.writeUInt32LE(tiff.length, 4);
  return Buffer.concat([head, tiff]);
}
