import type { IncentiveInputs } from "../../../shared/domain/incentives/amount-schema.ts";
import type { IncentiveContent } from "../../../shared/domain/incentives/content.ts";
import { NIP } from "./domain-builders.ts";

/** Rules as a regulation might set them: 60% productivity by predikat, 40% discipline. */
export function incentiveContent(overrides: Partial<IncentiveContent> = {}): IncentiveContent {
  return {
    title: "TPP 2026",
    regulation: "Peraturan Wali Kota 12/2026",
    effectiveFrom: "2026-01",
    classes: [
      { code: "9", name: "Analis", baseRupiah: 3_500_001, positions: ["analis  kebijakan"], grades: [] },
      { code: "7", name: "Pelaksana", baseRupiah: 2_000_000, positions: [], grades: ["II/c", "II/d"] },
    ],
    split: { productivityBasisPoints: 6_000, disciplineBasisPoints: 4_000 },
    productivity: {
      by: "PREDIKAT",
      bands: [
        { predikat: "SANGAT_BAIK", basisPoints: 10_000 },
        { predikat: "BAIK", basisPoints: 9_000 },
        { predikat: "BUTUH_PERBAIKAN", basisPoints: 7_500 },
        { predikat: "KURANG", basisPoints: 5_000 },
        { predikat: "SANGAT_KURANG", basisPoints: 2_500 },
      ],
      unratedBasisPoints: 0,
    },
    discipline: {
      withoutRecordBasisPoints: 10_000,
      deductions: [
        { code: "TERLAMBAT", name: "Terlambat masuk", basisPoints: 50, from: "DISCIPLINE" },
        { code: "ALPA", name: "Tidak hadir tanpa keterangan", basisPoints: 300, from: "DISCIPLINE" },
        { code: "HUKUMAN_RINGAN", name: "Hukuman disiplin ringan", basisPoints: 1_000, from: "WHOLE" },
      ],
    },
    bonuses: { atMostBasisPoints: 5_000 },
    ...overrides,
  };
}

export function incentiveInputs(overrides: Partial<IncentiveInputs> = {}): IncentiveInputs {
  return {
    nip: NIP,
    name: "Siti Rahmah",
    unitId: "unit-1",
    position: "Analis Kebijakan",
    grade: "III/c",
    predikat: "BAIK",
    isFinal: true,
    evaluationVersion: 4,
    bonuses: [],
    ...overrides,
  };
}
