import type { ExplainerText } from "./text.ts";

export const DISCIPLINE: ExplainerText = {
  title: { id: "Disiplin dan akibatnya", en: "Discipline, and what it leads to" },
  body: {
    id: `Ada dua hal yang sering tertukar.

Catatan kehadiran bulanan, misalnya terlambat atau tidak masuk tanpa keterangan, memengaruhi bagian disiplin dari insentif bulan itu. Besar potongannya ada di tabel insentif yang berlaku dan terlihat dalam rincian insentif Anda.

Hukuman disiplin (ringan, sedang, berat) dijatuhkan oleh pejabat yang berwenang setelah pemeriksaan menurut PP 94/2021. Pengelola kinerja hanya mencatatnya, dengan nomor keputusan dan masa berlakunya. Selama berlaku, yang bersangkutan tidak dapat menjadi calon penghargaan.

Keduanya tidak mengubah predikat secara otomatis. Anda dapat melihat semua catatan tentang diri Anda di "Data saya". Bila keliru, sampaikan kepada pengelola kinerja; catatan yang salah dicabut dengan alasan, dan jejaknya tetap tersimpan.`,
    en: `Two things are often confused.

A month's record of attendance, such as lateness or absence without leave, affects the discipline part of that month's incentive. The deductions stand in the incentive table in force and in the details of your incentive.

A sanction (light, medium, severe) is imposed by the competent official after an inquiry under PP 94/2021. HR only records it, with the number of the decree and the days on which it is in force. While it is, its subject cannot be a candidate for an award.

Neither changes a predikat by itself. All records about you are in "My data". If one is wrong, tell HR: a wrong record is lifted with a reason, and its trace is kept.`,
  },
};
