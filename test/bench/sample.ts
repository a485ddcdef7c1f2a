import { randomUUID } from "node:crypto";
import { indicator } from "../support/cities/domain-builders.ts";

/** Monday 30 March 2026, 08:00 in western Indonesia: near the month's end, so that few sweeps run before the close. */
export const MONTH_END = Date.parse("2026-03-30T01:00:00.000Z");
export const MONTH = "2026-03";
export const CITY = "bukittinggi";

export const RATER = "197501012000031002";
export const STAFF = [1, 2, 3, 4, 5, 6].map((serial) => `19860926201505100${serial}`);
export const REPORTS_EACH = 22;
/** Reports with a file; the others have none. */
export const ROUNDS_WITH_EVIDENCE = 10;
export const ANSWERS = 60;
export const COMPLAINTS = 10;
/** Every complainant of the sample leaves an address, so that mail costs as much as it can. */
export const COMPLAINANT = { name: "Rahmat Hidayat", email: "rahmat@contoh.id" };
export const RATER_EMAIL = "kepala.satu@contoh.id";

export function indicators() {
  const weightBasisPoints = 2_500;
  return ["izin", "aduan", "kunjungan", "arsip"].map((id) =>
    indicator({ id, statement: `Jumlah ${id} yang selesai tepat waktu`, target: 240, weightBasisPoints }),
  );
}

export function report(serial = 1) {
  return {
    day: `${MONTH}-02`,
    activity:
      "Memeriksa berkas permohonan izin usaha mikro, menghubungi pemohon yang berkasnya belum lengkap, dan menerbitkan izin yang memenuhi syarat",
    progress: { indicatorId: "izin", amount: 3 },
    ...(serial % 5 === 0 && { obstacles: "Jaringan kantor terputus selama dua jam pada pagi hari" }),
  };
}

export function surveyAnswer() {
  const scores = { U1: 3, U2: 3, U3: 4, U4: 4, U5: 3, U6: 3, U7: 4, U8: 3, U9: 3 };
  return { responseId: randomUUID(), scores, channel: "WEB" };
}
