import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

let city: TestCity;
let admin: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  admin = await city.token("admin", "ADMIN");
});
afterAll(() => city.host.stop());

const put = (id: string, parentId: string) =>
  city.api("PUT", `/v1/units/${id}`, { as: admin, body: { name: `Unit ${id}`, kind: "BIDANG", parentId } });

interface Unit {
  readonly id: string;
  readonly parentId?: string;
  readonly ancestors: readonly string[];
}

async function tree(): Promise<readonly Unit[]> {
  return (await city.api("GET", "/v1/units", { as: admin })).body.items;
}

/** From the root to the parent, by following parents. */
function pathOf(id: string | undefined, units: readonly Unit[]): readonly string[] {
  if (id === undefined) return [];
  const parentId = units.find((unit) => unit.id === id)?.parentId;
  return parentId === undefined ? [] : [...pathOf(parentId, units), parentId];
}

async function expectWhole() {
  const units = await tree();
  for (const { id, ancestors } of units) expect(ancestors, id).toEqual(pathOf(id, units));
}

test.each([1, 2, 3, 4, 5])("of two units moved under each other at once one wins (%i)", async (round) => {
  const [one, other] = [`a${round}`, `b${round}`];
  await put(one, "kota");
  await put(other, "kota");
  const replies = await Promise.all([put(one, other), put(other, one)]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(replies.find(({ status }) => status === 409)?.body.code).toBe("unit.inside-itself");
  await expectWhole();
});

test("a ring of three cannot be made either", async () => {
  for (const id of ["x", "y", "z"]) await put(id, "kota");
  const replies = await Promise.all([put("x", "y"), put("y", "z"), put("z", "x")]);
  expect(replies.filter(({ status }) => status === 200)).toHaveLength(2);
  await expectWhole();
});

test("units founded below one that moves at the same time know their whole path", async () => {
  for (const id of ["asal", "tujuan"]) await put(id, "kota");
  const founded = Array.from({ length: 6 }, (_, index) => put(`seksi-${index}`, "asal"));
  const replies = await Promise.all([...founded, put("asal", "tujuan")]);
  expect(replies.map(({ status }) => status)).toEqual(Array(7).fill(200));
  await expectWhole();
});
