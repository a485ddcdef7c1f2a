import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const HEAD = "197501012000031002";
const LEAVER = "198609262015051001";
const OTHER = "199001012015051003";
const MOTHER = "199202022016032005";

let city: TestCity;
let point: string;
let surveyId: string;
const tokens = new Map<string, string>();
const as = (who: string) => tokens.get(who) as string;

async function advanceTo(instant: string) {
  await city.host.advanceTo(Date.parse(instant));
  await signIn();
}

async function signIn() {
  for (const nip of [CHIEF, HEAD, LEAVER, OTHER, MOTHER]) tokens.set(nip, await city.token(nip, "EMPLOYEE"));
  tokens.set("hr", await city.token("pengelola-kinerja", "HR"));
}

const get = async (path: string, who = "hr") => (await city.api("GET", path, { as: as(who) })).body;
const roster = (month: string, days: readonly object[]) =>
  city.api("PUT", `/v1/service-points/${point}/staffing/${month}`, { as: as("hr"), body: { days } });
const rostered = async (month: string) => (await get(`/v1/service-points/${point}/staffing/${month}`)).days;
const owed = async (who: string) => (await get("/v1/me/follow-ups", who)).items;
const team = async () =>
  (await get("/v1/me/team", HEAD)).items.map(({ nip }: { nip: string }) => nip).toSorted();

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas", "kota");
  await city.employee(CHIEF, { unitId: "kota" });
  await city.employee(HEAD, { unitId: "dinas", raterNip: CHIEF, isHead: true });
  for (const nip of [LEAVER, OTHER, MOTHER]) await city.employee(nip, { unitId: "dinas", raterNip: HEAD });
  await signIn();
  const opened = { name: "Loket 1", service: "Pembuatan KTP" };
  const made = await city.api("POST", "/v1/units/dinas/service-points", { as: as("hr"), body: opened });
  point = made.body.code;
  const survey = {
    ...{ service: "Pembuatan KTP", language: "id", opensOn: "2026-03-10", endsOn: "2026-03-10" },
    ...{ population: 100, questions: { wording: {}, own: [] } },
  };
  const planned = await city.api("POST", "/v1/units/dinas/surveys", { as: as("hr"), body: survey });
  expect(planned.status).toBe(201);
  surveyId = planned.body.id;
  await advanceTo("2026-03-24T02:00:00.000Z");
  const { version } = await get(`/v1/surveys/${surveyId}`);
  const action = "Memasang daftar syarat di loket.";
  const followUps = [
    { element: "U1", action, ownerNip: LEAVER, dueOn: "2026-04-30" },
    { element: "U2", action, ownerNip: OTHER, dueOn: "2026-04-30" },
  ];
  const published = await city.api("POST", `/v1/surveys/${surveyId}/publish`, {
    ...{ as: as("hr"), version, body: { followUps } },
  });
  expect(published.status).toBe(200);
  await roster("2026-03", [
    { day: "2026-03-24", nips: [LEAVER] },
    { day: "2026-03-30", nips: [LEAVER, OTHER] },
  ]);
  await roster("2026-04", [
    { day: "2026-04-01", nips: [LEAVER] },
    { day: "2026-04-02", nips: [MOTHER, OTHER] },
  ]);
  const left = { reason: "PENSIUN", from: "2026-03-25", basis: "SK Pensiun 12/2026" };
  const path = `/v1/employees/${LEAVER}/service`;
  expect((await city.api("PUT", path, { as: as("hr"), version: 1, body: left })).status).toBe(200);
  const leave = { kind: "CUTI_MELAHIRKAN", until: "2026-06-24", basis: "Surat cuti 21/2026" };
  const from = `/v1/employees/${MOTHER}/leave/2026-03-25`;
  expect((await city.api("PUT", from, { as: as("hr"), version: 1, body: leave })).status).toBe(200);
});

afterAll(() => city?.host.stop());

describe("whoever leaves", () => {
  it("keeps rosters, follow-ups and their place in the team until the day itself", async () => {
    expect(await rostered("2026-04")).toHaveLength(2);
    expect(await owed(LEAVER)).toMatchObject([{ surveyId, number: 1 }]);
    expect(await team()).toEqual([LEAVER, OTHER, MOTHER].toSorted());
  });

  it("is taken off the rosters of the days to come, as is somebody on a long leave", async () => {
    await advanceTo("2026-03-25T02:00:00.000Z");
    await city.host.idle();
    expect(await rostered("2026-03")).toEqual([
      { day: "2026-03-24", nips: [LEAVER] },
      { day: "2026-03-30", nips: [OTHER] },
    ]);
    expect(await rostered("2026-04")).toEqual([{ day: "2026-04-02", nips: [OTHER] }]);
    for (const nip of [LEAVER, MOTHER])
      expect((await roster("2026-04", [{ day: "2026-04-06", nips: [nip] }])).body.code).toBe(
        "staffing.not-serving",
      );
  });

  it("leaves their open follow-ups to their last rater, who is told, with the deadline", async () => {
    const { items } = await get("/v1/inbox", HEAD);
    expect(items).toContainEqual(
      expect.objectContaining({
        ...{ kind: "SURVEY_FOLLOW_UPS_TAKEN_OVER", about: { surveyId } },
        sentence: expect.objectContaining({ en: expect.stringContaining("30 April 2026") }),
      }),
    );
    for (const who of [OTHER, CHIEF, "hr"])
      expect(await toldTo(city, as(who)), who).not.toContain("SURVEY_FOLLOW_UPS_TAKEN_OVER");
    expect(await owed(HEAD)).toMatchObject([{ surveyId, number: 1, element: "U1", dueOn: "2026-04-30" }]);
    expect(await owed(OTHER)).toMatchObject([{ number: 2 }]);
    const { version } = await get(`/v1/surveys/${surveyId}`);
    const done = await city.api("POST", `/v1/surveys/${surveyId}/follow-ups/1/complete`, {
      ...{ as: as(HEAD), version, body: { report: "Daftar syarat sudah terpasang." } },
    });
    expect(done.status).toBe(200);
    expect(await owed(HEAD)).toEqual([]);
  });

  it("is no longer in the list of the team; somebody on leave still is", async () => {
    expect(await team()).toEqual([OTHER, MOTHER].toSorted());
  });

  it("is in the team again once the leaving is taken back; what others took over stays with them", async () => {
    const published = await get(`/v1/surveys/${surveyId}`);
    expect(published.followUps).toMatchObject([{ ownerNip: HEAD }, { ownerNip: OTHER }]);
    const { version } = await get(`/v1/employees/${LEAVER}`);
    const back = { reason: null, from: "2026-03-25", basis: "Ralat SK 12/2026" };
    const path = `/v1/employees/${LEAVER}/service`;
    expect((await city.api("PUT", path, { as: as("hr"), version, body: back })).status).toBe(200);
    await city.host.advance("+30m");
    await city.host.idle();
    expect(await team()).toEqual([LEAVER, OTHER, MOTHER].toSorted());
    expect((await get(`/v1/surveys/${surveyId}`)).followUps).toEqual(published.followUps);
    expect(await rostered("2026-04")).toEqual([{ day: "2026-04-02", nips: [OTHER] }]);
    const again = await roster("2026-04", [{ day: "2026-04-06", nips: [LEAVER] }]);
    expect(again.status, JSON.stringify(again.body)).toBe(200);
  });

  it("leaves data that the proofs accept", async () => {
    const proofs = prove(bukittinggi, (await everything()) as never);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
