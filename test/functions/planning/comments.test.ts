import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planContent } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const OTHER = "199001012015052003";
const path = `/v1/employees/${STAFF}/plans/2026/comments`;

let city: TestCity;
let head: string;
let staff: string;
let other: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
  await city.employee(HEAD);
  await city.employee(STAFF, { raterNip: HEAD });
  await city.employee(OTHER, { raterNip: HEAD });
  head = await city.token(HEAD, "EMPLOYEE");
  staff = await city.token(STAFF, "EMPLOYEE");
  other = await city.token(OTHER, "EMPLOYEE");
});

afterAll(() => city?.host.stop());

const say = (as: string, body: object) => city.api("POST", path, { as, body });
const answer = (as: string, id: string, body: object, version = 1) =>
  city.api("POST", `${path}/${id}/answer`, { as, version, body });

describe("the dialogue on a plan", () => {
  it("needs a plan to talk about", async () => {
    expect((await say(staff, { kind: "COMMENT", text: "Kapan?" })).status).toBe(404);
    const body = { year: "2026", ...planContent() };
    await city.api("POST", `/v1/employees/${STAFF}/plans`, { as: staff, body });
  });

  it("has proposals by the employee, which the rater accepts or declines once", async () => {
    const proposal = { kind: "PROPOSAL", text: "Turunkan target ke 100", about: "izin" };
    const said = await say(staff, proposal);
    expect(said).toMatchObject({ status: 201, body: { side: "EMPLOYEE", about: "izin", planVersion: 1 } });
    const { id } = said.body;
    const yes = { outcome: "ACCEPTED", text: "Setuju, karena ada cuti besar" };
    expect((await answer(staff, id, yes)).body.code).toBe("plan-comment.own-side");
    expect((await answer(other, id, yes)).body.code).toBe("authority.not-rater");
    expect((await answer(head, id, { text: "Baik" })).body.code).toBe("plan-comment.needs-outcome");
    expect((await answer(head, id, yes)).body.answer).toMatchObject({ ...yes, by: HEAD });
    expect((await answer(head, id, yes, 2)).body.code).toBe("plan-comment.answered-already");
  });

  it("is about an existing part of the plan", async () => {
    const refused = await say(staff, { kind: "COMMENT", text: "Apa ini?", about: "tidak-ada" });
    expect(refused.body.code).toBe("plan-comment.unknown-part");
    expect(refused.body.detail).toContain("izin");
  });

  it("has comments by the rater, which the employee answers, also on a core value", async () => {
    const said = await say(head, { kind: "COMMENT", text: "Contoh perilaku?", about: "HARMONIS" });
    expect(said.body).toMatchObject({ side: "RATER", by: HEAD });
    expect((await answer(staff, said.body.id, { text: "Membantu loket lain" })).body.answer.by).toBe(STAFF);
  });

  it("is kept in order for those who may see the plan, and for nobody else", async () => {
    const listed = await city.api("GET", path, { as: head });
    expect(listed.body.items).toMatchObject([
      { kind: "PROPOSAL", answer: { outcome: "ACCEPTED" } },
      { kind: "COMMENT", answer: { text: "Membantu loket lain" } },
    ]);
    expect((await city.api("GET", path, { as: other })).status).toBe(403);
    expect((await say(other, { kind: "COMMENT", text: "x" })).status).toBe(403);
  });
});
