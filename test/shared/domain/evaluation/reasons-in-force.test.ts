import { describe, expect, it } from "vitest";
import { reasonsInForce } from "../../../../shared/domain/evaluation/figures.ts";
import { AT, NIP } from "../../../support/cities/domain-builders.ts";

const given = {
  hasilKerja: "DI_BAWAH_EKSPEKTASI",
  hasilKerjaReason: "Laporannya tidak lengkap.",
  perilakuKerja: "SESUAI_EKSPEKTASI",
  perilakuKerjaReason: "Perilakunya seperti biasa.",
  predikat: "BUTUH_PERBAIKAN",
  behaviourTextsVersion: "1",
  by: NIP,
  at: AT,
  receiptDueAt: AT,
} as const;

function decided(hasilKerja: "SESUAI_EKSPEKTASI" | "DI_BAWAH_EKSPEKTASI") {
  const verdict = { hasilKerja, perilakuKerja: "SESUAI_EKSPEKTASI", reason: "Laporannya ternyata lengkap." };
  const decision = { ...verdict, predikat: "BAIK", isChanged: true, by: NIP, at: AT } as const;
  return { reasons: "", at: AT, explainUntil: AT, escalations: [], decision } as never;
}

describe("the reason shown for a rating", () => {
  it("is the rater's while the rating is in force", () => {
    expect(reasonsInForce({ rating: given })).toEqual({
      hasilKerja: "Laporannya tidak lengkap.",
      perilakuKerja: "Perilakunya seperti biasa.",
    });
  });

  it("is the superior's where an objection overturned it, and only there", () => {
    expect(reasonsInForce({ rating: given, objection: decided("SESUAI_EKSPEKTASI") })).toEqual({
      hasilKerja: "Laporannya ternyata lengkap.",
      perilakuKerja: "Perilakunya seperti biasa.",
    });
  });

  it("stays the rater's if the superior rejected the objection", () => {
    const { hasilKerja } = reasonsInForce({ rating: given, objection: decided("DI_BAWAH_EKSPEKTASI") });
    expect(hasilKerja).toBe("Laporannya tidak lengkap.");
  });
});
