import { orientationIn, tiffOfOrientation } from "./orientation.ts";

const SIGNATURE_BYTES = 8;
const HEAD_BYTES = 12 + 13;

/**
 * Chunks needed to draw the picture, and the maximum length of each in bytes. @source PNG, third edition
 * (W3C, 2025), section 11
 */
const LONGEST: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Number.POSITIVE_INFINITY,
  IEND: 0,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
};

/**
 * The chunks of a PNG that are needed to draw it, and its orientation.
 * @returns undefined if a chunk is truncated, missing, or longer than its kind allows
 */
export function strippedPng(bytes: Buffer): Buffer[] | undefined {
  const kept = [bytes.subarray(0, SIGNATURE_BYTES)];
  let hasPixels = false;
  for (let at = SIGNATURE_BYTES; at + 12 <= bytes.length; ) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    const next = at + 12 + bytes.readUInt32BE(at);
    const isHead = name === "IHDR" && next - at === HEAD_BYTES;
    if (next > bytes.length || isHead !== (at === SIGNATURE_BYTES)) return undefined;
    const part = partOf(name, bytes.subarray(at, next));
    if (part === undefined) return undefined;
    kept.push(part);
    hasPixels ||= name === "IDAT";
    if (name === "IEND") return hasPixels ? kept : undefined;
    at = next;
  }
  return undefined;
}

/** The part of a chunk that is kept; undefined if it is longer than its kind allows. */
function partOf(name: string, chunk: Buffer): Buffer | undefined {
  if (Object.hasOwn(LONGEST, name)) return chunk.length - 12 <= (LONGEST[name] ?? 0) ? chunk : undefined;
  const orientation = name === "eXIf" ? orientationIn(chunk.subarray(8, -4)) : 1;
  return orientation > 1 ? exifChunk(orientation) : Buffer.alloc(0);
}

function exifChunk(orientation: number): Buffer {
  const named = Buffer.concat([Buffer.from("eXIf", "latin1"), tiffOfOrientation(orientation)]);
  const chunk = Buffer.alloc(named.length + 8);
  chunk.writeUInt32BE(named.length - 4, 0);
  named.copy(chunk, 4);
  chunk.writeUInt32BE(checksumOf(named), chunk.length - 4);
  return chunk;
}

/** CRC-32 of a chunk's name and content. @source PNG, annex D */
function checksumOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
