import { type Complaint, type ComplaintIn, type ComplaintStatus, hasEnded } from "./complaint.ts";
import { refusals } from "./refusal.ts";

const SP4N = "PermenPANRB 62/2018: verification, disposition, response, completion";

export const refuseComplaint = refusals("complaint", {
  ended: {
    kind: "conflict",
    id: "Pengaduan ini sudah berakhir ({status}) dan tidak dapat diubah lagi.",
    en: "This complaint has ended ({status}) and cannot be changed any more.",
    source: SP4N,
  },
  "not-verified": {
    kind: "conflict",
    id: "Pengaduan ini belum diverifikasi. Verifikasi dahulu: tetapkan klasifikasi dan unitnya.",
    en: "Nobody has verified this complaint. Verify it first, with its class and unit.",
    source: SP4N,
  },
  "already-verified": {
    kind: "conflict",
    id: "Pengaduan ini sudah diverifikasi ({status}); tidak dapat diverifikasi ulang atau ditolak. Bila salah unit, teruskan.",
    en: "This complaint has been verified ({status}): it cannot be verified again or rejected. Forward it where the unit is wrong.",
    source: SP4N,
  },
  "already-answered": {
    kind: "conflict",
    id: "Pengaduan ini sudah dijawab tuntas dan menunggu tanggapan pengadu; tidak dapat diteruskan.",
    en: "This complaint has had its final answer and awaits the complainant: it cannot be forwarded.",
    source: "policy: a final answer stands",
  },
  "not-answered": {
    kind: "conflict",
    id: "Pengaduan ini belum dijawab tuntas. Jawab dahulu; tanpa jawaban tuntas hanya dapat ditutup sebagai UNSOLVED setelah ada tanggapan.",
    en: "This complaint has had no final answer. Answer it first; without one it can only be closed as UNSOLVED, after a response.",
    source: "policy: nobody's complaint is closed in silence",
  },
  "wrong-door": {
    kind: "conflict",
    id: "Salah alamat bukan alasan menolak. Verifikasi pengaduan ini dengan unit yang berwenang.",
    en: "A wrong door is no reason to reject. Verify this complaint with the unit that it belongs to.",
    source: "Perpres 76/2013: no wrong door",
  },
  "already-there": {
    kind: "conflict",
    id: "Pengaduan ini sudah berada di unit {unit}. Pilih unit yang lain.",
    en: "This complaint is with unit {unit} already. Choose another.",
    source: "policy: forwarding moves a complaint",
  },
  "delay-unexplained": {
    kind: "conflict",
    id: "Tenggat sudah lewat. Sertakan alasan keterlambatan (delayReason); pengadu akan membacanya.",
    en: "The deadline has passed. Give the reason of the delay (delayReason); the complainant will read it.",
    source: "policy: who was made to wait learns why",
  },
  "too-many-answers": {
    kind: "conflict",
    id: "Pengaduan ini sudah memiliki {limit} jawaban. Tutup pengaduan ini.",
    en: "This complaint has {limit} answers. Close it.",
    source: "policy",
  },
});

const IN_HAND = ["DIVERIFIKASI", "DITERUSKAN", "DITINDAKLANJUTI"] as const;

/** What may be done in which states, and the refusal elsewhere. What has ended and what is not verified is said first. */
const TRANSITIONS = {
  verify: { from: ["DIKIRIM"], otherwise: "already-verified" },
  reject: { from: ["DIKIRIM"], otherwise: "already-verified" },
  forward: { from: IN_HAND, otherwise: "already-answered" },
  answer: { from: [...IN_HAND, "DIJAWAB"], otherwise: "not-verified" },
  close: { from: ["DITINDAKLANJUTI", "DITERUSKAN", "DIJAWAB"], otherwise: "not-answered" },
  closeForSilence: { from: ["DIJAWAB"], otherwise: "not-answered" },
} as const satisfies Record<
  string,
  { readonly from: readonly ComplaintStatus[]; readonly otherwise: Parameters<typeof refuseComplaint>[0] }
>;

type Transition = keyof typeof TRANSITIONS;

/**
 * The complaint, known to be in a state that allows the transition.
 * @throws DomainError `complaint.ended`, `complaint.not-verified` and that of the transition
 */
export function allowed<Name extends Transition>(
  complaint: Complaint,
  name: Name,
): ComplaintIn<(typeof TRANSITIONS)[Name]["from"][number]> {
  const { status } = complaint;
  const { from, otherwise } = TRANSITIONS[name];
  if ((from as readonly ComplaintStatus[]).includes(status)) return complaint as never;
  if (hasEnded(complaint)) throw refuseComplaint("ended", { status });
  throw refuseComplaint(status === "DIKIRIM" ? "not-verified" : otherwise, { status });
}
