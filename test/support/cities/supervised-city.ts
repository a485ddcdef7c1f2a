import { randomUUID } from "node:crypto";
import { startTestCity, type TestCity } from "./test-city.ts";

/** Heads the inspectorate, and so coordinates what it carries out. */
export const INSPECTOR_HEAD = "196801011990031001";
/** In the inspectorate. */
export const INSPECTORS = ["197901012005011001", "198001012005012002"] as const;
/** Heads the office that is visited. */
export const OFFICE_HEAD = "197501012000031002";
/** Heads a service within that office. */
export const SERVICE_HEAD = "197601012001031003";
/** In that service. */
export const CLEANERS = ["198609262015051001", "198701012015051002", "198801012015051003"] as const;
/** Nobody's inspector, in another office. */
export const STRANGER = "199001012015052003";

export const CLEAN_PLACES = {
  title: "Kebersihan area publik",
  levels: [
    { score: 0, label: "Kotor" },
    { score: 1, label: "Cukup" },
    { score: 2, label: "Bersih" },
  ],
  criteria: [
    { id: "sampah", statement: "Area bebas sampah" },
    { id: "alat", statement: "Alat kebersihan lengkap", answer: "CHECK" },
    { id: "foto", statement: "Foto area", answer: "PHOTO" },
    { id: "titik", statement: "Titik kunjungan", answer: "PLACE" },
    { id: "catatan", statement: "Kata petugas", answer: "NOTE" },
  ],
};

export const PROGRAMME = {
  title: "Pengawasan kebersihan area publik",
  visits: "EMPLOYEES",
  leadUnitId: "inspektorat",
  scopeUnitId: "dinas",
  inspectors: [...INSPECTORS],
  isUnannounced: true,
};

/** A city with an inspectorate, an office with a service, and their people. */
export async function startSupervisedCity(slug?: string) {
  const city = await startTestCity(slug);
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.unit("kebersihan", "dinas");
  await city.unit("lain", "kota");
  const admin = await city.token("admin", "ADMIN");
  const inspectorate = { name: "Inspektorat", kind: "INSPEKTORAT", parentId: "kota" };
  const put = await city.api("PUT", "/v1/units/inspektorat", {
    as: admin,
    body: inspectorate,
    headers: { "idempotency-key": randomUUID() },
  });
  if (put.status >= 300) throw new Error(JSON.stringify(put.body));
  await city.employee(INSPECTOR_HEAD, { unitId: "inspektorat" });
  for (const nip of INSPECTORS) await city.employee(nip, { unitId: "inspektorat", raterNip: INSPECTOR_HEAD });
  await city.employee(OFFICE_HEAD, { unitId: "dinas" });
  await city.employee(SERVICE_HEAD, { unitId: "kebersihan", raterNip: OFFICE_HEAD, isHead: true });
  for (const nip of CLEANERS) await city.employee(nip, { unitId: "kebersihan", raterNip: SERVICE_HEAD });
  await city.employee(STRANGER, { unitId: "lain" });
  const hr = await city.token("pengelola-kinerja", "HR");
  const tokens = new Map<string, string>();
  /** Again, where the clock has run past the tokens. */
  const signIn = async () => {
    for (const nip of [INSPECTOR_HEAD, ...INSPECTORS, OFFICE_HEAD, SERVICE_HEAD, ...CLEANERS, STRANGER])
      tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  };
  await signIn();
  return { city, hr, as: (nip: string) => tokens.get(nip) ?? "", signIn };
}

/** Defines the city's form for visits. */
export async function defineForm(city: TestCity, hr: string): Promise<string> {
  const { body } = await city.api("POST", "/v1/observation-instruments", { as: hr, body: CLEAN_PLACES });
  return body.id;
}
