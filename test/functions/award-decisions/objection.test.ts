import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AwardCity, FIRST, HEAD, SECOND, startAwardCity, WHY } from "../../support/cities/award-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";

let city: AwardCity;

beforeAll(async () => {
  city = await startAwardCity();
  await city.propose();
  for (const [category, winnerId, winner] of [
    ["SERVICE", "unit-2", HEAD],
    ["INDIVIDUAL", SECOND, SECOND],
  ] as const) {
    await city.decide({ category, winnerId });
    const published = await city.consent(category, city.as(winner), 1);
    expect(published.body).toMatchObject({ state: "PUBLISHED" });
  }
});
afterAll(() => city.host.stop());

describe("an objection to an award", () => {
  const owedBy = async (who: string) =>
    (await city.api("GET", "/v1/me/tasks", { as: who })).body.items.map(({ kind }: { kind: string }) => kind);

  it("of a unit is neither a task of HR who heads it nor answered by them, but by others of HR", async () => {
    const reason = "Pelayanan di loket justru makin lambat sejak bulan lalu.";
    const filing = await city.object(reason, "SERVICE");
    expect(filing.status).toBe(201);
    const leader = await city.token(HEAD, "EMPLOYEE", "HR");
    expect(await owedBy(leader)).not.toContain("ANSWER_AWARD_OBJECTION");
    expect(await owedBy(city.as("hr"))).toContain("ANSWER_AWARD_OBJECTION");
    const path = `/v1/award-objections/${filing.body.code}/answer`;
    const body = { isUpheld: false, text: "Waktu layanan bulan itu memang membaik." };
    const refused = await city.api("POST", path, { as: leader, body, version: 1 });
    expect(refused).toMatchObject({ status: 403, body: { code: "award-objection.own" } });
    expect(refused.body.detail).toContain("unit yang Anda pimpin");
    const answered = await city.api("POST", path, { as: city.as("hr"), body, version: 1 });
    expect(answered.body).toMatchObject({ state: "REJECTED" });
  });

  it("is filed by anybody with a reason and answered by HR; late ones are shown to the head of the city", async () => {
    expect((await city.object("Curang")).status).toBe(400);
    const { body: filed } = await city.object(
      "Antrean daring itu dibuat kelompok lain, bukan oleh pemenang.",
    );
    // Five working days after Monday 6 April 2026.
    expect(filed).toMatchObject({ state: "OPEN", answerDueAt: "2026-04-13T16:59:59.999Z" });
    expect([filed.reason, filed.winnerId]).toEqual([undefined, undefined]);
    // Whose award it is may not answer it, and has no such task.
    expect(await owedBy(await city.token(SECOND, "EMPLOYEE", "HR"))).not.toContain("ANSWER_AWARD_OBJECTION");
    expect(await owedBy(city.as("hr"))).toContain("ANSWER_AWARD_OBJECTION");
    await city.host.advanceTo(Date.parse("2026-04-13T17:30:00.000Z"));
    await city.signIn();
    const overdue = await city.api("GET", "/v1/award-objections?list=OVERDUE", { as: city.as("mayor") });
    expect(overdue.body.items).toMatchObject([
      { code: filed.code, reason: expect.stringContaining("kelompok lain") },
    ]);
    const path = `/v1/award-objections/${filed.code}/answer`;
    const body = { isUpheld: true, text: "Benar, karya itu milik kelompok lain." };
    const winner = await city.token(SECOND, "HR");
    expect((await city.api("POST", path, { as: winner, body, version: 2 })).body.code).toBe(
      "award-objection.own",
    );
    const upheld = await city.api("POST", path, { as: city.as("hr"), body, version: 2 });
    expect(upheld.body).toMatchObject({ state: "UPHELD", version: 3 });
    expect(await toldTo(city, city.as("hr"))).toContain("AWARD_OBJECTION");
    expect(await toldTo(city, city.as("mayor"))).toContain("AWARD_OBJECTION_OVERDUE");
    const { items: told } = (await city.api("GET", "/v1/inbox?limit=100", { as: city.as(SECOND) })).body;
    expect(told[0].kind).toBe("AWARD_REVOKED");
    expect(told.find(({ kind }: { readonly kind: string }) => kind === "AWARD_WON")).toMatchObject({
      sentence: { en: expect.stringContaining("Nothing is asked of you any more.") },
    });
    expect((await city.publicly(`award-objections/${filed.code}`)).body).toMatchObject({
      state: "UPHELD",
      answer: { text: body.text },
    });
  });

  it("revokes the award when upheld, after which somebody else may be chosen", async () => {
    const { body: revoked } = await city.decision("INDIVIDUAL", city.as("hr"));
    const revokedFor = "Benar, karya itu milik kelompok lain.";
    expect(revoked).toMatchObject({ state: "REVOKED", revokedFor, revokedIds: [SECOND] });
    expect((await city.publicly(`certificates/${revoked.code}`)).body).toEqual({ state: "REVOKED" });
    expect((await city.decision("INDIVIDUAL", city.as("hr"), "/certificate.pdf")).body.code).toBe(
      "award-decision.revoked",
    );
    expect(await city.winners()).toEqual([["SERVICE", "unit-2", 1]]);
    expect((await city.decide({ category: "INDIVIDUAL", winnerId: SECOND })).body.code).toBe(
      "award-decision.was-revoked",
    );
    const next = await city.decide({ category: "INDIVIDUAL", winnerId: FIRST, reason: WHY });
    expect(next.body).toMatchObject({ state: "DECIDED", version: revoked.version + 1 });
    expect(next.body.code).not.toBe(revoked.code);
    expect(next.body).not.toHaveProperty("revokedFor");
    expect((await city.publicly(`certificates/${revoked.code}`)).body).toEqual({ state: "REVOKED" });
  });

  it("is refused once the objection period is over", async () => {
    const late = await city.object("Pelayanan di loket justru makin lambat sejak bulan lalu.", "SERVICE");
    expect(late).toMatchObject({ status: 409, body: { code: "award-objection.window-over" } });
  });

  it("is part of the history that staff can read", async () => {
    const other = await city.api("GET", "/v1/award-decisions?list=OTHER", { as: city.as("hr") });
    expect(other.body.items).toMatchObject([
      { category: "INDIVIDUAL", state: "DECIDED", winner: { id: FIRST } },
    ]);
    const published = await city.api("GET", "/v1/award-decisions?list=PUBLISHED", { as: city.as("mayor") });
    expect(published.body.items).toMatchObject([{ category: "SERVICE", state: "PUBLISHED" }]);
  });
});
