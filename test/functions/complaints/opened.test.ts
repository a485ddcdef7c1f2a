import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../support/cities/complaint-city.ts";

let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

describe("a complaint that staff open", () => {
  test("says what each of them may do now", async () => {
    const { trackingCode: code } = await city.submit();
    const actsOf = async (as: string) => (await city.read(code, as)).body.acts as string[];
    expect(await actsOf(city.as.officer)).toContain("VERIFY");
    await city.act(code, "verify", VERIFICATION);
    expect(await actsOf(city.as.officer)).not.toContain("VERIFY");
    expect(await actsOf(city.as.head)).toEqual(
      expect.arrayContaining(["ANSWER", "ASK", "FORWARD", "ASSIGN"]),
    );
    expect(await actsOf(city.as.head)).not.toContain("MERGE");
    const mayor = await city.token("kepala-daerah", "HEAD_OF_CITY");
    expect(await actsOf(mayor)).toEqual([]);
  });

  test("names its unit and its people, in the history and the notes too", async () => {
    const { trackingCode: code } = await city.submit();
    await city.act(code, "verify", VERIFICATION);
    await city.act(code, "note", { text: "Sudah dicek ke lapangan." }, city.as.head);
    await city.act(code, "answer", { text: "Lampu sudah diganti baru." }, city.as.head);
    const { body: complaint } = await city.read(code);
    expect(complaint.unitName).not.toBe("pu");
    const { name } = (await city.api("GET", `/v1/employees/${HEAD}`, { as: city.as.head })).body;
    expect(complaint.answers[0].byName).toBe(name);
    const part = async (of: string) =>
      (await city.api("GET", `/v1/complaints/${code}/${of}`, { as: city.as.officer })).body;
    expect((await part("notes")).items[0].byName).toBe(name);
    const { events } = await part("history");
    expect(events.at(0)).not.toHaveProperty("byName");
    expect(events.at(-1).byName).toBe(name);
  });

  test("says in working days how far its next deadline is, before it and after it", async () => {
    const { trackingCode: code } = await city.submit();
    const before = (await city.read(code)).body;
    expect(before.workingDaysLeft).toBeGreaterThan(0);
    await city.pass("+6d");
    const after = (await city.read(code)).body;
    expect(after.isOverdue).toBe(true);
    expect(after.workingDaysLeft).toBeLessThan(0);
  });
});
