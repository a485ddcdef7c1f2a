import { describe, expect, it } from "vitest";
import { letterheadUnits } from "../../../../shared/domain/organisation/letterhead.ts";
import {
  establishUnit,
  type OrganisationUnit,
} from "../../../../shared/domain/organisation/organisation-unit.ts";
import { AT, committed } from "../../../support/cities/domain-builders.ts";

const stamp = { by: "admin", at: AT };
const LATER = "2026-12-31T00:00:00.000Z";

function unit(name: string, kind: OrganisationUnit["kind"], parent?: OrganisationUnit): OrganisationUnit {
  const id = name.toLowerCase().replaceAll(" ", "-");
  const decision = establishUnit(undefined, parent, { id, name, kind, ...stamp });
  if (decision === undefined) throw new Error("a new unit is always a decision");
  return committed(decision);
}

const city = unit("Pemerintah Kota Bukittinggi", "KOTA");
const health = unit("Dinas Kesehatan", "DINAS", city);
const division = unit("Bidang Kesehatan Masyarakat", "BIDANG", health);
const clinic = unit("UPTD Puskesmas Guguk Panjang", "UPTD", health);
const secretariat = unit("Sekretariat Daerah", "SETDA", city);
const section = unit("Bagian Organisasi", "BAGIAN", secretariat);
const district = unit("Kecamatan Guguk Panjang", "KECAMATAN", city);
const village = unit("Kelurahan Tarok Dipo", "KELURAHAN", district);

describe("a letterhead", () => {
  it.each([
    ["a Dinas", health, [city], ["Dinas Kesehatan"]],
    ["a Bidang, which writes as its Dinas", division, [city, health], ["Dinas Kesehatan"]],
    ["a UPTD", clinic, [city, health], ["Dinas Kesehatan", "UPTD Puskesmas Guguk Panjang"]],
    ["a Bagian, which writes as the secretariat", section, [city, secretariat], ["Sekretariat Daerah"]],
    ["a Kelurahan", village, [city, district], ["Kecamatan Guguk Panjang", "Kelurahan Tarok Dipo"]],
    ["the government itself, which it names anyway", city, [], []],
  ])("names the office of %s", (_name, of, above, expected) => {
    expect(letterheadUnits(of, above, LATER)).toEqual(expected);
  });

  it("has the names of its day", () => {
    const renamed = establishUnit(health, city, {
      ...{ id: health.id, name: "Dinas Kesehatan dan KB", kind: "DINAS" },
      ...{ by: "admin", at: "2026-06-01T00:00:00.000Z" },
    });
    if (renamed === undefined) throw new Error("another name is a decision");
    const now = committed(renamed);
    expect(letterheadUnits(division, [city, now], "2026-05-31T16:59:59.999Z")).toEqual(["Dinas Kesehatan"]);
    expect(letterheadUnits(division, [city, now], LATER)).toEqual(["Dinas Kesehatan dan KB"]);
  });
});
