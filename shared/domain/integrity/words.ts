import type { Text } from "../text.ts";
import type { IntegrityCategory } from "./account.ts";
import type { MessageKind } from "./messages.ts";
import type { ForwardedTo, IntegrityClock, IntegrityState, OpeningGround } from "./report.ts";

export const CATEGORY_WORDS: Readonly<Record<IntegrityCategory, Text>> = {
  SUAP_GRATIFIKASI: { id: "Suap, pungutan liar, atau gratifikasi", en: "Bribery, extortion or gifts" },
  BENTURAN_KEPENTINGAN: { id: "Benturan kepentingan", en: "Conflict of interest" },
  PENYALAHGUNAAN_WEWENANG: { id: "Penyalahgunaan wewenang atau jabatan", en: "Misuse of office" },
  PENGGELAPAN: { id: "Penggelapan atau pemalsuan", en: "Embezzlement or forgery" },
  PELECEHAN: {
    id: "Pelecehan, perundungan, atau diskriminasi",
    en: "Harassment, bullying or discrimination",
  },
  LAINNYA: { id: "Pelanggaran lain", en: "Another breach" },
};

export const STATE_WORDS: Readonly<Record<IntegrityState, Text>> = {
  DITERIMA: { id: "Diterima, menunggu ditelaah", en: "Received, waiting to be screened" },
  DITELAAH: { id: "Ditelaah, akan diperiksa", en: "Screened, to be examined" },
  DIPERIKSA: { id: "Sedang diperiksa", en: "Being examined" },
  TERBUKTI: { id: "Selesai: terbukti", en: "Closed: proven" },
  TIDAK_TERBUKTI: { id: "Selesai: tidak terbukti", en: "Closed: not proven" },
  DITERUSKAN: { id: "Diteruskan ke pemeriksa lain", en: "Forwarded to another examiner" },
  TIDAK_DITINDAKLANJUTI: { id: "Tidak ditindaklanjuti", en: "Not taken up" },
};

/** What has to be done until the clock runs out. */
export const CLOCK_WORDS: Readonly<Record<IntegrityClock, Text>> = {
  SCREENING: { id: "Ditelaah paling lambat", en: "Screened by" },
  EXAMINATION: { id: "Diputus paling lambat", en: "Decided by" },
  RETALIATION: { id: "Kabar pembalasan dijawab paling lambat", en: "Word of retaliation answered by" },
};

export const FORWARDED_WORDS: Readonly<Record<ForwardedTo, Text>> = {
  APIP: { id: "Inspektorat (APIP)", en: "the inspectorate (APIP)" },
  INSPEKTORAT_PROVINSI: { id: "Inspektorat provinsi", en: "the provincial inspectorate" },
  KPK: { id: "Komisi Pemberantasan Korupsi (KPK)", en: "the Corruption Eradication Commission (KPK)" },
  PENEGAK_HUKUM: { id: "kepolisian atau kejaksaan", en: "the police or the prosecutor" },
  OMBUDSMAN: { id: "Ombudsman Republik Indonesia", en: "the Ombudsman" },
};

export const GROUND_WORDS: Readonly<Record<OpeningGround, Text>> = {
  MENGHUBUNGI_PELAPOR: { id: "menghubungi pelapor", en: "to reach the reporter" },
  MELINDUNGI_PELAPOR: { id: "melindungi pelapor", en: "to protect the reporter" },
  MEMERIKSA_BUKTI: { id: "memeriksa bukti", en: "to check the evidence" },
  PERINTAH_HUKUM: { id: "perintah hukum", en: "by order of the law" },
};

/** Who says it, and as what. */
export const KIND_WORDS: Readonly<Record<MessageKind, Text>> = {
  MESSAGE: { id: "Pelapor", en: "Reporter" },
  RETALIATION: { id: "Pelapor mengabarkan pembalasan", en: "The reporter tells of retaliation" },
  QUESTION: { id: "Petugas bertanya", en: "An officer asks" },
  REPLY: { id: "Petugas", en: "Officer" },
  NOTE: { id: "Catatan petugas, tidak dibaca pelapor", en: "Officers' note, unseen by the reporter" },
  REASON: { id: "Alasan petugas", en: "The officer's reason" },
  OPENING: { id: "Data diri pelapor dibuka", en: "The reporter's identity was opened" },
};
