import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { COMPLAINTS } from "../../../../infra/local/demo/data/complaints.ts";
import { inCity } from "../../../../infra/local/demo/data/places.ts";
import { SERVICE_MOODS } from "../../../../infra/local/demo/data/service-moods.ts";
import { DEMO_UNITS } from "../../../../infra/local/demo/data/units.ts";
import { CITY_SLUGS, sourceOf } from "../../../../shared/cities/index.ts";

const DATA = new URL("../../../../infra/local/demo/data/", import.meta.url);
const STAFF = readFileSync(new URL("siasn-export.csv", DATA), "utf8");
const WRITTEN = [
  ...DEMO_UNITS.flatMap(({ name, head }) => [name, head]),
  ...COMPLAINTS.map(({ text }) => text),
  ...SERVICE_MOODS.flatMap(({ comments }) => comments),
  STAFF,
];
const OF_BUKITTINGGI =
  /Bukittinggi|bukittinggi|Guguk|Mandiangin|Birugo|Tigo Baleh|Tarok|Puhun|Anak Aia|Benteng Pasar|Kayu Kubu|Belakang Balok|Aur Kuning|Manggis|Rasimah|Nilam Sari|Pasar Atas|Pasar Bawah|Minangkabau|Gadang|Limau|Ngarai/;

test("Bukittinggi's demo stands as it is written", () => {
  expect(WRITTEN.map(inCity(sourceOf("bukittinggi")))).toEqual(WRITTEN);
});

describe.each(CITY_SLUGS.filter((slug) => slug !== "bukittinggi"))("the demo of %s", (slug) => {
  const city = sourceOf(slug);
  const local = inCity(city);

  test("names no place of Bukittinggi", () => {
    expect(WRITTEN.map(local).filter((text) => OF_BUKITTINGGI.test(text))).toEqual([]);
  });

  test("has a name of its own for each unit", () => {
    const names = DEMO_UNITS.map(({ name }) => local(name));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(names[0]).toBe(`Pemerintah ${city.name}`);
  });

  test("gives the staff of a unit the unit's name", () => {
    const names = new Set(DEMO_UNITS.map(({ name }) => local(name)));
    const [header = "", ...rows] = local(STAFF).trim().split("\n");
    const column = header.split("|").indexOf("UNOR NAMA");
    expect(rows.filter((row) => !names.has(row.split("|")[column] ?? ""))).toEqual([]);
  });
});
