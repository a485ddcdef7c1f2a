import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registry } from "../../../functions/registry.ts";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import type { Complaint } from "../../../shared/domain/complaints/complaint.ts";
import { send } from "../../../shared/queue/sender.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { openTable } from "../../../shared/table/table.ts";
import { COMPLAINT_TEXT, RECEIVED_AT } from "../../support/cities/complaints.ts";

let host: Host;

beforeAll(async () => {
  const clockStart = Date.parse(RECEIVED_AT);
  host = await startHost({
    city: cityBySlug("bukittinggi"),
    units: registry,
    clockStart,
    retryAfterSeconds: 0,
  });
});
afterAll(() => host.stop());

test("unprocessable deadlines become dead letters, and the others in the batch are processed", async () => {
  const reply = await fetch(`${host.url}/v1/public/complaints`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": randomUUID() },
    body: JSON.stringify({ text: COMPLAINT_TEXT }),
  });
  const { trackingCode } = (await reply.json()) as { trackingCode: string };
  const at = "2026-03-28T00:00:00.000Z";
  const good = { key: items.complaint.key(trackingCode), at };
  await send("deadlines", [{ key: { pk: "NOBODY#1", sk: "STATE" }, at }, good, { wrong: true }]);
  await host.idle();
  const complaint = await openTable({ meter: newMeter() }).find<Complaint>(good.key);
  expect(complaint).toMatchObject({ version: 4, escalations: [{}, { clock: "VERIFICATION", level: 1 }, {}] });
  expect(await host.queues.deadLetters("deadlines")).toHaveLength(2);
});
