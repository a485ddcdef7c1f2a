import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHIEF, type ClosedCity, HEAD, STAFF, startClosedCity } from "../../support/cities/closed-city.ts";
import { planContent } from "../../support/cities/domain-builders.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { askedBy } from "../../support/table/asked-of-table.ts";

const [ONE, TWO] = STAFF;

let city: ClosedCity;
beforeAll(async () => {
  city = await startClosedCity();
});
afterAll(() => city?.host.stop());

const inbox = async (who: string, query = "") =>
  (await city.api("GET", `/v1/inbox${query}`, { as: city.as(who) })).body;
const told = (who: string) => toldTo(city, city.as(who));
const see = async (who: string, body: object = {}) =>
  (await city.api("POST", "/v1/inbox/seen", { as: city.as(who), body })).body;
describe("an inbox", () => {
  it("tells what happened, newest first, in words made from data, and where it leads", async () => {
    const { items, unread } = await inbox(ONE);
    const kinds = items.map(({ kind }: { readonly kind: string }) => kind);
    expect(kinds).toEqual(["RESULT_FROZEN", ...Array(5).fill("REPORT_ACCEPTED"), "PLAN_AGREED"]);
    expect(items[0]).toEqual({
      kind: "RESULT_FROZEN",
      at: expect.stringContaining("2026-04-04T18:"),
      sentence: {
        id: "Bukti kinerja Anda Maret 2026 sudah dibekukan.",
        en: "The evidence of your work in March 2026 is frozen.",
      },
      about: { nip: ONE, period: "2026-03" },
      isRead: false,
    });
    expect(items[1].sentence.id).toBe("Laporan kerja Anda tanggal 9 Maret 2026 diterima.");
    const { about } = items[1];
    const report = await city.api("GET", `/v1/employees/${about.nip}/reports/${about.reportId}`, {
      as: city.as(ONE),
    });
    expect(report.status).toBe(200);
    expect(unread).toEqual({ count: 7, isMore: false });
  });

  it("is one's own: a colleague without news has none but of the close", async () => {
    expect(await told(TWO)).toEqual(["RESULT_FROZEN"]);
    expect(await told("hr")).toEqual([]);
  });

  it("comes in pages, without repeating or leaving out anything", async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await inbox(ONE, `?limit=2${cursor ? `&cursor=${cursor}` : ""}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      // Only the first page counts, and recalls.
      expect("unread" in page).toBe(cursor === undefined);
      seen.push(...page.items.map(({ at, kind, about }: never) => JSON.stringify([at, kind, about])));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    const unknown = await city.api("GET", "/v1/inbox?cursor=AAAA", { as: city.as(ONE) });
    expect([unknown.status, unknown.body.code]).toEqual([400, "page.unknown-cursor"]);
  });

  it("counts what is unread since it was seen, up to the entry that was; a mark never moves back", async () => {
    const { items } = await inbox(ONE);
    expect(await see(ONE, { upTo: items[1].at })).toEqual({ upTo: items[1].at });
    const after = await inbox(ONE);
    expect(after.unread).toEqual({ count: 1, isMore: false });
    expect(after.items.map(({ isRead }: { readonly isRead: boolean }) => isRead)).toEqual([
      false,
      ...Array(6).fill(true),
    ]);
    expect(await see(ONE, { upTo: "2026-01-01T00:00:00Z" })).toEqual({ upTo: items[1].at });
    const now = await see(ONE, { upTo: "2030-01-01T00:00:00Z" });
    expect(now.upTo < "2026-04-06").toBe(true);
    expect((await inbox(ONE)).unread).toEqual({ count: 0, isMore: false });
    expect((await inbox(TWO)).unread).toEqual({ count: 1, isMore: false });
  });

  it("counts no further than twenty", async () => {
    const texts = Array.from({ length: 22 }, (_, number) => `Catatan ke-${number + 1}`);
    for (const text of texts)
      await city.api("POST", `/v1/employees/${TWO}/feedback`, {
        as: city.as(HEAD),
        body: { month: "2026-04", text },
      });
    const { items, unread } = await inbox(TWO, "?limit=3");
    expect(unread).toEqual({ count: 20, isMore: true });
    expect(items).toHaveLength(3);
    expect(items[0].sentence.id).toBe(
      "Anda menerima umpan balik atasan atas April 2026. Anda dapat menanggapinya.",
    );
    expect(JSON.stringify(items)).not.toContain("Catatan");
  });
});

describe("a plan", () => {
  it("reaches the rater's inbox when proposed, and the employee's when returned", async () => {
    const plans = `/v1/employees/${TWO}/plans`;
    await city.api("POST", plans, { as: city.as(TWO), body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plans}/2026/propose`, { as: city.as(TWO), version: 1 });
    expect((await inbox(HEAD)).items[0]).toMatchObject({
      kind: "PLAN_PROPOSED",
      about: { nip: TWO, year: "2026" },
    });
    const reason = "Targetnya belum terukur";
    await city.api("POST", `${plans}/2026/return`, { as: city.as(HEAD), version: 2, body: { reason } });
    const [returned] = (await inbox(TWO)).items;
    expect(returned).toMatchObject({
      kind: "PLAN_RETURNED",
      sentence: { id: expect.not.stringContaining(reason) },
    });
  });

  it("tells of comments and their answers to the other side", async () => {
    const comments = `/v1/employees/${TWO}/plans/2026/comments`;
    const body = { kind: "COMMENT", text: "Tambahkan indikator waktu" };
    const made = await city.api("POST", comments, { as: city.as(HEAD), body });
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect((await told(TWO))[0]).toBe("PLAN_COMMENTED");
    await city.api("POST", `${comments}/${made.body.id}/answer`, {
      as: city.as(TWO),
      version: 1,
      body: { text: "Baik" },
    });
    expect((await told(HEAD))[0]).toBe("PLAN_COMMENT_ANSWERED");
  });
});

describe("a report", () => {
  const reports = `/v1/employees/${TWO}/reports`;

  it("that is returned, or commented on, reaches its author's inbox, and the author's comment the rater's", async () => {
    const body = { day: "2026-04-04", activity: "Menyusun laporan" };
    const sent = await city.api("POST", reports, { as: city.as(TWO), body });
    const path = `${reports}/${sent.body.id}`;
    await city.api("POST", `${path}/comments`, { as: city.as(HEAD), version: 1, body: { text: "Lengkapi" } });
    expect((await told(TWO))[0]).toBe("REPORT_COMMENTED");
    await city.api("POST", `${path}/comments`, { as: city.as(TWO), version: 2, body: { text: "Baik" } });
    expect((await told(HEAD))[0]).toBe("REPORT_COMMENTED");
    await city.api("POST", `${path}/return`, { as: city.as(HEAD), version: 3, body: { reason: "Kurang" } });
    expect((await told(TWO))[0]).toBe("REPORT_RETURNED");
  });

  it("recalls its rater shortly before an answer is due, and passes on when it was not given", async () => {
    const body = { day: "2026-04-04", activity: "Menyusun laporan lain" };
    const sent = await city.api("POST", reports, { as: city.as(TWO), body });
    const dueAt = Date.parse(sent.body.answerDueAt);
    const dues = async () =>
      (await inbox(HEAD)).deadlines.filter(({ kind }: { readonly kind: string }) => kind === "REPORTS_DUE");
    expect(await dues()).toEqual([]);
    await city.advanceTo(dueAt - 86_400_000);
    expect(await dues()).toMatchObject([
      {
        dueAt: sent.body.answerDueAt,
        sentence: { id: expect.stringMatching(/^1 laporan kerja menunggu jawaban Anda/) },
      },
    ]);
    await city.advanceTo(dueAt + 3_600_000);
    expect(await dues()).toEqual([]);
    expect((await told(TWO))[0]).toBe("REPORT_UNANSWERED");
    expect(await told(CHIEF)).toContain("REPORT_PASSED_ON");
  });

  it("names whom it is about to others; one's own inbox names nobody, and takes no round trip for names", async () => {
    const { items, people } = await inbox(CHIEF);
    const { about } = items.find(({ kind }: { readonly kind: string }) => kind === "REPORT_PASSED_ON");
    const profile = await city.api("GET", `/v1/employees/${about.nip}`, { as: city.as("hr") });
    expect(people).toContainEqual(expect.objectContaining({ nip: about.nip, name: profile.body.name }));
    expect((await inbox(TWO)).people).toEqual([]);
    const reading = (who: string) => () => city.api("GET", "/v1/inbox?limit=25", { as: city.as(who) });
    const { inTurn: own } = await askedBy(reading(TWO));
    const { inTurn: ofOthers } = await askedBy(reading(CHIEF));
    expect([own.reads, ofOthers.reads]).toEqual([2, 3]);
  });
});
