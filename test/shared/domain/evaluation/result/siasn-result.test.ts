import { describe, expect, it } from "vitest";
import { CitySchema } from "../../../../../shared/cities/city.ts";
import { policyOn } from "../../../../../shared/domain/city.ts";
import {
  type SiasnContext,
  siasnResult,
} from "../../../../../shared/domain/evaluation/result/siasn-result.ts";
import { bukittinggi, finalResult, frozen } from "../../../../support/cities/domain-builders.ts";

const SIASN_ID = "A8ACA7C6E0B93912E040640A040269BB";
const COEFFICIENT = "8ae4828963e2a3aa0163e4f2b3c4d5e6";

const rater = {
  employee: undefined,
  unit: undefined,
  head: { name: "Siti Aminah", office: "Wali Kota Bukittinggi" },
  cityName: "Kota Bukittinggi",
};
const known: SiasnContext = {
  ...{ siasnId: SIASN_ID, rater, lastDay: "2026-03-31" },
  coefficientIds: { AHLI_MUDA: COEFFICIENT },
};

describe("SIASN's ids of the coefficients", () => {
  const cityWith = (coefficientIds: object) => ({
    ...bukittinggi,
    policies: [
      ...bukittinggi.policies,
      {
        ...bukittinggi.policies[0],
        ...{ version: "2026.2", effectiveFrom: "2026-07-01", siasn: { coefficientIds } },
      },
    ],
  });

  it("are entered by a city per level, and apply from the day of their policy on", () => {
    const city = CitySchema().parse(cityWith({ AHLI_MUDA: ` ${COEFFICIENT} ` }));
    expect(policyOn(city, "2026-06-30").siasn.coefficientIds).toEqual({});
    expect(policyOn(city, "2026-07-31").siasn.coefficientIds).toEqual({ AHLI_MUDA: COEFFICIENT });
  });

  it("exist only for levels with credit points, and are never empty", () => {
    for (const ids of [{ AHLI: COEFFICIENT }, { MAHIR: "" }])
      expect(CitySchema().safeParse(cityWith(ids)).success).toBe(false);
  });
});

describe("a result for SIASN", () => {
  it("carries SIASN's ids of the employee and the coefficient, and is complete", () => {
    const { body, missingFields } = siasnResult(
      finalResult({ position: "Analis Kebijakan Ahli Muda" }),
      known,
    );
    expect(body).toMatchObject({ pnsDinilaiOrang: SIASN_ID, koefisienId: COEFFICIENT });
    expect(missingFields).toEqual([]);
  });

  it("for a year carries no coefficient", () => {
    const ofYear = { ...finalResult({ position: "Analis Kebijakan Ahli Madya" }), period: "2026" };
    const { body, missingFields } = siasnResult(ofYear, { ...known, siasnId: undefined });
    expect(body).not.toHaveProperty("koefisienId");
    expect(body).toMatchObject({ pnsDinilaiOrang: null });
    expect(missingFields.map(({ field }) => field)).toEqual(["pnsDinilaiOrang"]);
  });

  it.each(["PELAKSANA", "STRUKTURAL"] as const)("needs no coefficient for a position of kind %s", (kind) => {
    const held = { position: "Pengelola Ahli Madya", positionKind: kind };
    const { body, missingFields } = siasnResult(finalResult(held), known);
    expect(body).toMatchObject({ koefisienId: null });
    expect(missingFields).toEqual([]);
  });

  it.each([
    ["Analis Kebijakan Ahli Madya", "jenjang Ahli Madya belum diisi dalam kebijakan daerah"],
    ["Guru", 'Jenjang tidak terbaca dari nama jabatan fungsional "Guru"'],
  ])("for a %s says which id is missing, and where to enter it", (position, sentence) => {
    const { body, missingFields } = siasnResult(finalResult({ position }), known);
    expect(body).toMatchObject({ koefisienId: null });
    expect(missingFields).toEqual([
      {
        field: "koefisienId",
        explanation: { id: expect.stringContaining(sentence), en: expect.any(String) },
      },
    ]);
  });

  it("reports nothing missing while it is not final", () => {
    const { body, missingFields, unsendable } = siasnResult(frozen(), { ...known, siasnId: undefined });
    expect(body).toBeUndefined();
    expect(missingFields).toEqual([]);
    expect(unsendable?.reason).toBe("AWAITING_RATING");
  });
});
