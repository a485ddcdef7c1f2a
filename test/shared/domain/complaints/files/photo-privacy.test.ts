import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pictureAlone } from "../../../../../shared/domain/complaints/files/photo-privacy.ts";
import {
  exif,
  HIDDEN,
  JPEG,
  jpegSegment,
  PHOTO,
  PNG,
  pngChunk,
  WEBP,
  webpChunk,
} from "../../../../support/pictures.ts";

const hidden = Buffer.from(HIDDEN);
const kept = (...[mediaType, bytes]: Parameters<typeof pictureAlone>) => {
  const result = pictureAlone(mediaType, bytes);
  return result && Buffer.from(result);
};

describe("a JPEG keeps the picture, byte by byte", () => {
  test("without place, owner, comment, second picture, or anything after its end", () => {
    expect(PHOTO.includes(hidden)).toBe(true);
    expect(kept("image/jpeg", PHOTO)).toEqual(JPEG);
    expect(kept("image/jpeg", JPEG)).toEqual(JPEG);
  });

  test.each([
    ["big", false],
    ["little", true],
  ])("with its orientation, however a camera writes it: %s-endian", (_, isLittle) => {
    const photo = Buffer.concat([
      JPEG.subarray(0, 2),
      jpegSegment(0xe1, exif(6, isLittle)),
      JPEG.subarray(2),
    ]);
    const result = kept("image/jpeg", photo) ?? Buffer.alloc(0);
    expect(result.includes(hidden)).toBe(false);
    // A directory with one entry: tag 0x0112, a short, count 1, the value 6.
    expect(result.subarray(2, 38).toString("hex")).toBe(
      "ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000" + "00000000",
    );
    expect(Buffer.concat([result.subarray(0, 2), result.subarray(38)])).toEqual(JPEG);
  });

  test("with its colours: the profile and Adobe's transform stay", () => {
    const profile = jpegSegment(0xe2, Buffer.from("ICC_PROFILE\0\u0001\u0001profile", "latin1"));
    const adobe = jpegSegment(0xee, Buffer.from("Adobe\0d\0\0\0\0\u0001", "latin1"));
    const photo = Buffer.concat([JPEG.subarray(0, 2), profile, adobe, JPEG.subarray(2)]);
    expect(kept("image/jpeg", photo)).toEqual(photo);
  });
});

test("a PNG keeps the chunks of the picture, up to its end chunk", () => {
  const beside = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prVt"].map((name) => pngChunk(name, hidden));
  const photo = Buffer.concat([PNG.subarray(0, 33), ...beside, PNG.subarray(33), hidden]);
  expect(kept("image/png", photo)).toEqual(PNG);
});

test("a WebP keeps the chunks of the picture, and its header announces no others", () => {
  const header = (flags: number) => webpChunk("VP8X", Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const file = (...chunks: Buffer[]) => {
    const head = Buffer.from(WEBP.subarray(0, 12));
    head.writeUInt32LE(4 + Buffer.concat(chunks).length, 4);
    return Buffer.concat([head, ...chunks]);
  };
  const picture = WEBP.subarray(12);
  const photo = file(header(0x2c), picture, webpChunk("EXIF", exif(1)), webpChunk("XMP ", hidden));
  expect(kept("image/webp", Buffer.concat([photo, hidden]))).toEqual(file(header(0x20), picture));
  expect(kept("image/webp", file(header(0x02), webpChunk("ANMF", hidden)))).toBeUndefined();
});

test("truncated or made-up bytes are not a picture, and never an error", () => {
  for (const [mediaType, picture] of [
    ["image/jpeg", JPEG],
    ["image/png", PNG],
    ["image/webp", WEBP],
  ] as const) {
    for (let length = 0; length < picture.length; length += 1)
      expect(kept(mediaType, picture.subarray(0, length))).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(picture.length), (noise, at) => {
        const mixed = Buffer.concat([picture.subarray(0, at), noise, picture.subarray(at)]);
        const result = kept(mediaType, mixed);
        return result === undefined || result.length <= mixed.length;
      }),
    );
  }
});
