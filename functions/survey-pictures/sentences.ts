import type { SatisfactionIndex } from "../../shared/domain/rules/satisfaction-index.ts";

export const ENGLISH_GRADES: Readonly<Record<SatisfactionIndex["grade"], string>> = {
  A: "Very good",
  B: "Good",
  C: "Less good",
  D: "Not good",
};

/** The nine elements in English, by code. */
export const ENGLISH_ELEMENTS: Readonly<Record<string, string>> = {
  U1: "Requirements",
  U2: "System, mechanism and procedure",
  U3: "Time to completion",
  U4: "Cost or tariff",
  U5: "What the service delivers",
  U6: "Competence of staff",
  U7: "Conduct of staff",
  U8: "Facilities",
  U9: "Handling of complaints and suggestions",
};

/** The sentences of a picture. */
export const SENTENCES = {
  id: {
    title: "Indeks Kepuasan Masyarakat {unit}: {subject}, {period}",
    allSurveys: "Semua survei",
    index: "Indeks Kepuasan Masyarakat (IKM) {ikm} dari 100, mutu {grade} {label}.",
    interval: "Dari {answers} jawaban. Dengan keyakinan 95 %, IKM berada antara {lower} dan {upper}.",
    certain: "Seluruh selang itu bermutu sama.",
    uncertain: "Mutunya belum pasti: selang itu melintasi batas mutu.",
    list: "Nilai rata-rata tiap unsur, 1 sampai 4: {list}.",
    weakest: "Nilai terendah: {weakest}.",
    tooFew: "Belum cukup jawaban untuk ditampilkan: baru {answers}, paling sedikit 3.",
    elementsHeading: "Nilai rata-rata tiap unsur (↓ terendah)",
    ends: ["1 tidak baik", "4 sangat baik"],
    PUBLISHED: "Hasil akhir, diumumkan {day}.",
    LIVE: "Hasil sementara sampai {day}; masih dapat berubah.",
    monthOver: "Hasil bulan yang sudah berakhir.",
    source: "{city}, menurut PermenPANRB 14/2017, bobot unsur {weight}.",
    indexName: "IKM",
  },
  en: {
    title: "Public satisfaction index of {unit}: {subject}, {period}",
    allSurveys: "All surveys",
    index: "Public satisfaction index (IKM) {ikm} of 100, grade {grade} {label}.",
    interval: "From {answers} answers. With 95 % confidence the index is between {lower} and {upper}.",
    certain: "All of that interval has the same grade.",
    uncertain: "The grade is not certain: that interval crosses a limit between grades.",
    list: "Average of each element, 1 to 4: {list}.",
    weakest: "Lowest: {weakest}.",
    tooFew: "Too few answers to be shown: {answers} so far, and at least 3 are needed.",
    elementsHeading: "Average of each element (↓ lowest)",
    ends: ["1 not good", "4 very good"],
    PUBLISHED: "Final result, published on {day}.",
    LIVE: "Provisional result up to {day}; it may still change.",
    monthOver: "Result of a month that is over.",
    source: "{city}, by PermenPANRB 14/2017, weight of an element {weight}.",
    indexName: "IKM",
  },
} as const;
