import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../infra/sentences/sentences.ts";

const APP = join(import.meta.dirname, "../../../functions/portal/app");

// By a computed name: the app has a compiler's project of its own.
const { forPeople, refusalOf } = await import(join(APP, "client/refusal.ts"));

describe("a refusal in the portal", () => {
  test.each([
    ["Sebut unit yang berwenang (unitId).", "Sebut unit yang berwenang."],
    ["Tunggu sampai selesai (lihat GET /v1/periods/2026-03).", "Tunggu sampai selesai."],
    ["Isi tempatnya (place.address), lalu kirim.", "Isi tempatnya, lalu kirim."],
    ["Berkas terlalu besar (maks. 64 KB).", "Berkas terlalu besar (maks. 64 KB)."],
    ["Pilih kabupaten (atau kota).", "Pilih kabupaten (atau kota)."],
  ])("leaves out what is for programs: %s", (said, shown) => {
    expect(forPeople(said)).toBe(shown);
  });

  test("says it so of the whole and of each field", () => {
    const errors = [{ field: "body.unitId", message: "Pilih unit (GET /v1/units)." }];
    const text = JSON.stringify({ code: "x", detail: "Minta admin (PUT /v1/units/{unitId}).", errors });
    const refused = refusalOf(409, text);
    expect(refused.message).toBe("Minta admin.");
    expect([...refused.fields]).toEqual([["unitId", "Pilih unit."]]);
  });

  test("names no operation of the API to anybody, nor does anything else that the product says", () => {
    const ofOperations = sentences(".").filter(
      ({ file, text }) =>
        // The first is the documentation of the API.
        !file.startsWith("functions/docs/") &&
        /\/v1\/|\b(?:GET|PUT|POST|PATCH|DELETE) \//.test(forPeople(text)),
    );
    expect(ofOperations).toEqual([]);
  });
});
