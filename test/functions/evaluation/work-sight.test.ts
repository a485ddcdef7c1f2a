import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";

const [ONE, TWO, THREE] = STAFF;
/** Heads the unit of the staff, and rates none of them. */
const LEADER = "197801012003011008";
/** Heads another unit. */
const STRANGER = "198001012005011009";

const LOW = {
  hasilKerja: "DI_BAWAH_EKSPEKTASI",
  perilakuKerja: "SESUAI_EKSPEKTASI",
  hasilKerjaReason: REASON,
};

let city: ClosedCity;
let report: { readonly plain: string; readonly withObstacle: string; readonly ofMarch: string };
const others = new Map<string, string>();
const as = (who: string) => others.get(who) ?? city.as(who);

async function signIn() {
  for (const nip of [LEADER, STRANGER]) others.set(nip, await city.token(nip, "EMPLOYEE"));
}

beforeAll(async () => {
  city = await startClosedCity();
  await city.unit("unit-9", "unit-1");
  await city.employee(LEADER, { unitId: "unit-2", raterNip: CHIEF, isHead: true });
  await city.employee(STRANGER, { unitId: "unit-9", raterNip: CHIEF, isHead: true });
  await signIn();
  const submit = async (obstacles?: string) => {
    const body = { day: "2026-04-02", activity: "Memproses izin", ...(obstacles && { obstacles }) };
    return (await city.api("POST", `/v1/employees/${ONE}/reports`, { as: as(ONE), body })).body.id;
  };
  const march = await city.api("GET", `/v1/employees/${ONE}/reports?month=2026-03`, { as: as(ONE) });
  report = {
    plain: await submit(),
    withObstacle: await submit("Jaringan putus sejak pagi."),
    ofMarch: march.body.items[0].id,
  };
  for (const nip of [ONE, TWO, THREE])
    await city.api("PUT", `/v1/employees/${nip}/evaluations/2026-03/rating`, {
      as: as(HEAD),
      body: LOW,
      version: 1,
    });
});

afterAll(() => city.host.stop());

async function seen(who: string, nip: string, paths: readonly string[]) {
  const statuses = await Promise.all(
    paths.map(
      async (path) => (await city.api("GET", `/v1/employees/${nip}/${path}`, { as: as(who) })).status,
    ),
  );
  return [...new Set(statuses)].sort();
}

const ofMarch = () => [
  "evaluations/2026-03",
  "scorecards/2026-03",
  "plans/2026/revisions",
  "reports?month=2026-03",
  `reports/${report.ofMarch}`,
  "indicators/izin/values/2026-03",
  "feedback?month=2026-03",
  "observations?month=2026-03",
];
const ofApril = () => [
  "scorecards/2026-04",
  "reports?month=2026-04",
  `reports/${report.plain}`,
  "feedback?month=2026-04",
  "indicators/izin/values/2026-04",
];
const SHOWN_TO_HEADS = ["evaluations/2026-03/explanation", "plans/2026"];
const act = (nip: string, what: string, version: number, who: string, body: object) =>
  city.api("POST", `/v1/employees/${nip}/evaluations/2026-03/${what}`, { as: as(who), version, body });

describe("whoever decides an objection", () => {
  it("sees nothing of the work before there is one", async () => {
    expect(await seen(CHIEF, ONE, [...ofMarch(), ...ofApril()])).toEqual([403]);
  });

  it("sees the work of its period with the plan, of that employee alone", async () => {
    await act(ONE, "objection", 2, ONE, { reasons: REASON });
    expect(await seen(CHIEF, ONE, ofMarch())).toEqual([200]);
    expect(await seen(CHIEF, ONE, ofApril())).toEqual([403]);
    expect(await seen(CHIEF, ONE, ["rater-request", "training?year=2026"])).toEqual([403]);
    const ofOther = [
      "evaluations/2026-03",
      "scorecards/2026-03",
      "plans/2026",
      "plans/2026/revisions",
      "reports?month=2026-03",
    ];
    expect(await seen(CHIEF, TWO, ofOther)).toEqual([403]);
    for (const who of [STRANGER, THREE])
      expect(await seen(who, ONE, [...ofMarch(), ...SHOWN_TO_HEADS])).toEqual([403]);
  });

  it("still sees what they decided upon", async () => {
    await act(ONE, "objection/explanation", 3, HEAD, { text: REASON });
    const verdict = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI", reason: REASON };
    expect((await act(ONE, "objection/decision", 4, CHIEF, verdict)).body.stage).toBe("FINAL");
    expect(await seen(CHIEF, ONE, ofMarch())).toEqual([200]);
    expect(await seen(CHIEF, ONE, ofApril())).toEqual([403]);
  });
});

describe("a rater whom the employee no longer has", () => {
  it("sees the work of the months that they have to rate or have rated, and no more", async () => {
    const version = (await city.api("GET", `/v1/employees/${TWO}`, { as: as("hr") })).body.version;
    const body = { raterNip: CHIEF, from: "2026-04-07", basis: "SK Sekda 12/2026" };
    const order = { as: as("hr"), version, body };
    expect((await city.api("PUT", `/v1/employees/${TWO}/rater`, order)).status).toBe(200);
    await city.advanceTo(Date.parse("2026-04-07T02:00:00.000Z"));
    await signIn();
    expect(await seen(HEAD, TWO, ["scorecards/2026-03", "reports?month=2026-03"])).toEqual([200]);
    expect(await seen(HEAD, TWO, ["scorecards/2026-04", "reports?month=2026-04"])).toEqual([403]);
  });
});

describe("the head of a unit", () => {
  it("sees plan, scorecard and what the list of obstacles names, of those who served there", async () => {
    const list = await city.api("GET", "/v1/units/unit-2/obstacles?month=2026-04", { as: as(LEADER) });
    const [obstacle] = list.body.items;
    expect(obstacle).toMatchObject({ nip: ONE, reportId: report.withObstacle });
    const work = ["plans/2026", "scorecards/2026-04", "scorecards/2026-03"];
    const named = [`reports/${obstacle.reportId}`];
    expect(await seen(LEADER, ONE, [...work, ...named])).toEqual([200]);
    for (const who of [STRANGER, THREE]) expect(await seen(who, ONE, [...work, ...named])).toEqual([403]);
    // Those above it have the same list of obstacles, but not the unit's people.
    for (const who of [CHIEF, "mayor"]) {
      expect(await seen(who, ONE, named)).toEqual([200]);
      expect(await seen(who, ONE, ["scorecards/2026-04"])).toEqual([403]);
    }
  });

  it("sees neither other reports nor what was said of the employee", async () => {
    const hidden = [`reports/${report.plain}`, "reports?month=2026-04", "plans/2026/revisions"];
    const said = ["evaluations/2026-03", "feedback?month=2026-04", "observations?month=2026-04"];
    expect(await seen(LEADER, ONE, [...hidden, ...said, "indicators/izin/values/2026-04"])).toEqual([403]);
  });

  it("learns that there is no plan; a stranger does not", async () => {
    expect(await seen(LEADER, TWO, ["plans/2026"])).toEqual([404]);
    expect(await seen(STRANGER, TWO, ["plans/2026"])).toEqual([403]);
  });
});

describe("a superior whose time to decide ran out", () => {
  it("sees no more of it; the next one does", async () => {
    const { body } = await act(THREE, "objection", 2, THREE, { reasons: REASON });
    expect(body.objection.deciderNip).toBe(CHIEF);
    const work = ["evaluations/2026-03", "plans/2026/revisions", "reports?month=2026-03"];
    expect(await seen(CHIEF, THREE, work)).toEqual([200]);
    await city.advanceTo(Date.parse(body.objection.decideUntil) + 60 * 60_000);
    await signIn();
    expect(await seen(CHIEF, THREE, work)).toEqual([403]);
    expect(await seen("mayor", THREE, work)).toEqual([200]);
  });
});
