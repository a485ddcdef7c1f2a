import { afterAll, beforeAll, expect, test } from "vitest";
import { type BusyCity, startBusyCity, UNIT } from "../../adversary/busy-city.ts";
import { ANNOUNCEMENT } from "../../support/cities/announced-city.ts";
import { CONSULTATION } from "../../support/cities/consulted-city.ts";
import { indicator, planContent } from "../../support/cities/domain-builders.ts";
import { SESSION } from "../../support/cities/sessions.ts";

const CLOSED = "lama";
const LEADER = "197801012003011008";

let city: BusyCity;

beforeAll(async () => {
  city = await startBusyCity();
  await city.unit(CLOSED, "unit-1");
  const as = city.tokens.admin;
  const body = { lastDay: "2026-04-02", decree: "Perda 7/2026", successorId: UNIT };
  const put = await city.api("PUT", `/v1/units/${CLOSED}/closing`, { as, version: 1, body });
  expect(put.status, JSON.stringify(put.body)).toBe(200);
  await city.host.advance("+30m");
  await city.host.idle();
});
afterAll(() => city.host.stop());

/** A plan with an indicator that fills itself with the figures of the closed unit. */
const fedPlan = () =>
  planContent(
    indicator({
      ...{ target: 90, unitOfMeasure: "%", feed: { kind: "COMPLAINTS_IN_TIME", unitId: CLOSED } },
    }),
  );

type Values = BusyCity["values"];

/** Where a unit is chosen for something new, and what is sent there. */
const CHOICES: readonly [
  name: string,
  who: "hr" | "mayor" | "leader" | "owner",
  path: string,
  of: (v: Values) => object,
][] = [
  [
    "an announcement",
    "hr",
    "/v1/announcements",
    () => ({
      ...{ ...ANNOUNCEMENT, audience: { unitIds: [CLOSED] } },
      ...{ from: "2026-04-06", until: "2026-05-05" },
    }),
  ],
  [
    "a consultation",
    "hr",
    "/v1/consultations",
    () => ({
      ...{ ...CONSULTATION, group: { unitIds: [CLOSED] }, officialNips: [LEADER] },
      ...{ opensOn: "2026-04-10", closesOn: "2026-06-20" },
    }),
  ],
  [
    "a programme of supervision",
    "hr",
    "/v1/supervision-programmes",
    ({ instrumentId }) => ({
      ...{ title: "Pengawasan loket", visits: "EMPLOYEES", leadUnitId: "unit-8", scopeUnitId: CLOSED },
      ...{ inspectors: ["197901012004011007"], instrumentId, isUnannounced: true },
    }),
  ],
  [
    "a succession",
    "hr",
    "/v1/talent/successions",
    ({ nip }) => ({
      ...{ position: "Analis Kebijakan", unitId: CLOSED, gradeFrom: "III/a", yearsInPost: 0 },
      ...{ candidates: [nip], reason: "Pemegang jabatan pensiun akhir tahun" },
    }),
  ],
  [
    "an assignment of plans",
    "hr",
    "/v1/plan-templates/{templateId}/assignments",
    () => ({ year: "2026", unitId: CLOSED, isWithBelow: true }),
  ],
  ["what feeds a plan", "owner", "/v1/employees/{nip}/plans", () => ({ year: "2027", ...fedPlan() })],
  [
    "what feeds a template",
    "hr",
    "/v1/plan-templates",
    () => ({ title: "Petugas loket", positions: ["Pengelola"], content: fedPlan() }),
  ],
  [
    "who bears a training's cost",
    "hr",
    "/v1/training-sessions",
    ({ courseId }) => ({
      ...{ ...SESSION, courseId, trainerNips: [LEADER], unitId: CLOSED, costRupiah: 1_000_000 },
      ...{ meetings: [{ day: "2026-04-21", from: "08:00", until: "15:00" }], enrolUntil: "2026-04-13" },
    }),
  ],
  [
    "a plan of development",
    "leader",
    `/v1/units/${CLOSED}/development-plans/2026`,
    ({ nip, needId }) => ({
      items: [{ title: "Pelatihan pelayanan", needs: [{ nip, needId }], hours: 8, costRupiah: 0 }],
    }),
  ],
];

test.each(CHOICES)("%s is refused, and its refusal names the successor", async (_, who, path, bodyOf) => {
  const { values, tokens } = city;
  const full = path.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? "");
  const reply = await city.api("POST", full, { as: tokens[who], body: bodyOf(values) });
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 409, body: { code: "unit.closed" } });
  expect(reply.body.detail).toContain(`Pilih Unit ${UNIT}`);
});

test("an announcement to all that are below reaches the successor's staff, with nobody in the closed one", async () => {
  const body = {
    ...{ ...ANNOUNCEMENT, audience: { unitIds: ["unit-1"] } },
    ...{ from: "2026-04-06", until: "2026-05-05" },
  };
  const published = await city.api("POST", "/v1/announcements", { as: city.tokens.hr, body });
  expect(published.status, JSON.stringify(published.body)).toBe(201);
  const reach = await city.api("GET", `/v1/announcements/${published.body.id}/reach`, { as: city.tokens.hr });
  const units = JSON.stringify(reach.body);
  expect(units).toContain(UNIT);
  expect(units).not.toContain(`"${CLOSED}"`);
});

test("the head of the successor answers for what is the closed unit's, and HR sees both", async () => {
  const path = `/v1/units/${CLOSED}/scorecards/2026-04`;
  for (const who of ["leader", "hr"] as const)
    expect((await city.api("GET", path, { as: city.tokens[who] })).status, who).toBe(200);
  expect((await city.api("GET", path, { as: city.tokens.stranger })).body.code).toBe("employee.not-lead");
});
