import * as z from "zod";
import { named } from "../once.ts";
import type { Text } from "../text.ts";

/** A rater's rating of work results (hasil kerja) or of conduct (perilaku kerja). */
export const EXPECTATIONS = ["DI_ATAS_EKSPEKTASI", "SESUAI_EKSPEKTASI", "DI_BAWAH_EKSPEKTASI"] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export const PREDIKAT_VALUES = ["SANGAT_BAIK", "BAIK", "BUTUH_PERBAIKAN", "KURANG", "SANGAT_KURANG"] as const;
export type Predikat = (typeof PREDIKAT_VALUES)[number];

export const ExpectationSchema = /* @__PURE__ */ named("Expectation", () => z.enum(EXPECTATIONS));
export const PredikatSchema = /* @__PURE__ */ named("Predikat", () => z.enum(PREDIKAT_VALUES));

/** By hasil kerja, then by perilaku kerja. */
const MATRIX: Readonly<Record<Expectation, Readonly<Record<Expectation, Predikat>>>> = {
  DI_ATAS_EKSPEKTASI: {
    DI_ATAS_EKSPEKTASI: "SANGAT_BAIK",
    SESUAI_EKSPEKTASI: "BAIK",
    DI_BAWAH_EKSPEKTASI: "KURANG",
  },
  SESUAI_EKSPEKTASI: {
    DI_ATAS_EKSPEKTASI: "BAIK",
    SESUAI_EKSPEKTASI: "BAIK",
    DI_BAWAH_EKSPEKTASI: "KURANG",
  },
  DI_BAWAH_EKSPEKTASI: {
    DI_ATAS_EKSPEKTASI: "BUTUH_PERBAIKAN",
    SESUAI_EKSPEKTASI: "BUTUH_PERBAIKAN",
    DI_BAWAH_EKSPEKTASI: "SANGAT_KURANG",
  },
};

/**
 * The predikat of an employee's performance (predikat kinerja) that follows from both ratings. With conduct below
 * expectation it is KURANG at best, however good the results.
 * @source PermenPANRB 6/2022, matrix of an employee's performance predikat
 */
export function predikatOf(hasilKerja: Expectation, perilakuKerja: Expectation): Predikat {
  return MATRIX[hasilKerja][perilakuKerja];
}

/** SIASN's code of a rating. @source SIASN: 1 Di atas, 2 Sesuai, 3 Di bawah ekspektasi */
export function expectationCode(expectation: Expectation): number {
  return EXPECTATIONS.indexOf(expectation) + 1;
}

/** SIASN's code of a predikat. @source SIASN: 1 Sangat Baik to 5 Sangat Kurang */
export function predikatCode(predikat: Predikat): number {
  return PREDIKAT_VALUES.indexOf(predikat) + 1;
}

/** As written on forms. */
export const EXPECTATION_WORDS: Readonly<Record<Expectation, string>> = {
  DI_ATAS_EKSPEKTASI: "Di Atas Ekspektasi",
  SESUAI_EKSPEKTASI: "Sesuai Ekspektasi",
  DI_BAWAH_EKSPEKTASI: "Di Bawah Ekspektasi",
};

/** For use within a sentence, in either language. */
export const EXPECTATION_TEXTS: Readonly<Record<Expectation, Text>> = {
  DI_ATAS_EKSPEKTASI: { id: EXPECTATION_WORDS.DI_ATAS_EKSPEKTASI, en: "above expectation" },
  SESUAI_EKSPEKTASI: { id: EXPECTATION_WORDS.SESUAI_EKSPEKTASI, en: "as expected" },
  DI_BAWAH_EKSPEKTASI: { id: EXPECTATION_WORDS.DI_BAWAH_EKSPEKTASI, en: "below expectation" },
};

export const PREDIKAT_WORDS: Readonly<Record<Predikat, string>> = {
  SANGAT_BAIK: "Sangat Baik",
  BAIK: "Baik",
  BUTUH_PERBAIKAN: "Butuh Perbaikan",
  KURANG: "Kurang",
  SANGAT_KURANG: "Sangat Kurang",
};
