import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  HIGHEST_SCORE,
  type IncentiveContent,
  IncentiveContentSchema,
  requireValidContent,
} from "../../../../shared/domain/incentives/content.ts";
import { incentiveContent } from "../../../support/cities/incentives.ts";

type Bands = Extract<IncentiveContent["productivity"], { by: "SCORE" }>["bands"];

function byScore(...bounds: readonly (readonly [number, number])[]): IncentiveContent {
  const bands: Bands = bounds.map(([fromBasisPoints, throughBasisPoints]) => ({
    fromBasisPoints,
    throughBasisPoints,
    basisPoints: 10_000,
  }));
  return incentiveContent({ productivity: { by: "SCORE", bands, unmeasuredBasisPoints: 0 } });
}

const check = (content: IncentiveContent) => () => requireValidContent(content);
const named = (code: string) => expect.objectContaining({ code: `incentive-table.${code}` });

describe("rules of the incentive", () => {
  it("are accepted if every employee and result has one answer", () => {
    expect(check(incentiveContent())).not.toThrow();
    expect(check(byScore([0, 6_999], [7_000, HIGHEST_SCORE]))).not.toThrow();
  });

  it("are refused if bands leave a gap", () => {
    expect(check(byScore([0, 6_999], [7_001, HIGHEST_SCORE]))).toThrow(named("band-gap"));
    expect(check(byScore([1, HIGHEST_SCORE]))).toThrow(named("band-gap"));
    expect(check(byScore([0, HIGHEST_SCORE - 1]))).toThrow(named("band-gap"));
    expect(check(byScore())).toThrow(named("band-gap"));
  });

  it("are refused if bands overlap", () => {
    expect(check(byScore([0, 7_000], [7_000, HIGHEST_SCORE]))).toThrow(named("band-overlap"));
    expect(check(byScore([0, HIGHEST_SCORE], [10, 20]))).toThrow(named("band-overlap"));
    expect(check(byScore([0, 9], [10, 9], [10, HIGHEST_SCORE]))).toThrow(named("band-overlap"));
  });

  it("are refused if a predikat has no band, or two", () => {
    const { productivity } = incentiveContent();
    if (productivity.by !== "PREDIKAT") throw new Error("by predikat");
    const bands = productivity.bands.slice(1);
    expect(check(incentiveContent({ productivity: { ...productivity, bands } }))).toThrow(
      named("predikat-missing"),
    );
    const twice = [...productivity.bands, ...bands.slice(0, 1)];
    expect(check(incentiveContent({ productivity: { ...productivity, bands: twice } }))).toThrow(
      named("predikat-twice"),
    );
  });

  it("are refused if the parts are not a whole", () => {
    const split = { productivityBasisPoints: 6_000, disciplineBasisPoints: 3_999 };
    expect(check(incentiveContent({ split }))).toThrow(named("split-sum"));
  });

  it("are refused if a position is in two classes", () => {
    const one = { code: "9", name: "Analis", baseRupiah: 1, positions: ["Analis Kebijakan"], grades: [] };
    const classes = [one, { ...one, code: "8", positions: ["ANALIS  kebijakan"] }];
    expect(check(incentiveContent({ classes }))).toThrow(named("named-twice"));
  });

  it("accept no negative amount", () => {
    const [one] = incentiveContent().classes;
    const content = { ...incentiveContent(), classes: [{ ...one, baseRupiah: -1 }] };
    const { error } = IncentiveContentSchema().safeParse(content);
    expect(error?.issues[0]?.path).toEqual(["classes", 0, "baseRupiah"]);
  });

  it("are accepted exactly if every score is in one band", () => {
    const bound = fc.integer({ min: 0, max: 20 });
    // A small ladder, stretched so that its top is the highest score.
    fc.assert(
      fc.property(fc.array(fc.tuple(bound, bound), { maxLength: 4 }), (ladder) => {
        const step = HIGHEST_SCORE / 20;
        const bounds = ladder.map(
          ([from, through]) => [from * step, Math.min(through * step + step - 1, HIGHEST_SCORE)] as const,
        );
        const counts = Array.from({ length: 21 }, (_, place) => {
          const score = place * step;
          return bounds.filter(([from, through]) => from <= score && score <= through).length;
        });
        const isSound =
          counts.every((count) => count === 1) && bounds.every(([from, through]) => from <= through);
        if (isSound) expect(check(byScore(...bounds))).not.toThrow();
        else expect(check(byScore(...bounds))).toThrow();
      }),
    );
  });
});
