import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ClosedCity, HEAD, STAFF, startClosedCity } from "../../support/cities/closed-city.ts";

const [ONE, TWO, THREE] = STAFF;

let city: ClosedCity;
const as = (who: string) => city.as(who);
const get = async (who: string, path: string) => (await city.api("GET", path, { as: as(who) })).body;
const post = (who: string, path: string, body?: object) => city.api("POST", path, { as: as(who), body });
const person = (nip: string) => ({ nip, name: expect.stringMatching(/\w/), position: expect.any(String) });

beforeAll(async () => {
  city = await startClosedCity();
});

afterAll(() => city.host.stop());

describe("a reply that names people by NIP says who they are", () => {
  it("in a list, everybody once, by NIP", async () => {
    for (const nip of [TWO, ONE, TWO])
      await post(nip, `/v1/employees/${nip}/reports`, { day: "2026-04-02", activity: "Melayani warga" });
    const { items, people } = await get(HEAD, "/v1/me/awaiting-reports");
    expect(items).toHaveLength(3);
    expect(people).toEqual([HEAD, ONE, TWO].toSorted().map(person));
    const { name } = await get("hr", `/v1/employees/${ONE}`);
    expect(people.find(({ nip }: { nip: string }) => nip === ONE).name).toBe(name);
  });

  it("in a single record, within its parts too", async () => {
    const path = `/v1/employees/${ONE}/evaluations/2026-03`;
    const rating = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };
    expect((await city.api("PUT", `${path}/rating`, { as: as(HEAD), body: rating, version: 1 })).status).toBe(
      200,
    );
    const { rating: given, people } = await get(ONE, path);
    expect(given.by).toBe(HEAD);
    expect(people).toEqual([HEAD, ONE].toSorted().map(person));
  });

  it("is empty where nobody is named", async () => {
    expect(await get(HEAD, "/v1/me/awaiting-training")).toEqual({ items: [], people: [] });
  });

  it("names nobody to whoever only typed a NIP", async () => {
    const body = { reason: "Penilai saya keliru.", wantedRaterNip: THREE };
    expect((await post(TWO, `/v1/employees/${TWO}/rater-request`, body)).status).toBe(201);
    const own = await get(TWO, `/v1/employees/${TWO}/rater-request`);
    expect(own.wantedRaterNip).toBe(THREE);
    expect(own.people).toEqual([HEAD, TWO].toSorted().map(person));
    const { people } = await get("hr", "/v1/rater-requests?list=OPEN");
    expect(people).toEqual([HEAD, TWO, THREE].toSorted().map(person));
  });
});
