import type { Text } from "../text.ts";

/**
 * What an inbox can say, by kind. A sentence has nothing that its reader may not read where it leads: no names, no words that
 * somebody wrote, nothing of a complaint but its code.
 */
export const SENTENCES = {
  REPORT_ACCEPTED: {
    id: "Laporan kerja Anda tanggal {day} diterima.",
    en: "Your work report of {day} was accepted.",
  },
  REPORT_RETURNED: {
    id: "Laporan kerja Anda tanggal {day} dikembalikan. Baca alasannya, perbaiki, lalu kirim lagi.",
    en: "Your work report of {day} was returned. Read why, revise it and submit it again.",
  },
  REPORT_COMMENTED: {
    id: "Ada komentar baru pada laporan kerja tanggal {day}.",
    en: "There is a new comment on the work report of {day}.",
  },
  REPORT_UNANSWERED: {
    id: "Laporan kerja Anda tanggal {day} belum dijawab sampai batas waktunya. Atasan pejabat penilai kini dapat menjawabnya.",
    en: "Your work report of {day} was not answered in time. Your rater's superior may answer it now.",
  },
  REPORT_PASSED_ON: {
    id: "Laporan kerja seorang pegawai tanggal {day} beralih kepada Anda dan menunggu jawaban.",
    en: "An employee's work report of {day} passed to you and awaits your answer.",
  },
  HELP_ASKED: {
    id: "Seorang pegawai meminta bantuan Anda atas kendala pekerjaan tanggal {day}; jawab sampai {until}.",
    en: "An employee asks for your help with an obstacle of {day}; answer by {until}.",
  },
  HELP_GIVEN: {
    id: "Pimpinan membantu kendala yang Anda laporkan tanggal {day}. Baca jawabannya.",
    en: "The head helps with the obstacle that you reported on {day}. Read the answer.",
  },
  HELP_NOT_POSSIBLE: {
    id: "Kendala yang Anda laporkan tanggal {day} belum dapat dibantu. Baca alasannya.",
    en: "The obstacle that you reported on {day} cannot be helped. Read why.",
  },
  HELP_PASSED_UP: {
    id: "Kendala yang Anda laporkan tanggal {day} diteruskan kepada pimpinan di atasnya, yang menjawab sampai {until}.",
    en: "The obstacle that you reported on {day} was passed up to the next head, who answers by {until}.",
  },
  HELP_UNANSWERED: {
    id: "Permintaan bantuan Anda atas kendala tanggal {day} belum dijawab sampai batas waktunya.",
    en: "Your request for help with the obstacle of {day} was not answered in time.",
  },
  HELP_OVERDUE: {
    id: "Permintaan bantuan seorang pegawai atas kendala tanggal {day} melewati batas jawaban Anda. Jawab sekarang.",
    en: "An employee's request for help with an obstacle of {day} is past your deadline. Answer it now.",
  },
  SUGGESTION_MADE: {
    id: "Seorang pegawai mengusulkan perubahan indikator unit Anda tahun {year}; jawab sampai {until}.",
    en: "An employee suggests a change to your unit's indicators for {year}; answer by {until}.",
  },
  SUGGESTION_ANSWERED: {
    id: "Usul Anda atas indikator unit tahun {year} sudah dijawab. Baca jawabannya.",
    en: "Your suggestion to your unit's indicators for {year} was answered. Read the answer.",
  },
  SUGGESTION_UNANSWERED: {
    id: "Usul Anda atas indikator unit tahun {year} belum dijawab sampai batas waktunya.",
    en: "Your suggestion to your unit's indicators for {year} was not answered in time.",
  },
  SUGGESTION_OVERDUE: {
    id: "Usul seorang pegawai atas indikator unit Anda tahun {year} melewati batas jawaban Anda. Jawab sekarang.",
    en: "An employee's suggestion to your unit's indicators for {year} is past your deadline. Answer it now.",
  },
  PLAN_PROPOSED: {
    id: "Rencana kinerja {year} seorang pegawai menunggu persetujuan Anda.",
    en: "An employee's plan for {year} awaits your agreement.",
  },
  PLAN_AGREED: { id: "Rencana kinerja {year} Anda disepakati.", en: "Your plan for {year} was agreed." },
  PLAN_RETURNED: {
    id: "Rencana kinerja {year} Anda dikembalikan. Baca alasannya, perbaiki, lalu ajukan lagi.",
    en: "Your plan for {year} was returned. Read why, revise it and propose it again.",
  },
  PLAN_EXPECTED: {
    id: "Pejabat penilai menuliskan ekspektasi perilaku dalam rencana kinerja {year} Anda.",
    en: "Your rater set expectations of behaviour in your plan for {year}.",
  },
  PLAN_ASSIGNED: {
    id: "Rancangan rencana kinerja {year} sudah disiapkan untuk Anda. Periksa, lengkapi, lalu ajukan.",
    en: "A draft of your plan for {year} is ready. Check it, complete it and propose it.",
  },
  PLAN_WITHDRAWN: {
    id: "Rancangan rencana kinerja {year} yang disiapkan untuk Anda ditarik kembali.",
    en: "The draft of your plan for {year} was withdrawn.",
  },
  PLAN_COMMENTED: {
    id: "Ada catatan pada rencana kinerja {year} Anda.",
    en: "There is a comment on your plan for {year}.",
  },
  PLAN_COMMENT_ANSWERED: {
    id: "Catatan Anda pada rencana kinerja {year} dijawab.",
    en: "Your comment on the plan for {year} was answered.",
  },
  FEEDBACK_GIVEN: {
    id: "Anda menerima umpan balik atasan atas {month}. Anda dapat menanggapinya.",
    en: "You got a superior's feedback on {month}. You may reply to it.",
  },
  FEEDBACK_REPLIED: {
    id: "Umpan balik Anda atas {month} ditanggapi.",
    en: "Your feedback on {month} got a reply.",
  },
  OBSERVATION_MADE: {
    id: "Ada hasil pengamatan atas pekerjaan Anda tanggal {day}. Anda dapat menanggapinya.",
    en: "Your work was observed on {day}. You may respond to it.",
  },
  OBSERVATION_RESPONDED: {
    id: "Pengamatan Anda tanggal {day} ditanggapi.",
    en: "Your observation of {day} got a response.",
  },
  TRAINING_RECORDED: {
    id: "Catatan pelatihan seorang pegawai menunggu konfirmasi Anda.",
    en: "An employee's training awaits your confirmation.",
  },
  TRAINING_CONFIRMED: {
    id: "Pelatihan Anda dikonfirmasi; {hours} JP terhitung.",
    en: "Your training was confirmed; its {hours} lesson hours count.",
  },
  TRAINING_REJECTED: {
    id: "Catatan pelatihan Anda ditolak. Baca alasannya; Anda dapat mencatatnya lagi dengan data yang benar.",
    en: "Your training was rejected. Read why; you may record it again with correct data.",
  },
  ENROLMENT_MADE: {
    id: "Seorang pegawai mendaftar pelatihan yang mulai {day}; pendaftarannya menunggu persetujuan Anda.",
    en: "An employee has enrolled in a training that begins on {day}; it awaits your approval.",
  },
  ENROLMENT_APPROVED: {
    id: "Pendaftaran Anda pada pelatihan yang mulai {day} disetujui.",
    en: "Your enrolment in the training that begins on {day} was approved.",
  },
  ENROLMENT_REJECTED: {
    id: "Pendaftaran Anda pada pelatihan yang mulai {day} ditolak. Baca alasannya; sesi lain dapat Anda pilih.",
    en: "Your enrolment in the training that begins on {day} was rejected. Read why; you may choose another session.",
  },
  ENROLMENT_MOVED_UP: {
    id: "Anda mendapat tempat pada pelatihan yang mulai {day}, karena ada yang batal ikut.",
    en: "You have got a place in the training that begins on {day}, since somebody has withdrawn.",
  },
  ENROLMENT_CANCELLED: {
    id: "Pelatihan yang Anda ikuti mulai {day} dibatalkan. Baca alasannya.",
    en: "The training that begins on {day}, in which you are enrolled, is cancelled. Read why.",
  },
  ENROLMENT_MISSED: {
    id: "Pelatihan yang mulai {day} telah selesai. Kehadiran Anda tidak mencukupi, sehingga JP-nya tidak tercatat.",
    en: "The training that began on {day} is over. You attended too little of it for its lesson hours to be recorded.",
  },
  ATTENDANCE_MISSING: {
    id: "Kehadiran pada sesi pelatihan yang mulai {day} belum dicatat. Catat sekarang, agar JP pesertanya terhitung.",
    en: "Nobody's attendance of the training session that began on {day} is noted. Note it now, so that the hours count.",
  },
  TRAINING_GRANTED: {
    id: "{hours} JP dari sesi pelatihan yang selesai sudah tercatat untuk Anda.",
    en: "{hours} lesson hours of a session that is over are recorded for you.",
  },
  SESSION_GIVEN: {
    id: "Anda menjadi pelatih sesi pelatihan yang mulai {day}.",
    en: "You are to give a training session that begins on {day}.",
  },
  SESSION_CANCELLED: {
    id: "Sesi pelatihan mulai {day}, yang akan Anda berikan, dibatalkan. Baca alasannya.",
    en: "The training session that begins on {day}, which you were to give, is cancelled. Read why.",
  },
  COMPETENCY_ASSESSED: {
    id: "Hasil penilaian kompetensi Anda pada {day} sudah dicatat. Lihat profil kompetensi Anda.",
    en: "The assessment of your competencies on {day} was recorded. See your profile.",
  },
  COMPETENCY_ASSESSMENT_WITHDRAWN: {
    id: "Hasil penilaian kompetensi Anda pada {day} dicabut. Baca alasannya.",
    en: "The assessment of your competencies on {day} was withdrawn. Read why.",
  },
  NEED_ADDED: {
    id: "Satu kebutuhan pengembangan Anda untuk {year} dicatat. Lihat alasannya.",
    en: "A need of development of yours for {year} was recorded. See why.",
  },
  NEED_REFUSED: {
    id: "Satu kebutuhan pengembangan Anda untuk {year} ditolak. Baca alasannya.",
    en: "A need of development of yours for {year} was refused. Read why.",
  },
  NEED_PLANNED: {
    id: "Kebutuhan pengembangan Anda masuk rencana {year} yang disetujui.",
    en: "A need of development of yours is in the approved plan of {year}.",
  },
  DEVELOPMENT_PLAN_PROPOSED: {
    id: "Rencana pengembangan (AKPK) {year} sebuah unit menunggu persetujuan.",
    en: "A unit's plan of development for {year} awaits approval.",
  },
  DEVELOPMENT_PLAN_RETURNED: {
    id: "Rencana pengembangan (AKPK) {year} unit Anda dikembalikan. Baca alasannya.",
    en: "Your unit's plan of development for {year} was returned. Read why.",
  },
  DEVELOPMENT_PLAN_APPROVED: {
    id: "Rencana pengembangan (AKPK) {year} unit Anda disetujui.",
    en: "Your unit's plan of development for {year} was approved.",
  },
  CAREER_PLAN_PROPOSED: {
    id: "Rencana karier seorang pegawai Anda menunggu persetujuan Anda.",
    en: "A career plan of one of your staff awaits your agreement.",
  },
  CAREER_PLAN_AGREED: {
    id: "Rencana karier Anda disepakati pejabat penilai.",
    en: "Your rater agreed to your career plan.",
  },
  CAREER_PLAN_RETURNED: {
    id: "Rencana karier Anda dikembalikan. Baca alasannya, lalu ajukan lagi.",
    en: "Your career plan was returned. Read why, and propose it again.",
  },
  CAREER_PLAN_REVIEWED: {
    id: "Peninjauan rencana karier Anda sudah dicatat.",
    en: "A review of your career plan was recorded.",
  },
  CAREER_MENTOR: {
    id: "Anda menjadi mentor seorang pegawai. Baca rencana kariernya.",
    en: "You are the mentor of an employee. Read their career plan.",
  },
  CAREER_REVIEW_DUE: {
    id: "Rencana karier ditinjau pada {day}. Catat hasil peninjauannya.",
    en: "A career plan is to be reviewed on {day}. Record what came of it.",
  },
  RESULT_FROZEN: {
    id: "Bukti kinerja Anda {period} sudah dibekukan.",
    en: "The evidence of your work in {period} is frozen.",
  },
  RESULT_FROZEN_WITH_FEEDBACK: {
    id: "Bukti kinerja Anda {period} sudah dibekukan. Umpan balik rekan dapat dibaca dan ditanggapi.",
    en: "The evidence of your work in {period} is frozen. You may read colleagues' feedback and reply to it.",
  },
  RATING_OPENED: {
    id: "Hasil kinerja {period} pegawai Anda dapat dinilai sampai {until}.",
    en: "You can rate your staff's results of {period} until {until}.",
  },
  RATING_PASSED_ON: {
    id: "Penilaian hasil kinerja {period} seorang pegawai beralih kepada Anda.",
    en: "The rating of an employee's result of {period} passed to you.",
  },
  RATING_WITHOUT_RATER: {
    id: "Hasil kinerja {period} seorang pegawai tidak ada penilainya. Tetapkan penilai penggantinya.",
    en: "An employee's result of {period} has nobody to rate it. Assign somebody.",
  },
  RESULT_RATED: {
    id: "Hasil kinerja {period} Anda sudah dinilai. Baca dokumennya, lalu nyatakan bahwa Anda menerimanya.",
    en: "Your result of {period} was rated. Read the document and confirm that you received it.",
  },
  RESULT_DEEMED_RECEIVED: {
    id: "Dokumen hasil kinerja {period} dianggap sudah Anda terima. Keberatan dapat diajukan sampai {until}.",
    en: "The document of your result of {period} counts as received. You may object until {until}.",
  },
  RESULT_FINAL: {
    id: "Hasil kinerja {period} Anda sudah final.",
    en: "Your result of {period} is final.",
  },
  RESULT_WITHOUT_SERVICE: {
    id: "Seorang pegawai ternyata tidak bertugas lagi pada akhir {period}, jadi periode itu ditutup lagi tanpa hasil. Hasil sebelumnya tersimpan, tetapi tidak berlaku.",
    en: "An employee turned out not to serve any more at the end of {period}, so it closed again without a result. The earlier one is kept, but no longer in force.",
  },
  RESULT_REOPENED: {
    id: "Bulan {period} Anda dibuka kembali oleh pengelola kinerja.",
    en: "HR reopened your {period}.",
  },
  OBJECTION_TO_EXPLAIN: {
    id: "Ada keberatan atas hasil kinerja {period} yang Anda nilai. Sampaikan penjelasan Anda.",
    en: "There is an objection to a result of {period} that you rated. Explain it.",
  },
  OBJECTION_TO_DECIDE: {
    id: "Keberatan atas hasil kinerja {period} seorang pegawai menunggu keputusan Anda.",
    en: "An objection to an employee's result of {period} awaits your decision.",
  },
  OBJECTION_EXPLAINED: {
    id: "Pejabat penilai sudah menjelaskan hasil kinerja {period} yang diajukan keberatan. Anda dapat memutuskan.",
    en: "The rater explained the result of {period} that was objected to. You may decide.",
  },
  OBJECTION_DECIDED: {
    id: "Keberatan atas hasil kinerja {period} sudah diputuskan.",
    en: "The objection to the result of {period} was decided.",
  },
  AWARD_WON: {
    id: "Anda menerima penghargaan {month}. Nyatakan apakah boleh diumumkan; setelah itu piagamnya dapat diunduh.",
    en: "You won an award of {month}. Say whether it may be published; the certificate can be downloaded then.",
  },
  UNIT_AWARD_WON: {
    id: "Unit Anda menerima penghargaan {month}. Nyatakan apakah boleh diumumkan; setelah itu piagamnya dapat diunduh.",
    en: "Your unit won an award of {month}. Say whether it may be published; the certificate can be downloaded then.",
  },
  AWARD_REVOKED: {
    id: "Penghargaan {month} Anda dibatalkan setelah ada sanggahan.",
    en: "Your award of {month} was revoked after an objection.",
  },
  UNIT_AWARD_REVOKED: {
    id: "Penghargaan {month} unit Anda dibatalkan setelah ada sanggahan.",
    en: "Your unit's award of {month} was revoked after an objection.",
  },
  AWARD_PANEL: {
    id: "Anda anggota tim penilai penghargaan {month}. Calonnya menunggu nilai Anda.",
    en: "You are on the committee of the award of {month}. Its candidates await your scores.",
  },
  AWARD_PANEL_SHORT: {
    id: "Seorang anggota tim penilai penghargaan {month} menyatakan berbenturan kepentingan, sehingga penilai seorang calon kurang. Tambahkan anggota.",
    en: "A member of the committee of {month} stated a conflict of interest, and too few are left to score a candidate. Add members.",
  },
  AWARD_TO_DECIDE: {
    id: "Tim penilai mengusulkan calon penghargaan {month}; keputusannya menunggu Anda.",
    en: "The committee proposed candidates for the award of {month}; the decision awaits you.",
  },
  AWARD_OBJECTION: {
    id: "Ada sanggahan atas penghargaan {month} yang harus dijawab sampai {until}.",
    en: "There is an objection to the award of {month} to be answered by {until}.",
  },
  AWARD_OBJECTION_OVERDUE: {
    id: "Sanggahan atas penghargaan {month} belum dijawab sampai batas waktunya.",
    en: "An objection to the award of {month} was not answered in time.",
  },
  RATER_REQUESTED: {
    id: "Seorang pegawai meminta perbaikan pejabat penilainya; jawab sampai {until}.",
    en: "An employee asks for another rater; answer by {until}.",
  },
  RATER_REQUEST_OVERDUE: {
    id: "Permintaan perbaikan pejabat penilai belum dijawab sampai batas waktunya. Anda kini dapat menjawabnya.",
    en: "A request for another rater was not answered in time. You may answer it now.",
  },
  RATER_CORRECTED: { id: "Pejabat penilai Anda diperbaiki.", en: "Your rater was corrected." },
  RATER_REFUSED: {
    id: "Permintaan Anda atas pejabat penilai ditolak. Baca alasannya.",
    en: "Your request for another rater was refused. Read why.",
  },
  BONUS_PROPOSED: {
    id: "Usul bonus proyek untuk {month} menunggu keputusan.",
    en: "A project bonus for {month} awaits a decision.",
  },
  BONUS_APPROVED: {
    id: "Usul bonus proyek Anda untuk {month} disetujui.",
    en: "The project bonus that you proposed for {month} was approved.",
  },
  BONUS_REFUSED: {
    id: "Usul bonus proyek Anda untuk {month} ditolak. Baca alasannya.",
    en: "The project bonus that you proposed for {month} was refused. Read why.",
  },
  INCENTIVE_TABLE_WRITTEN: {
    id: "Tabel insentif menunggu uji coba dan persetujuan.",
    en: "An incentive table awaits a trial and approval.",
  },
  VISITS_ASSIGNED: {
    id: "Anda mendapat kunjungan pengawasan pada {day}.",
    en: "You were assigned visits on {day}.",
  },
  VISIT_ANNOUNCED: {
    id: "Tim pengawas akan mengunjungi Anda pada {day}.",
    en: "A team will visit you on {day}.",
  },
  VISIT_RECORDED: {
    id: "Hasil kunjungan pengawasan atas pekerjaan Anda sudah dicatat. Baca, dan tanggapi bila perlu.",
    en: "A visit of your work was recorded. Read it, and reply if you want to.",
  },
  VISIT_REPLIED: {
    id: "Pegawai yang Anda kunjungi menanggapi hasil kunjungannya.",
    en: "An employee whom you visited replied.",
  },
  VISIT_CALLED_OFF: {
    id: "Satu kunjungan pengawasan Anda dibatalkan.",
    en: "One of your visits was called off.",
  },
  RECOMMENDATION_GIVEN: {
    id: "Ada rekomendasi pengawasan untuk Anda. Tindak lanjuti sampai {until}.",
    en: "There is a recommendation for you. Follow it up by {until}.",
  },
  RECOMMENDATION_TAKEN_OVER: {
    id: "Rekomendasi pengawasan yang semula tugas orang lain sekarang tugas Anda. Tindak lanjuti sampai {until}.",
    en: "A recommendation that was somebody else's is yours now. Follow it up by {until}.",
  },
  RECOMMENDATION_PASSED_ON: {
    id: "Rekomendasi pengawasan Anda sekarang tugas orang lain; Anda tidak perlu menindaklanjutinya lagi.",
    en: "A recommendation of yours is somebody else's now; you need not follow it up any more.",
  },
  RECOMMENDATION_OWNER_LEFT: {
    id: "Penanggung jawab sebuah rekomendasi pengawasan tidak bertugas lagi. Tunjuk penanggung jawab lain; batas waktunya {until}.",
    en: "The owner of a recommendation no longer serves. Name another owner; it is due by {until}.",
  },
  RECOMMENDATION_OWNER_BACK: {
    id: "Penanggung jawab sebuah rekomendasi pengawasan bertugas kembali; penanggung jawab lain tidak perlu ditunjuk.",
    en: "The owner of a recommendation serves again; no other needs to be named.",
  },
  RECOMMENDATION_FOLLOWED_UP: {
    id: "Tindak lanjut sebuah rekomendasi pengawasan menunggu untuk diverifikasi.",
    en: "The follow-up of a recommendation awaits its verification.",
  },
  RECOMMENDATION_CLOSED: {
    id: "Tindak lanjut Anda diterima; rekomendasinya selesai.",
    en: "Your follow-up was accepted; the recommendation is closed.",
  },
  RECOMMENDATION_RETURNED: {
    id: "Tindak lanjut Anda dikembalikan. Baca apa yang masih kurang, dan lengkapi sampai {until}.",
    en: "Your follow-up was returned. Read what is missing, and complete it by {until}.",
  },
  RECOMMENDATION_MISSED: {
    id: "Rekomendasi pengawasan belum ditindaklanjuti sampai batas waktunya, {until}.",
    en: "A recommendation was not followed up by {until}.",
  },
  SURVEY_FOLLOW_UPS_TAKEN_OVER: {
    id: "Tindak lanjut hasil survei yang semula tugas orang lain sekarang tugas Anda. Batas waktu terdekatnya {until}.",
    en: "Follow-ups of a survey that were somebody else's are yours now. The nearest deadline is {until}.",
  },
  ANNOUNCEMENT_PUBLISHED: {
    id: "Ada pengumuman untuk Anda, berlaku sampai {day}. Baca, lalu tandai sudah dibaca.",
    en: "There is an announcement for you, until {day}. Read it, then confirm that you have.",
  },
  ANNOUNCEMENT_REMINDED: {
    id: "Ada pengumuman yang belum Anda baca; berlaku sampai {day}.",
    en: "There is an announcement that you have not read yet; it stands until {day}.",
  },
  COMPLAINT_ASSIGNED: {
    id: "Pengaduan {trackingCode} ditugaskan kepada Anda.",
    en: "The complaint {trackingCode} was assigned to you.",
  },
  COMPLAINT_RECEIVED: {
    id: "Pengaduan {trackingCode} masuk.",
    en: "The complaint {trackingCode} came in.",
  },
  COMPLAINT_FORWARDED: {
    id: "Pengaduan {trackingCode} diteruskan kepada unit Anda.",
    en: "The complaint {trackingCode} was forwarded to your unit.",
  },
  COMPLAINT_REPLIED: {
    id: "Pengadu menjawab pertanyaan tentang pengaduan {trackingCode}.",
    en: "The complainant answered a question about {trackingCode}.",
  },
  COMPLAINT_REMARKED: {
    id: "Pengadu menulis pesan pada pengaduan {trackingCode}.",
    en: "The complainant wrote a message on {trackingCode}.",
  },
  COMPLAINT_RATED: {
    id: "Penanganan pengaduan {trackingCode} dinilai pengadunya.",
    en: "The complainant rated how {trackingCode} was handled.",
  },
  COMPLAINT_REOPENED: {
    id: "Pengaduan {trackingCode} dibuka kembali.",
    en: "The complaint {trackingCode} was reopened.",
  },
  COMPLAINT_JOINED: {
    id: "Warga lain ikut mengadu pada pengaduan {trackingCode}.",
    en: "Another citizen joined the complaint {trackingCode}.",
  },
  COMPLAINT_WARNED: {
    id: "Batas waktu pengaduan {trackingCode} sudah dekat.",
    en: "The deadline of the complaint {trackingCode} is near.",
  },
  COMPLAINT_ESCALATED: {
    id: "Pengaduan {trackingCode} melewati batas waktunya dan dinaikkan kepada Anda.",
    en: "The complaint {trackingCode} passed its deadline and was escalated to you.",
  },
  COMPLAINT_CLOSED_BY_SILENCE: {
    id: "Pengaduan {trackingCode} selesai karena pengadunya tidak menanggapi jawaban.",
    en: "The complaint {trackingCode} was closed, as its complainant did not react to the answer.",
  },
  COMPLAINT_RESUMED_BY_SILENCE: {
    id: "Pengaduan {trackingCode} dilanjutkan karena pengadunya tidak menjawab pertanyaan.",
    en: "Work on {trackingCode} goes on, as its complainant did not answer the question.",
  },
  CONSULTATION_NAMED: {
    id: "Anda ditunjuk menjawab sebuah musyawarah, yang dibuka sampai {until}.",
    en: "You are named to answer a consultation, which is open until {until}.",
  },
  CONSULTATION_TO_ANSWER: {
    id: "Musyawarah sudah ditutup. Jawab setiap usulnya paling lambat {until}.",
    en: "A consultation is closed. Answer each of its proposals by {until}.",
  },
  CONSULTATION_LACKS_OFFICIALS: {
    id: "Tidak ada lagi pejabat yang bertugas untuk menjawab sebuah musyawarah. Tunjuk pejabat lain; batas waktunya {until}.",
    en: "Nobody who is to answer a consultation serves any more. Name other officials; it is due by {until}.",
  },
  CONSULTATION_OVERDUE: {
    id: "Sebuah musyawarah belum dijawab sampai batas waktunya.",
    en: "A consultation was not answered in time.",
  },
  CONSULTATION_OUTCOME_DUE: {
    id: "Umumkan apa yang terwujud dari sebuah musyawarah, paling lambat {until}.",
    en: "Say what came of a consultation by {until}.",
  },
  CONSULTATION_OUTCOME_OVERDUE: {
    id: "Yang terwujud dari sebuah musyawarah belum diumumkan sampai batas waktunya.",
    en: "What came of a consultation was not published in time.",
  },
  PROPOSAL_ANSWERED: {
    id: "Usul Anda dalam musyawarah sudah dijawab.",
    en: "Your proposal to a consultation was answered.",
  },
  WORDS_HIDDEN: {
    id: "Tulisan Anda dalam musyawarah disembunyikan. Baca alasannya; Anda dapat mengajukan keberatan.",
    en: "Your words in a consultation were hidden. Read why; you may appeal.",
  },
  WORDS_APPEALED: {
    id: "Ada keberatan atas tulisan yang disembunyikan dalam musyawarah. Orang lain perlu memutusnya.",
    en: "There is an appeal against hidden words in a consultation. Somebody else has to decide it.",
  },
  APPEAL_DECIDED: {
    id: "Keberatan atas tulisan yang disembunyikan dalam musyawarah sudah diputus.",
    en: "An appeal against hidden words in a consultation was decided.",
  },
  CAREER_PLAN_HANDED_ON: {
    id: "Anda kini menilai pegawai yang rencana kariernya sudah disepakati. Baca, dan tinjau pada tanggalnya.",
    en: "You now rate an employee whose career plan is agreed. Read it, and review it on its days.",
  },
  CAREER_MENTOR_LEFT: {
    id: "Mentor dalam sebuah rencana karier tidak lagi bertugas. Rencananya tetap berlaku; mentor lain dapat diajukan.",
    en: "The mentor of a career plan no longer serves. The plan stands; another mentor can be proposed.",
  },
  APPOINTMENT_DECIDED: {
    id: "Pengisian jabatan yang mempertimbangkan Anda sudah diputuskan. Baca penilaian dan alasannya bagi Anda.",
    en: "A post for which you were considered has been decided. Read what was found and why.",
  },
  QUESTION_ASKED: {
    id: "Ada pertanyaan dari pegawai yang menunggu jawaban resmi sampai {until}.",
    en: "An employee's question awaits its official answer until {until}.",
  },
  QUESTION_ANSWERED: {
    id: "Pertanyaan Anda sudah dijawab resmi.",
    en: "Your question was answered officially.",
  },
  QUESTION_OVERDUE: {
    id: "Sebuah pertanyaan pegawai belum dijawab sampai batas waktunya.",
    en: "An employee's question was not answered in time.",
  },
  QUESTION_IN_FAQ: {
    id: "Pertanyaan Anda menjadi pertanyaan umum, tanpa nama Anda.",
    en: "Your question is now among the frequent ones, without your name.",
  },
  POST_HIDDEN: {
    id: "Tulisan Anda dalam tanya jawab disembunyikan. Baca alasannya; Anda dapat mengajukan keberatan.",
    en: "Your words in a discussion were hidden. Read why; you may appeal.",
  },
  POST_APPEALED: {
    id: "Ada keberatan atas tulisan yang disembunyikan dalam tanya jawab. Orang lain perlu memutusnya.",
    en: "There is an appeal against hidden words in a discussion. Somebody else has to decide it.",
  },
  POST_APPEAL_DECIDED: {
    id: "Keberatan atas tulisan yang disembunyikan dalam tanya jawab sudah diputus.",
    en: "An appeal against hidden words in a discussion was decided.",
  },
  REPORTS_DUE: {
    id: "{count} laporan kerja menunggu jawaban Anda sampai {until}.",
    en: "{count} work reports await your answer until {until}.",
  },
  RATING_DUE: {
    id: "Batas menilai hasil kinerja {period}: {until}.",
    en: "The ratings of {period} are due by {until}.",
  },
  EXPLANATION_DUE: {
    id: "Penjelasan atas keberatan hasil kinerja {period} ditunggu sampai {until}.",
    en: "Your explanation of the result of {period} is due by {until}.",
  },
  DECISION_DUE: {
    id: "Keputusan atas keberatan hasil kinerja {period} ditunggu sampai {until}.",
    en: "Your decision on the objection to the result of {period} is due by {until}.",
  },
  RECEIPT_DUE: {
    id: "Nyatakan penerimaan dokumen hasil kinerja {period} sampai {until}.",
    en: "Confirm receipt of your result of {period} by {until}.",
  },
  OBJECTION_DUE: {
    id: "Keberatan atas hasil kinerja {period} dapat diajukan sampai {until}.",
    en: "You may object to your result of {period} until {until}.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What those say instead that ask for something of a month which has closed since: nobody can do it any more. */
export const SENTENCES_OF_CLOSED_MONTHS: Partial<Record<InboxKind, Text>> = {
  REPORT_RETURNED: {
    id: "Laporan kerja Anda tanggal {day} dikembalikan. Bulannya sudah ditutup, jadi tidak dapat diperbaiki lagi.",
    en: "Your work report of {day} was returned. Its month has closed, so it can no longer be revised.",
  },
  REPORT_UNANSWERED: {
    id: "Laporan kerja Anda tanggal {day} tidak dijawab sampai batas waktunya. Bulannya sudah ditutup; buka laporannya untuk melihat keadaan akhirnya.",
    en: "Your work report of {day} was not answered in time. Its month has closed; open it to see how it stands.",
  },
  REPORT_PASSED_ON: {
    id: "Laporan kerja seorang pegawai tanggal {day} beralih kepada Anda. Bulannya sudah ditutup, jadi tidak dapat dijawab lagi.",
    en: "An employee's work report of {day} passed to you. Its month has closed, so it can no longer be answered.",
  },
};

/** What those say instead that ask whether an award may be published, once that was said or the award was revoked. */
export const SENTENCES_OF_SETTLED_AWARDS: Partial<Record<InboxKind, Text>> = {
  AWARD_WON: {
    id: "Anda ditetapkan sebagai penerima penghargaan {month}. Tidak ada lagi yang perlu Anda nyatakan.",
    en: "You were named for an award of {month}. Nothing is asked of you any more.",
  },
  UNIT_AWARD_WON: {
    id: "Unit Anda ditetapkan sebagai penerima penghargaan {month}. Tidak ada lagi yang perlu Anda nyatakan.",
    en: "Your unit was named for an award of {month}. Nothing is asked of you any more.",
  },
};

/** What an inbox tells of. */
export type InboxKind = keyof typeof SENTENCES;

// The names are known; the compiler widens them.
export const INBOX_KINDS = Object.keys(SENTENCES) as [InboxKind, ...InboxKind[]];
