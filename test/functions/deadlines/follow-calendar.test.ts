import { SendMessageBatchCommand, SQSClient } from "@aws-sdk/client-sqs";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { followCalendar } from "../../../functions/deadlines/follow-calendar.ts";
import { FOLLOWED_AT_ONCE, type Follow } from "../../../shared/domain/complaints/clocks/calendar-follow.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { put } from "../../../shared/table/projection.ts";
import { openTable } from "../../../shared/table/table.ts";
import { trackingCodes } from "../../support/cities/codes.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const AT = "2026-03-10T02:00:00.000Z";
const CODES = trackingCodes(450).toSorted();

const table = () => openTable({ meter: newMeter() });
const sqs = mockClient(SQSClient);
let testTable: Awaited<ReturnType<typeof startTestTable>>;

beforeAll(async () => {
  testTable = await startTestTable();
  process.env.QUEUE_URL_DEADLINES = "https://sqs.test/deadlines";
  sqs.on(SendMessageBatchCommand).resolves({});
  const list = (code: string) => items.openComplaint.list.at("2026-03-13T16:59:59.999Z", code);
  const open = CODES.map((trackingCode) =>
    put({
      key: items.openComplaint.key(trackingCode),
      item: { trackingCode },
      placement: { list: list(trackingCode) },
    }),
  );
  for (let start = 0; start < open.length; start += 100) await table().write(open.slice(start, start + 100));
});
afterEach(() => sqs.resetHistory());
afterAll(async () => {
  sqs.restore();
  await testTable.stop();
});

const sent = (): Follow[] =>
  sqs
    .commandCalls(SendMessageBatchCommand)
    .flatMap(({ args: [{ input }] }) =>
      (input.Entries ?? []).map(({ MessageBody = "" }) => JSON.parse(MessageBody)),
    );

test("a change of the calendar names each open complaint once, and no message leads to another however many there are", async () => {
  await followCalendar({ at: AT }, table());
  const messages = sent();
  expect(messages.map(({ trackingCodes = [] }) => trackingCodes.length)).toEqual([
    FOLLOWED_AT_ONCE,
    FOLLOWED_AT_ONCE,
    50,
  ]);
  expect(messages.flatMap(({ trackingCodes = [] }) => trackingCodes).toSorted()).toEqual(CODES);
  sqs.resetHistory();
  for (const message of messages) await followCalendar(message, table());
  expect(sent()).toEqual([]);
});
