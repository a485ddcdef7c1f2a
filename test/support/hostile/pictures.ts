import { deflateSync } from "node:zlib";
import { exif, HEIC, JPEG, jpegSegment, PHOTO, PNG, pngChunk, WEBP, webpChunk } from "../files/pictures.ts";

const ascii = (text: string) => Buffer.from(text, "latin1");

/** What must never be shown to whoever opens a picture. */
export const SCRIPT = "<script>alert(1)</script>";

interface HostilePicture {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** `kept`, or the refusal's name. */
  readonly outcome: "kept" | "broken" | "moving" | "too-many-pixels" | "other-type" | "heic";
}

const jpegWith = (...parts: readonly Buffer[]) =>
  Buffer.concat([JPEG.subarray(0, 2), ...parts, JPEG.subarray(2)]);
const pngWith = (...chunks: readonly Buffer[]) =>
  Buffer.concat([PNG.subarray(0, 33), ...chunks, PNG.subarray(33)]);

function pngOf(width: number, height: number, pixels = deflateSync(Buffer.from([0, 0x80]))): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  return Buffer.concat([
    PNG.subarray(0, 8),
    pngChunk("IHDR", head),
    pngChunk("IDAT", pixels),
    pngChunk("IEND"),
  ]);
}

function jpegOf(lines: number, columns: number): Buffer {
  const bytes = Buffer.from(JPEG);
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc2]));
  bytes.writeUInt16BE(lines, frame + 5);
  bytes.writeUInt16BE(columns, frame + 7);
  return bytes;
}

function webpOf(...chunks: readonly Buffer[]): Buffer {
  const head = Buffer.from(WEBP.subarray(0, 12));
  head.writeUInt32LE(4 + Buffer.concat(chunks).length, 4);
  return Buffer.concat([head, ...chunks]);
}

const canvas = (flags: number, width: number, height: number) => {
  const content = Buffer.alloc(10);
  content[0] = flags;
  content.writeUIntLE(width - 1, 4, 3);
  content.writeUIntLE(height - 1, 7, 3);
  return webpChunk("VP8X", content);
};

/** A directory that claims 65,535 entries. */
function endlessExif(): Buffer {
  const tiff = Buffer.alloc(400);
  tiff.write("MM\0*", "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(65_535, 8);
  return jpegSegment(0xe1, Buffer.concat([ascii("Exif\0\0"), tiff]));
}

const frameControl = Buffer.alloc(26);
const html = ascii(`<html>${SCRIPT}</html>`);

/** Pictures that somebody made to break whoever opens them, or that are not what they are called. */
export const HOSTILE_PICTURES: readonly HostilePicture[] = [
  ...(
    [
      ["a JPEG cut off in its scan", PHOTO.subarray(0, PHOTO.indexOf(JPEG.subarray(-12)) + 10), "broken"],
      ["a JPEG of its first two bytes", Buffer.concat([JPEG.subarray(0, 2), Buffer.from([0xff])]), "broken"],
      ["a JPEG of 65,535 by 65,535", jpegOf(65_535, 65_535), "too-many-pixels"],
      ["a JPEG whose lines are told after the scan", jpegOf(0, 65_535), "too-many-pixels"],
      ["a JPEG of no columns", jpegOf(1, 0), "broken"],
      [
        "a JPEG with a second, huge frame",
        jpegWith(jpegSegment(0xc0, Buffer.from([8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0]))),
        "too-many-pixels",
      ],
      ["500 EXIF segments of 65,535 entries each", jpegWith(...Array(500).fill(endlessExif())), "kept"],
      ["100,000 empty segments", jpegWith(Buffer.alloc(400_000, Buffer.from([0xff, 0xe5, 0, 2]))), "kept"],
      ["500,000 bytes of filling", jpegWith(Buffer.alloc(500_000, 0xff)), "kept"],
      [
        "a profile and an overlong Adobe segment, both with a script",
        jpegWith(
          jpegSegment(0xe2, Buffer.concat([ascii("ICC_PROFILE\0\u0001\u0001"), html])),
          jpegSegment(0xee, Buffer.concat([ascii("Adobe\0d\0\0\0\0\u0001"), html])),
        ),
        "kept",
      ],
      [
        "a JPEG that is a web page too",
        Buffer.concat([jpegWith(jpegSegment(0xfe, html), jpegSegment(0xe1, exif(1))), html]),
        "kept",
      ],
      [
        "a web page that begins like a JPEG",
        Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), html]),
        "broken",
      ],
      ["a web page", html, "other-type"],
      ["an iPhone's photo", HEIC, "heic"],
      ["a PNG", PNG, "other-type"],
    ] as const
  ).map(([name, bytes, outcome]) => ({ name, mediaType: "image/jpeg", bytes, outcome })),
  ...(
    [
      ["a PNG cut off", PNG.subarray(0, -8), "broken"],
      ["a PNG of 2,147,483,647 by 2,147,483,647", pngOf(2 ** 31 - 1, 2 ** 31 - 1), "too-many-pixels"],
      ["a PNG of no lines", pngOf(1, 0), "broken"],
      ["a PNG without pixels", Buffer.concat([PNG.subarray(0, 33), pngChunk("IEND")]), "broken"],
      [
        "a PNG with an empty head",
        Buffer.concat([PNG.subarray(0, 8), pngChunk("IHDR"), PNG.subarray(33)]),
        "broken",
      ],
      ["a PNG with two heads", pngWith(PNG.subarray(8, 33)), "broken"],
      ["one pixel that unpacks to 64 MB", pngOf(1, 1, deflateSync(Buffer.alloc(2 ** 26))), "kept"],
      [
        "a profile and a text that unpack to 16 MB each",
        pngWith(
          pngChunk("iCCP", Buffer.concat([ascii("p\0\0"), deflateSync(Buffer.alloc(2 ** 24))])),
          pngChunk("zTXt", Buffer.concat([ascii("p\0\0"), deflateSync(Buffer.alloc(2 ** 24))])),
        ),
        "kept",
      ],
      [
        "an APNG of a million frames",
        pngWith(
          pngChunk("acTL", Buffer.from([0, 0x0f, 0x42, 0x40, 0, 0, 0, 0])),
          pngChunk("fcTL", frameControl),
          pngChunk("fdAT", html),
        ),
        "kept",
      ],
      ["a drawing in SVG", ascii(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`), "other-type"],
      ["an iPhone's photo called a PNG", HEIC, "heic"],
      ["a GIF", ascii("GIF89a\u0001\0\u0001\0\0\0\0;"), "other-type"],
    ] as const
  ).map(([name, bytes, outcome]) => ({ name, mediaType: "image/png", bytes, outcome })),
  ...(
    [
      ["a WebP that moves", webpOf(canvas(0x02, 1, 1), webpChunk("ANMF", html)), "moving"],
      ["a WebP of 16,777,216 by 256", webpOf(canvas(0, 2 ** 24, 256), WEBP.subarray(12)), "too-many-pixels"],
      ["a WebP with two pictures", webpOf(WEBP.subarray(12), WEBP.subarray(12)), "broken"],
      ["a WebP whose picture has no head", webpOf(webpChunk("VP8 ", ascii("x"))), "broken"],
      ["a WebP longer than its file", WEBP.subarray(0, -4), "broken"],
      ["a sound", ascii("RIFF\u0008\0\0\0WAVEfmt "), "other-type"],
    ] as const
  ).map(([name, bytes, outcome]) => ({ name, mediaType: "image/webp", bytes, outcome })),
];
