import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  establishUnit,
  type OrganisationUnit,
} from "../../../../shared/domain/organisation/organisation-unit.ts";
import { unitRepository } from "../../../../shared/table/organisation/units.ts";
import { FIRST_VISIT, loadedBy, sentFrom } from "../../../support/browser/first-visit.ts";
import { type ComplaintCity, startComplaintCity } from "../../../support/cities/complaint-city.ts";

/** An id as SIASN draws them: nothing compresses it. */
const idOf = (name: string) => createHash("md5").update(name).digest("hex").toUpperCase();

let city: ComplaintCity;
beforeAll(async () => {
  city = await startComplaintCity();
  const units = unitRepository(city.table);
  const root = await units.get("kota");
  const found = async (name: string, kind: OrganisationUnit["kind"], parent = root) => {
    const order = { id: idOf(name + parent.id), name, kind, by: "TEST", at: "2026-01-02T02:00:00.000Z" };
    const decision = establishUnit(undefined, parent, order);
    if (decision) await units.commit(decision);
    return units.get(order.id);
  };
  // As many as the largest regency has.
  for (let at = 1; at <= 44; at += 1)
    await found(`Dinas Pekerjaan Umum, Penataan Ruang, dan Urusan ${at}`, at % 3 ? "DINAS" : "BADAN");
  for (let at = 1; at <= 42; at += 1) await found(`Kecamatan Sukamaju ${at}`, "KECAMATAN");
  const district = await found("Kecamatan Pulo Gadung", "KECAMATAN");
  const other = await found("Kecamatan Aek Gadung", "KECAMATAN");
  await found("Kelurahan Campago", "KELURAHAN", district);
  await found("Kelurahan Campago", "KELURAHAN", other);
  await found("Inspektorat", "INSPEKTORAT");
});
afterAll(() => city.host.stop());

const page = async (query = "") => String((await city.api("GET", `/lapor${query}`)).body);
const groupsIn = (html: string) =>
  Array.from(html.matchAll(/<optgroup label="([^"]+)"/g), ([, name]) => name);
const chosenIn = (html: string) => /<option value="([^"]*)" selected>([^<]*)/.exec(html)?.slice(1);

test("the report form lists units by name and kind, none chosen, and stays small in the largest regency", async () => {
  const { bytes } = await sentFrom(`${city.host.url}/lapor`);
  const html = gunzipSync(bytes).toString();
  expect(groupsIn(html)).toEqual(["Dinas dan badan", "Kecamatan", "Sekretariat dan inspektorat"]);
  expect(html).toContain('<select id="unitId" name="unitId"');
  expect(html).toContain('<option value="">Tidak tahu</option>');
  expect(chosenIn(html)).toBeUndefined();
  expect(html.indexOf("Kecamatan Aek Gadung")).toBeLessThan(html.indexOf("Kecamatan Pulo Gadung"));
  expect(html).not.toContain("Kelurahan Campago");
  const files = await Promise.all(loadedBy(html).map((path) => sentFrom(city.host.url + path)));
  const total = files.reduce((sum, file) => sum + file.bytes.length, bytes.length);
  expect(total).toBeLessThanOrEqual(FIRST_VISIT.bytes);
});

test("a link's unit is chosen already, whatever its kind; of two with one name only it is listed", async () => {
  const html = await page(`?unitId=${idOf(`Kelurahan Campago${idOf("Kecamatan Pulo Gadungkota")}`)}`);
  expect(chosenIn(html)?.[1]).toBe("Kelurahan Campago");
  expect(groupsIn(html)).toContain("Kelurahan dan desa");
  expect(html.match(/Kelurahan Campago/g)).toHaveLength(1);
});

test.each(["?unitId=tidak-ada", "?unitId=%3Cb%3E", "?point=x", `?point=${"1".repeat(50)}`])(
  "a link that names nothing known leads to an empty form: %s",
  async (query) => {
    const html = await page(query);
    expect(html).toContain("Tidak tahu");
    expect(chosenIn(html)).toBeUndefined();
    expect(html).not.toContain('name="point"');
  },
);

test("a code of a place that is gone is let go, and the report can be sent", async () => {
  const html = await page("?point=7K2M9QX4");
  expect(html).toContain("Tempat yang kodenya saya pindai");
  const send = async (from: string, more: Readonly<Record<string, string>> = {}) => {
    const hidden = Array.from(from.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g), (m) => [
      String(m[1]),
      String(m[2]),
    ]);
    const response = await fetch(`${city.host.url}/lapor`, {
      method: "POST",
      redirect: "manual",
      body: new URLSearchParams({
        ...Object.fromEntries(hidden),
        isAnonymous: "true",
        _langkah: "send",
        ...more,
      }),
    });
    return { status: response.status, html: await response.text() };
  };
  const text = "Antrean di loket ini tidak dipanggil sejak pagi.";
  const refused = await send(html, { text });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain("Kode tempat pada tautan");
  expect(refused.html).toContain(text);
  expect((await send(refused.html, { text })).status).toBe(303);
});
