import { describe, expect, it } from "vitest";
import { sentences } from "../../infra/sentences/sentences.ts";

const ALL = sentences(".");
const said = new Set(ALL.map(({ text }) => text));

/** Where sentences are Indonesian alone, or have their English elsewhere; each with the reason. */
const WITHOUT_ENGLISH: Readonly<Record<string, string>> = {
  "functions/docs/": "a pair of both languages for each field",
  "shared/domain/development/found-need.ts": "its English is another field",
  "functions/award-decisions/certificate.ts": "official documents are in Indonesian: UU 24/2009 Ps 27",
  "functions/documents/": "official documents are in Indonesian: UU 24/2009 Ps 27",
  "functions/training/certificate.ts": "official documents are in Indonesian: UU 24/2009 Ps 27",
  "shared/documents/certificate-sheet.ts": "official documents are in Indonesian: UU 24/2009 Ps 27",
  "shared/domain/organisation/leave/absence.ts": "official documents are in Indonesian: UU 24/2009 Ps 27",
  "functions/exports/": "a file for offices, with columns as they know them",
  "functions/incentives/payroll.ts": "a file for offices, with columns as they know them",
  "functions/surveys/result-csv.ts": "a file for offices, with columns as they know them",
  "functions/surveys/satisfaction-csv.ts": "a file for offices, with columns as they know them",
  "shared/domain/awards/round/fairness-report.ts": "a file for offices, with columns as they know them",
  "functions/own-data/": "somebody's own data as one file, in the language in which they were recorded",
  "shared/table/": "why an item is not in somebody's own data",
  "shared/domain/complaints/views/mails.ts":
    "a mail says in both languages what happened; its subject and its frame are Indonesian",
  "shared/domain/mail/letter.ts":
    "a mail says in both languages what happened; its subject and its frame are Indonesian",
  "functions/portal/app/rooms/career/competency-words.ts":
    "the regulation's names, with our translation beside them",
  "shared/domain/rules/berakhlak.ts": "the wording of the minister's circular, SE MenPANRB 20/2021",
  "shared/domain/talent/competency.ts": "the regulation's names",
  "shared/domain/rules/satisfaction-index.ts": "the regulation's names",
  "shared/domain/rules/survey-questions.ts": "the regulation's questions; our translation follows",
};

const INDONESIAN =
  /\b(?:yang|dengan|untuk|belum|sudah|dari|pada|tidak|oleh|dan|atau|karena|sebagai|adalah|akan|dapat|bila|menurut|sampai|sejak|kepada|bagi|juga|apakah|siapa|bagaimana|kapan)\b/i;

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

  it("has its English beside it, or a reason for having none", () => {
    const alone = ALL.filter(({ isInBoth, text }) => !isInBoth && INDONESIAN.test(text));
    const reasonOf = (file: string) => Object.keys(WITHOUT_ENGLISH).find((path) => file.startsWith(path));
    expect(alone.filter(({ file }) => reasonOf(file) === undefined)).toEqual([]);
    // A reason goes with the last sentence that needs it.
    expect([...new Set(alone.map(({ file }) => reasonOf(file)))].toSorted()).toEqual(
      Object.keys(WITHOUT_ENGLISH).toSorted(),
    );
  });
});
