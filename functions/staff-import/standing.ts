import type { ServiceReason, ServiceTurn } from "../../shared/domain/organisation/service.ts";
import { SERVICE_REASONS } from "../../shared/domain/organisation/service.ts";
import { refusals } from "../../shared/domain/refusal.ts";

/** An employee's standing according to an export, and since when if it says so. */
export type RegisteredStanding = Pick<ServiceTurn, "standing" | "reason"> & { readonly from?: string };

const refuse = /* @__PURE__ */ refusals("siasn-standing", {
  unknown: {
    kind: "invalid",
    id: 'Kedudukan hukum "{value}" tidak dikenal. Isi seperti di SIASN, misalnya Aktif, Cuti di Luar Tanggungan Negara, Tugas Belajar, Pemberhentian Sementara, Pensiun, atau Diberhentikan.',
    en: 'The standing "{value}" is not known. Enter it as SIASN has it, such as Aktif, Cuti di Luar Tanggungan Negara, Tugas Belajar, Pemberhentian Sementara, Pensiun or Diberhentikan.',
  },
});

const QUOTED_LENGTH = 60;

/** The first match applies: "pemberhentian sementara" is not a dismissal, "tidak aktif" is not in service. */
const NAMES: readonly { readonly pattern: RegExp; readonly reason: ServiceReason | undefined }[] = [
  { pattern: /CLTN|LUAR TANGGUNGAN/i, reason: "CLTN" },
  { pattern: /TUGAS BELAJAR/i, reason: "TUGAS_BELAJAR" },
  { pattern: /SEMENTARA|UANG TUNGGU/i, reason: "PEMBERHENTIAN_SEMENTARA" },
  { pattern: /PERSIAPAN PENSIUN|\bMPP\b/i, reason: "MASA_PERSIAPAN_PENSIUN" },
  {
    pattern: /PEJABAT NEGARA|KEPALA DESA|PRAJURIT WAJIB|DIPERBANTUKAN|DIPEKERJAKAN/i,
    reason: "PENUGASAN_LUAR_INSTANSI",
  },
  { pattern: /MENINGGAL|WAFAT|TEWAS|HILANG/i, reason: "MENINGGAL" },
  { pattern: /PENSIUN|BATAS USIA|\bBUP\b/i, reason: "PENSIUN" },
  { pattern: /PERMINTAAN SENDIRI|MENGUNDURKAN DIRI/i, reason: "PERMINTAAN_SENDIRI" },
  { pattern: /PERJANJIAN|KONTRAK/i, reason: "PERJANJIAN_BERAKHIR" },
  { pattern: /PINDAH INSTANSI|MUTASI KELUAR/i, reason: "PINDAH_INSTANSI" },
  {
    pattern: /BERHENTI|PEMBERHENTIAN|DIBERHENTIKAN|PEMBATALAN NIP|PUNAH|TIDAK AKTIF/i,
    reason: "DIBERHENTIKAN",
  },
  {
    pattern: /\bAKTIF\b|BANDING|PEGAWAI TITIPAN|HUKUMAN DISIPLIN|PENURUNAN JABATAN|PENGUNGSI/i,
    reason: undefined,
  },
];

/**
 * An employee's standing by the export's `KEDUDUKAN HUKUM NAMA`; undefined if empty.
 * @throws DomainError `siasn-standing.unknown`: an unknown word must not keep a pensioner in service
 * @source SIASN's list of kedudukan hukum; from memory, as BKN publishes none
 */
export function standingOf(text: string): RegisteredStanding | undefined {
  if (text === "") return undefined;
  const known = NAMES.find(({ pattern }) => pattern.test(text));
  if (known === undefined) throw refuse("unknown", { value: text.slice(0, QUOTED_LENGTH).toWellFormed() });
  const { reason } = known;
  return reason === undefined ? { standing: "IN_SERVICE" } : { standing: SERVICE_REASONS[reason], reason };
}
