import type { Role } from "../../../shared/auth/principal.ts";
import { INTEGRITY } from "../../adversary/busy-city.ts";
import { CHIEF, HEAD, STAFF } from "../cities/closed-city.ts";
import type { Beside } from "./first-look.ts";

/** Who looks at the portal's screens in the busy city. */
export const PEOPLE = {
  employee: { account: STAFF[0], roles: ["EMPLOYEE"] },
  rater: { account: HEAD, roles: ["EMPLOYEE"] },
  chief: { account: CHIEF, roles: ["EMPLOYEE"] },
  leader: { account: "197801012003011008", roles: ["EMPLOYEE"] },
  inspector: { account: "197901012004011007", roles: ["EMPLOYEE"] },
  officer: { account: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] },
  integrity: { account: INTEGRITY, roles: ["EMPLOYEE", "INTEGRITY_OFFICER"] },
  hr: { account: "pengelola-kinerja", roles: ["HR"] },
  mayor: { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] },
  admin: { account: "admin", roles: ["ADMIN"] },
} as const satisfies Record<string, { readonly account: string; readonly roles: readonly Role[] }>;

export type PersonOfScreen = keyof typeof PEOPLE;

interface Way {
  readonly who: PersonOfScreen;
  /** The query that the screen needs. */
  readonly search?: `?${string}`;
  /** Parameters whose values the city keeps under other names. */
  readonly names?: Readonly<Record<string, string>>;
  /** What it shows without waiting for it, where it asks for more than two things; each with the reason. */
  readonly beside?: Beside;
}

/** How each screen of each room is reached in the busy city, by the path that its room gives it. */
export const WAYS: Readonly<Record<string, Way>> = {
  "/": { who: "employee" },
  "/kotak-masuk": { who: "employee" },

  "/integritas": { who: "integrity" },
  "/integritas/:caseId": { who: "integrity" },

  "/laporan": { who: "employee" },
  "/laporan/baru": { who: "employee" },
  "/laporan/:nip/:reportId": { who: "employee" },

  "/rencana": { who: "employee" },
  "/rencana/ubah": { who: "employee" },
  "/rencana/dukungan": {
    who: "employee",
    beside: { "GET /v1/employees/{nip}/plans/{year}/supporters": "who supports it stands beneath" },
  },
  "/rencana/usul": { who: "employee" },
  "/rencana/riwayat": { who: "employee" },
  "/rencana/penilai": { who: "employee" },
  "/rencana/indikator/:indicatorId": { who: "employee" },

  "/umpan-balik": {
    who: "employee",
    beside: {
      "GET /v1/employees/{nip}/observations": "each source is a card of its own",
      "GET /v1/employees/{nip}/scorecards/{month}": "what citizens say is the last card",
    },
  },
  "/umpan-balik/diminta": { who: "employee" },
  "/umpan-balik/diminta/:month/:nip": { who: "rater" },
  "/umpan-balik/pengamatan": { who: "rater" },
  "/umpan-balik/pengamatan/baru": { who: "rater" },

  "/hasil": { who: "employee" },
  "/hasil/pelatihan": { who: "employee" },
  "/hasil/insentif": { who: "employee" },
  "/hasil/penghargaan": { who: "employee" },
  "/hasil/penghargaan/:month/tim": { who: "employee" },
  "/hasil/data": { who: "employee" },
  "/hasil/:period": { who: "employee" },
  "/hasil/:period/mengapa": { who: "employee" },

  "/pelatihan": { who: "employee" },
  "/pelatihan/saya": { who: "employee" },
  "/pelatihan/katalog": { who: "hr" },
  "/pelatihan/biaya": { who: "hr" },
  "/pelatihan/impor": { who: "hr" },
  "/pelatihan/katalog/:courseId/sesi-baru": { who: "hr" },
  "/pelatihan/sesi/:sessionId": { who: "hr" },
  "/pelatihan/sesi/:sessionId/pintu": { who: "hr" },
  "/pelatihan/sesi/:sessionId/lembar": { who: "hr" },
  "/pelatihan/sesi/:sessionId/hadir": { who: "employee" },
  "/pelatihan/sesi/:sessionId/ubah": {
    who: "hr",
    beside: { "GET /v1/courses/{courseId}/trainer-proposals": "proposals beside the field" },
  },
  "/pelatihan/sesi/:sessionId/soal": { who: "hr" },
  "/pelatihan/sesi/:sessionId/tes": { who: "employee" },
  "/pelatihan/sesi/:sessionId/penilaian": { who: "employee" },
  "/pelatihan/sesi/:sessionId/hasil": { who: "hr" },

  "/pelatihan/pelatih": { who: "hr" },
  "/pelatihan/sertifikat": { who: "employee" },

  "/karier": {
    who: "employee",
    beside: {
      "GET /v1/talent/talent-circle": "which tabs there are",
      "GET /v1/talent/employees/{nip}/talent-box": "beneath the profile",
    },
  },
  "/karier/kebutuhan": { who: "employee" },
  "/karier/nilai": { who: "hr" },
  "/karier/standar": { who: "hr" },
  "/karier/tim-talenta": { who: "hr" },
  "/karier/akpk": {
    who: "hr",
    beside: {
      "GET /v1/talent/talent-circle": "which tabs there are",
      "GET /v1/units": "units that have no plan yet",
    },
  },
  "/karier/akpk/:unitId/:year": {
    who: "leader",
    beside: { "GET /v1/courses": "names of courses in the lines of the plan" },
  },
  "/karier/akpk/:unitId/:year/kebutuhan": { who: "leader" },
  "/karier/pegawai": { who: "hr" },
  "/karier/pegawai/:nip": { who: "rater" },
  "/karier/pegawai/:nip/kebutuhan": { who: "rater" },

  "/karier/rencana": { who: "employee" },
  "/karier/pegawai/:nip/rencana": { who: "rater" },
  "/karier/talenta": { who: "hr" },
  "/karier/suksesi": { who: "hr" },
  "/karier/suksesi/:successionId": { who: "hr" },

  "/musyawarah": { who: "employee" },
  "/musyawarah/baru": { who: "hr" },
  "/musyawarah/:consultationId": { who: "employee" },
  "/musyawarah/:consultationId/suara": { who: "employee" },
  "/musyawarah/:consultationId/usul/:proposalId": { who: "employee" },

  "/aturan": { who: "hr" },
  "/aturan/:rule": { who: "hr" },
  "/aturan/:rule/ubah": { who: "hr" },

  "/tanya-jawab": { who: "hr" },
  "/tanya-jawab/:topic": { who: "leader" },
  "/tanya-jawab/:topic/:questionId": { who: "leader" },

  "/pengumuman": { who: "employee" },
  "/pengumuman/baru": { who: "leader" },
  "/pengumuman/terbitan": { who: "leader" },
  "/pengumuman/:announcementId": { who: "employee" },
  "/pengumuman/:announcementId/jangkauan": {
    who: "leader",
    beside: { "GET /v1/announcements/{announcementId}/understanding": "beneath who has read it" },
  },

  "/tim": { who: "rater" },
  "/tim/pegawai": { who: "rater" },
  "/tim/laporan-terlambat": { who: "chief" },
  "/tim/pegawai/:nip": { who: "rater" },
  "/tim/pegawai/:nip/umpan-balik": {
    who: "rater",
    beside: { "GET /v1/employees/{nip}/observations": "beneath what was written" },
  },
  "/tim/pegawai/:nip/rencana": {
    who: "rater",
    beside: { "GET /v1/employees/{nip}/plans/{year}/comments": "beneath the plan" },
  },
  "/tim/pegawai/:nip/pemberi-umpan-balik": { who: "rater" },

  "/unit": {
    who: "chief",
    beside: {
      "GET /v1/units/{unitId}/obstacles": "beneath the unit's card",
      "GET /v1/public/satisfaction": "beneath the unit's card",
    },
  },
  "/unit/kendala": { who: "chief" },
  "/unit/pegawai": { who: "chief" },
  "/unit/hasil": { who: "chief" },
  "/unit/predikat": { who: "chief" },
  "/unit/usulan": { who: "chief" },
  "/unit/bonus": { who: "chief" },
  "/unit-kerja/:unitId": {
    who: "hr",
    beside: {
      "GET /v1/units": "the unit's name above its card",
      "GET /v1/units/{unitId}/obstacles": "beneath the unit's card",
    },
  },
  "/unit-kerja/:unitId/kendala": { who: "hr" },
  "/unit-kerja/:unitId/pegawai": { who: "hr" },
  "/unit-kerja/:unitId/hasil": {
    who: "hr",
    beside: { "GET /v1/units": "the unit's name above its results" },
  },

  "/daerah": {
    who: "mayor",
    beside: {
      "GET /v1/units/{unitId}/scorecards/{month}":
        "the month and the one before it, beneath what awaits a decision",
      "GET /v1/open-complaints": "complaints that are late, at its side",
      "GET /v1/units/{unitId}/obstacles": "beneath the units",
      "GET /v1/public/satisfaction": "the last card",
    },
  },
  "/daerah/kendala": { who: "mayor" },
  "/daerah/predikat": { who: "mayor" },
  "/daerah/penilai": { who: "mayor" },
  "/daerah/permintaan": { who: "mayor" },

  "/pengaduan": { who: "officer" },
  "/pengaduan/baru": { who: "officer" },
  "/pengaduan/kabar": { who: "officer" },
  "/pengaduan/templat": { who: "officer" },
  "/pengaduan/templat/:templateId": { who: "officer", names: { templateId: "newTemplate" } },
  "/pengaduan/penyaluran": { who: "officer", beside: { "GET /v1/units": "names of units in the rules" } },
  "/pengaduan/statistik": { who: "officer" },
  "/pengaduan/:trackingCode": { who: "officer" },

  "/survei": {
    who: "hr",
    beside: { "GET /v1/surveys/published": "what was published stands beneath" },
  },
  "/survei/baru": { who: "hr", search: "?unit=unit-2" },
  "/survei/titik": { who: "hr", search: "?unit=unit-2" },
  "/survei/titik/:code/petugas": { who: "hr", search: "?unit=unit-2" },
  "/survei/umpan-balik": { who: "chief", beside: { "GET /v1/units": "the choice of another unit" } },
  "/survei/bagi-saya": { who: "employee" },
  "/survei/perkembangan": { who: "hr", search: "?unit=unit-2" },
  "/survei/saran": { who: "hr", search: "?unit=unit-2" },
  "/survei/kertas/:importId": { who: "hr", names: { importId: "paperId" } },
  "/survei/:surveyId": { who: "hr" },
  "/survei/:surveyId/ubah": { who: "hr" },
  "/survei/:surveyId/umumkan": { who: "hr" },
  "/survei/:surveyId/kertas": { who: "hr" },

  "/kepegawaian": { who: "hr" },
  "/kepegawaian/pegawai/:nip": {
    who: "hr",
    beside: {
      "GET /v1/employees/{nip}/history": "beneath the record",
      "GET /v1/employees/{nip}/discipline/{month}": "beneath the record",
    },
  },
  "/kepegawaian/kendala": { who: "hr" },
  "/kepegawaian/impor": { who: "hr" },
  "/kepegawaian/impor/:importId": {
    who: "hr",
    beside: {
      "GET /v1/imports/{importId}/rows": "beneath the problems",
      "GET /v1/units": "names of units in the rows",
    },
  },
  "/kepegawaian/rencana": { who: "hr" },
  "/kepegawaian/rencana/:year/:unitId": { who: "hr" },
  "/kepegawaian/templat": { who: "hr" },
  "/kepegawaian/templat/baru": { who: "hr" },
  "/kepegawaian/templat/:templateId": { who: "hr" },
  "/kepegawaian/templat/:templateId/ubah": { who: "hr" },
  "/kepegawaian/penugasan/:assignmentId": {
    who: "hr",
    beside: { "GET /v1/units": "names of units in the lines" },
  },
  "/kepegawaian/periode": { who: "hr" },
  "/kepegawaian/periode/:period": { who: "hr" },
  "/kepegawaian/kalibrasi": { who: "hr" },
  "/kepegawaian/kalibrasi/predikat": { who: "hr" },
  "/kepegawaian/kalibrasi/hasil": { who: "hr" },
  "/kepegawaian/kalibrasi/siasn": { who: "hr" },
  "/kepegawaian/kalibrasi/tanpa-penilai": { who: "hr" },
  "/kepegawaian/permintaan": { who: "hr" },
  "/kepegawaian/disiplin": { who: "hr" },

  "/pengawasan": { who: "inspector" },
  "/pengawasan/program": { who: "hr" },
  "/pengawasan/program/baru": { who: "hr" },
  "/pengawasan/program/:programmeId": {
    who: "hr",
    beside: {
      "GET /v1/supervision-programmes/{programmeId}/recommendations": "beneath the programme",
    },
  },
  "/pengawasan/program/:programmeId/ubah": {
    who: "hr",
    beside: { "GET /v1/units": "units that may be chosen" },
  },
  "/pengawasan/program/:programmeId/:period": {
    who: "hr",
    beside: {
      "GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits": "beneath the draw",
      "GET /v1/units": "names of units",
    },
  },
  "/pengawasan/program/:programmeId/:period/hitung-ulang": { who: "hr" },
  "/pengawasan/:programmeId/:period/:number": { who: "inspector" },
  "/pengawasan/:programmeId/:period/:number/catat": { who: "inspector" },

  "/penghargaan": { who: "hr" },
  "/penghargaan/usulan": { who: "hr" },
  "/penghargaan/keputusan": { who: "hr" },
  "/penghargaan/sanggahan": { who: "hr" },
  "/penghargaan/pegawai/:nip": { who: "hr", search: "?bulan=2026-03" },
  "/penghargaan/:month": { who: "hr" },
  "/penghargaan/:month/tim": { who: "hr" },

  "/insentif": { who: "hr" },
  "/insentif/tabel/baru": { who: "admin" },
  "/insentif/tabel/:tableId/ubah": { who: "hr" },
  "/insentif/tabel/:tableId": { who: "hr" },
  "/insentif/hitungan": { who: "hr" },
  "/insentif/hitungan/:runId": {
    who: "hr",
    beside: {
      "GET /v1/incentive-runs/{runId}/lines": "beneath the totals",
      "GET /v1/units": "names of units in the lines",
    },
  },
  "/insentif/disiplin": { who: "hr" },
  "/insentif/bonus": { who: "mayor" },

  "/pengaturan": { who: "admin" },
  "/pengaturan/unit": { who: "admin" },
  "/pengaturan/instrumen": { who: "hr" },
  "/pengaturan/instrumen/baru": { who: "hr" },
  "/pengaturan/instrumen/:instrumentId": { who: "hr" },
};
