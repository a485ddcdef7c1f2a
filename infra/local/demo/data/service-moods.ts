import type { SurveyResponse } from "../../../../shared/domain/surveys/answers/response.ts";

/** How satisfied a unit's citizens are. */
export interface ServiceMood {
  /** How the unit's name in Bukittinggi begins. */
  readonly unit: string;
  /** Average score of an element, in hundredths: 100 to 400. */
  readonly mood: number;
  /** The most answers on a working day. */
  readonly answersADay: number;
  readonly comments: readonly string[];
}

export const SERVICE_MOODS: readonly ServiceMood[] = [
  {
    unit: "Dinas Penanaman Modal",
    mood: 372,
    answersADay: 8,
    comments: ["Izin selesai dua hari, petugas menjelaskan dengan sabar."],
  },
  {
    unit: "Puskesmas Rasimah Ahmad",
    mood: 348,
    answersADay: 9,
    comments: ["Dokternya ramah.", "Kursi ruang tunggu perlu ditambah."],
  },
  {
    unit: "Puskesmas Guguk Panjang",
    mood: 318,
    answersADay: 7,
    comments: ["Antrean pagi cukup lama, mohon loket ditambah."],
  },
  {
    unit: "Puskesmas Tigo Baleh",
    mood: 292,
    answersADay: 6,
    comments: ["Obat sempat kosong.", "Menunggu hampir dua jam untuk poli gigi."],
  },
  { unit: "Puskesmas Nilam Sari", mood: 336, answersADay: 6, comments: ["Pelayanan imunisasi rapi."] },
  {
    unit: "Bidang Pelayanan Pendaftaran Penduduk",
    mood: 305,
    answersADay: 10,
    comments: ["Blangko KTP habis, diminta kembali minggu depan.", "Sudah lebih cepat dari tahun lalu."],
  },
  {
    unit: "Bidang Pelayanan Pencatatan Sipil",
    mood: 352,
    answersADay: 6,
    comments: ["Akta kelahiran selesai di hari yang sama."],
  },
  {
    unit: "Bidang Pengelolaan Sampah",
    mood: 248,
    answersADay: 5,
    comments: ["Sampah di belakang pasar tiga hari tidak diangkut.", "Petugasnya baik tetapi truk kurang."],
  },
  {
    unit: "Bidang Lalu Lintas",
    mood: 276,
    answersADay: 4,
    comments: ["Parkir liar di sekitar Jam Gadang belum tertib."],
  },
  { unit: "Badan Pendapatan Daerah", mood: 330, answersADay: 5, comments: ["Bayar PBB kini bisa QRIS."] },
  { unit: "Kelurahan Tarok Dipo", mood: 358, answersADay: 4, comments: ["Pak lurah cepat tanggap."] },
];

/** The unit that gets only the published rows as answers. */
export const PUBLISHED_ROWS_UNIT = "Kecamatan Aur Birugo";

/** The first ten rows of answers published by Kabupaten Sekadau, U1 to U9: IKM 78.89, B. */
export const PUBLISHED_ROWS =
  "223434443 332333323 333443334 224444343 332333323 333433334 333333324 343334434 333333333 323444443".split(
    " ",
  );

/** What people rate above or below the rest, in hundredths: nothing costs money, and waits are long. */
export const ELEMENT_BIAS: Readonly<Record<keyof SurveyResponse["scores"], number>> = {
  U1: 5,
  U2: -5,
  U3: -30,
  U4: 40,
  U5: 5,
  U6: 10,
  U7: 15,
  U8: -20,
  U9: -20,
};
