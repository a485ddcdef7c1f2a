import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as items from "../../../../shared/table/items.ts";
import { newMeter } from "../../../../shared/table/meter.ts";
import { openTable } from "../../../../shared/table/table.ts";
import { startTestTable } from "../../../support/table/test-table.ts";

let database: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  database = await startTestTable();
});
afterAll(() => database.stop());

it("whom an announcement was addressed to is read as it was first stored: as a map by unit", async () => {
  const { pk, sk } = items.addressed.key("pengumuman-lama");
  const Item = { pk, sk, units: { dinas: 3, layanan: 12 } };
  await database.client.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item }));
  expect(await openTable({ meter: newMeter() }).get(items.addressed.key("pengumuman-lama"))).toMatchObject({
    units: [
      { unitId: "dinas", people: 3 },
      { unitId: "layanan", people: 12 },
    ],
  });
});
