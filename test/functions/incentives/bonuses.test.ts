import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHIEF, HEAD, STAFF } from "../../support/cities/closed-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { type IncentiveCity, MONTH, startIncentiveCity } from "../../support/cities/incentive-city.ts";
import { incentiveContent } from "../../support/cities/incentives.ts";

const [FIRST, SECOND] = STAFF;

let city: IncentiveCity;
beforeAll(async () => {
  city = await startIncentiveCity();
  await city.enter(incentiveContent());
});
afterAll(() => city?.host.stop());

describe("a bonus for a project", () => {
  it("is proposed by the head of the unit, and not for oneself", async () => {
    const grant = { nip: FIRST, by: "PERCENT", basisPoints: 1_000 };
    expect((await city.propose(SECOND, grant)).body.code).toBe("project-bonus.not-lead");
    expect((await city.propose(CHIEF, { ...grant, nip: CHIEF })).body.code).toBe("project-bonus.own");
    const both = await city.propose(CHIEF, { ...grant, rupiah: 5 });
    expect(both.body.errors[0].message).toContain("rupiah");
  });

  it("is decided by somebody else with the role that the city names; a refusal needs a reason", async () => {
    const { body: bonus } = await city.propose(CHIEF, { nip: FIRST, by: "PERCENT", basisPoints: 1_000 });
    const path = `/v1/project-bonuses/${bonus.id}/decide`;
    const awaits = async (who: string) =>
      (await city.api("GET", "/v1/me/tasks", { as: city.as(who) })).body.items.map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await awaits("mayor")).toContain("DECIDE_PROJECT_BONUS");
    expect(await awaits("hr")).not.toContain("DECIDE_PROJECT_BONUS");
    const decide = (as: string, body: object) => city.api("POST", path, { as, body, version: 1 });
    const seenBy = async (as: string) =>
      (await city.api("GET", `/v1/project-bonuses?month=${MONTH}`, { as })).body.items.map(
        ({ mayDecide }: { mayDecide: boolean }) => mayDecide,
      );
    expect((await decide(city.as("hr"), { isApproved: true })).body.code).toBe("project-bonus.not-decider");
    expect((await decide(city.as("mayor"), { isApproved: false })).body.code).toBe(
      "project-bonus.reason-missing",
    );
    const own = await city.token(CHIEF, "HEAD_OF_CITY");
    // Who may decide it is told so: neither HR, by this city's policy, nor its proposer; other employees do not see it.
    expect(
      await Promise.all([city.as("mayor"), city.as("hr"), own, city.as(CHIEF), city.as(HEAD)].map(seenBy)),
    ).toEqual([[true], [false], [false], [false], []]);
    expect((await decide(own, { isApproved: true })).body.code).toBe("project-bonus.own");
    expect((await decide(city.as("mayor"), { isApproved: true })).body.state).toBe("APPROVED");
    const { body: other } = await city.propose(CHIEF, { nip: SECOND, by: "RUPIAH", rupiah: 2_000_000 });
    const refused = await city.api("POST", `/v1/project-bonuses/${other.id}/decide`, {
      as: city.as("mayor"),
      body: { isApproved: false, reason: "Proyek ini belum selesai diperiksa." },
      version: 1,
    });
    expect(refused.body.state).toBe("REFUSED");
    expect(await awaits("mayor")).not.toContain("DECIDE_PROJECT_BONUS");
    expect(await seenBy(city.as("mayor"))).toEqual([false, false]);
    expect(await toldTo(city, city.as("mayor"))).toContain("BONUS_PROPOSED");
    expect(await toldTo(city, city.as("mayor"))).toContain("INCENTIVE_TABLE_WRITTEN");
    expect(await toldTo(city, city.as(CHIEF))).toEqual(
      expect.arrayContaining(["BONUS_APPROVED", "BONUS_REFUSED"]),
    );
    const list = await city.api("GET", `/v1/project-bonuses?month=${MONTH}`, { as: city.as("hr") });
    expect(list.body.items).toHaveLength(2);
  });
});
