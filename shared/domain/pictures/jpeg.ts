import { orientationIn, tiffOfOrientation } from "./orientation.ts";

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const QUANTISATION = 0xdb;
const HUFFMAN = 0xc4;
const ARITHMETIC = 0xcc;
const RESERVED_FRAME = 0xc8;
const LINES = 0xdc;
const RESTART_INTERVAL = 0xdd;
const FILL = 0xff;
const JFIF = 0xe0;
const EXIF = 0xe1;
const ADOBE = 0xee;

/**
 * The segments of a JPEG that are needed to draw it.
 * @returns undefined if a segment is truncated, or longer than its content
 * @source ITU-T T.81, annex B; JFIF 1.02; Adobe Technical Note 5116 on the APP14 segment
 */
export function strippedJpeg(bytes: Buffer): Buffer[] | undefined {
  if (bytes[0] !== FILL || bytes[1] !== START) return undefined;
  const kept = [bytes.subarray(0, 2)];
  const orient = orientOnce();
  let hasScan = false;
  let segment = segmentAt(bytes, 2);
  for (let at = 2; segment !== undefined; segment = segmentAt(bytes, at)) {
    const { marker, next } = segment;
    if (marker === END) return hasScan ? [...kept, bytes.subarray(at, next)] : undefined;
    const part = drawsPicture(marker)
      ? wellFormed(segment, bytes.subarray(at, next))
      : keptMetadata(segment, orient);
    if (part === undefined) return undefined;
    kept.push(part);
    at = next;
    if (marker !== SCAN) continue;
    hasScan = true;
    at = endOfScan(bytes, next);
    kept.push(bytes.subarray(next, at));
  }
  return undefined;
}

const NOTHING = Buffer.alloc(0);

/** The part of an application segment that is kept: pixel density, colour transform and orientation. */
function keptMetadata({ marker, content }: Segment, orient: (exif: Buffer) => Buffer): Buffer {
  if (marker === JFIF && isJfif(content)) return jfifOf(content);
  if (marker === ADOBE && isAdobe(content)) return adobeOf(content);
  return marker === EXIF && isExif(content) ? orient(content) : NOTHING;
}

/** Only the first EXIF segment sets the orientation. */
function orientOnce(): (exif: Buffer) => Buffer {
  let isNamed = false;
  return (exif) => {
    const orientation = isNamed ? 1 : orientationIn(exif.subarray(6));
    isNamed = true;
    return orientation > 1 ? exifOf(orientation) : NOTHING;
  };
}

interface Segment {
  readonly marker: number;
  readonly content: Buffer;
  readonly next: number;
}

/** A marker and its content; fill bytes and the end marker have none. */
function segmentAt(bytes: Buffer, at: number): Segment | undefined {
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined) return undefined;
  if (marker === FILL) return { marker, content: bytes.subarray(at, at), next: at + 1 };
  if (marker === END) return { marker, content: bytes.subarray(at, at), next: at + 2 };
  if (at + 4 > bytes.length) return undefined;
  const next = at + 2 + bytes.readUInt16BE(at + 2);
  if (next > bytes.length || next < at + 4) return undefined;
  return { marker, content: bytes.subarray(at + 4, next), next };
}

/**
 * Frames, tables and scans. C8 and F0–FD are reserved; DE and DF belong to hierarchical pictures, which no
 * program supports.
 */
function drawsPicture(marker: number): boolean {
  if (marker >= 0xc0 && marker <= 0xcf) return marker !== RESERVED_FRAME;
  return [SCAN, QUANTISATION, LINES, RESTART_INTERVAL].includes(marker);
}

function wellFormed({ marker, content }: Segment, whole: Buffer): Buffer | undefined {
  return isWellFormed(marker, content) ? whole : undefined;
}

/** Whether a segment is exactly as long as its tables, so that nothing is hidden behind them. */
function isWellFormed(marker: number, content: Buffer): boolean {
  switch (marker) {
    case SCAN:
      return content.length === 4 + 2 * (content[0] ?? 0);
    case LINES:
    case RESTART_INTERVAL:
      return content.length === 2;
    case ARITHMETIC:
      return content.length % 2 === 0;
    case QUANTISATION:
      return isMadeOf(content, (at) => 1 + 64 * ((content[at] ?? 0) >> 4 === 0 ? 1 : 2));
    case HUFFMAN:
      return isMadeOf(content, (at) => 17 + content.subarray(at + 1, at + 17).reduce((sum, n) => sum + n, 0));
    default:
      return content.length === 6 + 3 * (content[5] ?? 0);
  }
}

/** Whether tables of the given sizes fill the content exactly. */
function isMadeOf(content: Buffer, sizeAt: (at: number) => number): boolean {
  let at = 0;
  while (at < content.length) at += sizeAt(at);
  return at === content.length;
}

/** JFIF without a preview, whose pixels would follow. */
function isJfif(content: Buffer): boolean {
  return content.toString("latin1", 0, 5) === "JFIF\0" && content.length === 14;
}

function isExif(content: Buffer): boolean {
  return content.toString("latin1", 0, 6) === "Exif\0\0";
}

function isAdobe(content: Buffer): boolean {
  return content.toString("latin1", 0, 5) === "Adobe" && content.length === 12;
}

function jfifOf(content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, JFIF, 0, 16]), content]);
}

/** The colour transform, without which colours come out wrong; version and flags are replaced. */
function adobeOf(content: Buffer): Buffer {
  return Buffer.from([
    0xff,
    ADOBE,
    0,
    14,
    ...Buffer.from("Adobe", "latin1"),
    0,
    100,
    0,
    0,
    0,
    0,
    content[11] ?? 0,
  ]);
}

function exifOf(orientation: number): Buffer {
  return Buffer.from([
    0xff,
    EXIF,
    0,
    34,
    ...Buffer.from("Exif\0\0", "latin1"),
    ...tiffOfOrientation(orientation),
  ]);
}

/** Where the entropy-coded data ends: at a marker other than a stuffed zero or a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0x00 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
