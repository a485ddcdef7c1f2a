import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTasks } from "../../../functions/tasks/read-tasks.ts";
import { awardConsentRepository } from "../../../shared/table/awards/consents.ts";
import { owedAnswerRepository } from "../../../shared/table/discussion/owed-answers.ts";
import { raterDeskRepository } from "../../../shared/table/evaluation/rater-desks.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { owedConsultationRepository } from "../../../shared/table/participation/owed-consultations.ts";
import { gone, put } from "../../../shared/table/projection.ts";
import { liveMonthRepository } from "../../../shared/table/scorecard/live-months.ts";
import { inspectionRepository } from "../../../shared/table/supervision/inspections.ts";
import { owedFollowUpRepository } from "../../../shared/table/surveys/owed-follow-ups.ts";
import { openTable } from "../../../shared/table/table.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../support/cities/closed-city.ts";
import { planContent } from "../../support/cities/domain-builders.ts";
import { askedBy } from "../../support/table/asked-of-table.ts";

const [ONE, TWO, THREE] = STAFF;
const MEETS = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };

let city: ClosedCity;
const as = (who: string) => city.as(who);
const post = (who: string, path: string, body?: object, version?: number) =>
  city.api("POST", path, { as: as(who), body, ...(version !== undefined && { version }) });
const tasks = async (who: string) => (await city.api("GET", "/v1/me/tasks", { as: as(who) })).body;
const counts = async (who: string) =>
  Object.fromEntries(
    (await tasks(who)).items.map((one: { kind: string; count: number }) => [one.kind, one.count]),
  );

beforeAll(async () => {
  city = await startClosedCity();
});

afterAll(() => city.host.stop());

describe("what awaits a rater, in one list", () => {
  it("includes the ratings of the closed month, with the nearest deadline", async () => {
    expect(await tasks(HEAD)).toEqual({
      items: [
        {
          kind: "RATE",
          count: 3,
          isMore: false,
          overdue: 0,
          nextDueAt: "2026-04-10T16:59:59.999Z",
          list: "/v1/me/team-evaluations",
        },
      ],
      nextDueAt: "2026-04-10T16:59:59.999Z",
      nearest: [ONE, TWO, THREE].map((nip) => ({
        kind: "RATE",
        who: { nip, name: expect.stringMatching(/\w/), position: expect.stringMatching(/\w/) },
        period: "2026-03",
        since: expect.stringMatching(/^2026-04/),
        dueAt: "2026-04-10T16:59:59.999Z",
      })),
    });
  });

  it("includes those the head of the city rates, who has no NIP", async () => {
    expect(await counts("mayor")).toEqual({ RATE: 1 });
  });

  it("is empty for anybody who rates nobody, and private", async () => {
    expect(await tasks(ONE)).toEqual({ items: [], nearest: [] });
    const admin = await city.token("admin", "ADMIN");
    expect((await city.api("GET", "/v1/me/tasks", { as: admin })).body.code).toBe("request.role-missing");
    expect((await city.api("GET", "/v1/me/tasks")).status).toBe(401);
  });

  it("carries the caller's own month where they ask for it, and for nobody else", async () => {
    const month = async (token: string) =>
      (await city.api("GET", "/v1/me/tasks?month=2026-04", { as: token })).body;
    const own = await month(as(HEAD));
    const { body } = await city.api("GET", `/v1/employees/${HEAD}/scorecards/2026-04`, { as: as(HEAD) });
    const { publicFeedback: _, ...card } = body;
    expect(own.card).toEqual(card);
    expect(own.items).toMatchObject([{ kind: "RATE" }]);
    for (const who of ["mayor", "hr"]) expect(await month(as(who))).not.toHaveProperty("card");
  });

  it("costs a rater sixteen reads, and their own month one more; others, whose own is all that may wait, five", async () => {
    const meter = newMeter();
    const table = openTable({ meter });
    const deps = {
      ...{ desks: raterDeskRepository(table), consents: awardConsentRepository(table) },
      ...{ answers: owedAnswerRepository(table), inspections: inspectionRepository(table) },
      ...{ consultations: owedConsultationRepository(table), followUps: owedFollowUpRepository(table) },
      ...{ months: liveMonthRepository(table), city: city.city },
    };
    const principal = { id: HEAD, roles: ["EMPLOYEE"] } as const;
    const asked = { principal, params: {}, body: {}, at: "2026-04-06T02:00:00.000Z" };
    const { items } = await readTasks({ ...asked, query: {} } as never, deps);
    expect(items).toMatchObject([{ kind: "RATE", count: 3 }]);
    expect(meter.roundTrips).toBe(16);
    // Half a unit for each list, and for each result of the three whom this head rates.
    expect(meter.readUnits).toBe(10.5);
    await readTasks({ ...asked, query: { month: "2026-04" } } as never, deps);
    expect(meter.roundTrips).toBe(16 + 17);
    const own = await readTasks({ ...asked, query: { only: "OWN" } } as never, deps);
    expect(own).toEqual({ items: [], nearest: [] });
    expect(meter.roundTrips).toBe(16 + 17 + 5);
  });

  it("reads that in three rounds, whatever a rater has besides", async () => {
    await city.api("GET", "/v1/me/tasks", { as: as(HEAD) });
    const { asked, inTurn } = await askedBy(() => city.api("GET", "/v1/me/tasks", { as: as(HEAD) }));
    expect({ asked, inTurn }).toMatchObject({ asked: { reads: 16 }, inTurn: { reads: 3 } });
  });

  it("includes plans, reports and trainings", async () => {
    await post(TWO, `/v1/employees/${TWO}/plans`, { year: "2026", ...planContent() });
    await post(TWO, `/v1/employees/${TWO}/plans/2026/propose`, undefined, 1);
    await post(TWO, `/v1/employees/${TWO}/reports`, { day: "2026-04-02", activity: "Melayani warga" });
    const course = { title: "Kursus", path: "PENDIDIKAN", hours: 4, day: "2026-04-01", provider: "LAN" };
    await post(THREE, `/v1/employees/${THREE}/training`, course);
    expect(await counts(HEAD)).toEqual({ AGREE_PLAN: 1, ANSWER_REPORT: 1, CONFIRM_TRAINING: 1, RATE: 3 });
    const { nextDueAt, nearest } = await tasks(HEAD);
    expect(nextDueAt).toBe("2026-04-08T16:59:59.999Z");
    const names = new Map<string, string>();
    for (const nip of [TWO, THREE])
      names.set(nip, (await city.api("GET", `/v1/employees/${nip}`, { as: as("hr") })).body.name);
    const about = (nip: string) => ({ nip, name: names.get(nip), position: expect.any(String) });
    const at = expect.stringMatching(/^2026-04-0/);
    expect(nearest.map(({ kind }: { kind: string }) => kind)).toEqual([
      ...["ANSWER_REPORT", "RATE", "RATE", "RATE"],
      ...["AGREE_PLAN", "CONFIRM_TRAINING"],
    ]);
    expect(nearest[0]).toEqual({
      ...{ kind: "ANSWER_REPORT", who: about(TWO), id: expect.stringMatching(/^2026-04-/) },
      ...{ title: "Melayani warga", since: at, dueAt: nextDueAt },
    });
    expect(nearest[4]).toEqual({ kind: "AGREE_PLAN", who: about(TWO), period: "2026", since: at });
    expect(nearest[5]).toEqual({
      ...{ kind: "CONFIRM_TRAINING", who: about(THREE), id: expect.any(String), title: "Kursus", since: at },
    });
  });

  it("shows HR the requests for another rater, and the head of the city those that HR leaves open", async () => {
    expect(await tasks("hr")).toEqual({ items: [], nearest: [] });
    const body = { reason: "Saya sudah pindah ke bidang lain." };
    expect((await post(ONE, `/v1/employees/${ONE}/rater-request`, body)).status).toBe(201);
    expect(await counts("hr")).toEqual({ ANSWER_RATER_REQUEST: 1 });
    expect((await tasks("hr")).nearest).toEqual([
      expect.objectContaining({ kind: "ANSWER_RATER_REQUEST", who: expect.objectContaining({ nip: ONE }) }),
    ]);
    expect(await counts("mayor")).toEqual({ RATE: 1 });
  });

  it("asks nobody of HR to answer their own request, or to find themselves a rater", async () => {
    const period = "2026-03";
    const since = "2026-04-06T02:00:00.000Z";
    const left = { period, unitId: "unit-2", since, reason: "NOBODY_AVAILABLE" } as const;
    await city.table.write(
      [ONE, TWO].map((nip) =>
        put({ key: items.unratedResult.key(period, nip), item: { nip, name: "Pegawai", ...left } }),
      ),
    );
    expect(await counts("hr")).toEqual({ ANSWER_RATER_REQUEST: 1, FIND_RATER: 2 });
    const self = await city.token(ONE, "EMPLOYEE", "HR");
    const { body } = await city.api("GET", "/v1/me/tasks", { as: self });
    const asked = body.items.map(({ kind, count }: { kind: string; count: number }) => [kind, count]);
    expect(asked).toEqual([["FIND_RATER", 1]]);
    expect(body.nearest).toEqual([
      expect.objectContaining({ kind: "FIND_RATER", who: expect.objectContaining({ nip: TWO }) }),
    ]);
    await city.table.write([ONE, TWO].map((nip) => gone(items.unratedResult.key(period, nip))));
  });

  it("shows officers the open complaints of the city, without a person", async () => {
    const report = { text: "Lampu jalan di depan pasar padam sejak tiga malam yang lalu." };
    const { trackingCode } = (await city.api("POST", "/v1/public/complaints", { body: report })).body;
    const officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
    const { body } = await city.api("GET", "/v1/me/tasks", { as: officer });
    expect(body.items).toEqual([
      expect.objectContaining({ kind: "HANDLE_COMPLAINT", count: 1, list: "/v1/open-complaints" }),
    ]);
    const dueAt = body.nextDueAt;
    expect(dueAt).toMatch(/^2026-04-/);
    expect(body.nearest).toEqual([{ kind: "HANDLE_COMPLAINT", id: trackingCode, dueAt }]);
  });

  it("includes what an objection needs, from the rater and from whoever decides", async () => {
    const path = `/v1/employees/${ONE}/evaluations/2026-03`;
    await city.api("PUT", `${path}/rating`, { as: as(HEAD), body: MEETS, version: 1 });
    await post(ONE, `${path}/receipt`, undefined, 2);
    await post(ONE, `${path}/objection`, { reasons: REASON }, 3);
    expect(await counts(HEAD)).toMatchObject({ RATE: 2, EXPLAIN_OBJECTION: 1 });
    // Besides the division head's own result, whose rater is the chief.
    expect(await counts(CHIEF)).toEqual({ DECIDE_OBJECTION: 1, RATE: 1 });
  });

  it("counts an escalated rating once, for its new rater", async () => {
    await city.advanceTo(Date.parse("2026-04-10T18:00:00.000Z"));
    expect(await counts(CHIEF)).toMatchObject({ RATE_PASSED_ON: 2, ANSWER_ESCALATED_REPORT: 1 });
    const { items } = await tasks(HEAD);
    expect(items.map(({ kind }: { kind: string }) => kind)).not.toContain("RATE");
    expect(items).toContainEqual(expect.objectContaining({ kind: "ANSWER_REPORT", count: 1, overdue: 1 }));
  });

  it("shows HR the surveys that wait to be published, and of more than a hundred that run nothing", async () => {
    const survey = (serial: number, state: "RUNNING" | "FROZEN") => {
      const id = String(serial).padStart(20, "0");
      const [opensOn, endsOn] = ["2026-01-05", state === "FROZEN" ? "2026-03-31" : "2026-06-30"];
      const item = {
        id,
        unitId: "unit-2",
        service: "Izin usaha",
        opensOn,
        endsOn,
        freezesAt: `${endsOn}T16:59:59.999Z`,
        state,
      };
      const placement = { list: items.unpublishedSurvey.list.at(endsOn, id) };
      return put({ key: items.unpublishedSurvey.key(id), item, placement });
    };
    for (const first of [0, 60])
      await city.table.write(Array.from({ length: 60 }, (_, place) => survey(first + place, "RUNNING")));
    expect(Object.keys(await counts("hr"))).not.toContain("PUBLISH_SURVEY");
    await city.table.write([survey(999, "FROZEN")]);
    expect((await tasks("hr")).items).toContainEqual(
      expect.objectContaining({ kind: "PUBLISH_SURVEY", count: 1, isMore: false }),
    );
  });

  it("leaves out reports of a closed month, which nobody can answer any more", async () => {
    await city.advanceTo(Date.parse("2026-05-05T02:00:00.000Z"));
    expect(await counts(HEAD)).toMatchObject({ AGREE_PLAN: 1, CONFIRM_TRAINING: 1 });
    for (const who of [HEAD, CHIEF])
      expect(Object.keys(await counts(who)).filter((kind) => kind.includes("REPORT"))).toEqual([]);
  });
});
