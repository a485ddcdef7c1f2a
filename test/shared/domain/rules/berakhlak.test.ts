import { describe, expect, it } from "vitest";
import { BEHAVIOUR_VALUES, behaviourTextsOn } from "../../../../shared/domain/rules/berakhlak.ts";

describe("the BerAKHLAK texts", () => {
  it("have three behaviours for each of seven values, in their order", () => {
    const { values } = behaviourTextsOn("2026-03-31");
    expect(values.map(({ code }) => code)).toEqual(BEHAVIOUR_VALUES);
    expect(values.map(({ behaviours }) => behaviours.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    expect(values.map(({ name }) => name.toUpperCase().replace(" ", "_"))).toEqual(BEHAVIOUR_VALUES);
  });

  it("are those in force on the day, and name their source", () => {
    expect(behaviourTextsOn("2026-03-31")).toMatchObject({
      version: "2021.1",
      source: "SE MenPANRB 20/2021",
    });
    expect(behaviourTextsOn("2020-01-01").version).toBe("2021.1");
  });
});
