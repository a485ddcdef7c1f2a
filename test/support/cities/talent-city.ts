import { startTestCity } from "./test-city.ts";

/** Heads the city's top unit, and is rated by its head. */
export const CHIEF = "197001011995031001";
/** Rates the staff. */
export const HEAD = "197501012000031002";
export const STAFF = ["199001012015052001", "199101012015052002", "199201012015052003"] as const;
/** Named by HR to assess. */
export const ASSESSOR = "198001012005031003";
/** Heads another unit. */
export const STRANGER = "198101012005031004";

/** The post that everybody has in a test city. */
export const POSITION = "Analis Kebijakan";

export const STANDARD = {
  position: POSITION,
  from: "2026-01-01",
  basis: "Kepwali 12/2026",
  competencies: [
    { kind: "MANAJERIAL", name: "Integritas", level: 3 },
    { kind: "SOSIOKULTURAL", name: "Perekat bangsa", level: 2 },
    { kind: "TEKNIS", name: "Analisis kebijakan publik", level: 3 },
  ],
};

export const ASSESSMENT = {
  day: "2026-02-10",
  method: "ASSESSMENT_CENTER",
  evidence: "Laporan 17/AC/2026, halaman 4",
  competencies: [
    { kind: "MANAJERIAL", name: "Integritas", level: 3 },
    { kind: "TEKNIS", name: "Analisis kebijakan publik", level: 1 },
  ],
};

export type TalentCity = Awaited<ReturnType<typeof startTalentCity>>;

/** A city with a unit and its head, staff, an assessor and somebody who has nothing to do with them. */
export async function startTalentCity() {
  const city = await startTestCity();
  const tokens = new Map<string, string>();
  const as = (who: string) => tokens.get(who) ?? "";
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.unit("lain", "kota");
  await city.employee(CHIEF, { unitId: "kota", isHead: true });
  await city.employee(HEAD, { raterNip: CHIEF, unitId: "dinas", isHead: true });
  for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD, unitId: "dinas" });
  await city.employee(STRANGER, { raterNip: CHIEF, unitId: "lain", isHead: true });
  await city.employee(ASSESSOR, { raterNip: STRANGER, unitId: "lain" });
  for (const nip of [CHIEF, HEAD, ...STAFF, STRANGER, ASSESSOR])
    tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
  const get = (who: string, path: string) => city.api("GET", path, { as: as(who) });
  const act = (who: string, path: string, body?: object, version?: number) =>
    city.api("POST", path, { as: as(who), body, ...(version !== undefined && { version }) });
  const put = (who: string, path: string, body: object, version?: number) =>
    city.api("PUT", path, { as: as(who), body, ...(version !== undefined && { version }) });
  return {
    ...city,
    ...{ as, get, act, put },
    nameAssessor: () => put("hr", "/v1/talent/talent-circle", { assessors: [ASSESSOR], members: [] }),
    setStandard: (changes: object = {}) =>
      act("hr", "/v1/talent/competency-standards", { ...STANDARD, ...changes }),
    assess: (nip: string, changes: object = {}, who = "hr") =>
      act(who, `/v1/talent/employees/${nip}/competency-assessments`, { ...ASSESSMENT, ...changes }),
  };
}
