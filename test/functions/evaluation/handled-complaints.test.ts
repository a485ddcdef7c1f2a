import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import type { IndicatorFeed } from "../../../shared/domain/planning/feeds/indicator-feed.ts";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../support/cities/complaint-city.ts";
import { bukittinggi, indicator, planContent } from "../../support/cities/domain-builders.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "197001011995031001";
const own = (id: string, kind: IndicatorFeed["kind"], polarity: "POSITIF" | "NEGATIF", target: number) =>
  indicator({
    id,
    polarity,
    target,
    isCumulative: false,
    weightBasisPoints: 2_500,
    feed: { kind } as IndicatorFeed,
  });
const content = planContent(
  own("tepat-waktu", "OWN_COMPLAINTS_IN_TIME", "POSITIF", 90),
  own("lama-jawab", "OWN_COMPLAINT_ANSWER_DAYS", "NEGATIF", 3),
  own("dibuka-lagi", "OWN_COMPLAINTS_REOPENED", "NEGATIF", 10),
  own("tidak-puas", "OWN_COMPLAINTS_DISSATISFIED", "NEGATIF", 10),
);
const ANSWER = { text: "Petugas sudah memperbaiki lampunya." };

let city: ComplaintCity;
let codes: readonly string[];

/** The head of a unit answers three complaints in March, one of them late; the citizen is dissatisfied with the first answer. */
beforeAll(async () => {
  city = await startComplaintCity();
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee("199001012015052003", { unitId: "pu", raterNip: HEAD });
  const plans = `/v1/employees/${HEAD}/plans`;
  const drafted = await city.api("POST", plans, { as: city.as.head, body: { year: "2026", ...content } });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(201);
  const filed = [await city.submit(), await city.submit(), await city.submit()];
  codes = filed.map(({ trackingCode }) => trackingCode);
  for (const code of codes) await city.act(code, "verify", VERIFICATION);
  const [first, second, third] = filed as [(typeof filed)[0], (typeof filed)[0], (typeof filed)[0]];
  expect((await city.act(first.trackingCode, "answer", ANSWER, city.as.head)).status).toBe(200);
  const objection = { secret: first.secret, isSatisfied: false, remark: "Lampunya masih mati." };
  expect((await city.own(first.trackingCode, "ratings", objection)).status).toBe(201);
  await city.pass("+1d");
  expect((await city.act(second.trackingCode, "answer", ANSWER, city.as.head)).status).toBe(200);
  await city.pass("+19d");
  const late = { ...ANSWER, delayReason: "Menunggu suku cadang dari penyedia." };
  expect((await city.act(third.trackingCode, "answer", late, city.as.head)).status).toBe(200);
});

afterAll(() => city?.host.stop());

const scorecard = async () => {
  const path = `/v1/employees/${HEAD}/scorecards/2026-03`;
  return (await city.api("GET", path, { as: city.as.head })).body;
};

describe("an employee who answers complaints", () => {
  it("sees on the live scorecard how fast they were, and which were reopened", async () => {
    expect((await scorecard()).complaints).toEqual({
      answeredInTime: 2,
      answeredLate: 1,
      medianAnswerWorkingDays: 1,
      resolved: 3,
      reopened: 1,
      satisfied: 0,
      dissatisfied: 1,
    });
  });

  it("has indicators fed by the complaints that they answered, and by no others", async () => {
    expect((await scorecard()).achievements).toMatchObject([
      { indicatorId: "tepat-waktu", actual: 66.67, fed: { counters: { inTime: 2, late: 1 } } },
      { indicatorId: "lama-jawab", actual: 1, fed: { kind: "OWN_COMPLAINT_ANSWER_DAYS" } },
      { indicatorId: "dibuka-lagi", actual: 33.33, fed: { counters: { answered: 3, reopened: 1 } } },
      { indicatorId: "tidak-puas", fed: { counters: { satisfied: 0, dissatisfied: 1 } } },
    ]);
    expect((await scorecard()).achievements[3]).not.toHaveProperty("actual");
  });

  it("sees which complaints each value is made from, and their counts add up to it", async () => {
    const valued = async (indicator: string) => {
      const path = `/v1/employees/${HEAD}/indicators/${indicator}/values/2026-03`;
      return (await city.api("GET", path, { as: city.as.head })).body;
    };
    const { complaints, reports } = await valued("tepat-waktu");
    expect(reports).toEqual([]);
    expect(complaints.map(({ trackingCode }: { trackingCode: string }) => trackingCode)).toEqual(
      codes.toSorted(),
    );
    for (const indicator of ["tepat-waktu", "lama-jawab", "dibuka-lagi", "tidak-puas"]) {
      const { complaints, fed } = await valued(indicator);
      const sums: Record<string, number> = Object.fromEntries(
        Object.keys(fed.counters).map((name) => [name, 0]),
      );
      for (const { counters } of complaints as { counters: Record<string, number> }[])
        for (const [name, count] of Object.entries(counters)) sums[name] = (sums[name] ?? 0) + count;
      expect(sums).toEqual(fed.counters);
    }
    expect((await valued("tidak-puas")).complaints).toEqual([
      { trackingCode: codes[0], counters: { dissatisfied: 1 } },
    ]);
  });

  it("is shown to nobody outside the reporting line", async () => {
    const stranger = await city.token("198609262015051001", "EMPLOYEE");
    const reply = await city.api("GET", `/v1/employees/${HEAD}/scorecards/2026-03`, { as: stranger });
    expect(reply.status).toBe(403);
  });

  it("has them frozen with the month, explained complaint by complaint, and recomputed", async () => {
    await city.host.advanceTo(Date.parse("2026-04-04T18:30:00.000Z"));
    await city.host.idle();
    const head = await city.token(HEAD, "EMPLOYEE");
    const path = `/v1/employees/${HEAD}/evaluations/2026-03/explanation`;
    const { body } = await city.api("GET", path, { as: head });
    expect(body.facts.counters).toMatchObject({ complaintsAnsweredLate: 1, "answeredAfterDays:1": 1 });
    expect(body.sources.complaints.map(({ trackingCode }: { trackingCode: string }) => trackingCode)).toEqual(
      codes.toSorted(),
    );
    expect(body.recomputation).toMatchObject({ complaints: { isSame: true }, result: { isSame: true } });
  });

  it("is proven by verify, which finds a changed counter of days, of an officer or of one complaint", async () => {
    const all = (await everything()) as Item[];
    const failing = (pk: string, sk: string, change: object) => {
      const place = all.findIndex((item) => item.pk.startsWith(pk) && item.sk.startsWith(sk));
      const changed = all.with(place, { ...(all[place] as Item), ...change });
      return prove(bukittinggi, changed)
        .filter(({ broken }) => broken.length > 0)
        .map(({ name }) => name.split(" ")[0]);
    };
    expect(prove(bukittinggi, all).flatMap(({ broken }) => broken)).toEqual([]);
    expect(failing("UNIT#pu", "SERVICE#", { "answeredAfterDays:1": 2 })).toEqual(["Hitungan"]);
    expect(failing(`EMPLOYEE#${HEAD}`, "LIVE#2026-03", { complaintsReopened: 0 })).toEqual([
      "Kartu",
      "Hasil",
    ]);
    expect(failing(`EMPLOYEE#${HEAD}`, "HANDLED#", { complaintsResolved: 2 })).toEqual(["Kartu"]);
  });
});
