export type PictureType = "image/jpeg" | "image/png" | "image/webp";

/**
 * The pixels that a program will have to draw, by the picture's own header; 0 if it has no picture. Nothing is
 * unpacked: a few bytes may claim billions of pixels.
 * @param parts as stripped: each segment or chunk in one
 * @source ITU-T T.81, B.2.2; PNG, third edition, 11.2.1; RFC 9649, 2.5 to 2.7; RFC 6386, 9.1
 */
export function pixelsOf(mediaType: PictureType, parts: readonly Buffer[]): number {
  const areaOf = AREAS[mediaType];
  return parts.reduce((most, part) => Math.max(most, areaOf(part)), 0);
}

const AREAS: Readonly<Record<PictureType, (part: Buffer) => number>> = {
  "image/jpeg": jpegArea,
  "image/png": pngArea,
  "image/webp": webpArea,
};

const MOST_LINES = 65_535;

/** A frame of no lines tells their number after its scan. */
function jpegArea(part: Buffer): number {
  const marker = part[1] ?? 0;
  const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xcc;
  if (part[0] !== 0xff || !isFrame) return 0;
  return (part.readUInt16BE(5) || MOST_LINES) * part.readUInt16BE(7);
}

function pngArea(part: Buffer): number {
  return nameAt(part, 4) === "IHDR" ? part.readUInt32BE(8) * part.readUInt32BE(12) : 0;
}

function webpArea(part: Buffer): number {
  switch (nameAt(part, 0)) {
    case "VP8X":
      return (part.readUIntLE(12, 3) + 1) * (part.readUIntLE(15, 3) + 1);
    case "VP8 ":
      return part.length < 18 ? 0 : (part.readUInt16LE(14) & 0x3fff) * (part.readUInt16LE(16) & 0x3fff);
    case "VP8L": {
      if (part.length < 13) return 0;
      const sides = part.readUInt32LE(9);
      return ((sides & 0x3fff) + 1) * (((sides >> 14) & 0x3fff) + 1);
    }
    default:
      return 0;
  }
}

function nameAt(part: Buffer, at: number): string {
  return part.toString("latin1", at, at + 4);
}
