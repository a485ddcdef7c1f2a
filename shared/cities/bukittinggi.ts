import { DEFAULT_DEPLOYMENT, DEFAULT_POLICY } from "./defaults.ts";

/** Monthly award by the walikota; satisfaction surveys feed evaluation. */
export const bukittinggi = {
  slug: "bukittinggi",
  code: "13.75",
  name: "Kota Bukittinggi",
  kind: "KOTA",
  headTitle: "Walikota",
  timeZone: "Asia/Jakarta",
  localHolidays: [{ day: "2026-12-22", name: "Hari Jadi Kota Bukittinggi" }],
  policies: [DEFAULT_POLICY],
  deployment: {
    ...DEFAULT_DEPLOYMENT,
    corsOrigins: ["https://kinerja.bukittinggikota.go.id"],
    mail: {
      sender: "pengaduan@bukittinggikota.go.id",
      identity: "bukittinggikota.go.id",
      trackingPage: "https://kinerja.bukittinggikota.go.id/pengaduan",
    },
    surveyPage: "https://kinerja.bukittinggikota.go.id/s",
  },
};
