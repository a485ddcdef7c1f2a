import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawGivers, namePanel } from "../../../../shared/domain/feedback/panel.ts";
import { AT, committed, NIP, RATER_NIP } from "../../../support/cities/domain-builders.ts";

const group = fc.uniqueArray(fc.stringMatching(/^\d{18}$/), { maxLength: 30 });
const rule = { about: NIP, month: "2026-03", seed: "seed", asked: 5, minimumGivers: 3 };

describe("the draw of feedback givers", () => {
  it("is the same for the same seed, whatever the order of the group", () => {
    fc.assert(
      fc.property(group, (all) => {
        expect(drawGivers(all.toReversed(), rule)).toEqual(drawGivers(all, rule));
      }),
    );
  });

  it("asks at most as many as the city says, leaves at least one out, and asks nobody if too few are left", () => {
    fc.assert(
      fc.property(group, (all) => {
        const drawn = drawGivers(all, rule);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((giver) => all.includes(giver))).toBe(true);
        if (all.length < 4) expect(drawn).toEqual([]);
        else expect(drawn).toHaveLength(Math.min(5, all.length - 1));
      }),
    );
  });

  it("differs for another month, another subject or another seed", () => {
    const all = Array.from({ length: 30 }, (_, index) => String(index).padStart(18, "0"));
    const drawn = (changes: object) => drawGivers(all, { ...rule, ...changes }).join();
    const others = [{ month: "2026-04" }, { about: RATER_NIP }, { seed: "other" }];
    expect(new Set([{}, ...others].map(drawn)).size).toBe(4);
  });
});

describe("naming feedback givers", () => {
  const givers = (...nips: string[]) => nips.map((nip) => ({ nip, isEmployee: true }));
  const four = givers("1", "2", "3", "4");
  const naming = {
    nip: NIP,
    month: "2026-03",
    raterNip: RATER_NIP,
    givers: four,
    minimumGivers: 3,
    currentMonth: "2026-03",
    by: RATER_NIP,
    at: AT,
  };

  it("needs one more than is required to show feedback, and can be changed", () => {
    const panel = committed(namePanel(undefined, naming));
    expect(panel).toMatchObject({ givers: ["1", "2", "3", "4"], version: 1 });
    const changed = committed(namePanel(panel, { ...naming, givers: givers("5", "6", "7", "8") }));
    expect(changed).toMatchObject({ givers: ["5", "6", "7", "8"], version: 2 });
  });

  it.each([
    ["too few, also if one is named twice", { givers: givers("1", "2", "3", "3") }, "feedback-panel.too-few"],
    ["the employee", { givers: [...four, ...givers(NIP)] }, "feedback.on-self"],
    ["the rater", { givers: [...four, ...givers(RATER_NIP)] }, "feedback-panel.includes-rater"],
    [
      "somebody unknown",
      { givers: [...four, { nip: "9", isEmployee: false }] },
      "feedback-panel.includes-unknown",
    ],
    ["a month that is over", { currentMonth: "2026-04" }, "feedback-panel.month-over"],
  ])("refuses %s", (_, changes, code) => {
    expect(() => namePanel(undefined, { ...naming, ...changes })).toThrow(expect.objectContaining({ code }));
  });
});
