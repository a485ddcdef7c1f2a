import { expect } from "vitest";
import { COMPLAINT_TEXT } from "./complaints.ts";
import { startTestCity } from "./test-city.ts";

export const HEAD = "197501012000031002";
const PATH = "/v1/public/complaints";

export type ComplaintCity = Awaited<ReturnType<typeof startComplaintCity>>;

/** A city with complaints: a desk with an officer, and two units below the city's office, one with a head. */
export async function startComplaintCity() {
  const city = await startTestCity();
  await city.unit("kota");
  await city.unit("pu", "kota");
  await city.unit("dishub", "kota");
  await city.employee(HEAD, { unitId: "pu" });
  const signedIn = async () => ({
    officer: await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER"),
    head: await city.token(HEAD, "EMPLOYEE"),
    admin: await city.token("admin", "ADMIN"),
  });
  let as = await signedIn();
  return {
    ...city,
    get as() {
      return as;
    },
    /** Advances the clock, with everything that falls due on the way; then signs everybody in again. */
    async pass(duration: string) {
      await city.host.advance(duration);
      await city.host.idle();
      as = await signedIn();
    },
    async submit(body: object = {}) {
      const reply = await city.api("POST", PATH, { body: { text: COMPLAINT_TEXT, ...body } });
      expect(reply.status, JSON.stringify(reply.body)).toBe(201);
      return reply.body as { trackingCode: string; secret: string; similar: string[] };
    },
    read: (code: string, who = as.officer) => city.api("GET", `/v1/complaints/${code}`, { as: who }),
    /** Acts on a complaint, at its current version. */
    async act(code: string, name: string, body: object, who = as.officer) {
      const { body: complaint } = await city.api("GET", `/v1/complaints/${code}`, { as: as.officer });
      const { version } = complaint;
      return city.api("POST", `/v1/complaints/${code}/${name}`, { as: who, version, body });
    },
    view: (code: string, secret: string) => city.api("POST", `${PATH}/${code}/view`, { body: { secret } }),
    /** Something a complainant does to their own complaint. */
    own: (code: string, name: string, body: object) => city.api("POST", `${PATH}/${code}/${name}`, { body }),
  };
}

export const VERIFICATION = { class: "PENGADUAN_TIDAK_BERKADAR_PENGAWASAN", unitId: "pu" };
