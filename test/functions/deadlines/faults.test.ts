import { DynamoDBServiceException } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { handler } from "../../../functions/deadlines/on-deadline.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { intakeRepository } from "../../../shared/table/complaints/intake.ts";
import { firstBrokenLink } from "../../../shared/table/event-log.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { openTable, type Table } from "../../../shared/table/table.ts";
import { trackingCodes } from "../../support/cities/codes.ts";
import { newComplaint, RECEIVED_AT, TERMS, termsOf } from "../../support/cities/complaints.ts";
import { startTestTable } from "../../support/table/test-table.ts";

let database: Awaited<ReturnType<typeof startTestTable>>;
const send = () => documentClient().send.bind(documentClient());
let healthy: ReturnType<typeof send>;
let table: Table;

beforeAll(async () => {
  for (const level of ["info", "error"] as const) vi.spyOn(console, level).mockReturnValue();
  database = await startTestTable();
  healthy = send();
  table = openTable({ meter: newMeter() });
});
afterEach(() => {
  documentClient().send = healthy as never;
});
afterAll(() => database.stop());

const codes = trackingCodes(1_000).values();

async function submit(unitId: string): Promise<string> {
  const trackingCode = codes.next().value as string;
  const decision = newComplaint({ trackingCode, unitId });
  await intakeRepository(table, termsOf).receive(decision, { terms: TERMS, alikeKnown: 0 }, () => undefined);
  return trackingCode;
}

type Fault = "none" | "throttled" | "died before the commit" | "died after the commit";
const THROTTLED = () =>
  new DynamoDBServiceException({
    $metadata: {},
    name: "ProvisionedThroughputExceededException",
    $fault: "client",
    message: "throttled",
  });

/** Makes the database fail in these ways; once they are used up, it is healthy again. */
function injure(faults: Fault[]): void {
  documentClient().send = (async (command: never) => {
    const fault = faults.shift() ?? "none";
    if (fault === "throttled") throw THROTTLED();
    if (fault === "died before the commit") throw new Error("killed");
    const reply = await healthy(command);
    if (fault === "died after the commit") throw new Error("killed");
    return reply;
  }) as never;
}

interface Delivery {
  readonly code: number;
  readonly at: string;
}

/** Delivers until nothing is redelivered, as SQS does; a failed message comes again after the others. */
async function deliver(codes: readonly string[], deliveries: readonly Delivery[]): Promise<void> {
  let open = deliveries.map(({ code, at }, index) => ({
    messageId: String(index),
    body: JSON.stringify({ key: items.complaint.key(codes[code] ?? ""), at }),
  }));
  for (let round = 0; open.length > 0; round += 1) {
    if (round > 200) throw new Error("It never came to an end.");
    const { batchItemFailures } = await handler({ Records: open.slice(0, 10) } as never);
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    open = [...open.slice(10), ...open.slice(0, 10).filter(({ messageId }) => failed.has(messageId))];
  }
}

const hour = (hours: number) => new Date(Date.parse(RECEIVED_AT) + hours * 3_600_000).toISOString();
const END = hour(24 * 40);

/** Everything by which a reader could tell two complaints apart, except when somebody looked. */
async function outcome(code: string, unitId: string) {
  const { escalations, version } = (await table.get(items.complaint.key(code))) ?? {};
  const events = await table.all(items.event.range(items.complaint.key(code)));
  const notices = await table.all(items.notice.range(unitId));
  return {
    version,
    isWhole: firstBrokenLink(events) === undefined,
    events: events.map(({ type }) => type),
    steps: escalations.map(({ clock, step, round, level }) => ({ clock, step, round, level })),
    notices: notices.filter(({ trackingCode }) => trackingCode === code).length,
  };
}

const anyFaults = fc.array(
  fc.constantFrom<Fault>("none", "none", "throttled", "died before the commit", "died after the commit"),
  { maxLength: 40 },
);
const anyDeliveries = fc.array(
  fc.record({ code: fc.integer({ min: 0, max: 1 }), at: fc.integer({ min: 0, max: 24 * 40 }).map(hour) }),
  { maxLength: 20 },
);

test("duplicates, reordering, throttling and crashes between receive and commit do not change the result", async () => {
  let place = 0;
  await fc.assert(
    fc.asyncProperty(anyFaults, anyDeliveries, async (faults, deliveries) => {
      place += 1;
      const unit = `faulty-${place}`;
      const codes = [await submit(unit), await submit(unit)];
      const calm = await submit(`calm-${place}`);
      injure([...faults]);
      // The last sweep finds both at the latest, as may any number before it, in any order.
      await deliver(codes, [...deliveries, { code: 0, at: END }, { code: 1, at: END }]);
      documentClient().send = healthy as never;
      await deliver([calm], [{ code: 0, at: END }]);
      const expected = await outcome(calm, `calm-${place}`);
      expect(expected.steps).toHaveLength(6);
      for (const code of codes) expect(await outcome(code, unit)).toEqual(expected);
      const counters = await table.find(items.serviceCounters.key(unit, "2026-03"));
      expect(counters).toMatchObject({ complaintsReceived: 2, complaintsEscalated: 2, complaintsLate: 2 });
    }),
    { numRuns: 25 },
  );
});
