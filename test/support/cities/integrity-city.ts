import { expect } from "vitest";
import { readSealedPhoto } from "../../../shared/uploads/integrity-objects.ts";
import { startTestCity } from "./test-city.ts";

/** Examines, and serves under nobody who is reported. */
export const OFFICER = "198302022008012006";
/** Whom reports name. */
export const ACCUSED = "197501012000031002";
/** Above the accused, and an officer too. */
export const SUPERIOR = "196801011993031001";
/** Below the accused, and an officer too. */
export const BELOW = "199001012014031003";
/** An employee with no part in it. */
export const STRANGER = "198001012005011009";

export const PATH = "/v1/public/integrity-reports";
export const STAFF_PATH = "/v1/integrity/reports";

export const ACCOUNT = {
  category: "SUAP_GRATIFIKASI",
  what: "Kepala dinas meminta sepuluh juta rupiah dari setiap pemenang tender jalan.",
  who: "Kepala Dinas Pekerjaan Umum",
  namedNips: [ACCUSED],
  where: "Rumah makan di Jalan Sudirman",
  when: "Awal Maret, sesudah pengumuman lelang",
  evidence: "Ada catatan transfer pada rekening adiknya.",
};
export const CONTACT = { name: "Rahmat Hidayat", phone: "0812-3456-7890" };
/** Words by which any of it would be found, each so long that no sealed bytes hold it by chance. */
export const TRACES =
  /sepuluh juta|Pekerjaan Umum|rumah makan|pengumuman lelang|transfer (?:pada|itu|ke)|Rahmat Hidayat|3456-?7890|SUAP_GRATIFIKASI/i;

export type IntegrityCity = Awaited<ReturnType<typeof startIntegrityCity>>;

export async function startIntegrityCity() {
  const city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(SUPERIOR);
  await city.employee(ACCUSED, { raterNip: SUPERIOR, isHead: true });
  await city.employee(BELOW, { raterNip: ACCUSED });
  await city.employee(STRANGER);
  await city.employee(OFFICER);
  const examiner = ["EMPLOYEE", "INTEGRITY_OFFICER"] as const;
  const signedIn = async () => ({
    officer: await city.token(OFFICER, ...examiner),
    accused: await city.token(ACCUSED, ...examiner),
    superior: await city.token(SUPERIOR, ...examiner),
    below: await city.token(BELOW, ...examiner),
    stranger: await city.token(STRANGER, "EMPLOYEE"),
    double: await city.token(OFFICER, ...examiner, "ADMIN"),
    nobody: await city.token("petugas-pengaduan", "INTEGRITY_OFFICER"),
    hr: await city.token("pengelola-kinerja", "HR"),
    complaints: await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER"),
    mayor: await city.token("kepala-daerah", "HEAD_OF_CITY"),
    admin: await city.token("admin", "ADMIN"),
  });
  let as = await signedIn();
  type Who = keyof typeof as;
  const read = (id: string, who: Who = "officer") => city.api("GET", `${STAFF_PATH}/${id}`, { as: as[who] });
  const list = async (who: Who = "officer", state = "OPEN") =>
    city.api("GET", `${STAFF_PATH}?state=${state}`, { as: as[who] });
  return {
    ...city,
    get as() {
      return as;
    },
    async pass(duration: string) {
      await city.host.advance(duration);
      await city.host.idle();
      as = await signedIn();
    },
    read,
    list,
    async submit(body: object = {}) {
      const reply = await city.api("POST", PATH, { body: { ...ACCOUNT, ...body } });
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      return reply.body as { code: string; secret: string; receivedAt: string; dueAt: string };
    },
    view: (proof: object) => city.api("POST", `${PATH}/view`, { body: proof }),
    /** A photo as the reporter sends it. */
    photo: (proof: object, bytes: Uint8Array, caption?: string) =>
      city.api("POST", `${PATH}/photos`, {
        body: { ...proof, content: Buffer.from(bytes).toString("base64"), ...(caption && { caption }) },
      }),
    /** What lies in the store for a photo, as whoever has the bucket finds it. */
    stored: (photo: string) => readSealedPhoto(photo),
    tell: (proof: object, text: string, kind = "MESSAGE") =>
      city.api("POST", `${PATH}/messages`, { body: { ...proof, kind, text } }),
    /** Acts on a report at the version that its officer sees. */
    async act(id: string, name: string, body: object, who: Who = "officer") {
      const { version } = (await read(id)).body;
      return city.api("POST", `${STAFF_PATH}/${id}/${name}`, { as: as[who], version, body });
    },
  };
}
