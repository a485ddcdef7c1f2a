import { expect, it } from "vitest";
import { nominate } from "../../../../../shared/domain/awards/round/nomination.ts";
import { AT, employee, posting } from "../../../../support/cities/domain-builders.ts";

const TEAM = {
  category: "TEAM",
  nomineeId: "bidang",
  text: "Memotong waktu tunggu warga menjadi dua puluh menit.",
} as const;
const unit = { id: "bidang", ancestors: ["kota", "dinas"] };

function nominatedBy(nominator: ReturnType<typeof employee>) {
  const { nip: by } = nominator;
  const context = { month: "2026-03", nominator, nominee: undefined, before: undefined, unit };
  return nominate(TEAM, { ...context, isComputed: false, day: "2026-03-20", by, at: AT });
}

it("a unit is nominated from above, and not by whoever heads it, by posting or by order", () => {
  const head = { unitId: "dinas", isHead: true };
  const order = { unitId: "bidang", as: "PLT" as const, from: "2026-03-01", basis: "SK 1" };
  expect(nominatedBy(employee({ postings: [posting(head)] })).state.nomineeId).toBe("bidang");
  for (const nominator of [
    employee({ postings: [posting({ unitId: "bidang", isHead: true })] }),
    employee({ postings: [posting({ unitId: "lain" })], headships: [order] }),
    employee({ postings: [posting(head)], headships: [order] }),
  ])
    expect(() => nominatedBy(nominator)).toThrow("nomination.own-unit");
});
