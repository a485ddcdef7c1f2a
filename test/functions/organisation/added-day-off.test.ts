import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHIEF, HEAD, STAFF, startDivision } from "../../support/cities/division.ts";
import { planContent } from "../../support/cities/domain-builders.ts";

const [ONE, TWO] = STAFF;

/** The morning before March closes. */
const BEFORE_CLOSE = Date.parse("2026-04-04T02:00:00.000Z");
const CLOSED = Date.parse("2026-04-04T18:30:00.000Z");

let city: Awaited<ReturnType<typeof startDivision>>["city"];
let report: Awaited<ReturnType<typeof startDivision>>["report"];

beforeAll(async () => {
  ({ city, report } = await startDivision(BEFORE_CLOSE));
});
afterAll(() => city.host.stop());

/** @param day of April 2026 */
const setDayOff = async (day: string) => {
  const body = { name: "Hari berkabung daerah", kind: "LOCAL", isDayOff: true };
  const as = await city.token("admin", "ADMIN");
  expect((await city.api("PUT", `/v1/calendar/days/2026-04-${day}`, { as, body })).status).toBe(200);
  await city.host.idle();
};
const dayOf = (instant: string) => instant.slice(0, 10);

/** Everything that employees ask of each other by a deadline. */
const asked = {
  async report(nip: string) {
    const body = { day: "2026-04-04", activity: "Piket loket", obstacles: "Genset mati", asksForHelp: true };
    const sent = await city.api("POST", `/v1/employees/${nip}/reports`, { as: city.as(nip), body });
    return { id: sent.body.id as string, answerDueAt: dayOf(sent.body.answerDueAt) };
  },
  async help(reportId: string) {
    const { items } = (await city.api("GET", "/v1/me/help-requests", { as: city.as(HEAD) })).body;
    return dayOf(items.find((one: { reportId: string }) => one.reportId === reportId).dueAt);
  },
  async rater(nip: string) {
    const body = { reason: "Saya pindah ke bidang lain sejak Januari", wantedRaterNip: CHIEF };
    const sent = await city.api("POST", `/v1/employees/${nip}/rater-request`, { as: city.as(nip), body });
    return dayOf(sent.body.answerDueAt);
  },
  async suggestion(nip: string) {
    const body = {
      headNip: HEAD,
      year: "2026",
      indicatorId: "izin",
      target: 180,
      text: "Naikkan targetnya.",
    };
    const sent = await city.api("POST", "/v1/me/indicator-suggestions", { as: city.as(nip), body });
    return dayOf(sent.body.dueAt);
  },
};

async function agreePlanOfHead() {
  const plans = `/v1/employees/${HEAD}/plans`;
  await city.api("POST", plans, { as: city.as(HEAD), body: { year: "2026", ...planContent() } });
  await city.api("POST", `${plans}/2026/propose`, { as: city.as(HEAD), version: 1 });
  await city.api("POST", `${plans}/2026/agree`, { as: city.as(CHIEF), version: 2 });
}

describe("a day off that the city adds", () => {
  it("counts in the deadlines of what employees ask from then on; those that were promised stay", async () => {
    await agreePlanOfHead();
    const before = await asked.report(ONE);
    const all = async (nip: string, { id, answerDueAt }: typeof before) => ({
      ...{ answerDueAt, help: await asked.help(id), rater: await asked.rater(nip) },
      suggestion: await asked.suggestion(nip),
    });
    const national = await all(ONE, before);
    await setDayOff("08");
    const local = await all(TWO, await asked.report(TWO));
    // 3, 5, 5 and 10 working days from Monday 6 April.
    expect(national).toEqual({
      answerDueAt: "2026-04-08",
      help: "2026-04-10",
      rater: "2026-04-10",
      suggestion: "2026-04-17",
    });
    expect(local).toEqual({
      answerDueAt: "2026-04-09",
      help: "2026-04-13",
      rater: "2026-04-13",
      suggestion: "2026-04-20",
    });
    expect(await asked.help(before.id)).toBe(national.help);
    const path = `/v1/employees/${ONE}/reports/${before.id}`;
    expect(dayOf((await city.api("GET", path, { as: city.as(ONE) })).body.answerDueAt)).toBe(
      before.answerDueAt,
    );
  });

  it("counts in every window of a rating, from its opening to the decision on an objection", async () => {
    const path = (rest = "") => `/v1/employees/${ONE}/evaluations/2026-03${rest}`;
    const read = async () => (await city.api("GET", path(), { as: city.as(ONE) })).body;
    const act = async (who: string, rest: string, body?: object) => {
      const { version } = await read();
      const method = rest === "/rating" ? "PUT" : "POST";
      return (await city.api(method, path(rest), { as: city.as(who), version, ...(body && { body }) })).body;
    };
    await city.advanceTo(CLOSED);
    const opened = await read();
    const asAdvised = { hasilKerja: "DI_BAWAH_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };
    const { rating } = await act(HEAD, "/rating", asAdvised);
    const { receipt } = await act(ONE, "/receipt");
    const { objection } = await act(ONE, "/objection", {
      reasons: "Capaian saya melebihi target bulan itu.",
    });
    // 5, 3, 14, 5 and 14 working days from Monday 6 April, without the 8th.
    expect({
      ratingDueAt: dayOf(opened.ratingDueAt),
      receiptDueAt: dayOf(rating.receiptDueAt),
      objectUntil: dayOf(receipt.objectUntil),
      explainUntil: dayOf(objection.explainUntil),
      decideUntil: dayOf(objection.decideUntil),
    }).toEqual({
      ratingDueAt: "2026-04-13",
      receiptDueAt: "2026-04-09",
      objectUntil: "2026-04-24",
      explainUntil: "2026-04-13",
      decideUntil: "2026-04-24",
    });
  });

  it("is no day of leave, nor one of the month: it is shared out alike while it runs and at its close", async () => {
    const { version } = (await city.api("GET", `/v1/employees/${ONE}`, { as: city.as("hr") })).body;
    const leave = { kind: "CUTI_SAKIT", until: "2026-04-10", basis: "Surat cuti 21/2026" };
    const path = `/v1/employees/${ONE}/leave/2026-04-06`;
    expect((await city.api("PUT", path, { as: city.as("hr"), version, body: leave })).status).toBe(200);
    // 21 working days from Monday to Friday, without Good Friday; with the city's day 20, of which 4 are on leave.
    const absence = { workingDays: 20, servedDays: 16, leftOut: [{ workingDays: 4, why: "CUTI_SAKIT" }] };
    const get = async (rest: string, who: string) =>
      (await city.api("GET", `/v1/employees/${ONE}/${rest}`, { as: city.as(who) })).body;
    await report("2026-04-04", 4);
    const card = await get("scorecards/2026-04", ONE);
    expect(card).toMatchObject({ absence, achievementBasisPoints: 5_000, achievements: [{ target: 8 }] });
    expect(await get("indicators/izin/values/2026-04", ONE)).toMatchObject({ target: 8 });
    const team = await city.api("GET", "/v1/me/team-scorecards?month=2026-04", { as: city.as(HEAD) });
    expect(team.body.items[0]).toMatchObject({ nip: ONE, achievementBasisPoints: 5_000 });
    await city.advanceTo(Date.parse("2026-05-04T18:30:00.000Z"));
    expect((await get("evaluations/2026-04/explanation", ONE)).facts).toMatchObject({ absence });
  });
});
