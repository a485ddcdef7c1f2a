import { refusals } from "../refusal.ts";

const SP4N = {
  id: "PermenPANRB 62/2018: verifikasi, disposisi, tanggapan, penyelesaian",
  en: "PermenPANRB 62/2018: verification, disposition, response, completion",
};

export const refuseComplaint = /* @__PURE__ */ refusals("complaint", {
  ended: {
    kind: "conflict",
    id: "Pengaduan ini sudah berakhir ({status}) dan tidak dapat diubah lagi. Bila masalahnya masih ada, sampaikan pengaduan baru dan sebut nomor ini.",
    en: "This complaint has ended ({status}) and can no longer be changed. If the problem persists, file a new complaint and quote this code.",
    source: SP4N,
  },
  forgotten: {
    kind: "conflict",
    id: "Masa simpan pengaduan ini sudah berakhir dan isinya sudah dihapus; tidak ada yang dapat ditambahkan. Sampaikan pengaduan baru.",
    en: "The retention period of this complaint is over and its text has been deleted, so nothing can be added. File a new one.",
    source: {
      id: "UU 27/2022: data pribadi disimpan tidak lebih lama daripada keperluannya; tambahan setelah itu tidak akan terhapus",
      en: "UU 27/2022: personal data is kept no longer than its purpose requires; later additions would never be deleted",
    },
  },
  "not-verified": {
    kind: "conflict",
    id: "Pengaduan ini belum diverifikasi. Verifikasi dahulu: tetapkan klasifikasi dan unitnya.",
    en: "This complaint has not been verified yet. Verify it first: set its class and unit.",
    source: SP4N,
  },
  "already-verified": {
    kind: "conflict",
    id: "Pengaduan ini ({status}) sudah diverifikasi; tidak dapat diverifikasi ulang atau ditolak. Bila salah unit, teruskan.",
    en: "This complaint ({status}) has been verified: it cannot be verified again or rejected. If the unit is wrong, forward it.",
    source: SP4N,
  },
  "already-answered": {
    kind: "conflict",
    id: "Pengaduan ini sudah dijawab tuntas, sehingga tidak dapat diteruskan, diklasifikasikan ulang, digabung, atau diarsipkan. Tunggu tanggapan pengadu, tambahkan jawaban, atau tutup.",
    en: "This complaint already has its final answer, so it cannot be forwarded, reclassified, merged or archived. Wait for the complainant, add to the answer, or close it.",
    source: { id: "kebijakan: jawaban tuntas tetap berlaku", en: "policy: a final answer stands" },
  },
  "not-answered": {
    kind: "conflict",
    id: "Pengaduan ini belum dijawab tuntas. Jawab dahulu; tanpa jawaban tuntas hanya dapat ditutup sebagai tidak tuntas setelah ada tanggapan, dan setelah dibuka kembali perlu tanggapan baru.",
    en: "This complaint has no final answer yet. Answer it first; without one it can only be closed as unsolved after a response, and after a reopening it needs a new response.",
    source: {
      id: "kebijakan: pengaduan warga tidak ditutup tanpa jawaban",
      en: "policy: nobody's complaint is closed in silence",
    },
  },
  "assignee-elsewhere": {
    kind: "conflict",
    id: "Pegawai {nip} tidak bertugas di unit yang menangani pengaduan ini, atau di bawahnya. Pilih pegawai dari daftar unit itu.",
    en: "Employee {nip} serves neither in the unit that has this complaint nor below it. Choose somebody from that unit's list.",
    source: {
      id: "kebijakan: tugas dibagi di dalam unit yang bertanggung jawab",
      en: "policy: work is assigned within the unit that answers for it",
    },
  },
  "already-there": {
    kind: "conflict",
    id: "Pengaduan ini sudah berada di unit {unit}. Pilih unit yang lain.",
    en: "This complaint is already with unit {unit}. Choose another.",
    source: {
      id: "kebijakan: meneruskan berarti memindahkan pengaduan",
      en: "policy: forwarding moves a complaint",
    },
  },
  "reported-unit": {
    kind: "conflict",
    field: "unitId",
    id: "Pengaduan pengawasan ini menyangkut unit {unit} atau unit atasannya, sehingga tidak dapat disalurkan ke sana. Jangan sebut unit, agar diteruskan ke Inspektorat.",
    en: "This complaint of misconduct is about unit {unit}, or one above it, so it cannot be sent there. Name no unit to send it to the inspectorate.",
    source: {
      id: "kebijakan: tidak seorang pun memeriksa pengaduan tentang dirinya",
      en: "policy: nobody examines a complaint about themselves",
    },
  },
  "delay-unexplained": {
    kind: "conflict",
    field: "delayReason",
    id: "Tenggat sudah lewat. Sertakan alasan keterlambatan; pengadu akan membacanya.",
    en: "The deadline has passed. Give the reason for the delay; the complainant will read it.",
    source: {
      id: "kebijakan: yang harus menunggu berhak tahu sebabnya",
      en: "policy: whoever had to wait learns why",
    },
  },
  "too-many-answers": {
    kind: "conflict",
    id: "Pengaduan ini sudah memiliki {limit} jawaban. Tutup pengaduan ini.",
    en: "This complaint already has {limit} answers. Close it.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-asked": {
    kind: "conflict",
    id: "Tidak ada pertanyaan yang menunggu jawaban pengadu.",
    en: "No question is waiting for the complainant's reply.",
    source: {
      id: "kebijakan: hanya pertanyaan yang menghentikan tenggat, jadi hanya pertanyaan yang dapat dilanjutkan",
      en: "policy: only a question pauses the deadlines, so only a question can be resumed from",
    },
  },
  "already-asked": {
    kind: "conflict",
    id: "Pengadu sudah ditanya dan belum menjawab. Tunggu jawabannya, atau lanjutkan tanpa jawaban.",
    en: "The complainant has been asked and has not replied. Wait for the reply, or resume without it.",
    source: { id: "kebijakan: satu pertanyaan dalam satu waktu", en: "policy: one question at a time" },
  },
  "same-class": {
    kind: "conflict",
    id: "Pengaduan ini sudah diklasifikasikan sebagai {class}. Pilih klasifikasi yang lain.",
    en: "This complaint already has the class: {class}. Choose another.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-rateable": {
    kind: "conflict",
    id: "Penanganan baru dapat dinilai setelah dijawab tuntas atau selesai.",
    en: "You can rate the handling once the complaint has its final answer or is completed.",
    source: { id: "kebijakan", en: "policy" },
  },
  "already-rated": {
    kind: "conflict",
    id: "Anda sudah menilai penanganan ini.",
    en: "You have already rated this handling.",
    source: {
      id: "kebijakan: satu penilaian untuk setiap kali pengaduan ditangani",
      en: "policy: one rating for each time that a complaint is handled",
    },
  },
  "in-hand": {
    kind: "conflict",
    id: "Pengaduan ini masih ditangani ({status}), sehingga tidak perlu dibuka kembali. Tulis pesan kepada petugasnya.",
    en: "This complaint is still being handled ({status}) so it need not be reopened. Write a message to the officers.",
    source: {
      id: "kebijakan: hanya yang sudah dijawab atau selesai yang dapat dibuka kembali",
      en: "policy: only what was answered or completed can be reopened",
    },
  },
  "not-reopenable": {
    kind: "conflict",
    id: "Pengaduan ini ({status}) tidak dapat dibuka kembali. Sampaikan pengaduan baru.",
    en: "This complaint ({status}) cannot be reopened. File a new one.",
    source: {
      id: "kebijakan: hanya yang sudah dijawab atau selesai yang dapat dibuka kembali",
      en: "policy: only what was answered or completed can be reopened",
    },
  },
  "reopening-lapsed": {
    kind: "conflict",
    id: "Waktu untuk membuka kembali pengaduan ini sudah lewat. Sampaikan pengaduan baru dan sebut nomor yang lama.",
    en: "The time to reopen this complaint is over. File a new one and quote the old code.",
    source: {
      id: "kebijakan: jumlah hari kerjanya ditetapkan daerah",
      en: "policy: the city sets how many working days",
    },
  },
  "too-often-reopened": {
    kind: "conflict",
    id: "Pengaduan ini sudah dibuka kembali {limit} kali. Sampaikan pengaduan baru.",
    en: "This complaint has been reopened {limit} times. File a new one.",
    source: { id: "kebijakan", en: "policy" },
  },
  merged: {
    kind: "conflict",
    id: "Pengaduan ini digabung dengan pengaduan lain, yang penanganannya tampil di sini. Bila belum tuntas, tulis pesan, atau sampaikan pengaduan baru.",
    en: "This complaint was merged with another, whose handling is shown here. If it is not solved, write a message or file a new one.",
    source: {
      id: "kebijakan: penanganan dinilai dan dibuka kembali oleh pengadunya",
      en: "policy: handling is rated and reopened by whoever's complaint was handled",
    },
  },
  "too-many-remarks": {
    kind: "conflict",
    id: "Anda sudah menulis {limit} pesan yang belum ditanggapi. Tunggu tanggapan petugas, lalu tulis lagi.",
    en: "You have written {limit} messages that are still without a response. Wait for one before you write again.",
    source: { id: "kebijakan: percakapan tetap dapat dibaca", en: "policy: a conversation stays readable" },
  },
  "merge-with-itself": {
    kind: "conflict",
    id: "Pengaduan tidak dapat digabung dengan dirinya sendiri.",
    en: "A complaint cannot be merged into itself.",
    source: { id: "kebijakan", en: "policy" },
  },
  "merge-full": {
    kind: "conflict",
    id: "Sudah {limit} pengaduan digabungkan ke pengaduan itu. Jawablah pengaduan ini sendiri.",
    en: "{limit} complaints have been merged into that one already. Answer this one by itself.",
    source: {
      id: "kebijakan: setiap pengadu dikabari tentang setiap langkah",
      en: "policy: every complainant is told of every step",
    },
  },
  "merge-with-ended": {
    kind: "conflict",
    id: "Pengaduan tujuan sudah berakhir. Gabungkan ke pengaduan yang masih ditangani.",
    en: "The complaint to merge into has ended. Choose one that is still being handled.",
    source: {
      id: "kebijakan: pengadu yang pengaduannya digabung menerima kabar dari pengaduan tujuannya",
      en: "policy: a merged complainant gets the other's updates",
    },
  },
  "merge-with-closed": {
    kind: "conflict",
    id: "Pengaduan tujuan bersifat rahasia atau berkadar pengawasan, sehingga perkembangannya tidak boleh dibaca pengadu lain. Jawablah pengaduan ini sendiri.",
    en: "The complaint to merge into is confidential or one of misconduct, so no other complainant may read how it goes. Answer this one by itself.",
    source: {
      id: "kebijakan: pengadu yang pengaduannya digabung menerima kabar dari pengaduan tujuannya",
      en: "policy: a merged complainant gets the other's updates",
    },
  },
  "too-many-questions": {
    kind: "conflict",
    id: "Pengadu sudah ditanya {limit} kali. Jawab pengaduan ini.",
    en: "The complainant has been asked {limit} times. Answer the complaint.",
    source: { id: "kebijakan", en: "policy" },
  },
  "contact-of-anonymous": {
    kind: "invalid",
    id: "Pengaduan anonim tidak menyimpan data kontak. Hapus kontak, atau jangan pilih anonim.",
    en: "An anonymous complaint stores no contact data. Leave it out, or do not file anonymously.",
    source: {
      id: "kebijakan: tidak ada yang disimpan tentang jati diri pengadu anonim; UU 27/2022",
      en: "policy: nothing that identifies an anonymous complainant is stored; UU 27/2022",
    },
  },
  "no-contact": {
    kind: "conflict",
    id: "Pengaduan ini tidak memiliki data kontak. Hubungi pengadu lewat percakapan.",
    en: "This complaint has no contact data. Write to the complainant in the conversation.",
    source: { id: "kebijakan", en: "policy" },
  },
  "rating-unexplained": {
    kind: "invalid",
    field: "remark",
    id: "Tuliskan apa yang belum baik, paling sedikit 10 karakter, agar dapat diperbaiki.",
    en: "Say what is not good yet, in at least 10 characters, so that it can be improved.",
    source: {
      id: "kebijakan: ketidakpuasan membuka kembali pengaduan, dan penangannya harus tahu sebabnya",
      en: "policy: dissatisfaction reopens a complaint, and its handlers must know why",
    },
  },
});
