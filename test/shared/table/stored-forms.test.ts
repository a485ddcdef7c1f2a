import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson } from "../../../shared/domain/canonical.ts";
import { NUMBER } from "../../../shared/table/id-kinds.ts";
import { item } from "../../../shared/table/item.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { count, put } from "../../../shared/table/projection.ts";
import { openTable } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/table/test-table.ts";

interface Parcel {
  readonly grams: number;
  readonly label: string;
}

const key = [["PARCEL", NUMBER], ["STATE"]] as const;
/** The old form: kilograms, and no label. */
const parcelOnce = item<{ readonly kilograms: number }>()({ key });
const parcel = item<Parcel>()({
  key,
  version: 3,
  upgrades: {
    1: ({ kilograms, ...rest }) => ({ ...rest, grams: Number(kilograms) * 1_000 }),
    2: (old) => ({ ...old, label: "none" }),
  },
});

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

const table = () => openTable({ meter: newMeter() });
const rawAt = async (number: number) => {
  const Key = { pk: `PARCEL#${number}`, sk: "STATE" };
  const command = new GetCommand({ TableName: process.env.TABLE_NAME, Key });
  return (await database.client.send(command)).Item;
};

describe("the form of an item", () => {
  it("is stored with it, whether written whole or counted, and is not part of it when read", async () => {
    await table().write([put({ key: parcel.key(1), item: { grams: 5, label: "a" } })]);
    await table().write([count({ key: parcel.key(2), add: { grams: 5 }, set: { label: "b" } })]);
    expect(await rawAt(1)).toMatchObject({ v: 3 });
    expect(await rawAt(2)).toMatchObject({ v: 3 });
    const read = { pk: "PARCEL#1", sk: "STATE", grams: 5, label: "a" };
    expect(await table().get(parcel.key(1))).toEqual(read);
    expect(await table().findMany([parcel.key(1)])).toEqual([read]);
    expect(await table().all(parcel.range(1))).toEqual([read]);
  });

  it("is upgraded step by step if older, and written so at the next change", async () => {
    await table().write([put({ key: parcelOnce.key(3), item: { kilograms: 2 } })]);
    const read = await table().get(parcel.key(3));
    expect(read).toMatchObject({ grams: 2_000, label: "none" });
    expect(read).not.toHaveProperty("kilograms");
    await table().write([put({ key: parcel.key(3), item: { grams: read.grams, label: read.label } })]);
    expect(await rawAt(3)).toEqual({ pk: "PARCEL#3", sk: "STATE", grams: 2_000, label: "none", v: 3 });
  });

  it("is refused if newer, and not misread", async () => {
    const newer = { pk: "PARCEL#4", sk: "STATE", milligrams: 7, v: 4 };
    await database.client.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item: newer }));
    const refusal = "PARCEL#<number> STATE: stored as version 4 of its form, known up to 3.";
    await expect(table().find(parcel.key(4))).rejects.toThrow(refusal);
    await expect(table().all(parcel.range(4))).rejects.toThrow(refusal);
  });

  it("is refused if there is no upgrade from it", async () => {
    const changed = item<Parcel>()({ key, version: 2 });
    await table().write([put({ key: parcelOnce.key(5), item: { kilograms: 2 } })]);
    await expect(table().get(changed.key(5))).rejects.toThrow("stored as version 1");
  });
});

describe("a map of an item that has records", () => {
  const names = ["berani", "aman", "gesit", "cepat", "finis", "daya", "elok"];
  const map = Object.fromEntries(names.map((name, place) => [name, { [name]: place, adil: 1, zona: 2 }]));
  const content = { ...map, marks: [map], bytes: new Uint8Array([3, 1]) };
  const store = (number: number, v: number) => {
    const Item = { pk: `PARCEL#${number}`, sk: "STATE", v, ...content };
    return database.client.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item }));
  };

  it("is read in the order of its names, wherever it stands, though the engine gives it in any", async () => {
    const counted = item<object>()({ key, hasRecords: true });
    await store(6, 1);
    const read = await table().get(counted.key(6));
    const stored = { pk: "PARCEL#6", sk: "STATE", ...content };
    expect(read).toEqual(stored);
    expect(JSON.stringify(read)).toBe(canonicalJson(stored));
  });

  it("is upgraded in that order, though the newer form may have none", async () => {
    const listed = item<object>()({
      key,
      version: 2,
      upgrades: { 1: (old) => ({ pk: old.pk, sk: old.sk, names: Object.keys(Object(old.berani)) }) },
    });
    await store(7, 1);
    expect(await table().get(listed.key(7))).toMatchObject({ names: ["adil", "berani", "zona"] });
  });
});
