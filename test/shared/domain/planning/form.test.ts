import { describe, expect, it } from "vitest";
import { planFormOf } from "../../../../shared/domain/planning/form.ts";

describe("the form of a plan", () => {
  it.each([
    "Sekretaris Daerah",
    "Sekretaris DPRD",
    "Asisten Administrasi Umum",
    "STAF AHLI BIDANG PEMERINTAHAN",
    "Inspektur Daerah",
    "INSPEKTUR",
    "Kepala Dinas Kesehatan",
    "KEPALA BADAN PENDAPATAN DAERAH",
    "Kepala Satuan Polisi Pamong Praja",
  ])("is the executives' for the %s", (position) => {
    expect(planFormOf({ positionKind: "STRUKTURAL", position })).toBe("JPT");
  });

  it.each([
    "Kepala Bagian Hukum",
    "Sekretaris Dinas Kesehatan",
    "Inspektur Pembantu Wilayah I",
    "Camat Guguk Panjang",
    "Lurah Birugo",
    "Kepala Puskesmas Nilam Sari",
  ])("is the administrators' for the %s", (position) => {
    expect(planFormOf({ positionKind: "STRUKTURAL", position })).toBe("JA_JF");
  });

  it("is not the executives' for a functional position, whatever it is called", () => {
    expect(planFormOf({ positionKind: "FUNGSIONAL", position: "Asisten Apoteker" })).toBe("JA_JF");
  });
});
