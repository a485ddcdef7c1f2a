import { describe, expect, it } from "vitest";
import { sentences } from "../../infra/sentences/sentences.ts";

const ALL = sentences(".");
const said = new Set(ALL.map(({ text }) => text));

describe("what the product can say in Indonesian", () => {
  it.each([
    ["a refusal", "Pengaduan ini belum diverifikasi. Verifikasi dahulu: tetapkan klasifikasi dan unitnya."],
    ["its rule", "kebijakan: tim penilai mengusulkan, kepala daerah memutuskan"],
    ["a mail's subject", "Pengaduan Anda sudah dijawab"],
    ["a notice", "Petugas menulis pesan dalam pengaduan Anda."],
    ["a document", "PENJELASAN PEJABAT PENILAI KINERJA"],
    ["a document's filled-in line", "Ditunggu sampai {day(objection.explainUntil)}."],
    ["a word within a sentence", "dikabulkan"],
    ["a page", "Apa yang terjadi?"],
  ])("includes %s", (_kind, text) => {
    expect(said).toContain(text);
  });

  it("includes neither English nor what is written for programs", () => {
    expect(said).not.toContain(
      "The committee has not proposed anybody for {month} yet. Wait until scoring has closed.",
    );
    const odd = ALL.filter(({ text }) => /\b(the|and|which)\b|^import /.test(text));
    expect(odd).toEqual([]);
  });

  it.each([
    [/walikota/i, "wali kota"],
    [/\bbita\b/i, "MB"],
    [/berkelas\b/i, "diklasifikasikan sebagai"],
    [/tanggal bukanya/i, "tanggal pembukaannya"],
    [/\b(?:me|di)?padam(?:kan)?\b|memadamkan/i, "nonaktif, menonaktifkan"],
    [/ditolak aturan/i, "tidak sesuai ketentuan"],
    [/\b(?:isi|kosongkan) form\b/i, "pilih bentuk pelatihan"],
    [/berkas yang diumumkan/i, "berkas yang didaftarkan"],
    [/[\d}] %/, "100%"],
  ])("does not say %s, where officers say: %s", (unusual) => {
    expect(ALL.filter(({ text }) => unusual.test(text))).toEqual([]);
  });

  it("says where each is from, and speaks of a region, not of a city: a Kabupaten is none", () => {
    expect(ALL.length).toBeGreaterThan(1_500);
    const ofCity = ALL.filter(
      ({ file, text }) =>
        /\bkota(?! \w+\.)\b/.test(text.replaceAll(/[\w.]*@kota\.go\.id|pemerintah kota\./g, "")) &&
        !file.startsWith("shared/cities/"),
    );
    expect(ofCity).toEqual([]);
  });
});
