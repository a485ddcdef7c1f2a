import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskIdentifiers } from "../../../shared/domain/masked-text.ts";

describe("masks what identifies a person", () => {
  test.each([
    ["a non-breaking hyphen between groups", "hubungi 0812\u20113456\u20117890"],
    ["an en dash", "hubungi 0812–3456–7890"],
    ["a non-breaking space", "hubungi 0812\u00a03456\u00a07890"],
    ["a dash between spaces", "hubungi 0812 - 3456 - 7890"],
    ["a mark that nobody sees", "hubungi 0812\u200b3456\u200b7890"],
    ["a mobile number without its leading 0", "hubungi 81234567890"],
    ["a NIK with slashes", "hubungi 13/75/01/170385/0001"],
    ["a NIK with dashes between spaces", "hubungi 137501 – 170385 – 0001"],
    ["a NIP in groups", "hubungi 19860926 201505 1 001"],
    ["an address with a space before the at sign", "hubungi siti.aminah @contoh.go.id"],
    ["an address with spaces around it", "hubungi siti.aminah @ contoh.go.id"],
    ["an address with a space around its dot", "hubungi siti.aminah@contoh . id"],
    ["an address that hides its signs", "hubungi siti.aminah (at) contoh [dot] id"],
    ["a mobile number with signs of any kind", "hubungi 0812*3456•7890"],
    ["a mobile number with commas", "hubungi 0812, 3456, 7890"],
    ["a mobile number with slashes", "hubungi 0812/3456/7890"],
    ["a landline with a slash after its area code", "hubungi 0751/31234"],
    ["a mobile number in groups without its leading 0", "hubungi 812-3456-7890"],
    ["digits of full width", "hubungi ０８１２－３４５６－７８９０"],
    ["digits outside the basic plane", "hubungi 𝟎𝟖𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎"],
    ["an at sign of full width", "hubungi siti.aminah＠contoh.go.id"],
    ["an account's number", "hubungi 1234567890"],
    ["an account's number outside the basic plane", "hubungi 𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗𝟎"],
  ])("with %s", (_, text) => {
    expect(maskIdentifiers(text)).toBe("hubungi ***");
  });

  test.each([
    ["right after an amount", "Bayar Rp 50000,081234567890", "Bayar Rp 50000,***"],
    ["after a word that ends like the currency", "WA grp 81234567890", "WA grp ***"],
  ])("%s", (_, text, masked) => {
    expect(maskIdentifiers(text)).toBe(masked);
  });
});

describe("leaves what identifies nobody", () => {
  test.each([
    "Buka 08.00-15.30, saya datang 08:15.",
    "Pelayanan 08.00 - 15.30 dan 08:00–12:00",
    "Jam 08.00 s.d. 15.30, istirahat 12.00 sampai 13.00",
    "Tanggal 05-04-2026 08.00-15.30 loket tutup",
    "Surat 2026-04-05 sampai 2026-04-12",
    "Bayar Rp 1.250.000, seharusnya Rp 150.000",
    "RT 03/RW 07, Jl. Sudirman No. 12, 26112",
    "Antrean 0012 dari 0045, loket 3",
    "Pasal 59 PP 30/2019 dan UU 25/2009",
    "Nomor U-0451 di meja 4",
    "Surat 045/123/2026 dan 0451/12345/2026",
    "Diminta Rp1500000000, Rp. 12.345.678.900,50 dan Rp 812.345.678",
    "Nilai 80 85 90 75 88, antara 812 dan 8123",
  ])("%s", (text) => {
    expect(maskIdentifiers(text)).toBe(text);
  });
});

test("never makes a text longer, and masks nothing twice", () => {
  const piece = fc.constantFrom(
    "0812",
    " ",
    "-",
    "3456",
    "7890",
    "08.00",
    "@",
    "a.id",
    "\u2011",
    "０８",
    "𝟎",
    "Rp ",
    "(at)",
    "***",
    "1/2",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      const masked = maskIdentifiers(text);
      expect(masked.length).toBeLessThanOrEqual(text.length);
      expect(maskIdentifiers(masked)).toBe(masked);
    }),
  );
});
