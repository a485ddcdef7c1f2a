import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type AwardCity,
  CHIEF,
  COLLEAGUE,
  FIRST,
  HEAD,
  OUTSIDERS,
  PANEL,
  SECOND,
  STANDBY,
  startAwardCity,
} from "../../support/cities/award-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";

let city: AwardCity;

beforeAll(async () => {
  city = await startAwardCity();
});
afterAll(() => city.host.stop());

describe("the committee of an award", () => {
  it("is neither appointed nor closed by anybody on the list, and nothing is decided before it proposes", async () => {
    const listed = await city.token(FIRST, "HR");
    const own = { as: listed, body: { members: [CHIEF, ...OUTSIDERS] } };
    expect((await city.api("POST", PANEL, own)).body.code).toBe("award-panel.on-the-list");
    const early = await city.decide({ category: "INDIVIDUAL", winnerId: FIRST });
    expect(early).toMatchObject({ status: 409, body: { code: "award-decision.not-proposed" } });
  });

  it("has no candidates, and enough members without a conflict of interest for everybody on the list", async () => {
    expect((await city.appoint(CHIEF, HEAD)).body.code).toBe("award-panel.too-few");
    expect((await city.appoint(CHIEF, HEAD, FIRST)).body.code).toBe("award-panel.is-candidate");
    expect((await city.appoint(CHIEF, CHIEF, HEAD)).body.code).toBe("award-panel.named-twice");
    expect((await city.appoint(CHIEF, HEAD, "197001011995031999")).body.code).toBe(
      "award-panel.unknown-employee",
    );
    const nobody = await city.appoint(OUTSIDERS[0], HEAD, CHIEF);
    expect(nobody.body).toMatchObject({ code: "award-panel.nobody-free" });
    expect(nobody.body.detail).toContain("Tambahkan anggota dari unit lain");
  });

  it("is appointed once, and names whom each member does not score", async () => {
    const appointed = await city.appoint(CHIEF, HEAD, COLLEAGUE, ...OUTSIDERS);
    expect(appointed).toMatchObject({ status: 201, body: { state: "SCORING", version: 1 } });
    const grounds = (nip: string) =>
      appointed.body.conflicts
        .filter((one: { nip: string }) => one.nip === nip)
        .map((one: { category: string; candidateId: string; ground: string }) => [
          one.category,
          one.candidateId,
          one.ground,
        ]);
    expect(grounds(CHIEF).map(([, , ground]: string[]) => ground)).toEqual([
      "SUPERIOR",
      "SUPERIOR",
      "SUPERIOR",
    ]);
    expect(grounds(HEAD)).toEqual([
      ["INDIVIDUAL", FIRST, "SUPERIOR"],
      ["INDIVIDUAL", SECOND, "SUPERIOR"],
      ["SERVICE", "unit-2", "OWN_UNIT"],
    ]);
    expect(grounds(COLLEAGUE)).toEqual([
      ["INDIVIDUAL", FIRST, "SAME_UNIT"],
      ["INDIVIDUAL", SECOND, "SAME_UNIT"],
      ["SERVICE", "unit-2", "OWN_UNIT"],
    ]);
    expect(OUTSIDERS.flatMap(grounds)).toEqual([]);
    expect((await city.appoint(CHIEF, HEAD, OUTSIDERS[0])).body.code).toBe("award-panel.appointed-already");
    expect((await city.appoint(CHIEF, HEAD, COLLEAGUE, ...OUTSIDERS)).body.code).toBe(
      "award-panel.appointed-already",
    );
    expect((await city.api("GET", PANEL, { as: city.as(FIRST) })).status).toBe(403);
    const seen = await city.api("GET", PANEL, { as: city.as(HEAD) });
    expect(new Set(seen.body.conflicts.map(({ nip }: { nip: string }) => nip))).toEqual(new Set([HEAD]));
  });

  it("replaces a member whose service has ended or who is away for long, and keeps the others", async () => {
    const left = { reason: "PENSIUN", from: "2026-04-06", basis: "SK Pensiun 3/2026" };
    const ended = await city.api("PUT", `/v1/employees/${COLLEAGUE}/service`, {
      ...{ as: city.as("hr"), version: 1, body: left },
    });
    expect(ended.status).toBe(200);
    expect((await city.appoint(CHIEF, HEAD, COLLEAGUE, ...OUTSIDERS)).body.code).toBe(
      "award-panel.unknown-employee",
    );
    const leave = { kind: "CUTI_BESAR", until: "2026-05-30", basis: "Surat cuti 4/2026" };
    const away = await city.api("PUT", `/v1/employees/${STANDBY}/leave/2026-04-06`, {
      ...{ as: city.as("hr"), version: 1, body: leave },
    });
    expect(away.status).toBe(200);
    expect((await city.appoint(CHIEF, HEAD, STANDBY, ...OUTSIDERS)).body.code).toBe("award-panel.is-away");
    expect((await city.appoint(CHIEF, ...OUTSIDERS)).body.code).toBe("award-panel.appointed-already");
    const again = await city.appoint(CHIEF, HEAD, ...OUTSIDERS);
    expect(again).toMatchObject({ status: 201, body: { state: "SCORING", version: 2 } });
    expect(again.body.members.map(({ nip }: { nip: string }) => nip)).toEqual([CHIEF, HEAD, ...OUTSIDERS]);
    expect(JSON.stringify(again.body.conflicts)).not.toContain(COLLEAGUE);
  });

  it("scores only candidates without a conflict of interest, and nobody else scores", async () => {
    expect((await city.score(HEAD, ["INDIVIDUAL", FIRST, 100])).body.code).toBe("award-sheet.interested");
    expect((await city.score(FIRST, ["INDIVIDUAL", SECOND, 0])).body.code).toBe("award-sheet.not-member");
    const [one, other] = OUTSIDERS;
    expect((await city.score(one, ["INDIVIDUAL", HEAD, 1])).body.code).toBe("award-sheet.not-candidate");
    const given = [
      ["INDIVIDUAL", FIRST, 80],
      ["INDIVIDUAL", SECOND, 91],
      ["SERVICE", "unit-2", 70],
    ] as const;
    expect((await city.score(one, ...given)).body).toMatchObject({ nip: one, version: 1 });
    expect((await city.score(one, ...given)).body.version).toBe(1);
    const early = await city.api("POST", `${PANEL}/close`, { as: city.as("hr"), version: 2 });
    expect(early.body.code).toBe("award-panel.not-scored");
    await city.score(other, ["INDIVIDUAL", FIRST, 85], ["INDIVIDUAL", SECOND, 90], ["SERVICE", "unit-2", 75]);
  });

  it("does not score somebody with whom a conflict has arisen since, though earlier scores stay", async () => {
    const rater = { raterNip: OUTSIDERS[1], from: "2026-04-06", basis: "SPT Plt 800/12/2026" };
    const assigned = await city.api("PUT", `/v1/employees/${SECOND}/rater`, {
      as: city.as("hr"),
      body: rater,
      version: 1,
    });
    expect(assigned.status).toBe(200);
    const again = await city.score(OUTSIDERS[1], ["INDIVIDUAL", SECOND, 100]);
    expect(again.body.code).toBe("award-sheet.interested");
    expect(again.body.detail).toContain("Anda memimpin atau menilainya");
  });

  it("proposes by the mean of its scores, next to the computed rank", async () => {
    expect((await city.decide({ category: "INDIVIDUAL", winnerId: FIRST })).body.code).toBe(
      "award-decision.not-proposed",
    );
    const listed = await city.token(SECOND, "HR");
    const own = await city.api("POST", `${PANEL}/close`, { as: listed, version: 2 });
    expect(own.body.code).toBe("award-panel.on-the-list");
    const closed = await city.api("POST", `${PANEL}/close`, { as: city.as("hr"), version: 2 });
    expect(closed.body).toMatchObject({
      state: "PROPOSED",
      proposal: [
        { category: "INDIVIDUAL", place: 1, id: SECOND, computedRank: 2, meanBasisPoints: 9_050, scorers: 2 },
        { category: "INDIVIDUAL", place: 2, id: FIRST, computedRank: 1, meanBasisPoints: 8_250, scorers: 2 },
        { category: "SERVICE", place: 1, id: "unit-2", meanBasisPoints: 7_250 },
      ],
    });
    const late = await city.score(OUTSIDERS[0], ["INDIVIDUAL", FIRST, 100]);
    expect(late.body.code).toBe("award-panel.closed");
    // Appointed, and once more with others.
    expect(await toldTo(city, city.as(OUTSIDERS[0]))).toEqual(["AWARD_PANEL", "AWARD_PANEL"]);
    expect(await toldTo(city, city.as("mayor"))).toEqual(["AWARD_TO_DECIDE"]);
    expect(await city.toDecide(city.as("mayor"))).toEqual(["INDIVIDUAL", "SERVICE"]);
    expect(await city.toDecide(city.as("hr"))).toEqual([]);
  });
});
