import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orientationIn } from "../../../../shared/domain/pictures/orientation.ts";
import { stripMetadata } from "../../../../shared/domain/pictures/strip-metadata.ts";
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
} from "../../../support/files/pictures.ts";

const hidden = Buffer.from(HIDDEN);
const kept = (...[mediaType, bytes]: Parameters<typeof stripMetadata>) => {
  const result = stripMetadata(mediaType, bytes);
  return result && Buffer.from(result.bytes);
};

describe("a JPEG keeps its picture, byte for byte", () => {
  test("without place, owner, comment, second picture, or anything after its end", () => {
    expect(PHOTO.includes(hidden)).toBe(true);
    expect(kept("image/jpeg", PHOTO)).toEqual(JPEG);
    expect(kept("image/jpeg", JPEG)).toEqual(JPEG);
  });

  test.each([
    ["big", false],
    ["little", true],
  ])("with the side that is up, however a camera writes it: %s-endian", (_, isLittle) => {
    const photo = Buffer.concat([
      JPEG.subarray(0, 2),
      jpegSegment(0xe1, exif(6, isLittle)),
      JPEG.subarray(2),
    ]);
    const result = kept("image/jpeg", photo) ?? Buffer.alloc(0);
    expect(result.includes(hidden)).toBe(false);
    // A directory of one entry: tag 0x0112, a short, once, the value 6.
    expect(result.subarray(2, 38).toString("hex")).toBe(
      "ffe10022457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100060000" + "00000000",
    );
    expect(Buffer.concat([result.subarray(0, 2), result.subarray(38)])).toEqual(JPEG);
  });

  test("with Adobe's colour transform rewritten, and without any profile", () => {
    const adobe = (flags: string) => jpegSegment(0xee, Buffer.from(`Adobe\0d${flags}\u0001`, "latin1"));
    const withParts = (...parts: Buffer[]) =>
      Buffer.concat([JPEG.subarray(0, 2), ...parts, JPEG.subarray(2)]);
    const profile = jpegSegment(0xe2, Buffer.from(`ICC_PROFILE\0\u0001\u0001${HIDDEN}`, "latin1"));
    expect(kept("image/jpeg", withParts(profile, adobe("abcd")))).toEqual(withParts(adobe("\0\0\0\0")));
    const overlong = jpegSegment(0xee, Buffer.from(`Adobe\0d\0\0\0\0\u0001${HIDDEN}`, "latin1"));
    expect(kept("image/jpeg", withParts(overlong))).toEqual(JPEG);
  });

  test.each([
    ["an extension of the format", 0xc8],
    ["a hierarchy of pictures", 0xde],
    ["an expansion", 0xdf],
    ["reserved", 0xf3],
  ])("without a segment for %s", (_, marker) => {
    const photo = Buffer.concat([JPEG.subarray(0, 2), jpegSegment(marker, hidden), JPEG.subarray(2)]);
    expect(kept("image/jpeg", photo)).toEqual(JPEG);
  });

  test.each([
    ["tables of quantisation", 0xdb, [0, ...Array(64).fill(1)]],
    ["tables of codes", 0xc4, [0, ...Array(16).fill(0)]],
    ["a restart interval", 0xdd, [0, 0]],
    ["a frame", 0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]],
  ])("and no text behind %s", (_, marker, content) => {
    const withSegment = (bytes: Uint8Array) =>
      Buffer.concat([JPEG.subarray(0, 2), jpegSegment(marker, Buffer.from(bytes)), JPEG.subarray(2)]);
    const whole = withSegment(Uint8Array.from(content));
    expect(kept("image/jpeg", whole)).toEqual(whole);
    expect(kept("image/jpeg", withSegment(Buffer.concat([Buffer.from(content), hidden])))).toBeUndefined();
  });
});

test("a PNG keeps its drawing chunks, up to the last one", () => {
  const beside = ["tEXt", "iTXt", "zTXt", "eXIf", "tIME", "prVt"].map((name) => pngChunk(name, hidden));
  const photo = Buffer.concat([PNG.subarray(0, 33), ...beside, PNG.subarray(33), hidden]);
  expect(kept("image/png", photo)).toEqual(PNG);
  const overlong = Buffer.concat([PNG.subarray(0, 33), pngChunk("gAMA", hidden), PNG.subarray(33)]);
  expect(kept("image/png", overlong)).toBeUndefined();
  const profile = Buffer.concat([PNG.subarray(0, 33), pngChunk("iCCP", hidden), PNG.subarray(33)]);
  expect(kept("image/png", profile)).toEqual(PNG);
});

test("PNG and WebP keep their orientation, and nothing else of their EXIF", () => {
  const tiff = Buffer.from(exif(6).subarray(6));
  const png = kept(
    "image/png",
    Buffer.concat([PNG.subarray(0, 33), pngChunk("eXIf", tiff), PNG.subarray(33)]),
  );
  const upright = Buffer.from("4d4d002a00000008" + "0001" + "011200030000000100060000" + "00000000", "hex");
  expect(png).toEqual(Buffer.concat([PNG.subarray(0, 33), pngChunk("eXIf", upright), PNG.subarray(33)]));
  const extended = (flags: number) => webpChunk("VP8X", Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const file = (...chunks: Buffer[]) => {
    const head = Buffer.from(WEBP.subarray(0, 12));
    head.writeUInt32LE(4 + Buffer.concat(chunks).length, 4);
    return Buffer.concat([head, ...chunks]);
  };
  for (const written of [tiff, exif(6)])
    expect(kept("image/webp", file(extended(0x3c), WEBP.subarray(12), webpChunk("EXIF", written)))).toEqual(
      file(extended(0x18), WEBP.subarray(12), webpChunk("EXIF", upright)),
    );
});

test("an EXIF directory that claims 65,535 entries, five hundred times over, costs no more than its bytes", () => {
  const tiff = Buffer.alloc(2_000);
  tiff.write("MM\0*", "latin1");
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(65_535, 8);
  let read = 0;
  const counted = new Proxy(tiff, {
    get(target, name) {
      const value = Reflect.get(target, name, target);
      if (name === "readUInt16BE") read += 1;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  expect(orientationIn(counted)).toBe(1);
  expect(read).toBeLessThan(2_000 / 12 + 2);
  const bomb = Buffer.concat(
    Array(500).fill(jpegSegment(0xe1, Buffer.concat([Buffer.from("Exif\0\0"), tiff]))),
  );
  expect(kept("image/jpeg", Buffer.concat([JPEG.subarray(0, 2), bomb, JPEG.subarray(2)]))).toEqual(JPEG);
});

test("a WebP keeps its drawing chunks, and its header announces no others", () => {
  const header = (flags: number) => webpChunk("VP8X", Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const file = (...chunks: Buffer[]) => {
    const head = Buffer.from(WEBP.subarray(0, 12));
    head.writeUInt32LE(4 + Buffer.concat(chunks).length, 4);
    return Buffer.concat([head, ...chunks]);
  };
  const picture = WEBP.subarray(12);
  const photo = file(header(0x2c), picture, webpChunk("EXIF", exif(1)), webpChunk("XMP ", hidden));
  expect(kept("image/webp", Buffer.concat([photo, hidden]))).toEqual(file(header(0), picture));
  expect(kept("image/webp", file(header(0x02), webpChunk("ANMF", hidden)))).toBeUndefined();
});

test("truncated or invented pictures are refused, and never crash", () => {
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
