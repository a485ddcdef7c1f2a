const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

/**
 * The orientation (1 to 8) in a TIFF header, as EXIF stores it; 1 (upright) if absent. The number of entries
 * is limited by the bytes present, not by what the header claims.
 * @source TIFF 6.0, section 2; EXIF 2.32, tag 0x0112
 */
export function orientationIn(tiff: Buffer): number {
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 10 || (order !== "II" && order !== "MM")) return 1;
  const isLittle = order === "II";
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (first + 2 > tiff.length) return 1;
  const end = Math.min(first + 2 + short(first) * ENTRY_BYTES, tiff.length - ENTRY_BYTES + 1);
  for (let at = first + 2; at < end; at += ENTRY_BYTES) {
    if (short(at) !== ORIENTATION_TAG) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** A TIFF header with an orientation and nothing else: 26 bytes. */
export function tiffOfOrientation(value: number): Buffer {
  const head = [...Buffer.from("MM\0*", "latin1"), 0, 0, 0, 8];
  return Buffer.from([...head, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0]);
}
