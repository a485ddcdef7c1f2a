import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registry } from "../../functions/registry.ts";
import type { Route } from "../../shared/http/contract.ts";
import { type ClosedCity, HEAD, STAFF, startClosedCity } from "../support/cities/closed-city.ts";

const [KNOWN] = STAFF;
/** Well formed, and nobody's. */
const NOBODY = "198111112011011011";
const document = JSON.parse(readFileSync(".github/openapi.json", "utf8"));

let city: ClosedCity;
let stranger: string;
/** Ids of what there is of the known employee. */
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  city = await startClosedCity();
  await city.unit("unit-9", "unit-1");
  await city.employee("199502022020032009", { unitId: "unit-9" });
  stranger = await city.token("199502022020032009", "EMPLOYEE");
  const body = { text: "Pertahankan kecepatan memproses izin.", month: "2026-04" };
  const given = await city.api("POST", `/v1/employees/${KNOWN}/feedback`, { as: city.as(HEAD), body });
  const as = city.as(KNOWN);
  const reports = await city.api("GET", `/v1/employees/${KNOWN}/reports?month=2026-03`, { as });
  const results = await city.api("GET", `/v1/employees/${KNOWN}/plans/2026`, { as });
  const training = {
    day: "2026-03-03",
    title: "Pelayanan prima",
    path: "PELATIHAN",
    form: "KLASIKAL",
    hours: 8,
    provider: "BKPSDM",
  };
  const recorded = await city.api("POST", `/v1/employees/${KNOWN}/training`, { as, body: training });
  ids = {
    reportId: reports.body.items?.[0]?.id,
    feedbackId: given.body.id,
    resultId: results.body.results?.[0]?.id,
    indicatorId: "izin",
    trainingId: recorded.body.id,
    sessionId: await enrolledSession(),
  };
});
afterAll(() => city.host.stop());

/** A session in which the known employee is enrolled. */
async function enrolledSession(): Promise<string> {
  const as = await city.token("pengelola-kinerja", "HR");
  const day = localDay(city.host.clock.now() + 14 * 86_400_000);
  const course = { title: "Arsip", path: "PELATIHAN", form: "KLASIKAL", hours: 8 };
  const { id: courseId } = (await city.api("POST", "/v1/courses", { as, body: course })).body;
  const body = {
    ...{ courseId, provider: "BKPSDM", room: { name: "Aula", holds: 9 }, places: 9, enrolUntil: day },
    meetings: [{ day, from: "08:00", until: "15:00" }],
  };
  const { id } = (await city.api("POST", "/v1/training-sessions", { as, body })).body;
  await city.api("POST", `/v1/training-sessions/${id}/enrolments`, { as: city.as(KNOWN) });
  return id;
}

const localDay = (instant: number) => new Date(instant).toISOString().slice(0, 10);

const OTHERS: Readonly<Record<string, string>> = {
  year: "2026",
  month: "2026-03",
  period: "2026-03",
  sha256: "0".repeat(64),
};

const routes = registry.flatMap((unit) =>
  unit.kind === "http"
    ? Object.values(unit.routes).filter(
        ({ path, roles }) => path.includes("{nip}") && roles !== "PUBLIC" && roles.includes("EMPLOYEE"),
      )
    : [],
);

/** The reply to a request about somebody, without what differs by request. */
async function replyTo({ method, path, guard }: Route, nip: string, version: number) {
  const example = sampleOf(method, path);
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === "nip" ? nip : ids[name] || OTHERS[name] || "2026-03-0mx3k1v9a4d7e2b8c5f1",
  );
  const { status, body } = await city.api(method, address, {
    as: stranger,
    ...(guard === "version" && { version }),
    ...(example !== undefined && { body: example }),
  });
  return { status, ...body, correlationId: "" };
}

function sampleOf(method: string, path: string): unknown {
  const content = document.paths[path][method.toLowerCase()].requestBody?.content?.["application/json"];
  return content?.example ?? Object.values(content?.examples ?? {})[0];
}

test("there are routes about an employee", () => {
  expect(routes.length).toBeGreaterThan(40);
  expect(Object.values(ids).every((id) => id !== undefined)).toBe(true);
});

test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s tells a stranger neither who there is, nor what there is of them, nor its version",
  async (_, route) => {
    const [known, otherVersion, unknown] = [
      await replyTo(route, KNOWN, 1),
      await replyTo(route, KNOWN, 999),
      await replyTo(route, NOBODY, 1),
    ];
    expect(known.status).toBeGreaterThanOrEqual(400);
    expect(otherVersion).toEqual(known);
    expect(unknown).toEqual(known);
  },
);

test("whoever may see somebody is told what is missing", async () => {
  const path = `/v1/employees/${KNOWN}/reports/2026-03-0mx3k1v9a4d7e2b8c5f1`;
  for (const who of [KNOWN, HEAD, "hr"]) {
    const read = await city.api("GET", path, { as: city.as(who) });
    expect(read).toMatchObject({ status: 404, body: { code: "aggregate.not-found" } });
  }
  const nobody = await city.api("GET", `/v1/employees/${NOBODY}`, { as: city.as("hr") });
  expect(nobody.status).toBe(404);
});

test("whoever may see somebody is told of which year there is no plan, whether they read or act", async () => {
  const plan = `/v1/employees/${KNOWN}/plans/2027`;
  const body = { kind: "COMMENT", text: "Mana rencananya?" };
  const asked = [
    await city.api("GET", plan, { as: city.as(KNOWN) }),
    await city.api("GET", plan, { as: city.as(HEAD) }),
    await city.api("POST", `${plan}/propose`, { as: city.as(KNOWN), version: 1 }),
    await city.api("POST", `${plan}/agree`, { as: city.as(HEAD), version: 1 }),
    await city.api("POST", `${plan}/comments`, { as: city.as(HEAD), body }),
  ];
  const detail = "Belum ada rencana kinerja (SKP) tahun 2027.";
  for (const { status, body: told } of asked)
    expect([status, told.code, told.detail]).toEqual([404, "plan.none", detail]);
});

test("whoever may change something is told of an outdated version before a rule that its state breaks", async () => {
  const path = `/v1/employees/${KNOWN}/plans/2026/agree`;
  const outdated = await city.api("POST", path, { as: city.as(HEAD), version: 1 });
  expect(outdated).toMatchObject({ status: 412, body: { code: "aggregate.stale" } });
  const { version } = (await city.api("GET", `/v1/employees/${KNOWN}/plans/2026`, { as: city.as(HEAD) }))
    .body;
  const agreed = await city.api("POST", path, { as: city.as(HEAD), version });
  expect(agreed.status).toBe(409);
});

test("a stranger is told neither which complaints there are nor their version; an officer is", async () => {
  const text = "Lampu jalan di depan pasar sudah mati dua minggu.";
  const { trackingCode } = (await city.api("POST", "/v1/public/complaints", { body: { text } })).body;
  const act = async (code: string, version: number, as = stranger) => {
    const body = { text: "Catatan untuk petugas berikutnya." };
    const { status, body: reply } = await city.api("POST", `/v1/complaints/${code}/note`, {
      as,
      version,
      body,
    });
    return { status, ...reply, correlationId: "" };
  };
  const known = await act(trackingCode, 1);
  expect(known).toMatchObject({ status: 403, code: "complaint.not-yours" });
  expect(await act(trackingCode, 999)).toEqual(known);
  expect(await act("0000000000", 1)).toEqual(known);
  const officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
  expect((await act(trackingCode, 999, officer)).status).toBe(412);
  expect((await act("0000000000", 1, officer)).status).toBe(404);
});
