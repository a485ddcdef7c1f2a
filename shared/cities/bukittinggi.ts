import type { City } from "./city.ts";
import { DEFAULT_POLICY } from "./default-policy.ts";
import { DEFAULT_DEPLOYMENT } from "./deployment-defaults.ts";

/** Monthly award by the mayor; satisfaction surveys feed evaluation. */
export const bukittinggi: City = {
  slug: "bukittinggi",
  code: "13.75",
  name: "Kota Bukittinggi",
  kind: "KOTA",
  colour: { light: "#8a2b1f", dark: "#eda493" },
  headTitle: "Wali Kota",
  heads: [{ name: "Nama Wali Kota Bukittinggi", from: "2025-02-20" }],
  timeZone: "Asia/Jakarta",
  area: {
    south: -0.34,
    north: -0.26,
    west: 100.33,
    east: 100.42,
    source:
      "Kota Bukittinggi dalam Angka (BPS): 0°16′–0°20′ S, 100°20′–100°25′ E, widened by half a minute; to be confirmed by the city",
  },
  localHolidays: [{ day: "2026-12-22", name: "Hari Jadi Kota Bukittinggi" }],
  policies: [DEFAULT_POLICY],
  deployment: {
    ...DEFAULT_DEPLOYMENT,
    alarmEmail: "kinerja@bukittinggi.example",
    corsOrigins: ["https://kinerja.bukittinggikota.go.id"],
    mail: {
      sender: "pengaduan@bukittinggikota.go.id",
      identity: "bukittinggikota.go.id",
    },
  },
};
