import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type AwardCity,
  CHIEF,
  FIRST,
  HEAD,
  MONTH,
  SECOND,
  startAwardCity,
} from "../../support/cities/award-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";

let city: AwardCity;

beforeAll(async () => {
  city = await startAwardCity();
  await city.propose();
});
afterAll(() => city.host.stop());

const standing = (nip: string) =>
  city.api("GET", `/v1/award-rounds/${MONTH}/standings/${nip}`, { as: city.as(nip) });
const isAwaited = async (who: string) =>
  (await city.api("GET", "/v1/me", { as: city.as(who) })).body.isAwaited;

describe("the decision of an award", () => {
  it("is made by the head of the city, not by anybody on the list, with a reason where it departs from the proposal", async () => {
    const acting = await city.token(FIRST, "HEAD_OF_CITY");
    expect((await city.decide({ category: "INDIVIDUAL", winnerId: SECOND }, acting)).body.code).toBe(
      "award-decision.on-the-list",
    );
    expect((await city.decide({ category: "INDIVIDUAL", winnerId: SECOND }, city.as("hr"))).status).toBe(403);
    expect((await city.decide({ category: "INDIVIDUAL", winnerId: HEAD })).body.code).toBe(
      "award-decision.not-candidate",
    );
    expect((await city.decide({ category: "INDIVIDUAL", winnerId: FIRST })).body.code).toBe(
      "award-decision.reason-missing",
    );
    expect((await city.decide({ category: "SERVICE", winnerId: "unit-2" })).status).toBe(201);
    expect(await toldTo(city, city.as(HEAD))).toContain("UNIT_AWARD_WON");
    // Whoever heads the unit, or one above it, may say whether that is published.
    for (const nip of [HEAD, CHIEF])
      expect((await standing(nip)).body).toMatchObject({ unitAwards: ["SERVICE"], categories: [] });
    expect((await standing(FIRST)).status).toBe(404);
    expect(await city.toDecide(city.as("mayor"))).toEqual(["INDIVIDUAL"]);
    const decided = await city.decide({ category: "INDIVIDUAL", winnerId: SECOND });
    expect(await city.toDecide(city.as("mayor"))).toEqual([]);
    expect(decided.body).toMatchObject({ state: "DECIDED", computedRank: 2, proposedPlace: 1, version: 1 });
    const [told, ...others] = (await city.api("GET", "/v1/inbox", { as: city.as(SECOND) })).body.items;
    expect(told).toMatchObject({
      kind: "AWARD_WON",
      sentence: { en: expect.stringContaining("Say whether it may be published") },
    });
    expect(others).toEqual([]);
    expect(await toldTo(city, city.as(FIRST))).toEqual([]);
    expect(await city.toConsentTo(city.as(SECOND))).toEqual([`CONSENT_TO_AWARD ${MONTH} INDIVIDUAL`]);
    expect(await city.toConsentTo(city.as(HEAD))).toEqual([`CONSENT_TO_AWARD ${MONTH} SERVICE`]);
    for (const who of [FIRST, CHIEF, "mayor"]) expect(await city.toConsentTo(city.as(who))).toEqual([]);
    expect([await isAwaited(FIRST), await isAwaited(SECOND)]).toEqual([false, true]);
    expect((await city.decide({ category: "INDIVIDUAL", winnerId: SECOND })).body.code).toBe(
      "award-decision.decided-already",
    );
    // Read by the gates of later months.
    expect(await city.winners()).toEqual([
      ["INDIVIDUAL", SECOND, 2],
      ["SERVICE", "unit-2", 1],
    ]);
  });

  it("is public only once the winner consents, and no longer after they withdraw consent", async () => {
    expect((await city.publicly("awards")).body.items).toEqual([]);
    expect((await city.object("Antrean daring itu dibuat kelompok lain.")).status).toBe(404);
    const { code } = (await city.decision("INDIVIDUAL", city.as(SECOND))).body;
    expect((await city.publicly(`certificates/${code}`)).status).toBe(404);
    expect((await city.decision("INDIVIDUAL", city.as(SECOND), "/certificate.pdf")).body.code).toBe(
      "award-decision.not-published",
    );
    expect((await city.consent("INDIVIDUAL", city.as(FIRST), 1)).body.code).toBe("award-decision.not-winner");
    expect((await city.decision("INDIVIDUAL", city.as(FIRST))).status).toBe(403);
    const published = await city.consent("INDIVIDUAL", city.as(SECOND), 1);
    // Five working days after Monday 6 April 2026.
    expect(published.body).toMatchObject({ state: "PUBLISHED", objectUntil: "2026-04-13T16:59:59.999Z" });
    expect(await city.toConsentTo(city.as(SECOND))).toEqual([]);
    await city.consent("INDIVIDUAL", city.as(SECOND), 2, false);
    expect((await city.publicly("awards")).body.items).toEqual([]);
    const day = { name: "Hari berkabung daerah", kind: "LOCAL", isDayOff: true };
    const admin = await city.token("admin", "ADMIN");
    const set = await city.api("PUT", "/v1/calendar/days/2026-04-08", { as: admin, body: day });
    expect(set.status).toBe(200);
    const again = await city.consent("INDIVIDUAL", city.as(SECOND), 3);
    // Anew, since nobody could object meanwhile, and now with the day off of the city's.
    expect(again.body.objectUntil).toBe("2026-04-14T16:59:59.999Z");
    // Consenting to what is in the open changes nothing.
    expect((await city.consent("INDIVIDUAL", city.as(SECOND), 4)).body.objectUntil).toBe(
      again.body.objectUntil,
    );
    const { items } = (await city.publicly("awards")).body;
    expect(items).toMatchObject([
      { month: MONTH, winner: { name: "Rudi Hartono", unitName: "Dinas Kependudukan" } },
    ]);
    expect(JSON.stringify(items)).not.toContain(SECOND);
    const unit = await city.consent("SERVICE", city.as(HEAD), 1);
    expect(unit.body).toMatchObject({ state: "PUBLISHED", objectUntil: "2026-04-14T16:59:59.999Z" });
  });

  it("has a certificate with the same bytes every time, which anybody can verify", async () => {
    const printed = await city.decision("INDIVIDUAL", city.as(SECOND), "/certificate.pdf");
    expect(printed.headers.get("content-type")).toBe("application/pdf");
    const again = await city.decision("INDIVIDUAL", city.as("hr"), "/certificate.pdf");
    expect(Buffer.compare(printed.body, again.body)).toBe(0);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(printed.body)), {
      mergePages: true,
    });
    const { code } = (await city.decision("INDIVIDUAL", city.as(SECOND))).body;
    for (const part of [
      "PIAGAM PENGHARGAAN",
      "Nomor: 11/PIAGAM/III/2026",
      "Rudi Hartono",
      "19900101 201505 2 003",
      "Maret 2026",
      "Bukittinggi, 6 April 2026",
      `${city.host.url}/piagam/${code}`,
    ])
      expect(text).toContain(part);
    const checked = await city.publicly(`certificates/${code.toLowerCase()}`);
    expect(checked.body).toMatchObject({ state: "VALID", award: { winner: { name: "Rudi Hartono" } } });
    const mistyped = code.slice(0, -1) + (code.endsWith("A") ? "B" : "A");
    expect((await city.publicly(`certificates/${mistyped}`)).status).toBe(400);
  });
});
