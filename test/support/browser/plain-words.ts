/** Words in capitals that people in a city hall use: names of documents, files, columns and numbers. */
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
    [
      "CSV",
      "UTF",
      "BOM",
      "XLSX",
      "XLS",
      "XLSB",
      "ODS",
      "JSON",
      "PDF",
      "JPEG",
      "PNG",
      "HEIC",
      "SHA",
      "UUID",
      "XVII",
    ],
    // Column titles, as files must spell them.
    ["UNOR", "NAMA", "BARU", "NOMOR", "SARAN", "JABATAN", "JENIS", "PEGAWAI", "GOL", "AKHIR", "TMT"],
    // Bodies, documents and papers by the short names that they go by.
    ["AKPK", "BKPSDM", "DPRD", "LAN", "UPTD", "KTP", "SAW", "NRR", "HTML", "FAQ", "IDR"],
    // A city's own names for deductions.
    ["TERLAMBAT", "ALPA", "HUKUMAN_RINGAN"],
    // What a client of the API sends.
    ["GET", "PUT", "POST", "ETAG", "YYYY"],
  ].flat(),
);

/** An instant as machines write it; people are shown a day. */
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d\S*/g;
/** Of a grade, or of a quarter. */
const ROMAN = /^[IVX]+$/;
const IN_CAPITALS = /(?<![\w{])[A-Z]{3,}(?:_[A-Z]+)*(?![\w}])/g;

/** The machine codes in a sentence: words in capitals that people do not use, or an instant. */
export function machineCodesIn(sentence: string): readonly string[] {
  const words = Array.from(sentence.matchAll(IN_CAPITALS), ([word]) => word);
  return [
    ...words.filter((word) => !WORDS.has(word) && !ROMAN.test(word)),
    ...(sentence.match(INSTANT) ?? []),
  ];
}

/** A sentence without what it quotes from the request. */
export function withoutQuotes(sentence: string): string {
  return sentence.replaceAll(/"[^"]*"/g, '""');
}
