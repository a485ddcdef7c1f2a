import { describe, expect, test } from "vitest";
import { standingOf, standingWithoutResult } from "../../../../../shared/domain/awards/round/standing.ts";
import { gateValueIn } from "../../../../../shared/domain/awards/words.ts";
import { machineCodesIn } from "../../../../support/browser/plain-words.ts";
import {
  COMPUTED_AT,
  candidatesAmong,
  NOTHING_KNOWN,
  nipOf,
  TERMS,
  worked,
} from "../../../../support/cities/awards.ts";

const NIP = nipOf(1);
const BEHIND = {
  round: { computingSince: COMPUTED_AT } as Parameters<typeof standingOf>[1]["round"],
  ...{
    candidates: [],
    circumstances: NOTHING_KNOWN,
    terms: TERMS,
    panel: undefined,
    unitAwards: [],
    isOwn: true,
  },
};

describe("where somebody stands among a month's candidates", () => {
  test.each([
    ["a sanction", { sanctions: { [NIP]: "2026-07-04" } }, "4 Juli 2026", "4 July 2026"],
    ["a complaint", { complaints: { [NIP]: "2026-04-09" } }, "9 April 2026", "9 April 2026"],
    ["an earlier award", { winners: { [NIP]: "2026-01" } }, "Januari 2026", "January 2026"],
  ])("is said in words of either language: %s", (_, known, id, en) => {
    const circumstances = { ...NOTHING_KNOWN, ...known };
    const { categories } = standingOf(worked(1), { ...BEHIND, circumstances });
    const reasons = categories.map(({ reason }) => reason);
    expect(reasons[0]).toMatchObject({ id: expect.stringContaining(id), en: expect.stringContaining(en) });
    for (const reason of reasons)
      for (const text of [reason.id, reason.en]) {
        expect(machineCodesIn(text)).toEqual([]);
        expect(text).not.toMatch(/\d{4}-\d\d/);
      }
  });

  test.each([
    NOTHING_KNOWN,
    { ...NOTHING_KNOWN, sanctions: { [NIP]: "2026-07-04" }, winners: { [NIP]: "2026-01" } },
  ])("addresses whom it is about, and nobody else who reads it", (circumstances) => {
    const all = candidatesAmong([worked(1), worked(2)]).candidates;
    for (const candidates of [all, all.filter(({ id }) => id !== NIP), []]) {
      const inputs = { ...BEHIND, candidates, circumstances, overdue: {} };
      const own = standingOf(worked(1), inputs).categories;
      const others = standingOf(worked(1), { ...inputs, isOwn: false }).categories;
      // The gates, their values and all figures are the same.
      const plain = (all: typeof own) => all.map(({ reason: _, ...figures }) => figures);
      expect(plain(others)).toEqual(plain(own));
      for (const { reason } of others) {
        expect(reason.id).not.toMatch(/\bAnda\b/);
        expect(reason.en).not.toMatch(/\byou(?:r|rs)?\b/i);
      }
    }
  });

  test("says whether they are on the committee that scores the candidates", () => {
    const panelIn = (state: "SCORING" | "PROPOSED") =>
      ({ members: [{ nip: NIP }], state }) as Parameters<typeof standingOf>[1]["panel"];
    const panel = panelIn("SCORING");
    expect(standingOf(worked(1), { ...BEHIND, panel })).toMatchObject({ isOnPanel: true, isScoring: true });
    const closed = standingOf(worked(1), { ...BEHIND, panel: panelIn("PROPOSED") });
    expect(closed).toMatchObject({ isOnPanel: true, isScoring: false });
    expect(standingOf(worked(2), { ...BEHIND, panel }).isOnPanel).toBe(false);
    expect(standingOf(worked(1), BEHIND).isOnPanel).toBe(false);
    const who = { nip: NIP, month: "2026-03" };
    const bare = (nip: string, known: Parameters<typeof standingWithoutResult>[1]) =>
      standingWithoutResult({ ...who, nip }, known);
    expect(bare(NIP, { panel, unitAwards: [] })).toMatchObject({ ...who, isOnPanel: true, categories: [] });
    expect(bare(nipOf(2), { panel, unitAwards: [] })).toBeUndefined();
    expect(bare(NIP, { panel: undefined, unitAwards: [] })).toBeUndefined();
  });

  test("says in which categories a unit won that they head, also without a result of their own", () => {
    const unitAwards = ["TEAM"] as const;
    expect(standingOf(worked(1), { ...BEHIND, unitAwards }).unitAwards).toEqual(["TEAM"]);
    const bare = standingWithoutResult({ nip: NIP, month: "2026-03" }, { panel: undefined, unitAwards });
    expect(bare).toMatchObject({ isOnPanel: false, unitAwards: ["TEAM"], categories: [] });
  });
});

test("what a gate found or requires is said in words", () => {
  expect(gateValueIn("BUTUH_PERBAIKAN", "id")).toBe("Butuh Perbaikan");
  expect(gateValueIn(1_250, "id")).toBe("1.250");
  expect(gateValueIn(1_250, "en")).toBe("1,250");
  expect(gateValueIn("2026-04-09", "en")).toBe("9 April 2026");
});
