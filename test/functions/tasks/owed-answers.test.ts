import { afterAll, beforeAll, expect, it } from "vitest";
import * as items from "../../../shared/table/items.ts";
import { put } from "../../../shared/table/projection.ts";
import {
  type AnnouncedCity,
  CHIEF,
  STRANGER,
  startAnnouncedCity,
} from "../../support/cities/announced-city.ts";

/** Heads an office, and rates nobody. */
const PUBLISHER = "198001012006041004";
const QUESTION = { text: "Apakah cuti melahirkan mengurangi nilai bulan?" };
const ANSWER = { text: "Tidak. Bulan cuti tidak dihitung dalam nilai triwulan." };

let city: AnnouncedCity;
let as: string;
let at: string;

interface Asked {
  readonly id: string;
  readonly topic: string;
  readonly question: { readonly answerDueAt: string };
}

const read = async (path: string, by = as) => (await city.api("GET", path, { as: by })).body;
const own = async () => (await read("/v1/me/tasks?only=OWN")).nearest;
const ask = async (by: string): Promise<Asked> => {
  const asked = await city.api("POST", `${at}/questions`, { as: by, body: QUESTION });
  expect(asked.status).toBe(201);
  return asked.body;
};
const taskOf = ({ id, question }: Asked) => ({ kind: "ANSWER_QUESTION", id, dueAt: question.answerDueAt });

beforeAll(async () => {
  city = await startAnnouncedCity();
  await city.employee(PUBLISHER, { unitId: "lain", raterNip: CHIEF, isHead: true });
  as = await city.token(PUBLISHER, "EMPLOYEE");
  const announced = await city.api("POST", "/v1/announcements", {
    as,
    body: {
      ...{ title: "Jadwal piket loket bulan April", body: "Piket loket dibagi rata di antara semua staf." },
      ...{ audience: { unitIds: ["lain"] }, from: "2026-03-10", until: "2026-03-20" },
    },
  });
  expect(announced.status).toBe(201);
  at = `/v1/discussions/${announced.body.id}`;
});
afterAll(() => city?.host.stop());

it("awaits whoever published an announcement, and nobody who only asked", async () => {
  expect(await own()).toEqual([]);
  expect((await read("/v1/me")).isAwaited).toBe(false);
  const asked = await ask(city.as(STRANGER));
  expect(await own()).toEqual([taskOf(asked)]);
  expect((await read("/v1/me")).isAwaited).toBe(true);
  expect((await read("/v1/me", city.as(STRANGER))).isAwaited).toBe(false);
  const answered = await city.api("POST", `${at}/questions/${asked.id}/answer`, {
    ...{ as, body: ANSWER, version: 1 },
  });
  expect(answered.status).toBe(200);
  expect(await own()).toEqual([]);
  expect((await read("/v1/me")).isAwaited).toBe(false);
});

it("is not of what somebody asked themselves, which others answer", async () => {
  await ask(as);
  expect(await own()).toEqual([]);
});

it("is once among the tasks of a publisher who is of HR, too", async () => {
  const asked = await ask(city.as(STRANGER));
  const both = await city.token(PUBLISHER, "EMPLOYEE", "HR");
  const { items: kinds, nearest } = await read("/v1/me/tasks", both);
  expect(kinds).toMatchObject([{ kind: "ANSWER_QUESTION", count: 1 }]);
  expect(nearest).toEqual([taskOf(asked)]);
});

it("is read of a line that was stored before it said who asked, and follows in the list once it is late", async () => {
  const asked = await ask(city.as(STRANGER));
  const { id: questionId, topic, question } = asked;
  const key = items.waitingQuestion.key(question.answerDueAt, questionId);
  await city.table.write([put({ key, item: { topic, questionId, ownerId: PUBLISHER } })]);
  const ids = async (path: string) =>
    (await read(path, city.as("hr"))).items.map(({ id }: { id: string }) => id);
  expect(await ids("/v1/questions-to-answer?limit=50")).toContain(questionId);
  expect(await own()).not.toContainEqual(taskOf(asked));
  await city.host.advanceTo(Date.parse("2026-03-26T00:00:00.000Z"));
  await city.host.idle();
  as = await city.token(PUBLISHER, "EMPLOYEE");
  expect(await own()).toContainEqual(taskOf(asked));
});
