import { afterAll, beforeAll, expect, test } from "vitest";
import { socialisationRoutes } from "../../../functions/socialisation/contract.ts";
import {
  type AnnouncedCity,
  OFFICE_HEAD,
  QUESTIONS,
  STAFF,
  startAnnouncedCity,
} from "../../support/cities/announced-city.ts";
import { askedBy, beyondOneReading } from "../../support/table/asked-of-table.ts";

const [ONE = "", TWO = ""] = STAFF;
const RULE = "/v1/discussions/OBJECTION";
const QUESTION = { text: "Apakah cuti melahirkan mengurangi nilai bulan?" };

let city: AnnouncedCity;
let at: string;

beforeAll(async () => {
  city = await startAnnouncedCity();
  at = `/v1/announcements/${(await city.publish({ questions: QUESTIONS })).body.id}`;
  // Who is signed in is read once, with their first request.
  for (const who of [ONE, TWO, OFFICE_HEAD, "hr"]) await city.get(who, at);
});
afterAll(() => city?.host.stop());

test.each([
  ["a receipt", () => city.act(ONE, `${at}/receipt`)],
  ["the answers to a check", () => city.act(ONE, `${at}/answers`, { chosen: [0, 1] })],
  ["a withdrawal", () => city.act("hr", `${at}/withdraw`, { reason: "Salah tanggal." }, 1)],
])("%s takes one reading and one transaction", async (_, request) => {
  const { asked, status, body } = await askedBy(request);
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  expect(asked).toEqual({ reads: 1, transactions: 1 });
});

test("a write of announcements, explainers and discussions takes the same, unless what it reads names what to read next", async () => {
  const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
  await city.api("GET", RULE, { as: mayor });
  type Before = (route: string) => { readonly id: string };
  const announced = (before: Before) => `/v1/announcements/${before("publish").id}`;
  const question = (before: Before) =>
    `/v1/discussions/${before("publish").id}/questions/${before("ask").id}`;
  const posted = (before: Before, route: string) => `${question(before)}/posts/${before(route).id}`;
  const entry = (before: Before) => `/v1/discussions/${before("publish").id}/faq/${before("toFaq").id}`;
  const content = { question: "Apakah cuti dihitung?", answer: "Tidak. Bulan cuti tidak dihitung." };
  const reason = "Menyerang pribadi seorang rekan, bukan bertanya.";
  const own = { title: { id: "Keberatan", en: "Objections" }, body: { id: "Ajukan.", en: "Object." } };
  const beyond = await beyondOneReading(socialisationRoutes, {
    publish: () => city.publish({ questions: QUESTIONS }, OFFICE_HEAD),
    remind: (before) => city.act(OFFICE_HEAD, `${announced(before)}/remind`, undefined, 1),
    confirm: (before) => city.act(ONE, `${announced(before)}/receipt`),
    answer: (before) => city.act(ONE, `${announced(before)}/answers`, { chosen: [0, 1] }),
    writeExplainer: () => city.act("hr", "/v1/explainers/OBJECTION/versions", { ...own, replaces: 0 }),
    ask: (before) => city.act(ONE, `/v1/discussions/${before("publish").id}/questions`, QUESTION),
    editPost: (before) => city.act(ONE, `${posted(before, "ask")}/edit`, QUESTION, 1),
    reply: (before) => city.act(TWO, `${question(before)}/posts`, { text: "Tidak, sudah saya baca." }),
    hidePost: (before) => city.act(OFFICE_HEAD, `${posted(before, "reply")}/hide`, { reason }, 1),
    appealPost: (before) => city.act(TWO, `${posted(before, "reply")}/appeal`, { text: reason }, 2),
    decidePostAppeal: (before) =>
      city.api("POST", `${posted(before, "reply")}/appeal-decision`, {
        ...{ as: mayor, version: 3, body: { isRestored: true, reason } },
      }),
    withdrawPost: (before) => city.act(TWO, `${posted(before, "reply")}/withdraw`, undefined, 4),
    answerQuestion: (before) =>
      city.act(OFFICE_HEAD, `${question(before)}/answer`, { text: "Tidak. Bulan cuti tidak dihitung." }, 2),
    toFaq: (before) => city.act(OFFICE_HEAD, `${question(before)}/faq`, content, 3),
    changeFaq: (before) => city.act(OFFICE_HEAD, `${entry(before)}/change`, content, 1),
    withdrawFaq: (before) => city.act(OFFICE_HEAD, `${entry(before)}/withdraw`, undefined, 2),
    withdraw: (before) => city.act(OFFICE_HEAD, `${announced(before)}/withdraw`, { reason: "Salah." }, 2),
  });
  const twice = { reads: 2 };
  expect(beyond).toEqual({
    // The staff of every unit meant is counted, of which the list of units tells.
    publish: twice,
    // Whether an announcement addresses the caller follows from their unit's line: only their posting names the unit.
    ...{ ask: twice, editPost: twice, reply: twice, withdrawPost: twice, answerQuestion: twice },
    ...{ hidePost: twice, appealPost: twice, toFaq: twice, changeFaq: twice, withdrawFaq: twice },
  });
});

test("a question on a rule, which concerns everybody, takes one reading and one transaction", async () => {
  const one = { reads: 1, transactions: 1, forReply: 0 };
  const asked = await askedBy(() => city.act(ONE, `${RULE}/questions`, QUESTION));
  const { id } = asked.body;
  const edited = await askedBy(() => city.act(ONE, `${RULE}/questions/${id}/posts/${id}/edit`, QUESTION, 1));
  expect([asked, edited]).toMatchObject([
    { status: 201, inTurn: one },
    { status: 200, inTurn: one },
  ]);
});
