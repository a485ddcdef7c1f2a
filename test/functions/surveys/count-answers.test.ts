import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { countAnswers } from "../../../functions/surveys/count-answers.ts";
import { gatherAnswers } from "../../../functions/surveys/gather-answers.ts";
import { handler } from "../../../functions/surveys/on-survey-responses.ts";
import { numbersOf } from "../../../shared/domain/counters.ts";
import { dayCounters, monthCounters } from "../../../shared/domain/surveys/answers/counters.ts";
import { type CountedResponse, STANDING_SURVEY } from "../../../shared/domain/surveys/answers/response.ts";
import { surveyResult } from "../../../shared/domain/surveys/results/result.ts";
import { documentClient } from "../../../shared/table/client.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { count } from "../../../shared/table/projection.ts";
import { surveyDayKey, surveyMonthKey } from "../../../shared/table/surveys/answer-keys.ts";
import { surveyResponseRepository } from "../../../shared/table/surveys/responses.ts";
import { serviceMonths, surveyName } from "../../../shared/table/surveys/service-months.ts";
import { openTable } from "../../../shared/table/table.ts";
import { answer, counted, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestTable } from "../../support/table/test-table.ts";

type Message = { readonly id: string; readonly body: unknown };

const AT = "2026-03-17T02:00:00.000Z";
const MONTH = "2026-03";

let table: Awaited<ReturnType<typeof startTestTable>>;

beforeAll(async () => {
  table = await startTestTable();
});
afterAll(() => table.stop());
beforeEach(() => {
  vi.spyOn(console, "info").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

function message(id: string, unitId: string, numbers: readonly number[], receivedAt = AT): Message {
  return {
    id,
    body: { ...received(id, unitId, receivedAt), responses: numbers.map((number) => answer(number)) },
  };
}

function received(receiptId: string, unitId: string, receivedAt = AT) {
  return { ...STANDING_SURVEY, unitId, receiptId, receivedAt, isLate: false };
}

/** Delivers a batch; returns the ids of the messages to redeliver. */
async function deliver(messages: readonly Message[]): Promise<string[]> {
  const Records = messages.map(({ id, body }) => ({
    messageId: id,
    body: typeof body === "string" ? body : JSON.stringify(body),
    // Delivered as soon as received.
    attributes: {
      DeliveredTimestamp: String(Date.parse((body as { receivedAt?: string }).receivedAt ?? AT)),
    },
  }));
  const { batchItemFailures } = await handler({ Records } as never);
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

async function countersOf(unitId: string, month = MONTH) {
  const key = surveyMonthKey({ ...STANDING_SURVEY, unitId }, month);
  return numbersOf(await openTable({ meter: newMeter() }).find(key));
}

/** What the counters must say, derived only from the stored answers. */
async function recount(unitId: string) {
  const stored = (await table.everything(`RESPONSE#${unitId}#`)) as unknown as CountedResponse[];
  return { stored, counts: monthCounters(stored), dayCounts: dayCounters(stored) };
}

describe("answers to a survey", () => {
  test("give Sekadau's published index of 78.89, B", async () => {
    await deliver([message("a", "SEKADAU", [...SEKADAU.keys()])]);
    const shown = surveyResult(await countersOf("SEKADAU"), { weighting: "EXACT" });
    expect(shown).toMatchObject({ answers: 10, index: { ikm: 78.89, grade: "B" } });
  });

  test("count once, whether repeated in a message, in a batch or in a later batch", async () => {
    expect(await deliver([message("a", "REPEAT", [1, 1, 2]), message("b", "REPEAT", [2, 3])])).toEqual([]);
    expect(await deliver([message("b", "REPEAT", [2, 3]), message("c", "REPEAT", [3, 4])])).toEqual([]);
    expect(await countersOf("REPEAT")).toMatchObject({ answers: 4 });
  });

  test("count once, even when sent again after the turn of the month", async () => {
    await deliver([message("a", "MONTHS", [1], "2026-03-31T16:59:00.000Z")]);
    await deliver([message("b", "MONTHS", [1, 2], "2026-03-31T17:00:00.000Z")]);
    expect(await countersOf("MONTHS", "2026-03")).toMatchObject({ answers: 1 });
    expect(await countersOf("MONTHS", "2026-04")).toMatchObject({ answers: 1 });
  });

  test("count once for each unit that they are given to", async () => {
    await deliver([message("a", "FIRST", [1]), message("b", "SECOND", [1])]);
    expect(await countersOf("FIRST")).toMatchObject({ answers: 1 });
    expect(await countersOf("SECOND")).toMatchObject({ answers: 1 });
  });

  test("of one person to many surveys move the counters of each", async () => {
    const survey = { ...received("a", "SURVEYS"), surveyId: "0".repeat(20), edition: 2 };
    await deliver([
      {
        id: "a",
        body: { ...survey, responses: [answer(0), answer(1), { ...answer(2), choices: { Q1: 2 } }] },
      },
      message("b", "SURVEYS", [1, 2, 3]),
    ]);
    const months = surveyResponseRepository(openTable({ meter: newMeter() })).months;
    const editions = await months.ofSurvey(
      { unitId: "SURVEYS", surveyId: survey.surveyId, editions: [1, 2] },
      { from: MONTH, to: MONTH },
      { before: "2026-04-01", isFinal: false },
    );
    expect(editions).toMatchObject([{ number: 2, counters: { answers: 3, KIOSK: 3, Q1x2: 1 } }]);
    expect(await months.of("SURVEYS", MONTH, "2026-04-01")).toMatchObject({ surveyAnswers: 6 });
  });

  test("that came too late are stored and counted only as late", async () => {
    const body = { ...received("a", "LATE"), isLate: true, responses: [answer(1)] };
    await deliver([{ id: "a", body }, message("b", "LATE", [1])]);
    expect((await recount("LATE")).stored).toMatchObject([{ isLate: true }]);
    const counters = await countersOf("LATE");
    expect(counters).toMatchObject({ lateAnswers: 1 });
    expect(counters).not.toHaveProperty("answers");
  });

  test("from one device that are all alike count, and are marked from the third on, in whatever batch they arrive", async () => {
    const sent = (id: string, numbers: readonly number[], channel: "WEB" | "KIOSK" = "WEB") => {
      const responses = numbers.map((number) => ({ ...answer(number, SEKADAU[1]), channel }));
      return { id, body: { ...received(id, "DEVICE"), deviceMark: `${channel}-day`, responses } };
    };
    await deliver([sent("a", [1])]);
    await deliver([sent("b", [2])]);
    expect(await countersOf("DEVICE")).toMatchObject({ answers: 2 });
    await deliver([sent("b", [2]), sent("c", [3, 4])]);
    expect(await countersOf("DEVICE")).toMatchObject({ answers: 4, repeated: 2 });
    // Many people answer at a kiosk, and ten of them may well agree.
    await deliver([sent("d", [11, 12, 13, 14, 15, 16, 17, 18, 19, 20], "KIOSK")]);
    expect(await countersOf("DEVICE")).toMatchObject({ answers: 14, repeated: 2 });
    await deliver([sent("e", [21], "KIOSK"), message("f", "DEVICE", [41, 51, 61])]);
    expect(await countersOf("DEVICE")).toMatchObject({ answers: 18, repeated: 3 });
  });

  test("from one device that exceed what a person gives in a day count, and are marked", async () => {
    const batch = (id: string, numbers: readonly number[]) => {
      const responses = numbers.map((number) => ({ ...answer(number), channel: "MOBILE" }));
      return { id, body: { ...received(id, "MANY-OF-ONE"), deviceMark: "phone", responses } };
    };
    await deliver([batch("a", [1, 2, 3])]);
    await deliver([batch("b", [4, 5, 6, 7])]);
    expect(await countersOf("MANY-OF-ONE")).toMatchObject({ answers: 7, manyOfDevice: 2 });
    const nextDay = { ...batch("c", [8]).body, receivedAt: "2026-03-18T02:00:00.000Z" };
    await deliver([{ id: "c", body: nextDay }]);
    expect(await countersOf("MANY-OF-ONE")).toMatchObject({ answers: 8, manyOfDevice: 2 });
  });

  test("are counted even if the traffic cannot be recorded", async () => {
    const mock = mockClient(documentClient());
    mock.on(TransactWriteCommand).callsFake((input: TransactWriteCommandInput) => {
      const isTraffic = input.TransactItems?.some(({ Put }) => String(Put?.Item?.pk).startsWith("TRAFFIC#"));
      if (isTraffic) throw Object.assign(new Error("slow down"), { name: "ThrottlingException" });
      return table.client.send(new TransactWriteCommand(input));
    });
    mock.on(QueryCommand).callsFake((input: QueryCommandInput) => table.client.send(new QueryCommand(input)));
    const body = { ...received("a", "UNTOLD"), deviceMark: "x", network: "abcde", responses: [answer(1)] };
    expect(await deliver([{ id: "a", body }])).toEqual([]);
    mock.restore();
    expect(await countersOf("UNTOLD")).toMatchObject({ answers: 1 });
  });

  test.each([
    ["by all channels mixed", undefined],
    ["at one service point", "0123ABCD"],
  ])("cost at most 2.06 write units and 0.05 round trips each, %s", async (_, point) => {
    const meter = newMeter();
    const surveys = surveyResponseRepository(openTable({ meter }));
    const channels = ["WEB", "MOBILE", "KIOSK", "PAPER"] as const;
    const brought = gatherAnswers(
      Array.from({ length: 98 }, (_, index) => ({
        id: `m${index}`,
        deliveredAt: AT,
        body: {
          ...received(`m${index}`, "DINAS-KEPENDUDUKAN-DAN-PENCATATAN-SIPIL"),
          surveyId: (point ? "1" : "0").repeat(20),
          ...(point !== undefined && { point }),
          responses: Array.from({ length: 10 }, (_, part) => {
            const number = (point ? 1_000 : 0) + index * 10 + part;
            return { ...answer(number), channel: channels[number % 4] as (typeof channels)[number] };
          }),
        },
      })),
      "Asia/Jakarta",
      () => () => [],
    );
    expect((await countAnswers(brought, surveys)).failed).toEqual([]);
    expect(meter.writeUnits / 980).toBeLessThanOrEqual(2.06);
    expect(meter.roundTrips / 980).toBeLessThanOrEqual(0.05);
  });

  test("at many service points move the counters of each, and their survey's once", async () => {
    const points = Array.from({ length: 30 }, (_, index) => String(index).padStart(8, "0"));
    const messages = points.map((point, index) => {
      const responses = [0, 1, 2, 3, 4].map((part) => answer(index * 5 + part));
      return { id: point, body: { ...received(point, "POINTS"), point, responses } };
    });
    expect(await deliver(messages)).toEqual([]);
    expect(await countersOf("POINTS")).toMatchObject({ answers: 150 });
    const table = openTable({ meter: newMeter() });
    for (const point of points) {
      const day = surveyDayKey({ ...STANDING_SURVEY, unitId: "POINTS" }, "2026-03-17", point);
      expect(await table.get(day)).toMatchObject({ answers: 5, KIOSK: 5 });
    }
  });

  test("of 250 to one unit take three transactions", async () => {
    const mock = mockClient(documentClient());
    mock.on(TransactWriteCommand).callsFake((input) => table.client.send(new TransactWriteCommand(input)));
    await deliver([
      message(
        "a",
        "MANY",
        Array.from({ length: 250 }, (_, number) => number),
      ),
    ]);
    expect(mock.commandCalls(TransactWriteCommand)).toHaveLength(3);
    mock.restore();
    expect(await countersOf("MANY")).toMatchObject({ answers: 250 });
  });

  test("in a malformed message are redelivered alone; the rest of the batch is counted", async () => {
    const wrongScore = {
      ...received("x", "MALFORMED"),
      responses: [{ ...answer(9), scores: { U1: 5 } }],
    };
    const failed = await deliver([
      message("good", "MALFORMED", [1, 2]),
      { id: "no json", body: "{" },
      { id: "wrong", body: wrongScore },
    ]);
    expect(failed).toEqual(["no json", "wrong"]);
    expect(await countersOf("MALFORMED")).toMatchObject({ answers: 2 });
  });

  test("that the table cannot read are redelivered alone; those beside them are counted", async () => {
    const broken = { ...answer(1), comment: "separuh \ud83d karakter" };
    const body = { receiptId: "broken", unitId: "BROKEN", receivedAt: AT, responses: [broken] };
    const failed = await deliver([message("good", "BROKEN", [2, 3]), { id: "broken", body }]);
    expect(failed).toEqual(["broken"]);
    expect(await countersOf("BROKEN")).toMatchObject({ answers: 2 });
  });

  test("that the table rejects as invalid are redelivered alone; those beside them are counted", async () => {
    const mock = mockClient(documentClient());
    const poison = answer(13).responseId;
    mock.on(TransactWriteCommand).callsFake((input: TransactWriteCommandInput) => {
      const isPoisoned = input.TransactItems?.some(({ Put }) => Put?.Item?.responseId === poison);
      if (isPoisoned) throw Object.assign(new Error("invalid"), { name: "ValidationException" });
      return table.client.send(new TransactWriteCommand(input));
    });
    const failed = await deliver(
      Array.from({ length: 20 }, (_, number) => message(`m${number}`, "POISON", [number])),
    );
    mock.restore();
    expect(failed).toEqual(["m13"]);
    expect(await countersOf("POISON")).toMatchObject({ answers: 19 });
  });

  test("in the same message as one that the table rejects are counted; the message is redelivered", async () => {
    const mock = mockClient(documentClient());
    const poison = answer(13).responseId;
    mock.on(TransactWriteCommand).callsFake((input: TransactWriteCommandInput) => {
      const isPoisoned = input.TransactItems?.some(({ Put }) => Put?.Item?.responseId === poison);
      if (isPoisoned) throw Object.assign(new Error("invalid"), { name: "ValidationException" });
      return table.client.send(new TransactWriteCommand(input));
    });
    const whole = [message("whole", "ASIDE", [...Array(60).keys()])];
    expect(await deliver(whole)).toEqual(["whole"]);
    mock.restore();
    expect(await countersOf("ASIDE")).toMatchObject({ answers: 59 });
    expect(await deliver(whole)).toEqual([]);
    expect(await countersOf("ASIDE")).toMatchObject({ answers: 60 });
  });

  test("to twelve months of five surveys are read as one survey's result for at most ten read units", async () => {
    const writer = openTable({ meter: newMeter() });
    const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`);
    const counters = monthCounters(
      SEKADAU.map((scores, index) =>
        counted(scores, {
          choices: Object.fromEntries(
            Array.from({ length: 8 }, (_, question) => [`Q${question + 1}`, 1 + (index % 5)]),
          ),
        }),
      ),
    );
    const add = Object.fromEntries(Object.entries(counters).map(([name, value]) => [name, value * 834]));
    for (const month of months) {
      await writer.write(
        ["a", "b", "c", "d", "e"].map((letter) =>
          count({
            key: surveyMonthKey({ unitId: "YEAR", surveyId: letter.repeat(20), edition: 1 }, month),
            add,
            set: { unitId: "YEAR", month, survey: surveyName(letter.repeat(20), 1) },
          }),
        ),
      );
    }
    const meter = newMeter();
    const year = { from: "2026-01", to: "2026-12" };
    const [edition] = await serviceMonths(openTable({ meter })).ofSurvey(
      { unitId: "YEAR", surveyId: "c".repeat(20), editions: [1] },
      year,
      { before: "2027-01-01", isFinal: false },
    );
    expect(edition?.counters.answers).toBe(100_080);
    expect(meter.readUnits).toBeLessThan(10);
    expect(meter.roundTrips).toBe(1);
  });

  test("with a comment are listed among the month's comments", async () => {
    const spoken = { ...answer(1), comment: "Petugas ramah" };
    const body = { ...received("a", "COMMENTS"), responses: [spoken, answer(2)] };
    await deliver([{ id: "a", body }]);
    const surveys = surveyResponseRepository(openTable({ meter: newMeter() }));
    const { items } = await surveys.comments("COMMENTS", MONTH, {});
    expect(items.map(({ comment }) => comment)).toEqual(["Petugas ramah"]);
  });

  test("leave nothing of their text in the log", async () => {
    const spoken = { ...answer(1), comment: "Rahasia saya" };
    await deliver([
      { id: "a", body: { ...received("a", "QUIET"), responses: [spoken] } },
      { id: "b", body: { receiptId: "b", comment: "Rahasia saya" } },
    ]);
    const lines = [...vi.mocked(console.info).mock.calls, ...vi.mocked(console.error).mock.calls];
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify(lines)).not.toContain("Rahasia");
  });
});

type Fault = "none" | "throttled" | "lost answer" | "conflict" | "killed";

/** Behaves like the engine, except for the faults, one for each transaction in turn. */
function injectFaults(faults: readonly Fault[]) {
  const mock = mockClient(documentClient());
  let transaction = 0;
  let isKilled = false;
  mock.on(TransactWriteCommand).callsFake(async (input) => {
    const fault = faults[transaction++] ?? "none";
    isKilled ||= fault === "killed";
    if (isKilled) throw new Error("the consumer is no more");
    if (fault === "throttled") throw Object.assign(new Error("slow down"), { name: "ThrottlingException" });
    if (fault === "conflict") {
      throw new TransactionCanceledException({
        message: "conflict",
        $metadata: {},
        CancellationReasons: [{ Code: "TransactionConflict" }],
      });
    }
    const result = await table.client.send(new TransactWriteCommand(input));
    if (fault === "lost answer") throw Object.assign(new Error("no answer"), { name: "TimeoutError" });
    return result;
  });
  /** Whether the consumer died during its batch; if so, another takes its place. */
  const wasKilled = () => {
    const was = isKilled;
    isKilled = false;
    return was;
  };
  return { mock, wasKilled };
}

const anyFault = fc.constantFrom<Fault>(
  "none",
  "none",
  "none",
  "throttled",
  "lost answer",
  "conflict",
  "killed",
);
const anyMessage = fc.array(fc.integer({ min: 0, max: 130 }), { minLength: 1, maxLength: 60 });

test("counters equal a recount of the stored answers, whatever is repeated, reordered, throttled, lost or killed", async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyMessage, { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(5), { maxLength: 6 }),
      fc.array(anyFault, { maxLength: 12 }),
      async (contents, order, faults) => {
        run += 1;
        const unitId = `RUN${run}`;
        const sent = contents.map((numbers, index) => message(`m${index}`, unitId, numbers));
        const repeated = order.flatMap((index) => sent[index] ?? []);
        const { mock, wasKilled } = injectFaults(faults);
        try {
          let waiting = [...repeated, ...sent];
          while (waiting.length > 0) {
            const batch = waiting.splice(0, 3);
            const replied = await deliver(batch);
            const failed = new Set(wasKilled() ? batch.map(({ id }) => id) : replied);
            waiting = [...waiting, ...sent.filter(({ id }) => failed.has(id))];
          }
        } finally {
          mock.restore();
        }
        const { stored, counts, dayCounts } = await recount(unitId);
        expect(stored).toHaveLength(new Set(contents.flat()).size);
        expect(await countersOf(unitId)).toMatchObject(counts);
        const day = surveyDayKey({ ...STANDING_SURVEY, unitId }, "2026-03-17");
        expect(await openTable({ meter: newMeter() }).find(day)).toMatchObject(dayCounts);
      },
    ),
    { numRuns: 15 },
  );
});
