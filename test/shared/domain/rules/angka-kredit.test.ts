import { describe, expect, it } from "vitest";
import {
  creditFactors,
  creditPoints,
  FUNCTIONAL_LEVELS,
  functionalLevelOf,
} from "../../../../shared/domain/rules/angka-kredit.ts";

describe("credit points (PermenPANRB 1/2023)", () => {
  it.each([
    ["AHLI_MUDA", "BAIK", 12, 25],
    ["MAHIR", "BUTUH_PERBAIKAN", 12, 9.38],
    ["AHLI_UTAMA", "SANGAT_BAIK", 12, 75],
    ["PEMULA", "SANGAT_KURANG", 12, 0.94],
    ["AHLI_MADYA", "KURANG", 6, 9.38],
    ["AHLI_MUDA", "BAIK", 1, 2.08],
  ] as const)("of %s with %s for %i months are %d", (level, predikat, months, points) => {
    expect(creditPoints([{ level, predikat, months }])).toBe(points);
  });

  it("for twelve months rated one by one equal those for the year", () => {
    const month = { level: "AHLI_MUDA", predikat: "BAIK", months: 1 } as const;
    expect(creditPoints(Array.from({ length: 12 }, () => month))).toBe(25);
    expect(creditPoints([])).toBe(0);
  });

  it("refuse a part longer than a year", () => {
    expect(() => creditPoints([{ level: "MAHIR", predikat: "BAIK", months: 13 }])).toThrow(RangeError);
  });

  it("name their factors", () => {
    expect(creditFactors({ level: "PEMULA", predikat: "BUTUH_PERBAIKAN" })).toEqual({
      percent: 75,
      coefficient: 3.75,
    });
  });

  it("read the level from the end of a position's name", () => {
    expect(functionalLevelOf("Analis Kebijakan Ahli Muda")).toBe("AHLI_MUDA");
    expect(functionalLevelOf("PERAWAT  TERAMPIL ")).toBe("TERAMPIL");
    expect(functionalLevelOf("Guru")).toBeUndefined();
    expect(functionalLevelOf("Kepala Bidang Muda")).toBeUndefined();
    expect(FUNCTIONAL_LEVELS).toHaveLength(8);
  });

  it.each([
    ["Guru Madya", "AHLI_MADYA"],
    ["Guru Pertama", "AHLI_PERTAMA"],
    ["Dokter Utama", "AHLI_UTAMA"],
    ["Perawat Pelaksana Lanjutan", "MAHIR"],
    ["Penyuluh Pertanian Pelaksana", "TERAMPIL"],
    ["Pranata Komputer Pelaksana Pemula", "PEMULA"],
    ["Bidan Penyelia", "PENYELIA"],
    ["Analis Kebijakan Ahli Muda selaku Subkoordinator", "AHLI_MUDA"],
    ["Perencana Ahli Muda/Subkoordinator Program Utama", "AHLI_MUDA"],
    ["Guru Madya selaku Wakil Kepala Sekolah", "AHLI_MADYA"],
    ["Perawat Mahir merangkap Bendahara", "MAHIR"],
    ["Perawat Mahir pada Puskesmas Utama", "MAHIR"],
    ["Analis Kebijakan (Ahli Madya)", "AHLI_MADYA"],
    ["Subkoordinator Perencanaan, Analis Kebijakan Ahli Muda", "AHLI_MUDA"],
    ["Guru Ahli Pertama - Guru Kelas", "AHLI_PERTAMA"],
  ])("read it of %s, as the registers write it", (position, level) => {
    expect(functionalLevelOf(position)).toBe(level);
  });

  it.each(["Kepala Subbagian Utama", "Pelaksana", "Madya", "Guru", "Tenaga Ahli Gizi", ""])(
    "read none of %s",
    (position) => expect(functionalLevelOf(position)).toBeUndefined(),
  );
});
