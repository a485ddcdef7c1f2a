import { afterAll, beforeAll, expect, it } from "vitest";
import { OFFICE_HEAD, STAFF, STRANGER } from "../../support/cities/announced-city.ts";
import {
  ANSWER,
  type DiscussedCity,
  QUESTION,
  startDiscussedCity,
} from "../../support/cities/discussed-city.ts";
import { toldTo } from "../../support/cities/inbox.ts";

const [ONE = "", TWO = ""] = STAFF;
const CONTENT = {
  question: "Apakah cuti mengurangi nilai kinerja?",
  answer: "Tidak. Bulan cuti tidak dihitung.",
};

let city: DiscussedCity;

beforeAll(async () => {
  city = await startDiscussedCity();
});
afterAll(() => city?.host.stop());

it("the FAQ takes answered questions in other words, without who asked, and is found by its words", async () => {
  const place = "/v1/discussions/MONTH_SCORE";
  const asked = await city.ask(STRANGER, QUESTION, place);
  expect(asked.status).toBe(201);
  expect(await toldTo(city, city.as("hr"))).toContain("QUESTION_ASKED");
  const one = `${place}/questions/${asked.body.id}`;
  expect((await city.act("hr", `${one}/faq`, CONTENT, 1)).body.code).toBe("faq.not-answered");
  await city.act("hr", `${one}/answer`, ANSWER, 1);
  expect((await city.act(OFFICE_HEAD, `${one}/faq`, CONTENT, 2)).body.code).toBe("discussion.not-moderator");
  const made = await city.act("hr", `${one}/faq`, CONTENT, 2);
  expect(made).toMatchObject({ status: 200, body: { ...CONTENT, topic: "MONTH_SCORE" } });
  expect(JSON.stringify(made.body)).not.toContain(STRANGER);
  expect(JSON.stringify(made.body)).not.toContain(asked.body.id);
  expect(await toldTo(city, city.as(STRANGER))).toContain("QUESTION_IN_FAQ");
  expect((await city.act("hr", `${one}/faq`, CONTENT, 3)).body.code).toBe("faq.in-already");

  const search = async (words: string) =>
    (await city.get(ONE, `/v1/faq?words=${encodeURIComponent(words)}`)).body.items;
  expect(await search("NILAI cuti")).toMatchObject([CONTENT]);
  expect(await search("cuti lembur")).toEqual([]);

  const entry = `${place}/faq/${made.body.id}`;
  expect((await city.act(ONE, `${entry}/withdraw`, undefined, 1)).status).toBe(403);
  expect((await city.act("hr", `${entry}/withdraw`, undefined, 1)).status).toBe(200);
  expect((await city.get(ONE, `${place}/faq`)).body).toMatchObject({ items: [], isMine: false });
  expect(await search("cuti")).toEqual([]);
  const again = { ...CONTENT, question: "Apakah cuti di luar tanggungan dihitung?" };
  expect((await city.act("hr", `${entry}/change`, again, 2)).status).toBe(200);
  expect((await city.get(ONE, `${place}/faq`)).body.items).toMatchObject([again]);
});

it("the FAQ of an announcement is for whom that addresses alone, and not among those of rules", async () => {
  const { id } = (await city.ask(ONE)).body;
  await city.act(OFFICE_HEAD, `${city.thread(id)}/answer`, ANSWER, 1);
  const content = { ...CONTENT, question: "Apakah apel pagi dihitung?" };
  expect((await city.act(OFFICE_HEAD, `${city.thread(id)}/faq`, content, 2)).status).toBe(200);
  expect((await city.get(TWO, `${city.at}/faq`)).body.items).toMatchObject([content]);
  expect((await city.get(TWO, "/v1/faq?words=apel")).body.items).toEqual([]);
});
