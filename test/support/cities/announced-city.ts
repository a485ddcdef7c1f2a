import { startTestCity } from "./test-city.ts";

/** Heads the whole city's office. */
export const CHIEF = "197001011995031001";
/** Heads the office, and the service within it. */
export const OFFICE_HEAD = "197501012000031002";
/** Heads a service within the office. */
export const SERVICE_HEAD = "197601012001031003";
/** In that service. */
export const STAFF = [1, 2, 3, 4, 5, 6].map((number) => `19900101201505100${number}`);
/** In another office. */
export const STRANGER = "199101012015052009";

export const ANNOUNCEMENT = {
  title: "Cara baru menghitung kinerja bulanan",
  body: "Mulai April nilai bulan dihitung dari capaian dan perilaku.\n\nBaca <b>semuanya</b> dahulu.",
  audience: { unitIds: ["dinas"] },
  from: "2026-03-10",
  until: "2026-03-20",
};

export const QUESTIONS = [
  {
    text: "Kapan laporan harian paling lambat dikirim?",
    options: ["Hari itu juga", "Akhir bulan"],
    right: 0,
    why: "Yang terlambat tidak dihitung dalam kartu kinerja.",
  },
  {
    text: "Siapa yang menjawab laporan Anda?",
    options: ["Rekan", "Atasan langsung", "Pengelola kinerja"],
    right: 1,
    why: "Pejabat penilai ialah atasan langsung.",
  },
];

export type AnnouncedCity = Awaited<ReturnType<typeof startAnnouncedCity>>;

/** A city with two offices, one of which has a service, and their people. */
export async function startAnnouncedCity() {
  const city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.unit("layanan", "dinas");
  await city.unit("lain", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(OFFICE_HEAD, { unitId: "dinas", raterNip: CHIEF, isHead: true });
  await city.employee(SERVICE_HEAD, { unitId: "layanan", raterNip: OFFICE_HEAD, isHead: true });
  for (const nip of STAFF) await city.employee(nip, { unitId: "layanan", raterNip: SERVICE_HEAD });
  await city.employee(STRANGER, { unitId: "lain", raterNip: CHIEF });
  const tokens = new Map<string, string>();
  for (const nip of [CHIEF, OFFICE_HEAD, SERVICE_HEAD, ...STAFF, STRANGER])
    tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  const as = (who: string) => tokens.get(who) ?? "";
  const act = (who: string, path: string, body?: object, version?: number) =>
    city.api("POST", path, { as: as(who), body, ...(version !== undefined && { version }) });
  return {
    ...city,
    ...{ as, act },
    get: (who: string, path: string) => city.api("GET", path, { as: as(who) }),
    publish: (changes: object = {}, who = "hr") =>
      act(who, "/v1/announcements", { ...ANNOUNCEMENT, ...changes }),
  };
}
