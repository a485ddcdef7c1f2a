import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const PEERS = Array.from({ length: 5 }, (_, index) => `19900101201505200${index + 3}`);
const [QUIET = "", ...OTHERS] = PEERS;
const REASON = "Data presensi pelayanan salah dimuat pada akhir bulan.";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) ?? "";

async function signIn() {
  for (const nip of [HEAD, STAFF, ...PEERS]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

async function advanceTo(instant: string) {
  await city.host.advanceTo(Date.parse(instant));
  await city.host.idle();
  await signIn();
}

/** Has the wanted number of the colleagues asked give the same mark for every value. */
async function speak(month: string, about: string, mark: number, wanted: number) {
  const scores = {
    ...{ BERORIENTASI_PELAYANAN: mark, AKUNTABEL: mark, KOMPETEN: mark, HARMONIS: mark },
    ...{ LOYAL: mark, ADAPTIF: mark, KOLABORATIF: mark },
  };
  let given = 0;
  for (const nip of PEERS.concat(STAFF).filter((one) => one !== about)) {
    if (given === wanted) break;
    const path = `/v1/me/feedback-requests/${month}/${about}`;
    const { status } = await city.api("PUT", path, { as: as(nip), body: { text: "Teruskan", scores } });
    if (status === 200) given += 1;
  }
  expect(given).toBe(wanted);
}

/** In November four speak about both; in December four about STAFF and two about QUIET. */
beforeAll(async () => {
  city = await startTestCity("bukittinggi", Date.parse("2026-11-28T02:00:00.000Z"));
  await city.unit("unit-1");
  await city.employee(HEAD);
  for (const nip of [STAFF, ...PEERS]) await city.employee(nip, { raterNip: HEAD });
  await signIn();
  for (const nip of [STAFF, QUIET]) await speak("2026-11", nip, 4, 4);
  await advanceTo("2026-12-30T02:00:00.000Z");
  await speak("2026-12", STAFF, 3, 4);
  await speak("2026-12", QUIET, 1, 2);
  await advanceTo("2027-01-14T18:30:00.000Z");
});

afterAll(() => city?.host.stop());

const why = async (nip: string, period = "2026") => {
  const path = `/v1/employees/${nip}/evaluations/${period}/explanation`;
  return (await city.api("GET", path, { as: as(nip) })).body;
};
const failing = (all: readonly Item[]) =>
  prove(city.city, all).flatMap(({ name, broken }) => (broken.length > 0 ? [name.split(" ")[0]] : []));
const tenthsOf = (mark: number) => expect.objectContaining({ LOYAL: mark, KOLABORATIF: mark });

describe("colleagues' feedback over a year", () => {
  it("is proven from its months' own means, which are shown with each month", async () => {
    const { facts, sources, recomputation } = await why(STAFF);
    expect(facts.colleagues).toEqual({ months: 2, tenths: tenthsOf(70) });
    expect(sources.parts).toMatchObject([
      // Closed when the city began.
      { period: "2026-10", isSame: true },
      { period: "2026-11", isSame: true, colleagues: { months: 1, tenths: tenthsOf(40) } },
      { period: "2026-12", isSame: true, colleagues: { months: 1, tenths: tenthsOf(30) } },
    ]);
    expect(recomputation).toMatchObject({
      ...{ result: { isSame: true }, colleagues: { isSame: true }, service: { isSame: true } },
    });
    expect((await why(STAFF, "2026-12")).recomputation.colleagues.isSame).toBe(true);
  });

  it("reveals nothing of a month in which too few gave feedback", async () => {
    const { facts, sources, recomputation } = await why(QUIET);
    expect(facts.colleagues).toEqual({ months: 1, tenths: tenthsOf(40) });
    expect(sources.parts.map((part: object) => "colleagues" in part)).toEqual([false, true, false]);
    expect(recomputation.colleagues.isSame).toBe(true);
    expect(JSON.stringify({ facts, sources, recomputation })).not.toMatch(
      /"(LOYAL|KOLABORATIF)\W+(1|10|50)\b/,
    );
    for (const nip of OTHERS) expect(JSON.stringify({ facts, sources })).not.toContain(nip);
  });

  it("is found if it does not follow from the months, or a month's mean not from the feedback", async () => {
    const all = (await everything()) as readonly Item[];
    expect(failing(all)).toEqual([]);
    const louder = (period: string) =>
      all.map((item) => {
        if (item.pk !== `EMPLOYEE#${STAFF}` || item.sk !== `EVALUATION#${period}`) return item;
        const facts = item.facts as { readonly colleagues: { readonly tenths: object } };
        const tenths = { ...facts.colleagues.tenths, LOYAL: 50 };
        return { ...item, facts: { ...facts, colleagues: { ...facts.colleagues, tenths } } };
      });
    for (const period of ["2026", "2026-12"]) expect(failing(louder(period))).toEqual(["Hasil", "Skor"]);
  });

  it("can still be proven after one of its months was reopened, from the month as it was", async () => {
    const { version } = (await city.api("GET", "/v1/periods/2026-12", { as: as("hr") })).body;
    const scope = { kind: "EMPLOYEE", nip: STAFF };
    const body = { scope, reason: REASON, lastDay: "2027-01-18" };
    const path = "/v1/periods/2026-12/reopen";
    expect((await city.api("POST", path, { as: as("hr"), version, body })).status).toBe(200);
    await city.host.idle();
    const report = { day: "2026-12-28", activity: "Memproses izin" };
    const reports = `/v1/employees/${STAFF}/reports`;
    const sent = await city.api("POST", reports, { as: as(STAFF), body: report });
    const accept = `${reports}/${sent.body.id}/accept`;
    expect((await city.api("POST", accept, { as: as(HEAD), body: {}, version: 1 })).status).toBe(200);
    await advanceTo("2027-01-19T18:30:00.000Z");
    const { sources, recomputation } = await why(STAFF);
    expect(sources.parts.map(({ isSame }: { isSame: boolean }) => isSame)).toEqual([true, true, false]);
    for (const name of ["result", "counters", "colleagues", "service"])
      expect(recomputation[name].isSame).toBe(true);
    expect(failing((await everything()) as readonly Item[])).toEqual([]);
  });
});
