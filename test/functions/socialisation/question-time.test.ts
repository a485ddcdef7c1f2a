import { afterAll, beforeAll, expect, it } from "vitest";
import { firstBrokenLink } from "../../../shared/table/event-log.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { openTable } from "../../../shared/table/table.ts";
import { OFFICE_HEAD, STAFF } from "../../support/cities/announced-city.ts";
import { ANSWER, type DiscussedCity, startDiscussedCity } from "../../support/cities/discussed-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";
import { dueOf, sweptAt } from "../../support/cities/swept-at.ts";

const [ONE = "", TWO = ""] = STAFF;

let city: DiscussedCity;

beforeAll(async () => {
  city = await startDiscussedCity();
});
afterAll(() => city?.host.stop());

it("a question's time is missed by the sweep, which its owner and HR are told of; a late answer counts, and stays late", async () => {
  const { id } = (await city.ask(TWO)).body;
  // Left for later.
  await city.ask(ONE);
  await city.host.advanceTo(Date.parse("2026-03-26T00:00:00.000Z"));
  await city.host.idle();
  expect((await city.read(ONE, id)).question.question.answerMissedAt).toBeDefined();
  for (const who of ["hr", OFFICE_HEAD])
    expect(await toldTo(city, city.as(who)), who).toContain("QUESTION_OVERDUE");
  const answered = await city.act("hr", `${city.thread(id)}/answer`, ANSWER, 2);
  expect(answered.body.question).toMatchObject({ answer: ANSWER, answerMissedAt: expect.any(String) });
});

it("the time to ask is over with the announcement, the time to answer is not", async () => {
  expect((await city.ask(ONE)).body.code).toBe("discussion.over");
  expect((await city.get(ONE, city.at)).body).toMatchObject({ acts: [] });
  const [one] = (await city.get("hr", "/v1/questions-to-answer")).body.items;
  expect((await city.act("hr", `${city.thread(one.id)}/answer`, ANSWER, one.version)).status).toBe(200);
});

it("a question's words and author are forgotten once the city keeps them no longer; the official answer stays", async () => {
  const asked = (await city.get("hr", city.at)).body.items;
  const answered = asked.find((one: { question: { answer?: object } }) => one.question.answer);
  const key = items.discussionQuestion.key(city.topic, answered.id);
  expect(await dueOf(key)).toBe(answered.keptUntil);
  const own = async () => (await city.get(answered.authorNip, "/v1/me/data")).body.tanyaJawab;
  const said = expect.objectContaining({ id: answered.id });
  expect(await own()).toContainEqual(said);
  await sweptAt(key, answered.keptUntil);
  expect(await dueOf(key)).toBeUndefined();
  const { question } = (await city.get("hr", city.thread(answered.id))).body;
  expect(question.forgottenAt).toBeDefined();
  expect([question.text, question.authorNip, question.hidden]).toEqual([undefined, undefined, undefined]);
  expect(question.question.answer).toMatchObject(ANSWER);
  expect(await own()).not.toContainEqual(said);
  const history = await openTable({ meter: newMeter() }).all(items.event.range(key));
  expect(history.map(({ type }) => type)).toEqual(["POST_FORGOTTEN"]);
  expect(firstBrokenLink(history)).toBeUndefined();
});
