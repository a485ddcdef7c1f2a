import { crc32, deflateSync } from "node:zlib";

const ascii = (text: string) => Buffer.from(text, "latin1");

/** One grey pixel, with no metadata. */
export const JPEG = Buffer.concat([
  Buffer.from(
    "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
    "base64",
  ),
  Buffer.from([0xff, 0xd9]),
]);
export const WEBP = Buffer.from("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA", "base64");
export const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pngChunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
  pngChunk("IDAT", deflateSync(Buffer.from([0, 0x80]))),
  pngChunk("IEND"),
]);

/** What no picture may reveal: where it was taken, and whose camera it was. */
export const HIDDEN = "Bukittinggi -0.3055, 100.3692; kamera milik Zulfikar";

export function pngChunk(name: string, content = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([ascii(name), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  numbers.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
}

export function jpegSegment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

export function webpChunk(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return Buffer.concat([ascii(name), size, content, Buffer.alloc(content.length % 2)]);
}

/** The directory of an EXIF segment: orientation, a place and an owner, in either byte order. */
export function exif(orientation: number, isLittle = false): Buffer {
  const short = (value: number) => (isLittle ? [value & 255, value >> 8] : [value >> 8, value & 255]);
  const long = (value: number) => (isLittle ? [value, 0, 0, 0] : [0, 0, 0, value]);
  const entry = (tag: number, type: number, value: number[]) => [
    ...short(tag),
    ...short(type),
    ...long(1),
    ...value,
  ];
  return Buffer.concat([
    ascii("Exif\0\0"),
    Buffer.from([
      ...(isLittle ? ascii("II*\0") : ascii("MM\0*")),
      ...long(8),
      ...short(2),
      ...entry(0x0112, 3, [...short(orientation), 0, 0]),
      ...entry(0x8825, 4, long(38)),
      ...long(0),
    ]),
    ascii(HIDDEN),
  ]);
}

/** A photo as a phone takes it, with all its metadata. */
export const PHOTO = Buffer.concat([
  JPEG.subarray(0, 2),
  jpegSegment(0xe1, exif(1)),
  jpegSegment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>${HIDDEN}`)),
  jpegSegment(0xe2, ascii(`MPF\0${HIDDEN}`)),
  jpegSegment(0xed, ascii(`Photoshop 3.0\0${HIDDEN}`)),
  jpegSegment(0xfe, ascii(HIDDEN)),
  JPEG.subarray(2),
  ascii(HIDDEN),
]);

/** How a photo begins as iPhones take it by default. */
export const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), ascii("ftypheic\0\0\0\0mif1heic")]);
