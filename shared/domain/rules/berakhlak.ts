import * as z from "zod";
import { named } from "../once.ts";

export const BEHAVIOUR_VALUES = [
  "BERORIENTASI_PELAYANAN",
  "AKUNTABEL",
  "KOMPETEN",
  "HARMONIS",
  "LOYAL",
  "ADAPTIF",
  "KOLABORATIF",
] as const;

/** As written on forms. */
export const VALUE_NAMES: Readonly<Record<(typeof BEHAVIOUR_VALUES)[number], string>> = {
  BERORIENTASI_PELAYANAN: "Berorientasi Pelayanan",
  AKUNTABEL: "Akuntabel",
  KOMPETEN: "Kompeten",
  HARMONIS: "Harmonis",
  LOYAL: "Loyal",
  ADAPTIF: "Adaptif",
  KOLABORATIF: "Kolaboratif",
};

export const BehaviourTextsSchema = /* @__PURE__ */ named("BehaviourTexts", () =>
  z.object({
    version: z.string(),
    effectiveFrom: z.iso.date(),
    source: z.string(),
    values: z.array(
      z.object({ code: z.enum(BEHAVIOUR_VALUES), name: z.string(), behaviours: z.array(z.string()) }),
    ),
  }),
);

export type BehaviourTexts = z.infer<ReturnType<typeof BehaviourTextsSchema>>;

/**
 * The core values of civil servants (BerAKHLAK), each with three behaviours: one entry for each wording, by date of entry into
 * force. A wording that has been used never changes; a new one is added.
 */
const VERSIONS: readonly BehaviourTexts[] = [
  {
    version: "2021.1",
    effectiveFrom: "2021-07-26",
    source: "SE MenPANRB 20/2021",
    values: [
      {
        code: "BERORIENTASI_PELAYANAN",
        name: "Berorientasi Pelayanan",
        behaviours: [
          "Memahami dan memenuhi kebutuhan masyarakat",
          "Ramah, cekatan, solutif, dan dapat diandalkan",
          "Melakukan perbaikan tiada henti",
        ],
      },
      {
        code: "AKUNTABEL",
        name: "Akuntabel",
        behaviours: [
          "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
          "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
          "Tidak menyalahgunakan kewenangan jabatan",
        ],
      },
      {
        code: "KOMPETEN",
        name: "Kompeten",
        behaviours: [
          "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
          "Membantu orang lain belajar",
          "Melaksanakan tugas dengan kualitas terbaik",
        ],
      },
      {
        code: "HARMONIS",
        name: "Harmonis",
        behaviours: [
          "Menghargai setiap orang apa pun latar belakangnya",
          "Suka menolong orang lain",
          "Membangun lingkungan kerja yang kondusif",
        ],
      },
      {
        code: "LOYAL",
        name: "Loyal",
        behaviours: [
          "Memegang teguh ideologi Pancasila, UUD NRI 1945, setia kepada NKRI serta pemerintahan yang sah",
          "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
          "Menjaga rahasia jabatan dan negara",
        ],
      },
      {
        code: "ADAPTIF",
        name: "Adaptif",
        behaviours: [
          "Cepat menyesuaikan diri menghadapi perubahan",
          "Terus berinovasi dan mengembangkan kreativitas",
          "Bertindak proaktif",
        ],
      },
      {
        code: "KOLABORATIF",
        name: "Kolaboratif",
        behaviours: [
          "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
          "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
          "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
        ],
      },
    ],
  },
];

/**
 * The wording in force on a local day; the first one also applies before its date.
 * @source SE MenPANRB 20/2021: seven values, three behaviours each
 */
export function behaviourTextsOn(day: string): BehaviourTexts {
  return (VERSIONS.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? VERSIONS[0]) as BehaviourTexts;
}
