import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, LEFT_OUT } from "../../../functions/own-data/kinds.ts";
import * as keys from "../../../shared/table/item-keys.ts";
import type { Key } from "../../../shared/table/keys.ts";
import { type ClosedCity, HEAD, STAFF, startClosedCity } from "../../support/closed-city.ts";

const [ONE, TWO, THREE] = STAFF;

let city: ClosedCity;
beforeAll(async () => {
  city = await startClosedCity();
}, 60_000);
afterAll(() => city.host.stop());

describe("one's own data", () => {
  it("is everything of oneself, and nothing of the table's", async () => {
    const reply = await city.api("GET", "/v1/me/data", { as: city.as(ONE) });
    expect(reply.status).toBe(200);
    expect(reply.headers.get("content-disposition")).toContain("data-saya.json");
    const { body } = reply;
    expect(body).toMatchObject({
      nip: ONE,
      profil: [{ nip: ONE, postings: [{ unitId: "unit-2" }] }],
      rencanaKinerja: [{ year: "2026", state: "AGREED" }],
      evaluasi: [
        { period: "2026-03", stage: "AWAITING_RATING", facts: { counters: { "progress:izin": 10 } } },
      ],
      permintaanPejabatPenilai: [],
    });
    expect(body.laporanKerja).toHaveLength(5);
    expect(JSON.stringify(body)).not.toMatch(/"(listPk|duePk|eventHash)"/);
    for (const other of [TWO, THREE]) expect(JSON.stringify(body)).not.toContain(other);
  });

  it("is nobody else's: a rater gets their own", async () => {
    const { body } = await city.api("GET", "/v1/me/data", { as: city.as(HEAD) });
    expect(body.nip).toBe(HEAD);
    expect(JSON.stringify(body)).not.toContain(ONE);
    expect((await city.api("GET", "/v1/me/data", { as: city.as("hr") })).body.code).toBe(
      "request.role-missing",
    );
  });

  it("holds what colleagues said only where enough of them did, and never who", async () => {
    const said = (text: string) => ({ text, scores: {} });
    const write = (name: string) =>
      city.table.write([
        {
          kind: "put",
          key: keys.voice(ONE, "2026-03", name),
          item: { ...said(`Suara ${name}`), scores: SCORES },
        },
      ]);
    await write("a");
    await write("b");
    const before = (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body.umpanBalikRekan;
    expect(before).toMatchObject([{ month: "2026-03", state: "TOO_FEW" }]);
    expect(JSON.stringify(before)).not.toContain("Suara");
    await write("c");
    const [march] = (await city.api("GET", "/v1/me/data", { as: city.as(ONE) })).body.umpanBalikRekan;
    expect(march).toMatchObject({ state: "SHOWN" });
    expect(march.texts).toHaveLength(3);
  });

  it("leaves out nothing of an employee's partition unsaid", () => {
    const made = Object.values(keys as unknown as Record<string, (...parts: unknown[]) => Key>).flatMap(
      (key) => {
        try {
          return [key(ONE, "2026-03", 1, "x", "y")];
        } catch {
          return [];
        }
      },
    );
    const own = made
      .filter(({ pk }) => pk === `EMPLOYEE#${ONE}`)
      .map(({ sk }) => sk.replace("LIVE#2026-03-", "LIVE#2026-"));
    expect(own.length).toBeGreaterThan(12);
    const unsaid = own.filter(
      (sk) =>
        !KINDS.some(({ at }) => at.test(sk)) &&
        !Object.keys(LEFT_OUT).some((prefix) => sk.startsWith(prefix)),
    );
    expect(unsaid).toEqual([]);
  });
});

const SCORES = {
  BERORIENTASI_PELAYANAN: 4,
  AKUNTABEL: 4,
  KOMPETEN: 4,
  HARMONIS: 4,
  LOYAL: 4,
  ADAPTIF: 4,
  KOLABORATIF: 4,
};
