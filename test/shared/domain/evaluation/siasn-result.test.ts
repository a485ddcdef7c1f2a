import { describe, expect, it } from "vitest";
import { acceptResult, rate } from "../../../../shared/domain/evaluation/rating.ts";
import { type SiasnSurroundings, siasnResult } from "../../../../shared/domain/evaluation/siasn-result.ts";
import type { Posting } from "../../../../shared/domain/organisation/employee.ts";
import {
  CLOSED_AT,
  committed,
  employee,
  evaluationTermsOf,
  frozen,
  NIP,
  posting,
  RATER_NIP,
} from "../../../support/domain-builders.ts";

const content = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" } as const;
const SIASN_ID = "A8ACA7C6E0B93912E040640A040269BB";
const COEFFICIENT = "8ae4828963e2a3aa0163e4f2b3c4d5e6";

function final(held: Partial<Posting>) {
  const state = frozen({ employee: employee({ postings: [posting(held)] }) });
  const terms = evaluationTermsOf("2026-03");
  const rated = committed(rate(state, content, { by: RATER_NIP, at: CLOSED_AT, terms }));
  return committed(acceptResult(rated, { by: NIP, at: CLOSED_AT, isSilent: false }));
}

const rater = { employee: undefined, unit: undefined, headTitle: "Walikota", cityName: "Kota Bukittinggi" };
const known: SiasnSurroundings = {
  ...{ siasnId: SIASN_ID, rater, lastDay: "2026-03-31" },
  coefficientIds: { AHLI_MUDA: COEFFICIENT },
};

describe("a result for SIASN", () => {
  it("carries SIASN's ids of the employee and of the coefficient, and lacks nothing", () => {
    const { body, lacks } = siasnResult(final({ position: "Analis Kebijakan Ahli Muda" }), known);
    expect(body).toMatchObject({ pnsDinilaiOrang: SIASN_ID, koefisienId: COEFFICIENT });
    expect(lacks).toEqual([]);
  });

  it("of a year carries no coefficient", () => {
    const ofYear = { ...final({ position: "Analis Kebijakan Ahli Madya" }), period: "2026" };
    const { body, lacks } = siasnResult(ofYear, { ...known, siasnId: undefined });
    expect(body).not.toHaveProperty("koefisienId");
    expect(body).toMatchObject({ pnsDinilaiOrang: null });
    expect(lacks.map(({ field }) => field)).toEqual(["pnsDinilaiOrang"]);
  });

  it.each(["PELAKSANA", "STRUKTURAL"] as const)("lacks no coefficient for a position of kind %s", (kind) => {
    const held = { position: "Pengelola Ahli Madya", positionKind: kind };
    const { body, lacks } = siasnResult(final(held), known);
    expect(body).toMatchObject({ koefisienId: null });
    expect(lacks).toEqual([]);
  });

  it.each([
    ["Analis Kebijakan Ahli Madya", "jenjang Ahli Madya belum diisi dalam kebijakan kota"],
    ["Guru", 'Jenjang tidak terbaca dari nama jabatan fungsional "Guru"'],
  ])("of a %s says which id is lacking, and where it is entered", (position, sentence) => {
    const { body, lacks } = siasnResult(final({ position }), known);
    expect(body).toMatchObject({ koefisienId: null });
    expect(lacks).toEqual([{ field: "koefisienId", explanation: expect.stringContaining(sentence) }]);
  });

  it("lacks nothing that nobody knows while it is not final", () => {
    const { body, lacks, hindrance } = siasnResult(frozen(), { ...known, siasnId: undefined });
    expect(body).toBeUndefined();
    expect(lacks).toEqual([]);
    expect(hindrance?.reason).toBe("AWAITING_RATING");
  });
});
