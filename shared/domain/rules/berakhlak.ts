/** The seven core values of the civil service (BerAKHLAK), in their order. */
export const BEHAVIOUR_VALUES = [
  "BERORIENTASI_PELAYANAN",
  "AKUNTABEL",
  "KOMPETEN",
  "HARMONIS",
  "LOYAL",
  "ADAPTIF",
  "KOLABORATIF",
] as const;

export type BehaviourValue = (typeof BEHAVIOUR_VALUES)[number];

/** The behaviours (panduan perilaku) by which the values are known, as one regulation words them. */
interface BehaviourGuide {
  readonly version: string;
  /** The day from which these words hold. */
  readonly effectiveFrom: string;
  readonly values: Readonly<
    Record<BehaviourValue, { readonly name: string; readonly behaviours: readonly [string, string, string] }>
  >;
}

/** Ascending by `effectiveFrom`. A change of words is a new version: what was answered to the old ones keeps them. */
const GUIDES = [
  {
    version: "2021",
    effectiveFrom: "2021-07-26",
    values: {
      BERORIENTASI_PELAYANAN: {
        name: "Berorientasi Pelayanan",
        behaviours: [
          "Memahami dan memenuhi kebutuhan masyarakat",
          "Ramah, cekatan, solutif, dan dapat diandalkan",
          "Melakukan perbaikan tiada henti",
        ],
      },
      AKUNTABEL: {
        name: "Akuntabel",
        behaviours: [
          "Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi",
          "Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien",
          "Tidak menyalahgunakan kewenangan jabatan",
        ],
      },
      KOMPETEN: {
        name: "Kompeten",
        behaviours: [
          "Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah",
          "Membantu orang lain belajar",
          "Melaksanakan tugas dengan kualitas terbaik",
        ],
      },
      HARMONIS: {
        name: "Harmonis",
        behaviours: [
          "Menghargai setiap orang apa pun latar belakangnya",
          "Suka menolong orang lain",
          "Membangun lingkungan kerja yang kondusif",
        ],
      },
      LOYAL: {
        name: "Loyal",
        behaviours: [
          "Memegang teguh ideologi Pancasila, UUD NRI 1945, setia kepada NKRI serta pemerintahan yang sah",
          "Menjaga nama baik sesama ASN, pimpinan, instansi, dan negara",
          "Menjaga rahasia jabatan dan negara",
        ],
      },
      ADAPTIF: {
        name: "Adaptif",
        behaviours: [
          "Cepat menyesuaikan diri menghadapi perubahan",
          "Terus berinovasi dan mengembangkan kreativitas",
          "Bertindak proaktif",
        ],
      },
      KOLABORATIF: {
        name: "Kolaboratif",
        behaviours: [
          "Memberi kesempatan kepada berbagai pihak untuk berkontribusi",
          "Terbuka dalam bekerja sama untuk menghasilkan nilai tambah",
          "Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama",
        ],
      },
    },
  },
] as const satisfies readonly [BehaviourGuide, ...BehaviourGuide[]];

/**
 * The words in force on a local day; before the first version, the first one.
 * @source SE MenPANRB 20/2021, core values ASN BerAKHLAK, three behaviours a value
 */
export function behaviourGuideOn(day: string): BehaviourGuide {
  return GUIDES.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? GUIDES[0];
}
