import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011990031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const COLLEAGUE = "198701012015051002";
const DAY = "2026-03-10";
const ANSWER = "Genset dipinjamkan dari dinas mulai besok pagi.";

let city: TestCity;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) ?? "";

async function signIn() {
  for (const nip of [CHIEF, HEAD, STAFF, COLLEAGUE]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
  tokens.set("mayor", await city.token("kepala-daerah", "HEAD_OF_CITY"));
}

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("dinas");
  await city.unit("bidang", "dinas");
  await city.employee(CHIEF, { unitId: "dinas" });
  await city.employee(HEAD, { unitId: "bidang", raterNip: CHIEF, isHead: true });
  for (const nip of [STAFF, COLLEAGUE]) await city.employee(nip, { unitId: "bidang", raterNip: HEAD });
  await signIn();
});
afterAll(() => city.host.stop());

const reports = `/v1/employees/${STAFF}/reports`;
const obstacles = "Listrik padam tiap sore, berkas tidak dapat dicetak.";
const report = (more: object = {}) => ({ day: DAY, activity: "Melayani loket", obstacles, ...more });
const submit = (more: object = { asksForHelp: true }) =>
  city.api("POST", reports, { as: as(STAFF), body: report(more) });
const answer = (who: string, id: string, version: number, outcome: string, text = ANSWER) =>
  city.api("POST", `${reports}/${id}/help-answer`, { as: as(who), version, body: { outcome, text } });
const read = async (who: string, id: string) =>
  (await city.api("GET", `${reports}/${id}`, { as: as(who) })).body;
const awaiting = async (who: string) =>
  (await city.api("GET", "/v1/me/help-requests", { as: as(who) })).body.items;
const unitCard = async () => {
  const { body } = await city.api("GET", "/v1/units/dinas/scorecards/2026-03", { as: as("hr") });
  return body.help;
};
const helpOfMonth = async (month: string) => {
  const { body } = await city.api("GET", `/v1/units/dinas/scorecards/${month}`, { as: as("hr") });
  return body.helpOfMonth;
};
const ownCard = async (nip: string) => {
  const { body } = await city.api("GET", `/v1/employees/${nip}/scorecards/2026-03`, { as: as(nip) });
  return body.help;
};
const shownTo = async (nip: string): Promise<readonly string[]> =>
  ((await ownCard(nip))?.asked ?? []).map(({ reportId }: { reportId: string }) => reportId);

describe("an obstacle that asks the head for help, through the gateway", () => {
  let id: string;

  it("has to say what the obstacle is", async () => {
    const refused = await submit({ obstacles: undefined, asksForHelp: true });
    expect(refused.body.code).toBe("work-report.help-without-obstacle");
    expect(await awaiting(HEAD)).toEqual([]);
  });

  it("is first in the head's queue with its deadline, and in the inbox", async () => {
    ({ id } = (await submit()).body);
    const [request] = await awaiting(HEAD);
    expect(request).toMatchObject({
      ...{ reportId: id, nip: STAFF, unitId: "bidang", obstacles, state: "OPEN", headNip: HEAD },
      dueAt: "2026-03-17T16:59:59.999Z",
    });
    const { body } = await city.api("GET", "/v1/me/tasks", { as: as(HEAD) });
    expect(body.items[0]).toMatchObject({ kind: "ANSWER_HELP_REQUEST", count: 1, overdue: 0 });
    expect(await toldTo(city, as(HEAD))).toContain("HELP_ASKED");
    expect(await unitCard()).toEqual({ open: 1, overdue: 0 });
    expect(await helpOfMonth("2026-03")).toEqual({ open: 1, overdue: 0 });
    expect(await helpOfMonth("2026-02")).toEqual({ open: 0, overdue: 0 });
    expect(await ownCard(STAFF)).toMatchObject({
      ...{ open: 0, overdue: 0 },
      asked: [{ reportId: id, obstacles, state: "OPEN", isOverdue: false }],
    });
    expect(await ownCard(HEAD)).toEqual({ open: 1, overdue: 0 });
  });

  it("is answered by the head who is asked, and by nobody else", async () => {
    for (const who of [STAFF, COLLEAGUE, CHIEF, "mayor"])
      expect(await answer(who, id, 1, "HELPED")).toMatchObject({
        status: 403,
        body: { code: "help-request.not-asked" },
      });
    expect((await answer("hr", id, 1, "HELPED")).status).toBe(403);
    expect(await answer(HEAD, id, 1, "HELPED", "ok")).toMatchObject({
      status: 400,
      body: { errors: [{ field: "body.text" }] },
    });
    expect((await answer(HEAD, id, 9, "HELPED")).status).toBe(412);
    expect((await answer(HEAD, id, 1, "HELPED")).body).toMatchObject({ state: "HELPED" });
    expect((await answer(HEAD, id, 2, "NOT_POSSIBLE")).body.code).toBe("help-request.not-open");
    expect(await toldTo(city, as(STAFF))).toContain("HELP_GIVEN");
    expect(await unitCard()).toEqual({ open: 0, overdue: 0 });
    expect(await awaiting(HEAD)).toEqual([]);
    expect(await ownCard(HEAD)).toBeUndefined();
    expect((await read(STAFF, id)).help).toMatchObject({
      state: "HELPED",
      answer: { by: HEAD, text: ANSWER, isLate: false },
    });
    expect((await ownCard(STAFF)).asked).toMatchObject([{ state: "HELPED", answer: ANSWER }]);
  });

  it("shows with the unit's obstacles how far it is", async () => {
    const path = "/v1/units/dinas/obstacles?month=2026-03";
    const { body } = await city.api("GET", path, { as: as(CHIEF) });
    expect(body.items).toMatchObject([{ reportId: id, help: { state: "HELPED", answer: { by: HEAD } } }]);
    expect(body.people.map(({ nip }: { nip: string }) => nip)).toContain(HEAD);
  });

  it("is passed up to the next head with a new deadline, up to the head of the city and no further", async () => {
    ({ id } = (await submit()).body);
    await city.host.advance("+1d");
    expect((await answer(HEAD, id, 1, "PASSED_UP", "Perlu genset dari dinas.")).status).toBe(200);
    expect(await toldTo(city, as(STAFF))).toContain("HELP_PASSED_UP");
    expect((await answer(HEAD, id, 2, "HELPED")).body.code).toBe("help-request.not-asked");
    const [request] = await awaiting(CHIEF);
    expect(request).toMatchObject({
      ...{ headNip: CHIEF, dueAt: "2026-03-25T16:59:59.999Z" },
      passedUp: [{ by: HEAD, text: "Perlu genset dari dinas.", isLate: false }],
    });
    expect(await ownCard(HEAD)).toBeUndefined();
    expect(await ownCard(CHIEF)).toEqual({ open: 1, overdue: 0 });
    expect((await answer(CHIEF, id, 2, "PASSED_UP", "Perlu anggaran daerah.")).status).toBe(200);
    expect(await ownCard(CHIEF)).toBeUndefined();
    const [last] = await awaiting("mayor");
    expect(last.headNip).toBeUndefined();
    expect(await toldTo(city, as("mayor"))).toContain("HELP_ASKED");
    expect((await answer("mayor", id, 3, "PASSED_UP")).body.code).toBe("help-request.nobody-above");
    expect(
      (await answer("mayor", id, 3, "NOT_POSSIBLE", "Belum ada anggarannya tahun ini.")).body,
    ).toMatchObject({
      state: "NOT_POSSIBLE",
    });
    expect(await toldTo(city, as(STAFF))).toContain("HELP_NOT_POSSIBLE");
  });

  it("goes with its report: put in other words, withdrawn with the obstacle, asked again", async () => {
    const made = (await submit()).body;
    await city.api("POST", `${reports}/${made.id}/return`, {
      ...{ as: as(HEAD), version: 1, body: { reason: "Sejak kapan?" } },
    });
    const revise = (version: number, body: object) =>
      city.api("PUT", `${reports}/${made.id}`, { as: as(STAFF), version, body });
    const reworded = "Listrik padam tiap sore sejak Senin.";
    expect((await revise(2, report({ obstacles: reworded, asksForHelp: true }))).status).toBe(200);
    const [request] = await awaiting(HEAD);
    expect(request).toMatchObject({ obstacles: reworded, version: 2 });
    const back = () =>
      city.api("POST", `${reports}/${made.id}/return`, {
        ...{ as: as(HEAD), version: 3, body: { reason: "Masih ada?" } },
      });
    await back();
    expect((await revise(4, { day: DAY, activity: "Melayani loket" })).status).toBe(200);
    expect(await awaiting(HEAD)).toEqual([]);
    expect(await ownCard(HEAD)).toBeUndefined();
    expect(await shownTo(STAFF)).not.toContain(made.id);
    expect(await unitCard()).toEqual({ open: 0, overdue: 0 });
    expect((await answer(HEAD, made.id, 3, "HELPED")).body.code).toBe("help-request.not-open");
  });

  it("that is not answered in time is overdue on the unit's card and the head's, and both are told", async () => {
    ({ id } = (await submit()).body);
    await city.host.advanceTo(Date.parse("2026-03-26T18:00:00.000Z"));
    await city.host.idle();
    await signIn();
    expect(await toldTo(city, as(STAFF))).toContain("HELP_UNANSWERED");
    expect(await toldTo(city, as(HEAD))).toContain("HELP_OVERDUE");
    expect(await unitCard()).toEqual({ open: 1, overdue: 1 });
    expect(await helpOfMonth("2026-03")).toEqual({ open: 1, overdue: 1 });
    expect(await ownCard(HEAD)).toEqual({ open: 1, overdue: 1 });
    const { body } = await city.api("GET", "/v1/me/tasks", { as: as(HEAD) });
    expect(body.items[0]).toMatchObject({ kind: "ANSWER_HELP_REQUEST", overdue: 1 });
    expect((await answer(HEAD, id, 2, "HELPED")).body).toMatchObject({ answer: { isLate: true } });
    expect(await unitCard()).toEqual({ open: 0, overdue: 0 });
  });

  it("goes to the successor of a head who leaves", async () => {
    const { body } = await city.api("POST", reports, {
      ...{ as: as(STAFF), body: report({ day: "2026-03-26", asksForHelp: true }) },
    });
    const { body: head } = await city.api("GET", `/v1/employees/${HEAD}`, { as: as("hr") });
    const left = await city.api("PUT", `/v1/employees/${HEAD}/service`, {
      ...{ as: as("hr"), version: head.version },
      body: { reason: "PENSIUN", from: "2026-03-27", basis: "SK 800/12/2026" },
    });
    expect(left.status).toBe(200);
    await city.host.advanceTo(Date.parse("2026-03-27T05:00:00.000Z"));
    await city.host.idle();
    await signIn();
    expect((await awaiting(CHIEF)).map(({ reportId }: { reportId: string }) => reportId)).toEqual([body.id]);
    expect(await ownCard(CHIEF)).toEqual({ open: 1, overdue: 0 });
    expect((await shownTo(STAFF))[0]).toBe(body.id);
  });

  it("stays with the successor once the leaving is taken back", async () => {
    const taken = await awaiting(CHIEF);
    const { body: head } = await city.api("GET", `/v1/employees/${HEAD}`, { as: as("hr") });
    const back = await city.api("PUT", `/v1/employees/${HEAD}/service`, {
      ...{ as: as("hr"), version: head.version },
      body: { reason: null, from: "2026-03-27", basis: "Ralat SK 800/12/2026" },
    });
    expect(back.status, JSON.stringify(back.body)).toBe(200);
    await city.host.advance("+30m");
    await city.host.idle();
    expect(taken).toHaveLength(1);
    expect(await awaiting(CHIEF)).toEqual(taken);
    expect(await awaiting(HEAD)).toEqual([]);
    expect(await ownCard(CHIEF)).toEqual({ open: 1, overdue: 0 });
  });

  it("is proven by verify, which finds a line beside the months that no request accounts for", async () => {
    const all = (await everything()) as Item[];
    const broken = (changed: readonly Item[]) => prove(bukittinggi, changed).flatMap((proof) => proof.broken);
    expect(broken(all)).toEqual([]);
    const isOwed = ({ sk }: Item) => sk.startsWith("LIVE#OWED#HELP#");
    const [line] = all.filter(isOwed);
    expect(broken(all.filter((one) => !isOwed(one)))).toEqual([`${line?.pk} ${line?.sk}`]);
    const answered = all.find(({ sk, answer: told }) => sk.startsWith("LIVE#ASKED#") && told !== undefined);
    const changed = { ...answered, obstacles: "Lain" } as Item;
    expect(broken(all.map((one) => (one === answered ? changed : one)))).toEqual([
      `${answered?.pk} ${answered?.sk}`,
    ]);
  });

  it("leaves its author's card two weeks after the answer, even if the table has not deleted it yet", async () => {
    expect((await shownTo(STAFF)).length).toBeGreaterThan(1);
    await city.host.advanceTo(Date.parse("2026-04-10T01:00:00.000Z"));
    await city.host.idle();
    await signIn();
    const states = ((await ownCard(STAFF))?.asked ?? []).map(({ state }: { state: string }) => state);
    expect(states).toEqual(["OPEN"]);
  });

  it("is in its author's own data", async () => {
    const { body } = await city.api("GET", "/v1/me/data", { as: as(STAFF) });
    expect(body.permintaanBantuan.length).toBeGreaterThan(2);
  });
});
