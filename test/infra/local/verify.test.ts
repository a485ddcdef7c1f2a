import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { type ClosedCity, HEAD, REASON, STAFF, startClosedCity } from "../../support/cities/closed-city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { answer } from "../../support/cities/survey-answers.ts";

const [ONE] = STAFF;

let city: ClosedCity;
let all: Item[];

beforeAll(async () => {
  city = await startClosedCity();
  const rating = {
    hasilKerja: "DI_ATAS_EKSPEKTASI",
    perilakuKerja: "SESUAI_EKSPEKTASI",
    hasilKerjaReason: REASON,
  };
  const path = `/v1/employees/${ONE}/evaluations/2026-03/rating`;
  await city.api("PUT", path, { as: city.as(HEAD), version: 1, body: rating });
  const text = "Lampu jalan di depan pasar sudah mati selama dua minggu.";
  const complaint = await city.api("POST", "/v1/public/complaints", { body: { text, unitId: "unit-1" } });
  expect(complaint.status).toBe(201);
  const responses = { body: { responses: [0, 1, 2].map((number) => answer(number)) } };
  const answered = await city.api("POST", "/v1/public/units/unit-2/survey-responses", responses);
  expect(answered.status).toBe(202);
  await city.host.idle();
  const point = { name: "Loket 1", service: "Perizinan" };
  const opened = await city.api("POST", "/v1/units/unit-2/service-points", {
    as: city.as("hr"),
    body: point,
  });
  const survey = { service: "Perizinan", language: "id", opensOn: "2026-04-20", endsOn: "2026-04-30" };
  const planned = await city.api("POST", "/v1/units/unit-2/surveys", {
    as: city.as("hr"),
    body: { ...survey, questions: { own: [] } },
  });
  expect(planned.status).toBe(201);
  const staffing = { days: [{ day: "2026-04-20", nips: [ONE] }] };
  const staffingPath = `/v1/service-points/${opened.body.code}/staffing/2026-04`;
  expect((await city.api("PUT", staffingPath, { as: city.as("hr"), body: staffing })).status).toBe(200);
  const reports = `/v1/employees/${ONE}/reports`;
  const work = { day: "2026-04-05", activity: "Memproses izin" };
  const hindered = { ...work, obstacles: "Jaringan terputus", asksForHelp: true };
  for (const reason of [undefined, "Sejak kapan?"]) {
    const sent = await city.api("POST", reports, { as: city.as(ONE), body: hindered });
    const path = `${reports}/${sent.body.id}/return`;
    if (reason) await city.api("POST", path, { as: city.as(HEAD), version: 1, body: { reason } });
  }
  // Past the morning on which the award's candidates are computed.
  await city.advanceTo(Date.parse("2026-04-05T00:00:00.000Z"));
  await city.host.idle();
  all = await everything(city);
});

afterAll(() => city.host.stop());

async function everything({ host: { database } }: ClosedCity): Promise<Item[]> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: database.endpoint, region: "local" }),
  );
  const { Items = [] } = await client.send(new ScanCommand({ TableName: database.tableName }));
  client.destroy();
  return Items as Item[];
}

/** The names of the proofs that fail once an item has been changed. */
function failing(which: (item: Item) => boolean, change: (item: Item) => object): string[] {
  const found = all.findIndex(which);
  expect(found).toBeGreaterThanOrEqual(0);
  const changed = all.with(found, { ...(all[found] as Item), ...change(all[found] as Item) });
  return prove(bukittinggi, changed)
    .filter(({ broken }) => broken.length > 0)
    .map(({ name }) => name.split(" ")[0] as string);
}

const is = (pk: string, sk: string) => (item: Item) => item.pk.startsWith(pk) && item.sk.startsWith(sk);

describe("the proofs of a city's data", () => {
  it("hold, and each has checked something", () => {
    const proofs = prove(bukittinggi, all);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
    // No recommendation was passed on, no training and no development planned here, no complaint names a point, no incentive was computed, no
    // survey feeds an indicator: separate tests cover these.
    const idle = proofs.filter(({ checked }) => checked === 0).map(({ name }) => name.split(" ")[0]);
    expect(idle).toEqual([
      "Penanggung",
      "Tempat",
      "Rencana",
      "Jangkauan",
      "Hitungan",
      "Indikator",
      "Insentif",
    ]);
    expect(proofs.filter(({ unchecked = 0 }) => unchecked > 0)).toEqual([]);
  });

  it("find an event that was changed, and one that was removed", () => {
    expect(failing(is("EVENTS#EMPLOYEE", ""), () => ({ by: "SOMEBODY" }))).toEqual(["Riwayat"]);
    const last = all.findLast(is("EVENTS#EMPLOYEE", "")) as Item;
    const without = prove(
      bukittinggi,
      all.filter((item) => item !== last),
    ).find(({ name }) => name.startsWith("Riwayat"));
    expect(without?.broken).toHaveLength(1);
  });

  it("find an open complaint that the city's list has lost", () => {
    const lost = prove(
      bukittinggi,
      all.filter(({ pk, sk }) => !(pk.startsWith("COMPLAINT#") && sk === "OPEN")),
    ).find(({ name }) => name.startsWith("Pengaduan"));
    expect(lost?.broken).toHaveLength(1);
  });

  it("find a survey that the city's list has lost, keeps in another place, or keeps once it is published", () => {
    expect(failing(is("SURVEY#", "UNPUBLISHED"), () => ({ sk: "GONE" }))).toContain("Daftar");
    const place = { listSk: "2026-04-29#0" };
    expect(failing(is("SURVEY#", "UNPUBLISHED"), () => place)).toContain("Daftar");
    expect(failing(is("SURVEY#", "STATE"), () => ({ state: "PUBLISHED" }))).toContain("Daftar");
  });

  it("find a changed scorecard, counter and figure", () => {
    expect(failing(is("EMPLOYEE#", "LIVE#2026-03"), () => ({ "progress:izin": 11 }))).toEqual([
      "Kartu",
      "Hasil",
    ]);
    expect(failing(is("UNIT#unit-2", "SERVICE#"), () => ({ answers: 12 }))).toEqual(["Hitungan"]);
    expect(
      failing(
        ({ complaintsReceived }) => complaintsReceived === 1,
        () => ({ complaintsReceived: 0 }),
      ),
    ).toEqual(["Hitungan"]);
    expect(failing(is("UNIT#unit-2", "PREDIKAT#"), () => ({ BAIK: 2 }))).toEqual(["Sebaran"]);
    expect(
      failing(
        ({ pk, sk }) => pk === `EMPLOYEE#${ONE}` && sk.includes("#STAFFED#"),
        () => ({ days: ["2026-04-21"] }),
      ),
    ).toEqual(["Tugas"]);
    expect(failing(is(`RATER#${HEAD}`, "RATINGS#"), () => ({ ratings: 0 }))).toEqual(["Sebaran"]);
  });

  it("find an obstacle that differs from its report, or is missing from its unit's list", () => {
    const ofApril = is(`EMPLOYEE#${ONE}`, "LIVE#2026-04");
    const told = (change: (told: string) => string) => (card: Item) =>
      Object.fromEntries(
        Object.entries(card).map(([name, one]) => [
          name,
          name.startsWith("open:") ? change(String(one)) : one,
        ]),
      );
    expect(
      failing(
        ofApril,
        told((one) => one.replace(/#1$/, "#0")),
      ),
    ).toEqual(["Kartu"]);
    expect(failing(is("UNIT#unit-2", "OBSTACLE#"), () => ({ obstacles: "Tidak ada" }))).toEqual(["Daftar"]);
    const listed = all.filter(is("UNIT#unit-2", "OBSTACLE#"));
    expect(listed.map(({ isReturned }) => isReturned).toSorted()).toEqual([true, undefined]);
    const without = (place: Item) => all.filter((item) => item !== place);
    for (const one of listed) {
      const wrong = prove(bukittinggi, without(one)).filter(({ broken }) => broken.length > 0);
      expect(wrong.map(({ name, broken }) => [name.split(" ")[0], broken])).toEqual([
        ["Daftar", [`${one.pk} ${one.sk}`]],
      ]);
    }
  });

  it("find a unit's requests for help that nobody counted", () => {
    expect(failing(is("UNIT#unit-2", "HELP"), () => ({ open: 7 }))).toEqual(["Jumlah"]);
  });

  it("recognise obstacles from before they counted from submission", () => {
    const earlier = all.flatMap((item) => {
      if (item.isReturned) return [];
      if (!is(`EMPLOYEE#${ONE}`, "LIVE#2026-04")(item)) return [item];
      const open = Object.entries(item).map(([name, one]) => [
        name,
        name.startsWith("open:") ? String(one).replace(/#1$/, "") : one,
      ]);
      return [Object.fromEntries(open) as Item];
    });
    const proofs = prove(bukittinggi, earlier);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
    const unchecked = proofs
      .filter(({ unchecked = 0 }) => unchecked > 0)
      .map(({ name }) => name.split(" ")[0]);
    expect(unchecked).toEqual(["Kartu", "Daftar"]);
  });

  it("find an undeclared attribute at any depth, and an invalid one", () => {
    const ofOne = is(`EMPLOYEE#${ONE}`, "LIVE#PROFILE");
    expect(failing(ofOne, () => ({ nickname: "Buyung" }))).toEqual(["Setiap"]);
    const postings = ({ postings: before }: Item) => ({
      postings: (before as object[]).map((posting) => ({ ...posting, desk: 4 })),
    });
    expect(failing(ofOne, postings)).toEqual(["Setiap"]);
    expect(failing(ofOne, () => ({ name: 4 }))).toEqual(["Setiap"]);
    expect(failing(is(`RATER#${HEAD}`, "MEMBER#"), () => ({ until: "soon" }))).toEqual(["Setiap"]);
  });

  it("find a result whose frozen evidence or score was changed", () => {
    const ofOne = is(`EMPLOYEE#${ONE}`, "EVALUATION#");
    const counters = { reportsAccepted: 50 };
    const facts = ({ facts: before }: Item) => ({ facts: { ...(before as object), counters } });
    expect(failing(ofOne, facts)).toEqual(["Hasil"]);
    expect(failing(ofOne, () => ({ scoreBasisPoints: 12_000 }))).toEqual(["Hasil"]);
    expect(failing(ofOne, () => ({ resultHash: "other" }))).toEqual(["Hasil"]);
  });

  it("find an award round whose inputs, parts or candidates were changed", () => {
    const known = { sanctions: { [ONE]: "2026-12-31" }, complaints: {}, winners: {}, nominated: [] };
    expect(failing(is("AWARD#", "CIRCUMSTANCES"), () => known)).toEqual(["Calon"]);
    const emptied = ({ result }: Item) => ({ result: { ...(result as object), workforce: {} } });
    expect(failing(is("RUN#award#", "PART#unit-2"), emptied)).toEqual(["Calon"]);
    expect(failing(is("AWARD#", "STATE"), () => ({ candidatesHash: "other" }))).toEqual(["Calon"]);
    expect(failing(is(`EMPLOYEE#${ONE}`, "EVALUATION#"), () => ({ hasAgreedPlan: false }))).toEqual([
      "Calon",
    ]);
  });
});
