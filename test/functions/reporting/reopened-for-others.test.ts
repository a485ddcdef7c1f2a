import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEAD, STAFF, startDivision } from "../../support/cities/division.ts";

const [REOPENED, CLOSED, RETURNED] = STAFF;

let city: Awaited<ReturnType<typeof startDivision>>["city"];
const ids = new Map<string, string>();
const get = async (path: string, who: string) => (await city.api("GET", path, { as: city.as(who) })).body;

/** Whose reports await the head: in their list, among their tasks, and as a deadline. */
async function awaiting() {
  const [list, tasks, inbox] = await Promise.all([
    get("/v1/me/awaiting-reports", HEAD),
    get("/v1/me/tasks", HEAD),
    get("/v1/inbox", HEAD),
  ]);
  return {
    list: list.items.map(({ nip }: { nip: string }) => nip),
    tasks: tasks.nearest
      .filter(({ kind }: { kind: string }) => kind === "ANSWER_REPORT")
      .map(({ who }: { who: { nip: string } }) => who.nip),
    due: inbox.deadlines
      .filter(({ kind }: { kind: string }) => kind === "REPORTS_DUE")
      .map(({ sentence }: { sentence: { id: string } }) => sentence.id.match(/^\d+/)?.[0]),
  };
}

const toldOfReturn = async () =>
  (await get("/v1/inbox", RETURNED)).items.find(({ kind }: { kind: string }) => kind === "REPORT_RETURNED")
    .sentence.id;

beforeAll(async () => {
  // Their answers are due on 8 April, of which the inbox tells two days ahead; the month closes before.
  ({ city } = await startDivision(Date.parse("2026-04-03T02:00:00.000Z")));
  for (const nip of STAFF) {
    const body = { day: "2026-03-31", activity: "Melayani warga" };
    const sent = await city.api("POST", `/v1/employees/${nip}/reports`, { as: city.as(nip), body });
    expect(sent.status).toBe(201);
    ids.set(nip, sent.body.id);
  }
  const path = `/v1/employees/${RETURNED}/reports/${ids.get(RETURNED)}/return`;
  const why = { body: { reason: "Sebutkan jumlahnya." }, version: 1 };
  expect((await city.api("POST", path, { as: city.as(HEAD), ...why })).status).toBe(200);
});
afterAll(() => city.host.stop());

describe("reports of a month", () => {
  it("await an answer or a revision until it closes, and nothing once it has", async () => {
    expect(await awaiting()).toEqual({ list: [REOPENED, CLOSED], tasks: [REOPENED, CLOSED], due: [] });
    expect(await toldOfReturn()).toContain("perbaiki");
    await city.advanceTo(Date.parse("2026-04-07T02:00:00.000Z"));
    expect(await awaiting()).toEqual({ list: [], tasks: [], due: [] });
    expect(await toldOfReturn()).toContain("tidak dapat diperbaiki lagi");
  });

  it("await something again only of those for whom it is reopened", async () => {
    const { version } = await get("/v1/periods/2026-03", "hr");
    const scope = { kind: "EMPLOYEE", nip: REOPENED };
    const body = { scope, reason: "Data presensi salah dimuat.", lastDay: "2026-04-08" };
    const asked = { as: city.as("hr"), version, body };
    expect((await city.api("POST", "/v1/periods/2026-03/reopen", asked)).status).toBe(200);
    await city.host.idle();
    expect(await awaiting()).toEqual({ list: [REOPENED], tasks: [REOPENED], due: ["1"] });
    expect(await toldOfReturn()).toContain("tidak dapat diperbaiki lagi");
    const accept = (nip: string) =>
      city.api("POST", `/v1/employees/${nip}/reports/${ids.get(nip)}/accept`, {
        ...{ as: city.as(HEAD), body: {}, version: 1 },
      });
    expect((await accept(CLOSED)).body.code).toBe("period.closed");
    expect((await accept(REOPENED)).status).toBe(200);
  });
});
