import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { handler as complaints } from "../../functions/complaints/public.ts";
import { handler as deadlines } from "../../functions/deadlines/on-deadline.ts";
import { handler as sweep } from "../../functions/deadlines/on-sweep.ts";
import { registry } from "../../functions/registry.ts";
import { handler as answers } from "../../functions/surveys/on-survey-responses.ts";
import { contextOf } from "../../shared/deployment/unit.ts";
import { documentClient } from "../../shared/table/client.ts";
import { asLambdaLogs } from "../support/lambda-log.ts";
import { startTestTable } from "../support/table/test-table.ts";
import { matches } from "./support/filter-pattern.ts";
import { referred, synthesize } from "./support/template.ts";

const city = synthesize("bukittinggi", registry);

/** The filter on a unit's log, as deployed. */
function filterOf(unitName: string) {
  const logGroup = `/kinerja/bukittinggi/${unitName}`;
  const [filter, ...others] = city
    .ofType("AWS::Logs::MetricFilter")
    .map(([, { Properties }]) => Properties)
    .filter(
      (filter) => city.resources[referred(filter.LogGroupName) ?? ""]?.Properties.LogGroupName === logGroup,
    );
  if (filter === undefined || others.length > 0) throw new Error(`${unitName} has no filter of its own.`);
  return filter;
}

let database: Awaited<ReturnType<typeof startTestTable>>;
let lines: object[];

/** The faults that CloudWatch counts in what a unit has just logged. */
function countedOf(unitName: string): object[] {
  return lines.filter((line) => matches(filterOf(unitName).FilterPattern, line));
}

beforeAll(async () => {
  database = await startTestTable();
});
beforeEach(() => {
  lines = [];
  vi.spyOn(console, "info").mockImplementation((line) => lines.push(asLambdaLogs(line)));
  vi.spyOn(console, "error").mockImplementation((line) => lines.push(asLambdaLogs(line, "ERROR")));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => database.stop());

function breakTable(): void {
  vi.spyOn(documentClient(), "send").mockRejectedValue(new Error("The table is gone.") as never);
}

function filing(body: string) {
  return {
    routeKey: "POST /v1/public/complaints",
    rawPath: "/v1/public/complaints",
    rawQueryString: "",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    requestContext: {
      routeKey: "POST /v1/public/complaints",
      requestId: "c0ffee",
      timeEpoch: Date.parse("2026-03-30T01:00:00.000Z"),
      http: { method: "POST", path: "/v1/public/complaints", sourceIp: "10.0.0.1" },
    },
    isBase64Encoded: false,
    body,
  };
}

const COMPLAINT = JSON.stringify({ text: "Lampu jalan di depan pasar padam sejak tiga malam yang lalu." });

async function ask(body: string): Promise<number | undefined> {
  const reply = await (complaints as (event: unknown, context: unknown) => Promise<{ statusCode?: number }>)(
    filing(body),
    { awsRequestId: "c0ffee" },
  );
  return reply.statusCode;
}

function batch(...bodies: readonly unknown[]) {
  const records = bodies.map((body, index) => ({ messageId: `m${index}`, body: JSON.stringify(body) }));
  return { Records: records } as never;
}

describe("a fault is counted", () => {
  it("if a request ends in a reply with status 500", async () => {
    breakTable();
    expect(await ask(COMPLAINT)).toBe(500);
    expect(countedOf("complaints-public")).toHaveLength(1);
  });

  it("if a message goes back to its queue, together with its batch", async () => {
    breakTable();
    const due = { key: { pk: "COMPLAINT#1", sk: "STATE" }, at: "2026-03-30T01:00:00.000Z" };
    expect((await deadlines(batch(due))).batchItemFailures).toHaveLength(1);
    expect(countedOf("deadlines")).toHaveLength(2);
  });

  it("if a message is malformed", async () => {
    expect((await answers(batch({ wrong: true }))).batchItemFailures).toHaveLength(1);
    expect(countedOf("surveys-responses")).toHaveLength(2);
  });

  it("if a scheduled job fails", async () => {
    breakTable();
    await expect(sweep({ scheduledTime: "2026-03-30T01:00:00Z" })).rejects.toThrow("see the log");
    expect(countedOf("deadlines-sweep")).toHaveLength(1);
  });

  it("if only the platform sees it: a timeout, or a failed start", () => {
    for (const status of ["timeout", "error", "failure"]) {
      const line = { time: "2026-03-30T01:00:10.000Z", type: "platform.report", record: { status } };
      expect(matches(filterOf("complaints-public").FilterPattern, line)).toBe(true);
    }
  });
});

describe("no fault is counted", () => {
  it("if a request succeeds, or is refused", async () => {
    expect(await ask(COMPLAINT)).toBe(201);
    expect(await ask('{"text":""}')).toBe(400);
    expect(lines).toHaveLength(2);
    expect(countedOf("complaints-public")).toEqual([]);
  });

  it("if a batch is done, or nothing is due", async () => {
    await answers(batch());
    await sweep({ scheduledTime: "2026-03-30T01:00:00Z" });
    expect(lines).toHaveLength(2);
    expect([...countedOf("surveys-responses"), ...countedOf("deadlines-sweep")]).toEqual([]);
  });

  it("if the platform reports a successful run", () => {
    const line = { time: "2026-03-30T01:00:10.000Z", type: "platform.report", record: { status: "success" } };
    expect(matches(filterOf("complaints-public").FilterPattern, line)).toBe(false);
  });
});

describe("alarms", () => {
  const alarms = city.ofType("AWS::CloudWatch::Alarm").map(([, { Properties }]) => Properties);
  const named = (metricName: string) => alarms.filter((alarm) => alarm.MetricName === metricName);

  it.each(registry.map(({ name, impact }) => [name, impact]))("go off at one fault of %s", (name, impact) => {
    const [filter] = filterOf(name).MetricTransformations;
    const [alarm, ...others] = named(filter.MetricName);
    expect(others).toEqual([]);
    expect(alarm).toMatchObject({
      Namespace: filter.MetricNamespace,
      Threshold: 1,
      EvaluationPeriods: 1,
      TreatMissingData: "notBreaching",
      ComparisonOperator: "GreaterThanOrEqualToThreshold",
    });
    expect(alarm?.AlarmDescription).toContain(`${name}: ${impact}`);
    expect(alarm?.AlarmDescription).toMatch(new RegExp(`/kinerja/bukittinggi/${name}[ ;]`));
    // A zero every minute would cost US$ 0.30 a month for each context.
    expect(filter.DefaultValue).toBeUndefined();
  });

  it("name only units of one context: whoever is woken looks in one place", () => {
    const ofFaults = alarms.filter(({ MetricName }) => MetricName?.startsWith("Faults-"));
    expect(ofFaults).toHaveLength(new Set(registry.map(contextOf)).size);
    for (const { MetricName, AlarmDescription } of ofFaults) {
      const told = registry.filter(({ name }) => AlarmDescription.includes(`\n${name}: `));
      expect(new Set(told.map(contextOf))).toEqual(new Set([MetricName.replace("Faults-", "")]));
      // CloudWatch takes 1,024 characters.
      expect(AlarmDescription.length, MetricName).toBeLessThanOrEqual(1_024);
    }
  });

  it("go off at one error that anybody gets from the API", () => {
    expect(named("5xx")).toMatchObject([
      { Threshold: 1, EvaluationPeriods: 1, TreatMissingData: "notBreaching" },
    ]);
  });

  it("watch the table and each of its indexes, including those without values", () => {
    const [alarm] = alarms.filter(({ Metrics }) => Metrics);
    const [sum, ...metrics] = alarm?.Metrics ?? [];
    const watched = metrics.map(
      ({ MetricStat }: { MetricStat: { Metric: { Dimensions: object[]; MetricName: string } } }) => [
        MetricStat.Metric.MetricName,
        MetricStat.Metric.Dimensions.length,
      ],
    );
    const indexes = city.ofType("AWS::DynamoDB::GlobalTable")[0]?.[1].Properties.GlobalSecondaryIndexes;
    expect(watched).toHaveLength(2 + 2 * indexes.length);
    for (const { Id } of metrics) expect(sum.Expression).toContain(`FILL(${Id}, 0)`);
  });

  it("all reach the address that the city gives", () => {
    const [topic] = city.ofType("AWS::SNS::Topic").map(([id]) => id);
    const subscriptions = city.ofType("AWS::SNS::Subscription").map(([, { Properties }]) => Properties);
    expect(subscriptions).toMatchObject([{ Protocol: "email", Endpoint: "kinerja@bukittinggi.example" }]);
    expect(referred(subscriptions[0]?.TopicArn)).toBe(topic);
    for (const { AlarmActions } of alarms) expect(AlarmActions.map(referred)).toEqual([topic]);
  });
});
