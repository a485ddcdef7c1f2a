import { DynamoDBDocumentClient, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerCheck, confirmReading } from "../../../functions/socialisation/confirm.ts";
import { groupItems, type Item } from "../../../infra/local/verify/items.ts";
import { proveReach } from "../../../infra/local/verify/prove-reach.ts";
import { understandingOf } from "../../../shared/domain/socialisation/reach.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { announcementRepository } from "../../../shared/table/socialisation/announcements.ts";
import { receiptRepository } from "../../../shared/table/socialisation/receipts.ts";
import { openTable } from "../../../shared/table/table.ts";
import {
  type AnnouncedCity,
  OFFICE_HEAD,
  QUESTIONS,
  SERVICE_HEAD,
  STAFF,
  STRANGER,
  startAnnouncedCity,
} from "../../support/cities/announced-city.ts";
import { everything } from "../../support/table/everything.ts";

let city: AnnouncedCity;
const [ONE = "", TWO = "", THREE = "", FOUR = "", FIVE = ""] = STAFF;
const AT = "2026-03-10T03:00:00.000Z";

beforeAll(async () => {
  city = await startAnnouncedCity();
});
afterAll(() => city?.host.stop());

const at = (id: string) => `/v1/announcements/${id}`;
const withCheck = async () => (await city.publish({ questions: QUESTIONS })).body.id as string;
const answer = (who: string, id: string, chosen: readonly number[]) =>
  city.act(who, `${at(id)}/answers`, { chosen });

describe("a check of understanding", () => {
  it("keeps what is right until somebody has answered, marks on the server, and may be repeated", async () => {
    const id = await withCheck();
    const before = await city.get(ONE, at(id));
    expect(before.body.check).toHaveLength(2);
    expect(JSON.stringify(before.body)).not.toContain('"right"');
    expect(JSON.stringify(before.body)).not.toContain(QUESTIONS[0]?.why);
    const first = await answer(ONE, id, [1, 1]);
    expect(first.body).toMatchObject({
      ...{ tries: 1, right: 1 },
      questions: [{ isRight: false, right: 0, why: QUESTIONS[0]?.why }, { isRight: true }],
    });
    expect((await answer(ONE, id, [0, 1])).body).toMatchObject({ tries: 2, right: 2 });
    expect((await city.get(ONE, at(id))).body).toMatchObject({
      readAt: expect.any(String),
      result: { right: 2 },
    });
  });

  it("tells nobody else what somebody answered, and units only with enough answers", async () => {
    const id = await withCheck();
    for (const who of [ONE, TWO, THREE]) await answer(who, id, [1, 1]);
    for (const who of [SERVICE_HEAD, OFFICE_HEAD]) await answer(who, id, [0, 0]);
    const few = await city.get("hr", `${at(id)}/understanding`);
    // Five have answered, in units of four and one: neither is shown, and all together are.
    expect(few.body).toMatchObject({ units: [], unitsBelow: 2, all: { answered: 5 } });
    await answer(FOUR, id, [0, 1]);
    await answer(ONE, id, [0, 1]);
    const { body } = await city.get("hr", `${at(id)}/understanding`);
    expect(body).toMatchObject({
      smallestGroup: 5,
      units: [
        { unitId: "layanan", answered: 5, firstBasisPoints: [6_000, 2_000], nowBasisPoints: [4_000, 2_000] },
      ],
      unitsBelow: 1,
      // The one of the other unit would be the difference.
      all: { answered: 5 },
    });
    for (const nip of STAFF) expect(JSON.stringify(body)).not.toContain(nip);
    for (const who of [ONE, SERVICE_HEAD])
      expect((await city.get(who, `${at(id)}/understanding`)).body.code).toBe("announcement.not-author");
    expect(JSON.stringify((await city.get("hr", at(id))).body)).not.toContain('"result"');
  });

  it.each([
    [[0], "check.incomplete"],
    [[0, 1, 1], "check.incomplete"],
    [[0, 3], "check.option-unknown"],
  ])("refuses the answers %j", async (chosen, code) => {
    expect((await answer(TWO, await withCheck(), chosen)).body.code).toBe(code);
  });

  it("is not answered without one, by whom it was not sent to, or after it was withdrawn; nothing counted is lost", async () => {
    const id = await withCheck();
    await answer(ONE, id, [1, 1]);
    expect((await answer(STRANGER, id, [0, 1])).body.code).toBe("announcement.not-addressed");
    await city.act("hr", `${at(id)}/withdraw`, { reason: "Soalnya keliru." }, 1);
    expect((await answer(TWO, id, [0, 1])).body.code).toBe("announcement.withdrawn");
    expect((await city.get("hr", `${at(id)}/reach`)).body).toMatchObject({ reached: 1, answered: 1 });
    const without = (await city.publish()).body.id;
    expect((await answer(ONE, without, [0])).body.code).toBe("check.none");
  });

  it("refuses questions without a right option, or with one twice", async () => {
    const [question] = QUESTIONS;
    for (const changes of [{ right: 2 }, { options: ["Sama", "sama "] }]) {
      const refused = await city.publish({ questions: [{ ...question, ...changes }] });
      expect(refused).toMatchObject({ status: 400, body: { code: "request.invalid" } });
    }
  });

  it("is proven by verify, which finds a receipt that is not counted", async () => {
    const all = (await everything()) as Item[];
    const broken = (some: readonly Item[]) => proveReach(groupItems(some)).broken;
    expect(broken(all)).toEqual([]);
    const [one] = all.filter(({ sk }) => sk.startsWith("RECEIPT#"));
    expect(broken(all.filter((item) => item !== one))).toHaveLength(1);
  });
});

/** The partitions of the table and of its lists that a command writes to. */
function partitionsOf(command: unknown): readonly string[] {
  const written = command instanceof TransactWriteCommand ? (command.input.TransactItems ?? []) : [];
  return written
    .flatMap(({ Put, Update }) => [
      ...[Put?.Item?.pk, Put?.Item?.listPk],
      ...[Update?.Key?.pk, Update?.ExpressionAttributeValues?.[":listPk"]],
    ])
    .filter((key) => typeof key === "string");
}

describe("a whole unit that reads within an hour", () => {
  it("writes to no partition more often than its unit has people, and shares none with another unit", async () => {
    const id = await withCheck();
    const writes = new Map<string, number>();
    const send = DynamoDBDocumentClient.prototype.send;
    DynamoDBDocumentClient.prototype.send = async function (this: DynamoDBDocumentClient, ...args: never[]) {
      for (const key of partitionsOf(args[0])) writes.set(key, (writes.get(key) ?? 0) + 1);
      return Reflect.apply(send, this, args);
    } as typeof send;
    try {
      const all = [OFFICE_HEAD, SERVICE_HEAD, ...STAFF];
      // One after another: what is sent again after a conflict would be counted twice.
      for (const who of all) expect((await city.act(who, `${at(id)}/receipt`)).status).toBe(200);
    } finally {
      DynamoDBDocumentClient.prototype.send = send;
    }
    const counters = [...writes].filter(([key]) => !key.startsWith("EMPLOYEE#"));
    expect(Object.fromEntries(counters)).toEqual({ [`REACH#${id}#layanan`]: 7, [`REACH#${id}#dinas`]: 1 });
    expect(
      Math.max(...[...writes].flatMap(([key, count]) => (key.startsWith("EMPLOYEE#") ? [count] : []))),
    ).toBe(1);
  });

  it("takes one reading and one transaction for each receipt, and for each answer", async () => {
    const id = await withCheck();
    const meter = newMeter();
    const table = openTable({ meter });
    const deps = {
      announcements: announcementRepository(table),
      receipts: receiptRepository(table),
      city: city.city,
    };
    const asking = { params: { announcementId: id }, principal: { id: FIVE, roles: ["EMPLOYEE"] }, at: AT };
    await confirmReading(asking as never, deps);
    expect(meter.roundTrips).toBe(2);
    await answerCheck({ ...asking, body: { chosen: [0, 1] } } as never, deps);
    expect(meter.roundTrips).toBe(4);
  });
});

describe("what was not understood", () => {
  const counts = (answered: number, first0 = 0) => ({ answered, first0, now0: first0 });

  it("leaves small units out of all, if they would be the difference", () => {
    const units = new Map([
      ["besar", counts(20, 5)],
      ["kecil", counts(2, 2)],
    ]);
    expect(understandingOf(units, 1, 5)).toMatchObject({
      all: { answered: 20, firstBasisPoints: [3_000] },
      unitsBelow: 1,
    });
    units.set("mungil", counts(3));
    expect(understandingOf(units, 1, 5)).toMatchObject({ all: { answered: 25 }, unitsBelow: 2 });
  });

  it("says nothing as long as fewer than k have answered at all", () => {
    expect(understandingOf(new Map([["kecil", counts(4)]]), 1, 5)).toEqual({ units: [], unitsBelow: 1 });
  });
});
