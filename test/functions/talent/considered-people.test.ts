import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { namesIn, operations } from "../../adversary/operations.ts";
import {
  ASSESSOR,
  HEAD,
  POSITION,
  STAFF,
  STRANGER,
  startTalentCity,
  type TalentCity,
} from "../../support/cities/talent-city.ts";

const [ONE, TWO, THREE] = STAFF;

/** What nobody writes by chance. */
const SAID = {
  pool: "Pemegang jabatan pensiun pada akhir tahun anggaran",
  one: "Memimpin tim lintas bidang dengan baik selama dua tahun",
  two: "Kompetensi teknisnya belum memenuhi standar",
  assessor: "Belum cukup lama menjabat di unit yang sekarang",
} as const;

/** Asked at once. */
const AT_ONCE = 8;

let city: TalentCity;
let succession: string;
/** What the city holds of the subject, so that every question has an object. */
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  city = await startTalentCity();
  await city.setStandard();
  await city.put("hr", "/v1/talent/talent-circle", { assessors: [], members: [ASSESSOR] });
  const content = {
    position: POSITION,
    unitId: "dinas",
    gradeFrom: "III/a",
    yearsInPost: 0,
    reason: SAID.pool,
  };
  const path = "/v1/talent/successions";
  const begun = await city.act("hr", path, { ...content, candidates: [ONE, TWO, ASSESSOR] });
  succession = begun.body.id;
  values = {
    ...{ successionId: succession, unitId: "dinas", year: "2026", month: "2026-03", period: "2026-03" },
    ...{ day: "2026-03-10", q: "pegawai", on: "2026-03-10" },
  };
  const decided = await city.act("mayor", `${path}/${succession}/appointments`, {
    ...{ chosenNip: ONE, reason: SAID.one, basis: "Kepwali 45/2026", day: "2026-03-10" },
    others: [
      { nip: TWO, reason: SAID.two },
      { nip: ASSESSOR, reason: SAID.assessor },
    ],
  });
  expect(decided.status, JSON.stringify(decided.body)).toBe(201);
  // Who is of the circle and was considered is no longer a candidate, and sees the succession from now on.
  const changed = await city.put("hr", `${path}/${succession}`, { ...content, candidates: [ONE, TWO] }, 1);
  expect(changed.status, JSON.stringify(changed.body)).toBe(200);
  await city.host.idle();
});
afterAll(() => city?.host.stop());

/** Every question about the city's things and those considered. */
function questions(): string[] {
  return operations.flatMap(({ method, path, requiredQuery }) => {
    const names = namesIn(path);
    if (method !== "GET" || names.some((name) => name !== "nip" && !(name in values))) return [];
    const query = new URLSearchParams();
    for (const name of requiredQuery) query.set(name, values[name] ?? "x");
    const nips = names.includes("nip") ? [ONE, TWO] : [""];
    return nips.map((nip) => {
      const to = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? nip);
      return `${to}?${query}`;
    });
  });
}

/** Which of it somebody reads by any question. */
async function readBy(who: string | undefined): Promise<readonly string[]> {
  const told: string[] = [];
  const queue = questions().values();
  const ask = async () => {
    for (const path of queue) {
      const { body } = await city.api("GET", path, { as: who === undefined ? undefined : city.as(who) });
      told.push(typeof body === "string" ? body : JSON.stringify(body ?? ""));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, ask));
  const whole = told.join("\n");
  return Object.entries({ ...SAID, id: succession })
    .flatMap(([name, said]) => (whole.includes(said) ? [name] : []))
    .toSorted();
}

describe("who was considered for a post, and why", () => {
  it.each([
    ["whoever has not signed in", undefined],
    ["a colleague", THREE],
    ["the rater of the considered", HEAD],
    ["the head of another unit", STRANGER],
  ])("is read by no question of %s", async (_, who) => {
    expect(await readBy(who)).toEqual([]);
  });

  it.each([
    ["chosen", ONE, ["id", "one"]],
    ["not chosen", TWO, ["id", "two"]],
  ])("is read by who was %s as far as it is their own", async (_, who, own) => {
    expect(await readBy(who)).toEqual(own);
  });

  it("is not read by who was considered and is of the circle, though no candidate any more", async () => {
    const { status, body } = await city.get(ASSESSOR, `/v1/talent/successions/${succession}`);
    expect({ status, appointments: body.appointments }).toEqual({ status: 200, appointments: [] });
    expect(await readBy(ASSESSOR)).toEqual(["assessor", "id", "pool"]);
  });

  it("is read by HR, so that the questions are the right ones", async () => {
    expect(await readBy("hr")).toEqual(["assessor", "id", "one", "pool", "two"]);
  });
});
