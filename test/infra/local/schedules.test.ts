import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { describe, expect, test } from "vitest";
import { parseDuration } from "../../../infra/local/duration.ts";
import { startHost } from "../../../infra/local/host.ts";
import { nextRun, occurrences } from "../../../infra/local/occurrences.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { ENVIRONMENT, setting } from "../../../shared/deployment/environment.ts";
import type { Cadence } from "../../../shared/deployment/unit.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { indexAttributes, OF } from "../../../shared/table/keys.ts";
import { handlers, queueUnit, scheduleUnit } from "./fixture-units.ts";

const at = (instant: string) => Date.parse(instant);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString();

test.each<[name: string, cadence: Cadence, timeZone: string, after: string, expected: string]>([
  [
    "minutes are counted from the hour",
    { every: "minutes", minutes: 15 },
    "Asia/Jakarta",
    "2026-03-01T10:07:30Z",
    "2026-03-01T10:15:00Z",
  ],
  [
    "a run at that very instant is over",
    { every: "minutes", minutes: 15 },
    "Asia/Jakarta",
    "2026-03-01T10:15:00Z",
    "2026-03-01T10:30:00Z",
  ],
  [
    "six in Makassar is the evening before in UTC",
    { every: "day", at: "06:00" },
    "Asia/Makassar",
    "2026-03-01T00:00:00Z",
    "2026-03-01T22:00:00Z",
  ],
  [
    "six in Jakarta is an hour later",
    { every: "day", at: "06:00" },
    "Asia/Jakarta",
    "2026-03-01T00:00:00Z",
    "2026-03-01T23:00:00Z",
  ],
  [
    "a month starts in Makassar before it does in UTC",
    { every: "month", day: 1, at: "00:30" },
    "Asia/Makassar",
    "2026-02-10T00:00:00Z",
    "2026-02-28T16:30:00Z",
  ],
  [
    "a month without that day is skipped",
    { every: "month", day: 31, at: "01:00" },
    "Asia/Jakarta",
    "2026-03-31T00:00:00Z",
    "2026-05-30T18:00:00Z",
  ],
  [
    "the 29th of a leap year",
    { every: "month", day: 29, at: "12:00" },
    "Asia/Jayapura",
    "2028-02-01T00:00:00Z",
    "2028-02-29T03:00:00Z",
  ],
  [
    "the year turns",
    { every: "month", day: 5, at: "01:00" },
    "Asia/Makassar",
    "2026-12-05T00:00:00Z",
    "2027-01-04T17:00:00Z",
  ],
])("%s", (_, cadence, timeZone, after, expected) => {
  expect(iso(nextRun(cadence, timeZone, at(after)))).toBe(iso(at(expected)));
});

test("runs of all units come in order of time, those at the same instant in the order of the registry", () => {
  const units = [
    scheduleUnit("sweep", { every: "minutes", minutes: 720 }),
    scheduleUnit("daily", { every: "day", at: "08:00" }),
  ];
  const runs = occurrences(units, cityBySlug("mamuju"), {
    after: at("2026-03-01T00:00:00Z"),
    until: at("2026-03-02T00:00:00Z"),
  });
  expect([...runs].map((run) => `${run.unit.name} ${iso(run.at)}`)).toEqual([
    "sweep 2026-03-01T12:00:00.000Z",
    "sweep 2026-03-02T00:00:00.000Z",
    "daily 2026-03-02T00:00:00.000Z",
  ]);
});

describe("an advance", () => {
  const START = at("2026-03-01T00:00:00Z");

  test("does every run that was due, each at its time and after the work of the one before", async () => {
    const journal: string[] = [];
    const sending = { table: "none", send: ["work"] } as const;
    const host = await startHost({
      city: cityBySlug("mamuju"),
      clockStart: START,
      units: [
        { ...scheduleUnit("sweep", { every: "minutes", minutes: 360 }), grants: sending },
        scheduleUnit("daily", { every: "day", at: "06:00" }),
        queueUnit,
      ],
      loadHandler: handlers({
        async sweep({ scheduledTime }: { scheduledTime: string }) {
          journal.push(`sweep ${scheduledTime}`);
          const QueueUrl = setting(ENVIRONMENT.queueUrl("work"));
          await new SQSClient({}).send(new SendMessageCommand({ QueueUrl, MessageBody: scheduledTime }));
        },
        daily: ({ scheduledTime }: { scheduledTime: string }) => void journal.push(`daily ${scheduledTime}`),
        worker({ Records }: { Records: { body: string; attributes: { SentTimestamp: string } }[] }) {
          for (const { body, attributes } of Records) {
            const lateMinutes = Math.floor((Number(attributes.SentTimestamp) - at(body)) / 60_000);
            journal.push(`work ${body} +${lateMinutes}`);
          }
        },
      }),
    });
    const runs = await host.advance("+1d");
    expect(journal).toEqual([
      "sweep 2026-03-01T06:00:00Z",
      "work 2026-03-01T06:00:00Z +0",
      "sweep 2026-03-01T12:00:00Z",
      "work 2026-03-01T12:00:00Z +0",
      "sweep 2026-03-01T18:00:00Z",
      "work 2026-03-01T18:00:00Z +0",
      "daily 2026-03-01T22:00:00Z",
      "sweep 2026-03-02T00:00:00Z",
      "work 2026-03-02T00:00:00Z +0",
    ]);
    expect(runs).toHaveLength(5);
    expect(host.clock.now()).toBeGreaterThanOrEqual(START + 86_400_000);
    await host.stop();
  });

  test("leaves out the sweeps before something is due, and none while it is", async () => {
    const ran: string[] = [];
    const writing = { grants: { table: "write" } } as const;
    const key = { pk: "UNDECLARED#1", sk: "STATE" };
    const due = (dueAt: string) => ({ ...key, ...indexAttributes(key, { due: { dueAt, [OF]: {} } }) });
    const put = (Item: object) =>
      documentClient().send(new PutCommand({ TableName: setting(ENVIRONMENT.tableName), Item }));
    const host = await startHost({
      city: cityBySlug("mamuju"),
      clockStart: START,
      units: [
        { ...scheduleUnit("sweep", { every: "minutes", minutes: 15 }), findsWhatIsDue: true, ...writing },
        { ...scheduleUnit("daily", { every: "day", at: "09:00" }), ...writing },
      ],
      loadHandler: handlers({
        async sweep({ scheduledTime }: { scheduledTime: string }) {
          ran.push(scheduledTime);
          if (ran.length === 2) await put(key);
        },
        daily: () => put(due("2026-03-01T05:00:00.001Z")),
      }),
    });
    await put(due("2026-03-02T05:00:00.000Z"));
    await host.advance("+1d");
    expect(ran).toEqual(["2026-03-01T05:15:00Z", "2026-03-01T05:30:00Z"]);
    await host.stop();
  });

  test("continues after a failed run, and says so", async () => {
    const host = await startHost({
      city: cityBySlug("mamuju"),
      clockStart: START,
      units: [scheduleUnit("daily", { every: "day", at: "06:00" })],
      loadHandler: handlers({
        daily() {
          throw new Error("broken");
        },
      }),
    });
    const response = await fetch(`${host.url}/local/clock`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ advance: "+2d" }),
    });
    expect(await response.json()).toMatchObject({ runs: [{ unit: "daily", times: 2, failures: 2 }] });
    await host.stop();
  });
});

test("a run that failed is owed, and done first when the host resumes or starts again; of sweeps one suffices", async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), "kinerja-owed-"));
  const ran: string[] = [];
  let isBroken = true;
  const start = () => {
    const run = (unit: string) => (event: { scheduledTime: string }) => {
      if (isBroken) throw new Error("The engine is gone.");
      ran.push(`${unit} ${event.scheduledTime.slice(0, 16)}`);
    };
    return startHost({
      ...{ city: cityBySlug("mamuju"), clockStart: at("2026-03-01T00:00:00Z"), dataDirectory },
      units: [
        scheduleUnit("sweep", { every: "minutes", minutes: 360 }),
        scheduleUnit("daily", { every: "day", at: "06:00" }),
      ],
      loadHandler: handlers({ sweep: run("sweep"), daily: run("daily") }),
    });
  };
  const broken = await start();
  await broken.advance("+2d");
  await broken.stop();
  isBroken = false;
  const mended = await start();
  await mended.advance("+1h");
  expect(ran).toEqual(["daily 2026-03-01T22:00", "daily 2026-03-02T22:00", "sweep 2026-03-03T00:00"]);
  await mended.advance("+1h");
  expect(ran).toHaveLength(3);
  await mended.stop();
  rmSync(dataDirectory, { recursive: true });
});

test("the timer does the runs that come due", async () => {
  const ran: string[] = [];
  const host = await startHost({
    city: cityBySlug("bukittinggi"),
    clockStart: at("2026-03-01T09:59:59.700Z"),
    units: [scheduleUnit("sweep", { every: "minutes", minutes: 5 })],
    loadHandler: handlers({
      sweep: ({ scheduledTime }: { scheduledTime: string }) => void ran.push(scheduledTime),
    }),
  });
  await expect.poll(() => ran).toEqual(["2026-03-01T10:00:00Z"]);
  await host.stop();
});

test("a duration is a plus, a number and a unit, and at most a year", () => {
  expect(["+30m", "+2h", "+3d", "+1w"].map(parseDuration)).toEqual([18e5, 72e5, 2592e5, 6048e5]);
  for (const wrong of ["3d", "+3", "+3y", "-1d", "+0d", "+99999d"])
    expect(() => parseDuration(wrong)).toThrow();
});
