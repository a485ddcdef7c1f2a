/** Words in capitals that people in a city hall say: names of documents, files, columns and numbers. */
const WORDS = new Set(
  [
    [
      "ASN",
      "CPNS",
      "NIP",
      "NIK",
      "PNS",
      "PPPK",
      "RHK",
      "IKI",
      "SKP",
      "SKB",
      "JPT",
      "SKM",
      "IKM",
      "TPP",
      "SIASN",
    ],
    ["CSV", "UTF", "BOM", "XLSX", "XLS", "XLSB", "ODS", "JSON", "PDF", "JPEG", "PNG", "SHA", "UUID", "XVII"],
    // Titles of columns, as files must have them.
    ["UNOR", "NAMA", "BARU", "NOMOR", "SARAN", "JABATAN", "JENIS", "PEGAWAI", "GOL", "AKHIR", "TMT"],
    // What a city calls its own deductions.
    ["TERLAMBAT", "ALPA", "HUKUMAN_RINGAN"],
    // What a client of the API sends.
    ["GET", "PUT", "POST", "ETAG", "YYYY"],
  ].flat(),
);

/** A moment as machines write it; people are told a day. */
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d\S*/g;
const IN_CAPITALS = /(?<![\w{])[A-Z]{3,}(?:_[A-Z]+)*(?![\w}])/g;

/** What stands in a sentence as machines say it: in capitals and no word that people know, or a moment. */
export function codesIn(sentence: string): readonly string[] {
  const words = Array.from(sentence.matchAll(IN_CAPITALS), ([word]) => word);
  return [...words.filter((word) => !WORDS.has(word)), ...(sentence.match(INSTANT) ?? [])];
}

/** A sentence without what it repeats of the asker's own, which stands in quotes. */
export function withoutQuotes(sentence: string): string {
  return sentence.replaceAll(/"[^"]*"/g, '""');
}
