import { newMeter } from "../../shared/table/meter.ts";
import { recountSurveys } from "../../shared/table/surveys/recount.ts";
import { surveyResponseRepository } from "../../shared/table/surveys/responses.ts";
import { openTable } from "../../shared/table/table.ts";
import type { FaultCounts } from "../support/table/faults.ts";
import type { Bench } from "./bench.ts";
import type { BenchCity, Observation } from "./city.ts";
import { atMost, exactly, type Measurement, reported, sum } from "./measurement.ts";
import { STAFF } from "./sample.ts";

const REQUESTS = 200;
const ANSWERS_EACH = 500;
const REQUESTS_BETWEEN_RESTS = 8;
const ANSWERS = REQUESTS * ANSWERS_EACH;
const KIOSKS = 20;
const CHANNELS = ["WEB", "MOBILE", "KIOSK", "PAPER"] as const;

/** A survey with 100,000 answers, from the gateway through the queue into its counters, and the cost of reading its result. */
export async function surveyAnswers(bench: Bench): Promise<readonly Measurement[]> {
  const city = await bench.city();
  const { seconds, batches, calls, result } = await answered(city, sendAnswers(city));
  const each = (total: number) => total / ANSWERS;
  const queries = result.invocation.calls.filter(({ operation }) => operation === "Query");
  return [
    exactly(ANSWERS, "survey answers counted of those sent", { value: countersIn(result), unit: "answers" }),
    reported("survey answers through gateway, queue and counters", {
      value: ANSWERS / seconds,
      unit: "a second",
      notes: [`${batches.length} batches, ${calls.length} calls to the database`],
    }),
    atMost(2.06, "write units of a survey answer", {
      value: each(sum(calls.map(({ writeUnits }) => writeUnits))),
      unit: "units",
    }),
    atMost(0.05, "database round trips to count a survey answer", {
      value: each(calls.length),
      unit: "calls",
    }),
    atMost(100, "CPU time to count a survey answer", {
      value: each(sum(batches.map(({ cpuMilliseconds }) => cpuMilliseconds))) * 1_000,
      unit: "µs",
    }),
    atMost(10, "read units of the result of 100,000 answers", {
      value: sum(result.invocation.calls.map(({ readUnits }) => readUnits)),
      unit: "units",
      notes: [`${queries.length} queries: its counters, and the surveys of the unit for the trend`],
    }),
  ];
}

const FAULTS = { seed: 2026, percent: 5 };

/** The same, while one transaction in twenty fails in one of five ways and one message in twenty is delivered twice. */
export async function surveyFaults(bench: Bench): Promise<readonly Measurement[]> {
  const city = await bench.city();
  let redriven = 0;
  let told: FaultCounts | undefined;
  const { seconds, batches, calls, result, surveyId } = await answered(city, async (id) => {
    told = await city.withFaults(FAULTS, async () => {
      await sendAnswers(city)(id);
      for (let moved = 1; moved > 0; redriven += moved) {
        moved = await city.host.queues.redrive("survey-responses");
        await city.host.idle();
      }
    });
  });
  const table = openTable({ meter: newMeter() });
  const { differences } = await recountSurveys(table);
  // Another unit has a survey that was made for its page, with a result and no answers.
  const ofUnit = differences.filter(({ unitId }) => unitId === "unit-1");
  const stored = await Array.fromAsync(surveyResponseRepository(table).each({ unitId: "unit-1", surveyId }));
  const { transactions = 0, duplicates = 0, ...faults } = told ?? {};
  const many = Object.entries(faults).map(([fault, times]) => `${times} ${fault}`);
  return [
    exactly(ANSWERS, "survey answers counted of those sent, with 5% faults", {
      value: countersIn(result),
      unit: "answers",
    }),
    exactly(ANSWERS, "survey answers stored of those sent, with 5% faults", {
      value: stored.length,
      unit: "answers",
    }),
    exactly(0, "counters that differ from a recount of the stored answers", {
      value: ofUnit.length,
      unit: "counters",
    }),
    reported("survey answers with 5% faults, the SDK's waits included", {
      value: ANSWERS / seconds,
      unit: "a second",
      notes: [
        `${transactions} transactions: ${many.join(", ")}`,
        `${duplicates} messages delivered twice; ${redriven} failed five times and were replayed by hand`,
        `${batches.length} batches, ${calls.length} calls to the database`,
      ],
    }),
    reported("write units of a survey answer, with 5% faults", {
      value: sum(calls.map(({ writeUnits }) => writeUnits)) / ANSWERS,
      unit: "units",
    }),
  ];
}

/** Plans a survey, answers it, and reads its result. */
async function answered(city: BenchCity, answer: (id: string) => Promise<void>) {
  const hr = await city.token(String(STAFF[0]), "HR");
  const day = new Date(city.host.clock.now()).toISOString().slice(0, 10);
  const planned = await city.ask("POST", "/v1/units/unit-1/surveys", { as: hr, body: planFrom(day) });
  const { id } = planned.body as { readonly id: string };
  const before = city.invocations.length;
  const startedAt = performance.now();
  await answer(id);
  await city.host.idle();
  const seconds = (performance.now() - startedAt) / 1_000;
  const batches = city.invocations.slice(before).filter(({ unit }) => unit.name === "surveys-responses");
  const calls = batches.flatMap((batch) => batch.calls);
  const result = await city.ask("GET", `/v1/surveys/${id}/result`, { as: hr });
  return { seconds, batches, calls, result, surveyId: id };
}

function countersIn({ body }: Observation): number {
  return (body as { readonly result: { readonly received: number } }).result.received;
}

function sendAnswers(city: BenchCity) {
  return async (id: string) => {
    for (let request = 0; request < REQUESTS; request += 1) {
      const body = {
        edition: 1,
        deviceId: `kiosk-${request % KIOSKS}-of-the-city`,
        responses: Array.from({ length: ANSWERS_EACH }, (_, index) => answer(request, index)),
      };
      await city.ask("POST", `/v1/public/surveys/${id}/responses`, { body });
      // One handler runs at a time here: with batches of minutes, waiting connections would go stale.
      if (request % REQUESTS_BETWEEN_RESTS === 0) await city.host.idle();
    }
    await city.host.idle();
  };
}

function planFrom(day: string) {
  const year = Number(day.slice(0, 4));
  return {
    service: "Pembuatan KTP",
    language: "id",
    opensOn: day,
    endsOn: `${year + 1}${day.slice(4, 7)}-01`,
    population: 1_000_000,
    questions: { own: [] },
  };
}

function answer(request: number, index: number) {
  const number = request * ANSWERS_EACH + index;
  const score = (element: number) => 1 + ((number * 7 + element * 3 + (number % 5)) % 4);
  const [U1, U2, U3, U4, U5, U6, U7, U8, U9] = Array.from({ length: 9 }, (_, element) => score(element));
  return {
    responseId: `0d5a9f63-8f43-4f0b-9d2a-${number.toString(16).padStart(12, "0")}`,
    scores: { U1, U2, U3, U4, U5, U6, U7, U8, U9 },
    channel: CHANNELS[number % CHANNELS.length],
  };
}
