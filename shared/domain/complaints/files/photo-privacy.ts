import type { FileMediaType } from "../../announced-file.ts";

/**
 * A photograph reduced to the picture: no place, time, camera or owner (EXIF, XMP, IPTC), no preview, no comment, nothing
 * after its end. The picture itself is unchanged, byte by byte; a JPEG also keeps its orientation, without which it would lie
 * on its side. Only parts known to belong to the picture are kept, so that unknown parts cannot reveal anything either.
 * @returns undefined if the bytes are not a complete picture of that type
 * @source policy; UU 27/2022: what a complainant did not mean to disclose is not kept
 */
export function pictureAlone(
  mediaType: Exclude<FileMediaType, "application/pdf">,
  bytes: Uint8Array,
): Uint8Array | undefined {
  const parts = PARTS[mediaType](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return parts && Buffer.concat(parts);
}

const PARTS = { "image/jpeg": jpeg, "image/png": png, "image/webp": webp } as const;

const JPEG = { start: 0xd8, end: 0xd9, scan: 0xda, comment: 0xfe, exif: 0xe1, adobe: 0xee } as const;

/** The segments up to the end marker, without application data (APPn) and comments. */
function jpeg(bytes: Buffer): Buffer[] | undefined {
  const kept = [bytes.subarray(0, 2)];
  let hasScan = false;
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined) return undefined;
    const { marker, content, next } = segment;
    if (marker === JPEG.end) return hasScan ? [...kept, bytes.subarray(at, next)] : undefined;
    if (isOfPicture(marker, content)) kept.push(bytes.subarray(at, next));
    else if (marker === JPEG.exif) kept.push(...orientationOf(content));
    at = next;
    if (marker !== JPEG.scan) continue;
    hasScan = true;
    at = endOfScan(bytes, next);
    kept.push(bytes.subarray(next, at));
  }
}

/** A marker with its segment; the end marker has none. */
function segmentAt(bytes: Buffer, at: number) {
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined) return undefined;
  // A fill byte.
  if (marker === 0xff) return { marker, content: bytes.subarray(at, at), next: at + 1 };
  if (marker === JPEG.end) return { marker, content: bytes.subarray(at, at), next: at + 2 };
  if (at + 4 > bytes.length) return undefined;
  const next = at + 2 + bytes.readUInt16BE(at + 2);
  return next > bytes.length || next < at + 4
    ? undefined
    : { marker, content: bytes.subarray(at + 4, next), next };
}

/** Whether a segment belongs to the picture: tables, frames, scans, and of the APPn segments those that define colours. */
function isOfPicture(marker: number, content: Buffer): boolean {
  if (marker === JPEG.comment) return false;
  if (marker < 0xe0 || marker > 0xef) return marker >= 0xc0 && marker < 0xf0;
  const named = (name: string) => content.toString("latin1", 0, name.length) === name;
  return (
    (marker === 0xe0 && named("JFIF\0") && content.length === 14) ||
    (marker === 0xe2 && named("ICC_PROFILE\0")) ||
    (marker === JPEG.adobe && named("Adobe"))
  );
}

/** The end of the entropy-coded data: a marker that is neither a stuffed zero byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const next = bytes[at + 1];
    if (bytes[at] === 0xff && next !== 0x00 && !(next !== undefined && next >= 0xd0 && next <= 0xd7))
      return at;
  }
  return bytes.length;
}

const ORIENTATION = 0x0112;

/** An EXIF segment with the orientation and nothing else; none if the picture is upright. */
function orientationOf(exif: Buffer): Buffer[] {
  if (exif.toString("latin1", 0, 6) !== "Exif\0\0" || exif.length < 20) return [];
  const tiff = exif.subarray(6);
  const isLittle = tiff.toString("latin1", 0, 2) === "II";
  const short = (at: number) =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value > 1 && value <= 8 ? [exifOfOrientation(value)] : [];
  }
  return [];
}

function exifOfOrientation(value: number): Buffer {
  const head = [0xff, JPEG.exif, 0, 34, ...Buffer.from("Exif\0\0MM\0*", "latin1"), 0, 0, 0, 8];
  return Buffer.from([...head, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]);
}

const PNG_PARTS = new Set("IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs".split(" "));

/** The chunks up to IEND, each with length, name, content and checksum. */
function png(bytes: Buffer): Buffer[] | undefined {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const name = bytes.toString("latin1", at + 4, at + 8);
    const next = at + 12 + bytes.readUInt32BE(at);
    if (next > bytes.length || (at === 8 && name !== "IHDR")) return undefined;
    if (PNG_PARTS.has(name)) kept.push(bytes.subarray(at, next));
    if (name === "IEND") return kept;
    at = next;
  }
  return undefined;
}

const WEBP_PARTS = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ICCP"]);
/** The bits of the extended header that announce animation, XMP and EXIF. */
const WEBP_METADATA_FLAGS = 0x02 | 0x04 | 0x08;

/** The chunks, each with name, length, content, and a padding byte if the length is odd; no animation. */
function webp(bytes: Buffer): Buffer[] | undefined {
  if (bytes.length < 12) return undefined;
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return undefined;
  const kept: Buffer[] = [];
  let hasPicture = false;
  for (let at = 12; at + 8 <= end; ) {
    const name = bytes.toString("latin1", at, at + 4);
    const size = bytes.readUInt32LE(at + 4);
    const next = at + 8 + size + (size % 2);
    if (next > end) return undefined;
    const chunk = Buffer.from(bytes.subarray(at, next));
    if (name === "VP8X") chunk[8] = (chunk[8] ?? 0) & ~WEBP_METADATA_FLAGS;
    if (WEBP_PARTS.has(name)) kept.push(chunk);
    hasPicture ||= name === "VP8 " || name === "VP8L";
    at = next;
  }
  if (!hasPicture) return undefined;
  const head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(4 + kept.reduce((sum, { length }) => sum + length, 0), 4);
  return [head, ...kept];
}
