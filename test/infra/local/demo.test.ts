import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registry } from "../../../functions/registry.ts";
import { resultAddresses } from "../../../infra/local/demo/access.ts";
import { type Api, apiOf } from "../../../infra/local/demo/api.ts";
import { accountOf, type Cast, type Player, readCast } from "../../../infra/local/demo/cast.ts";
import { unitIdNamed } from "../../../infra/local/demo/data/units.ts";
import { demoEnd, demoStart } from "../../../infra/local/demo/play/days.ts";
import { conclude, writeScenes } from "../../../infra/local/demo/play/play-month.ts";
import { perform } from "../../../infra/local/demo/play/scene.ts";
import { setUpCity } from "../../../infra/local/demo/set-up-city.ts";
import { readSummary, type Summary } from "../../../infra/local/demo/summary/read-summary.ts";
import { summaryLines } from "../../../infra/local/demo/summary/summary-lines.ts";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { startOptions } from "../../../infra/local/start-options.ts";
import { UserFacingError } from "../../../infra/local/user-facing-error.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import type { Evaluation } from "../../../shared/domain/evaluation/evaluation.ts";
import { indicatorsOf, PlanContentSchema } from "../../../shared/domain/planning/content.ts";
import type { PerformancePlan } from "../../../shared/domain/planning/performance-plan.ts";
import type { Suggestion } from "../../../shared/domain/planning/suggestion.ts";
import { WorkReportContentSchema } from "../../../shared/domain/reporting/work-report.ts";
import type { Appointment } from "../../../shared/domain/talent/appointment.ts";

const city = cityBySlug("mamuju");

type IndicatorText = Suggestion["indicator"];
type SuggestedOnce = Suggestion & { readonly change: { readonly indicator: IndicatorText } };

/** Only the staff of these units report, so that the month is quick. */
const PLAYED = ["Puskesmas Rasimah", "SDN 01", "Dinas Penanaman Modal", "Kelurahan Tarok", "Inspektorat"];

describe("the demo city's month", () => {
  let host: Host;
  let api: Api;
  let cast: Cast;
  let players: readonly Player[];
  let summary: Summary;

  beforeAll(async () => {
    // As on AWS, any message may be repeated or overtaken: the month gives the same result.
    const disorder = { seed: 2_026, percent: 20 };
    host = await startHost({ city, units: registry, clockStart: demoStart(city), disorder });
    api = apiOf(host);
    await setUpCity({ host, api, city });
    cast = await readCast(api);
    const played = new Set(PLAYED.map(unitIdNamed));
    players = cast.players.filter(({ posting }) => played.has(posting.unitId));
    const { signal } = new AbortController();
    await perform(writeScenes({ ...cast, players }, city), { host, api, signal, onProgress: () => {} });
    await host.advanceTo(demoEnd(city));
    await conclude({ host, api, cast });
    summary = await readSummary(api, cast, { city, now: host.clock.now(), isMonthOpen: false });
  });

  afterAll(() => host?.stop());

  test("has the whole staff of the export, each with the rater that the tree gives them", () => {
    expect(cast.units).toHaveLength(47);
    expect(cast.units.find(({ parentId }) => parentId === undefined)).toMatchObject({
      ...{ name: "Pemerintah Kabupaten Mamuju", kind: "KABUPATEN" },
    });
    expect(cast.players).toHaveLength(240);
    expect(cast.players.filter(({ posting }) => posting.raterNip === undefined)).toHaveLength(1);
  });

  test("shows an employee how the closed month went, and why, at the addresses it names", async () => {
    const [winner] = summary.round?.candidates ?? [];
    const token = await host.token(winner?.id ?? "", ["EMPLOYEE"]);
    for (const { path } of resultAddresses(winner?.id ?? "", "2026-03")) {
      const reply = await fetch(host.url + path, { headers: { authorization: `Bearer ${token}` } });
      expect({ path, status: reply.status }).toEqual({ path, status: 200 });
    }
  });

  test("gives the unit of the published answers the published index", () => {
    const published = summary.services.find(({ unitName }) => unitName === "Kecamatan Simboro");
    expect(published).toMatchObject({ answers: 10, index: { ikm: 78.89, grade: "B", weighting: "EXACT" } });
  });

  test("has a survey on paper, uploaded as a workbook with two wrong rows, and published", async () => {
    const { items } = await api.get<{ items: object[] }>("/v1/public/survey-results?year=2026");
    expect(items).toMatchObject([{ service: "Pembuatan KTP elektronik", answers: 79, state: "SHOWN" }]);
    expect(summary.pictures.map(({ what }) => what)).toEqual([
      "Hasil survei",
      "Kepuasan unit",
      "Kode QR loket",
      "Survei di loket",
    ]);
    for (const { path } of summary.pictures) expect((await fetch(host.url + path)).status).toBe(200);
  });

  test("shows those who took turns at the counter what its visitors said, each for their own days", async () => {
    const unit = cast.units.find(({ name }) => name.startsWith("Bidang Pelayanan Pendaftaran Penduduk"));
    const { hr } = cast.accounts;
    const points = await api.get<{ items: { code: string }[] }>(`/v1/units/${unit?.id}/service-points`, hr);
    const path = `/v1/service-points/${points.items[0]?.code}/staffing/2026-03`;
    const { days } = await api.get<{ days: { nips: string[] }[] }>(path, hr);
    const clerks = [...new Set(days.flatMap(({ nips }) => nips))];
    const told = await Promise.all(
      clerks.map((nip) =>
        api.get<{ items: readonly { feedback: { answers: number; state: string } }[] }>(
          "/v1/me/public-feedback?month=2026-03",
          { id: nip, roles: ["EMPLOYEE"] },
        ),
      ),
    );
    const answers = told.flatMap(({ items }) => items.map(({ feedback }) => feedback.answers));
    expect(answers.toSorted()).toEqual([12, 9]);
  });

  test("has every complaint of its citizens, and escalates those whose deadlines nobody met", () => {
    const { received, solved, unsolved, escalated, inStatus } = summary.complaints;
    expect(received).toBe(40);
    expect(solved).toBeGreaterThan(10);
    expect(unsolved).toBe(1);
    expect(inStatus.DITOLAK).toBe(1);
    expect(inStatus.DIKIRIM).toBe(3);
    expect(escalated).toBeGreaterThanOrEqual(9);
  });

  test("is closed for every unit, and has candidates who reported enough", () => {
    expect(summary.period).toMatchObject({ period: "2026-03", state: "CLOSED", unitsDone: 47 });
    expect(summary.round?.categories[0]).toMatchObject({ code: "INDIVIDUAL", considered: 240 });
    const { minimumAcceptedReports } = city.policies[0]?.awards ?? { minimumAcceptedReports: 0 };
    const named = Map.groupBy(summary.round?.candidates ?? [], ({ category }) => category);
    for (const { evidence } of named.get("INDIVIDUAL") ?? [])
      expect(evidence).toBeGreaterThanOrEqual(minimumAcceptedReports);
    expect(named.get("INDIVIDUAL")?.length).toBeGreaterThanOrEqual(5);
    expect(named.get("SERVICE")?.length).toBeGreaterThanOrEqual(1);
    expect(named.get("TEAM")?.length).toBeGreaterThanOrEqual(1);
  });

  test("gives one award as its panel proposes, with a certificate that anybody can verify", async () => {
    expect(summary.awards).toMatchObject([{ category: "INDIVIDUAL", state: "PUBLISHED", proposedPlace: 1 }]);
    const path = `/v1/public/certificates/${summary.awards?.[0]?.code}`;
    expect(await api.get(path)).toMatchObject({
      state: "VALID",
      award: { winner: { name: summary.awards?.[0]?.winner.name } },
    });
  });

  test("pays everybody by a table that was tried, and approved by two people", async () => {
    expect(summary.incentive).toMatchObject({ state: "DONE", totals: { employees: 240, unclassified: 0 } });
    const { items } = await api.get<{ items: { state: string; approvals: { role: string }[] }[] }>(
      "/v1/incentive-tables",
      cast.accounts.hr,
    );
    expect(items).toMatchObject([
      { state: "IN_FORCE", approvals: [{ role: "HR" }, { role: "HEAD_OF_CITY" }] },
    ]);
  });

  test("has a unit's development plan, approved within the city's budget, and a career that was agreed on", async () => {
    const { hr } = cast.accounts;
    const { items } = await api.get<{ items: { unitId: string }[] }>("/v1/development-years/2026/plans", hr);
    const path = `/v1/units/${items[0]?.unitId}/development-plans/2026`;
    const { plan } = await api.get<{ plan: { items: { needs: { nip: string }[] }[] } }>(path, hr);
    expect([items.length, plan]).toMatchObject([1, { state: "APPROVED" }]);
    const nip = plan.items[0]?.needs[0]?.nip ?? "";
    const own = { id: nip, roles: ["EMPLOYEE"] } as const;
    expect(await api.get(`/v1/talent/employees/${nip}/career-plan`, own)).toMatchObject({
      plan: { state: "AGREED" },
    });
  });

  test("has a decision on a post that everybody considered reads their part of, and needs that await an answer", async () => {
    const { hr } = cast.accounts;
    const path = "/v1/talent/successions";
    const { items } = await api.get<{ items: { id: string }[] }>(path, hr);
    const { appointments } = await api.get<{ appointments: readonly Appointment[] }>(
      `${path}/${items[0]?.id}`,
      hr,
    );
    const considered = appointments.flatMap((one) => one.considered);
    expect(considered.map(({ isChosen }) => isChosen)).toEqual([true, false, false]);
    for (const { nip, isChosen, reason } of considered) {
      const own = { id: nip, roles: ["EMPLOYEE"] } as const;
      expect(await api.get(`/v1/talent/employees/${nip}/appointment-lines`, own)).toMatchObject({
        items: [{ isChosen, reason, considered: 3 }],
      });
    }
    const needs = await api.get<{ items: { found: { origin: string }[] }[] }>(
      `/v1/units/${appointments[0]?.unitId}/found-needs/2026?limit=25`,
      hr,
    );
    expect(needs.items.flatMap((one) => one.found.map(({ origin }) => origin))).toContain("COMPETENCY");
  });

  test("has ratings that are final, a rater of whom calibration tells, and a bonus that waits", async () => {
    const { hr } = cast.accounts;
    const { items } = await api.get<{ items: { unitId: string }[] }>("/v1/development-years/2026/plans", hr);
    const unitId = items[0]?.unitId;
    const own = players.filter(({ posting }) => posting.unitId === unitId && !posting.isHead);
    const results = await Promise.all(
      own.map(({ nip }) => api.get<Evaluation>(`/v1/employees/${nip}/evaluations/2026-03`, accountOf(nip))),
    );
    expect(results.map(({ stage }) => stage)).toEqual(own.map(() => "FINAL"));
    const [{ nip } = expect.fail("no staff")] = own;
    expect(await api.get(`/v1/talent/employees/${nip}/talent-box`, accountOf(nip))).toMatchObject({
      box: expect.any(Number),
    });
    const bonuses = await api.get("/v1/project-bonuses?month=2026-04", hr);
    expect(bonuses).toMatchObject({ items: [{ state: "PROPOSED" }] });
  });

  test("has an announcement that most have read, and some have not understood", async () => {
    const { hr } = cast.accounts;
    const { items } = await api.get<{ items: { id: string }[] }>("/v1/announcements", hr);
    const path = `/v1/announcements/${items[0]?.id}`;
    const reach = await api.get<Record<"addressed" | "reached" | "answered", number>>(`${path}/reach`, hr);
    expect(reach.reached).toBeGreaterThan(reach.addressed / 2);
    expect(reach.reached).toBeLessThan(reach.addressed);
    expect(reach.answered).toBe(reach.reached);
    const { all } = await api.get<{ all: { firstBasisPoints: number[] } }>(`${path}/understanding`, hr);
    expect(Math.max(...all.firstBasisPoints)).toBeGreaterThan(0);
  });

  test("has a training session that is settled: hours and a certificate for whoever attended it", async () => {
    const { hr } = cast.accounts;
    const { items } = await api.get<{ items: { id: string; state: string }[] }>(
      "/v1/training-sessions?from=2026-03-01",
      hr,
    );
    expect(items.map(({ state }) => state).toSorted()).toEqual(["ENDED", "OPEN"]);
    const id = items.find(({ state }) => state === "ENDED")?.id;
    const enrolments = await api.get<{ items: { nip: string; state: string }[] }>(
      `/v1/training-sessions/${id}/enrolments`,
      hr,
    );
    const inState = Map.groupBy(enrolments.items, ({ state }) => state);
    expect([inState.get("ATTENDED")?.length, inState.get("MISSED")?.length]).toEqual([5, 3]);
    const nip = inState.get("ATTENDED")?.[0]?.nip ?? "";
    const path = `/v1/employees/${nip}/training/${id}/certificate.pdf`;
    const authorization = `Bearer ${await host.token(nip, ["EMPLOYEE"])}`;
    expect((await fetch(host.url + path, { headers: { authorization } })).status).toBe(200);
  });

  test("has a consultation in names, whose proposals have a fate each, and which is answered", async () => {
    const { hr } = cast.accounts;
    const { items } = await api.get<{ items: { id: string; state: string }[] }>("/v1/consultations", hr);
    expect(items).toMatchObject([{ state: "ANSWERED", isAnonymous: false, tally: { proposals: 2 } }]);
    const proposals = await api.get<{ items: { answer: { fate: string } }[] }>(
      `/v1/consultations/${items[0]?.id}/proposals`,
      hr,
    );
    expect(proposals.items.map(({ answer }) => answer.fate).toSorted()).toEqual([
      "ADOPTED",
      "ADOPTED_IN_PART",
    ]);
  });

  test("has one obstacle with which an employee asked for help, and got it", async () => {
    expect(await ofAll("/v1/me/asked-help")).toMatchObject([
      { state: "HELPED", answer: { isLate: false }, passedUp: [] },
    ]);
  });

  test("has one suggestion to a unit's indicators, which its head adopted, and amended the plan as it says", async () => {
    const suggestions = await ofAll<SuggestedOnce>("/v1/me/indicator-suggestions");
    expect(suggestions).toMatchObject([
      {
        ...{ year: "2026", answer: { fate: "ADOPTED", isLate: false } },
        change: { revision: 2, inForceFrom: "2026-04-01" },
      },
    ]);
    const [{ planNip, indicatorId, indicator, change } = expect.fail("no suggestion")] = suggestions;
    expect(change.indicator).toEqual({
      ...indicator,
      statement: `${indicator.statement}, termasuk layanan daring`,
    });
    const path = `/v1/employees/${planNip}/plans/2026`;
    const plan = await api.get<PerformancePlan>(path, accountOf(planNip));
    expect(plan).toMatchObject({ state: "AGREED", revision: 2 });
    expect(indicatorsOf(plan).find(({ id }) => id === indicatorId)?.statement).toBe(
      change.indicator.statement,
    );
  });

  /** What all who played have in a list of their own. */
  async function ofAll<Item>(path: string) {
    const lists = await Promise.all(players.map(({ nip }) => api.list<Item>(path, accountOf(nip))));
    return lists.flat();
  }

  test("has visits of services that were drawn, and of two recommendations one that is followed up; next month's are drawn", async () => {
    const { hr } = cast.accounts;
    const { items } = await api.get<{ items: { id: string }[] }>("/v1/supervision-programmes", hr);
    const draws = `/v1/supervision-programmes/${items[0]?.id}/draws`;
    expect(await api.get(`${draws}/2026-04`, hr)).toMatchObject({ progress: { planned: 2, recorded: 0 } });
    expect(await api.get(`${draws}/2026-03`, hr)).toMatchObject({
      progress: { planned: 2, recorded: 2, recommendations: 2, closed: 1, missed: 0 },
    });
  });

  test("runs every unit with nothing but its own grants", () => {
    expect(host.denials).toEqual([]);
  });

  test("leaves no failed message behind", async () => {
    const queues = registry.flatMap((unit) => (unit.kind === "queue" ? [unit.queue] : []));
    const left = await Promise.all(queues.map((queue) => host.queues.deadLetters(queue)));
    expect(left.flat()).toEqual([]);
  });

  test("is summed up in the admin's words, in agreement with the API", () => {
    const text = summaryLines(summary, city).join("\n");
    expect(text).toContain("Laporan kerja · Maret 2026");
    expect(text).toMatch(/Pegawai +240/);
    expect(text).toContain("Bupati yang memutuskan");
    expect(text).toContain(summary.round?.candidates[0]?.name);
    expect(text).toContain("certificate.pdf");
    expect(text).toMatch(/Rp \d{3}\.\d{3}\.\d{3}/);
  });

  test("is the same every time it is generated", async () => {
    const asked = async () => {
      const requests: string[] = [];
      const ask = async (path: string, request: object) => {
        requests.push(`${path} ${JSON.stringify(request)}`);
        const upload = { url: "data:,", headers: {} };
        return { id: "2026-03-0", version: 1, trackingCode: "0", upload } as never;
      };
      const silent: Api = { get: ask as never, post: ask, put: ask, list: async () => [] };
      const performed = writeScenes(cast, city).toSorted((one, other) => one.at - other.at);
      for (const scene of performed) await scene.perform(silent);
      return requests;
    };
    const requests = await asked();
    expect(requests.length).toBeGreaterThan(5_000);
    expect(await asked()).toEqual(requests);
    const bodiesOf = (path: RegExp) =>
      requests.flatMap((request) => (path.test(request) ? [bodyOf(request)] : []));
    for (const { year: _, ...content } of bodiesOf(/\/plans \{/)) PlanContentSchema().parse(content);
    for (const content of bodiesOf(/\/reports \{/)) WorkReportContentSchema().parse(content);
  });
});

function bodyOf(request: string): Record<string, unknown> {
  return JSON.parse(request.slice(request.indexOf("{"))).body;
}

describe("the command line", () => {
  test("starts Bukittinggi by default", () => {
    expect(startOptions([], {})).toMatchObject({
      city: { slug: "bukittinggi" },
      port: 4_000,
      isFresh: false,
    });
  });

  test("accepts a city, a port, a fresh start and bundles", () => {
    const args = ["--city", "serang", "--port=5000", "--fresh", "--empty", "--bundles"];
    expect(startOptions(args, { PORT: "1" })).toMatchObject({
      city: { slug: "serang" },
      port: 5_000,
      isFresh: true,
      isEmpty: true,
      isBundled: true,
    });
  });

  test.each([
    [["--foo"], 'Pilihan "--foo" tidak dikenal'],
    [["--city", "padang"], 'Kota "padang" tidak dikenal'],
    [["--port", "80000"], 'Port "80000" tidak dikenal'],
    [["--port"], 'Pilihan "--port" tidak dikenal atau tidak lengkap'],
    [["kota"], 'Pilihan "kota" tidak dikenal'],
  ])("refuses %j in one sentence", (args, sentence) => {
    expect(() => startOptions(args, {})).toThrow(UserFacingError);
    expect(() => startOptions(args, {})).toThrow(sentence);
  });
});
