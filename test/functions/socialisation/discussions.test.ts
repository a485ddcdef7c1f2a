import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { calendarOf } from "../../../shared/domain/calendar/calendar.ts";
import { DISCUSSION_POLICY_DEFAULTS } from "../../../shared/domain/discussion/policy.ts";
import { askQuestion } from "../../../shared/domain/discussion/post.ts";
import { sortableId } from "../../../shared/identifier.ts";
import { discussionRepository } from "../../../shared/table/discussion/discussions.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { put } from "../../../shared/table/projection.ts";
import { openTable } from "../../../shared/table/table.ts";
import { move } from "../../support/browser/moved.ts";
import { CHIEF, OFFICE_HEAD, SERVICE_HEAD, STAFF, STRANGER } from "../../support/cities/announced-city.ts";
import {
  ANSWER,
  type DiscussedCity,
  QUESTION,
  startDiscussedCity,
} from "../../support/cities/discussed-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { askedBy } from "../../support/table/asked-of-table.ts";

let city: DiscussedCity;
let at: string;
const [ONE = "", TWO = ""] = STAFF;
const REASON = "Menyerang pribadi seorang rekan, bukan bertanya.";

const HOUR_SECONDS = 3_600;
/** What one partition gives in a second. */
const PARTITION_READ_UNITS = 3_000;

const ask: DiscussedCity["ask"] = (...asked) => city.ask(...asked);
const thread = (id: string) => city.thread(id);
const read = (who: string, id: string) => city.read(who, id);
const byMayor: DiscussedCity["byMayor"] = (...sent) => city.byMayor(...sent);

beforeAll(async () => {
  city = await startDiscussedCity();
  at = city.at;
});
afterAll(() => city?.host.stop());

describe("a discussion of an announcement, through the gateway", () => {
  it("is for whom it addresses and those who look after it, there or not", async () => {
    const asked = await ask(ONE);
    expect(asked).toMatchObject({
      status: 201,
      body: { ...QUESTION, authorNip: ONE, question: { answerDueAt: "2026-03-17T16:59:59.999Z" } },
    });
    for (const who of [TWO, OFFICE_HEAD, "hr"])
      expect((await city.get(who, at)).body.items, who).toMatchObject([QUESTION]);
    const { id } = asked.body;
    const elsewhere = `/v1/discussions/${"0".repeat(20)}`;
    for (const path of [at, elsewhere, thread(id), `${elsewhere}/questions/${id}`, `${at}/faq`])
      expect(await city.get(STRANGER, path), path).toMatchObject({
        status: 403,
        body: { code: "announcement.not-addressed" },
      });
    expect((await ask(STRANGER)).status).toBe(403);
    expect((await ask(CHIEF)).status).toBe(403);
    expect((await ask("hr")).status).toBe(403);
    expect((await city.get(ONE, "/v1/discussions/ATURAN_LAIN")).status).toBe(400);
  });

  it("takes questions of 10 to 2,000 characters, and says in which field others are", async () => {
    for (const text of ["Mengapa?", "a".repeat(2_001), " ​ "])
      expect(await ask(ONE, { text })).toMatchObject({
        status: 400,
        body: { errors: [{ field: "body.text" }] },
      });
    expect((await ask(ONE, { text: "a".repeat(2_000) })).status).toBe(201);
  });

  it("tells its owner that a question awaits an answer, and who asked that it was answered", async () => {
    const { id } = (await ask(ONE)).body;
    expect(await toldTo(city, city.as(OFFICE_HEAD))).toContain("QUESTION_ASKED");
    const waiting = async (who: string) =>
      (await city.get(who, "/v1/questions-to-answer")).body.items.map((one: { id: string }) => one.id);
    expect(await waiting(OFFICE_HEAD)).toContain(id);
    expect(await waiting("hr")).toContain(id);
    expect(await waiting(ONE)).toEqual([]);
    const answer = `${thread(id)}/answer`;
    expect((await city.act(TWO, answer, ANSWER, 1)).body.code).toBe("discussion.not-moderator");
    expect((await city.act(OFFICE_HEAD, answer, { text: "Tidak." }, 1)).status).toBe(400);
    expect((await city.act(OFFICE_HEAD, answer, ANSWER, 1)).body.question.answer).toMatchObject({
      ...ANSWER,
      by: OFFICE_HEAD,
    });
    expect(await waiting("hr")).not.toContain(id);
    expect(await toldTo(city, city.as(ONE))).toContain("QUESTION_ANSWERED");
    expect((await city.act("hr", answer, { text: "Dijawab lagi, lebih rinci." }, 1)).status).toBe(412);
    expect((await read(TWO, id)).question).toMatchObject({ question: { answer: ANSWER }, acts: ["REPLY"] });
  });

  it("tells HR at once of a question to whoever has left the service, and not them", async () => {
    const announced = (await city.publish({ audience: { unitIds: ["layanan"] } }, SERVICE_HEAD)).body.id;
    const place = `/v1/discussions/${announced}`;
    const toldOfIt = async (reader: string) =>
      (await city.table.all(items.inboxEntry.range(reader))).filter(
        ({ kind, about }) => kind === "QUESTION_ASKED" && about.topic === announced,
      ).length;
    const theirs = await ask(ONE, QUESTION, place);
    expect(theirs.status).toBe(201);
    expect([await toldOfIt(SERVICE_HEAD), await toldOfIt("HR")]).toEqual([1, 0]);
    const of = `/v1/employees/${SERVICE_HEAD}`;
    const { version } = (await city.get("hr", of)).body;
    const left = await city.api("PUT", `${of}/service`, {
      ...{ as: city.as("hr"), version },
      body: { reason: "PENSIUN", from: "2026-03-10", basis: "SK Pensiun 12/2026" },
    });
    expect(left.status, JSON.stringify(left.body)).toBe(200);
    const { asked, inTurn, status, body } = await askedBy(() => ask(ONE, QUESTION, place));
    expect(status).toBe(201);
    expect([await toldOfIt(SERVICE_HEAD), await toldOfIt("HR")]).toEqual([1, 1]);
    // The publisher is read with the unit of who asks.
    expect({ asked, inTurn }).toMatchObject({ asked: { reads: 3 }, inTurn: { reads: 2, transactions: 1 } });
    const waiting = (await city.get("hr", "/v1/questions-to-answer?limit=50")).body.items;
    expect(waiting.map(({ id }: { id: string }) => id)).toContain(body.id);
    // HR has to answer it now; the first is its publisher's until it is late.
    const { nearest } = (await city.get("hr", "/v1/me/tasks")).body;
    const owed = nearest.filter(({ kind }: { kind: string }) => kind === "ANSWER_QUESTION");
    expect(owed).toContainEqual({ kind: "ANSWER_QUESTION", id: body.id, dueAt: body.question.answerDueAt });
    expect(owed.map(({ id }: { id: string }) => id)).not.toContain(theirs.body.id);
  });

  it("has what is asked under one's own announcement among the tasks of whoever is of HR, before it is late", async () => {
    const { id, question } = (await ask(ONE)).body;
    const owedBy = async (nip: string) => {
      const as = await city.token(nip, "EMPLOYEE", "HR");
      const { nearest } = (await city.api("GET", "/v1/me/tasks", { as })).body;
      return nearest.filter(({ kind }: { kind: string }) => kind === "ANSWER_QUESTION");
    };
    expect(await owedBy(OFFICE_HEAD)).toContainEqual({
      kind: "ANSWER_QUESTION",
      ...{ id, dueAt: question.answerDueAt },
    });
    expect((await owedBy(CHIEF)).map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it("leaves what somebody of HR asked to the others of HR", async () => {
    const { id } = (await ask(ONE, QUESTION, "/v1/discussions/MONTH_SCORE")).body;
    const [own, others] = await Promise.all([
      city.token(ONE, "EMPLOYEE", "HR"),
      city.token(TWO, "EMPLOYEE", "HR"),
    ]);
    for (const [as, isNamed] of [
      [own, false],
      [others, true],
    ] as const) {
      const { nearest } = (await city.api("GET", "/v1/me/tasks", { as })).body;
      const { items: waiting } = (await city.api("GET", "/v1/questions-to-answer?limit=50", { as })).body;
      const named = [nearest, waiting].map((all) => all.some((one: { id?: string }) => one.id === id));
      expect(named).toEqual([isNamed, isNamed]);
    }
  });

  it("is read on by whoever asked or replied there and serves elsewhere since, without confirming the announcement", async () => {
    const [, , THREE = "", FOUR = ""] = STAFF;
    const { id } = (await ask(THREE)).body;
    expect((await city.act(FOUR, `${thread(id)}/posts`, { text: "Saya juga ingin tahu." })).status).toBe(201);
    expect((await city.act(OFFICE_HEAD, `${thread(id)}/answer`, ANSWER, 1)).status).toBe(200);
    const [silent = "", sorry = ""] = STAFF.slice(4);
    const theirs = (await ask(sorry)).body.id;
    expect((await city.act(sorry, `${thread(theirs)}/posts/${theirs}/withdraw`, undefined, 1)).status).toBe(
      200,
    );
    for (const nip of [THREE, FOUR, silent, sorry])
      await move(city, nip, { unitId: "lain", raterNip: CHIEF });
    expect(await toldTo(city, city.as(THREE))).toContain("QUESTION_ANSWERED");
    for (const who of [THREE, FOUR]) {
      expect((await read(who, id)).question, who).toMatchObject({ question: { answer: ANSWER } });
      expect((await city.get(who, at)).body.acts).toEqual([]);
      expect((await ask(who)).body.code).toBe("discussion.not-speaking");
    }
    // Whoever said nothing there, or took it back, reads it no longer.
    for (const who of [silent, sorry])
      for (const path of [at, thread(id)])
        expect((await city.get(who, path)).body.code, who).toBe("announcement.not-addressed");
  });

  it("has a thread in which colleagues reply in their own name, oldest first, a page at a time", async () => {
    const { id } = (await ask(ONE)).body;
    for (const who of [TWO, ONE, OFFICE_HEAD])
      expect((await city.act(who, `${thread(id)}/posts`, { text: `Dari ${who}` })).status).toBe(201);
    expect((await city.act(STRANGER, `${thread(id)}/posts`, { text: "Saya juga" })).status).toBe(403);
    const first = (await city.get(ONE, `${thread(id)}?limit=2`)).body;
    const rest = (await city.get(ONE, `${thread(id)}?limit=2&cursor=${first.cursor}`)).body;
    const authors = [...first.items, ...rest.items].map((one) => one.authorNip);
    expect(authors).toEqual([TWO, ONE, OFFICE_HEAD]);
    expect(first.people).toHaveLength(2);
    expect(rest.cursor).toBeUndefined();
    expect((await city.act(ONE, `${thread("0".repeat(20))}/posts`, { text: "Ke mana?" })).status).toBe(404);
  });

  it("lets authors change their words for some minutes, and nobody else", async () => {
    const { id, version } = (await ask(ONE)).body;
    const edit = `${thread(id)}/posts/${id}/edit`;
    const changed = { text: "Apakah cuti sakit mengurangi nilai bulan?" };
    expect((await city.act(TWO, edit, changed, version)).body.code).toBe("post.not-author");
    expect((await city.act("hr", edit, changed, version)).status).toBe(403);
    expect((await city.act(ONE, edit, changed, version)).body).toMatchObject(changed);
    await city.host.advance("+16m");
    expect((await city.act(ONE, edit, QUESTION, 2)).body).toMatchObject({
      code: "post.edit-over",
      detail: expect.stringContaining("15 menit"),
    });
    expect((await read(ONE, id)).question.acts).toEqual(["REPLY", "WITHDRAW"]);
  });

  it("deletes words that their author withdraws, with their name; what others said stays", async () => {
    const { id } = (await ask(ONE)).body;
    await city.act(TWO, `${thread(id)}/posts`, { text: "Saya juga ingin tahu." });
    expect((await city.act(TWO, `${thread(id)}/posts/${id}/withdraw`, undefined, 1)).body.code).toBe(
      "post.not-author",
    );
    expect((await city.act(ONE, `${thread(id)}/posts/${id}/withdraw`, undefined, 1)).status).toBe(200);
    const { question, items: replies } = await read(TWO, id);
    expect(question.withdrawnAt).toBeDefined();
    expect([question.text, question.authorNip, question.acts]).toEqual([undefined, undefined, []]);
    expect(replies).toHaveLength(1);
    for (const [path, body] of [
      ["/posts", { text: "Terlambat" }],
      [`/posts/${id}/edit`, QUESTION],
    ] as const)
      expect((await city.act(ONE, thread(id) + path, body, 2)).body.code, path).toBe("post.gone");
    expect((await city.act(OFFICE_HEAD, `${thread(id)}/answer`, ANSWER, 2)).body.code).toBe("post.gone");
    const waiting = (await city.get("hr", "/v1/questions-to-answer")).body.items;
    expect(waiting.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  it("hides posts with a reason, and has somebody else decide the appeal", async () => {
    const { id } = (await ask(ONE)).body;
    const reply = (await city.act(TWO, `${thread(id)}/posts`, { text: "Penanya ini pemalas." })).body;
    const one = `${thread(id)}/posts/${reply.id}`;
    const shown = async (who: string) => (await read(who, id)).items[0];
    expect((await city.act(ONE, `${one}/hide`, { reason: REASON }, 1)).body.code).toBe(
      "discussion.not-moderator",
    );
    expect((await city.act("hr", `${one}/hide`, {}, 1)).status).toBe(400);
    expect((await city.act("hr", `${one}/hide`, { reason: REASON }, 1)).status).toBe(200);
    expect(await shown(ONE)).toMatchObject({ hidden: { reason: REASON }, acts: [] });
    expect((await shown(ONE)).text).toBeUndefined();
    expect(await shown(TWO)).toMatchObject({ text: "Penanya ini pemalas.", acts: ["APPEAL"] });
    expect(await toldTo(city, city.as(TWO))).toContain("POST_HIDDEN");
    expect((await city.act(TWO, `${one}/edit`, { text: "Diperhalus." }, 2)).body.code).toBe("post.hidden");
    const appeal = { text: "Itu hanya canda di antara rekan." };
    expect((await city.act(ONE, `${one}/appeal`, appeal, 2)).body.code).toBe("moderation.not-author");
    expect((await city.act(TWO, `${one}/appeal`, appeal, 2)).status).toBe(200);
    const decision = { isRestored: true, reason: "Canda, dan penanya tidak keberatan." };
    expect((await city.act("hr", `${one}/appeal-decision`, decision, 3)).body.code).toBe(
      "moderation.same-moderator",
    );
    expect((await byMayor(`${one}/appeal-decision`, decision, 3)).status).toBe(200);
    expect(await shown(ONE)).toMatchObject({ text: "Penanya ini pemalas.", hidden: { decision } });
    expect(await toldTo(city, city.as(TWO))).toContain("POST_APPEAL_DECIDED");
    // Taken back, nothing is left of its author, nor of what they said for it.
    expect((await city.act(TWO, `${one}/withdraw`, undefined, 4)).status).toBe(200);
    expect(JSON.stringify((await read(ONE, id)).items)).not.toMatch(new RegExp(`${TWO}|canda`));
  });

  it("has nobody answer officially, or hide, their own", async () => {
    const { id } = (await ask(OFFICE_HEAD)).body;
    expect((await city.act(OFFICE_HEAD, `${thread(id)}/answer`, ANSWER, 1)).body.code).toBe(
      "question.own-answer",
    );
    const hide = `${thread(id)}/posts/${id}/hide`;
    expect((await city.act(OFFICE_HEAD, hide, { reason: REASON }, 1)).body.code).toBe("moderation.own");
  });

  it("awaits no answer to a hidden question, and does again once it is shown", async () => {
    const { id } = (await ask(ONE)).body;
    const isAwaited = async () =>
      (await city.get("hr", "/v1/questions-to-answer?limit=50")).body.items.some(
        (one: { id: string }) => one.id === id,
      );
    const one = `${thread(id)}/posts/${id}`;
    await city.act("hr", `${one}/hide`, { reason: REASON }, 1);
    expect(await isAwaited()).toBe(false);
    await city.act(ONE, `${one}/appeal`, { text: "Ini pertanyaan tentang aturannya." }, 2);
    await byMayor(`${one}/appeal-decision`, { isRestored: true, reason: "Ini memang pertanyaan." }, 3);
    expect(await isAwaited()).toBe(true);
  });
});

describe("one's own data", () => {
  it("have what one asked and replied, and no withdrawn words", async () => {
    const { tanyaJawab } = (await city.get(TWO, "/v1/me/data")).body;
    expect(tanyaJawab.map(({ authorNip }: { authorNip: string }) => authorNip)).toEqual(
      tanyaJawab.map(() => TWO),
    );
    expect(tanyaJawab).toContainEqual(expect.objectContaining({ text: "Saya juga ingin tahu." }));
    const own = (await city.get(ONE, "/v1/me/data")).body.tanyaJawab;
    const withdrawn = own.filter((one: object) => "withdrawnAt" in one);
    expect(withdrawn).toHaveLength(1);
    expect(withdrawn[0].text).toBeUndefined();
  });
});

describe("a discussion that many read", () => {
  it("takes one bounded query a page: 2,000 posts, read by 20,000, are far below what a partition gives", async () => {
    const meter = newMeter();
    const table = openTable({ meter });
    const discussions = discussionRepository(table);
    const at = "2026-03-10T02:00:00.000Z";
    const calendar = calendarOf(city.city);
    const writing = { topic: "MATRIX", calendar, policy: DISCUSSION_POLICY_DEFAULTS, by: ONE, at };
    const posts = Array.from({ length: 2_000 }, () =>
      askQuestion({ ...writing, ownerId: "HR", id: sortableId(at), text: "a".repeat(2_000) }),
    );
    const [first] = posts;
    const questionId = first?.state.id ?? "";
    const stored = { version: 1, eventHash: "0".repeat(43) };
    const writes = posts.map(({ state: { question: _, ...reply } }) =>
      put({
        key: items.discussionReply.key("MATRIX", questionId, reply.id),
        item: { ...reply, ...stored, questionId },
      }),
    );
    writes.push(
      ...posts.map(({ state }) =>
        put({ key: items.discussionQuestion.key("MATRIX", state.id), item: { ...state, ...stored } }),
      ),
    );
    for (let start = 0; start < writes.length; start += 100)
      await table.write(writes.slice(start, start + 100));
    for (const page of [
      () => discussions.questions("MATRIX", { limit: 20 }),
      () => discussions.replies({ topic: "MATRIX", questionId }, { limit: 20 }),
    ]) {
      Object.assign(meter, { roundTrips: 0, readUnits: 0 });
      expect((await page()).items).toHaveLength(20);
      expect(meter.roundTrips).toBe(1);
      const perSecond = (meter.readUnits * 20_000) / HOUR_SECONDS;
      expect(perSecond).toBeLessThan(PARTITION_READ_UNITS / 50);
    }
  });
});
