/** A program: calls handlers repeatedly and prints how long they took. */
import middy from "@middy/core";
import { handler as evaluation } from "../../functions/evaluation/api.ts";
import { evaluationRoutes } from "../../functions/evaluation/contract.ts";
import { handler as reporting } from "../../functions/reporting/api.ts";
import { reportingRoutes } from "../../functions/reporting/contract.ts";
import type { Contract, Route } from "../../shared/http/contract.ts";
import { pipeline } from "../../shared/http/pipeline.ts";
import { documentClient } from "../../shared/table/client.ts";
import type { SessionOptions } from "../../shared/table/table.ts";
import { employee, NIP, plan, planContent } from "../support/cities/domain-builders.ts";
import { asLambdaLogs } from "../support/lambda-log.ts";
import { indicators, report } from "./sample.ts";

const BATCHES = 121;
/** Enough that a batch's garbage is collected within it, and counts. */
const CALLS = 400;
/** Alternating, too: code optimised for one handler is recompiled once the other has run through it. */
const WARM_UP_BATCHES = 40;

/** Mean microseconds per call, batch by batch. */
export interface WarmCalls {
  readonly empty: readonly number[];
  readonly read: readonly number[];
  readonly write: readonly number[];
  /** The pipeline around a use case that does nothing, guard and sealed first reply included. */
  readonly pipedRead: readonly number[];
  readonly pipedWrite: readonly number[];
  /** The libraries alone around the same: they parse the same request and the same reply. */
  readonly bareRead: readonly number[];
  readonly bareWrite: readonly number[];
}

Object.assign(process.env, {
  CITY: "bukittinggi",
  TABLE_NAME: "bench",
  AWS_REGION: "local",
  AWS_ACCESS_KEY_ID: "local",
  AWS_SECRET_ACCESS_KEY: "local",
});

const ITEMS = [
  { ...employee(), pk: `EMPLOYEE#${NIP}`, sk: "LIVE#PROFILE" },
  { ...plan(planContent(...indicators())), pk: `EMPLOYEE#${NIP}`, sk: "LIVE#2026-PLAN" },
];

/** The sort keys that a query asks for. */
function isAsked(sk: string, condition: string, values: Readonly<Record<string, string>>): boolean {
  const { ":sk": last = "", ":from": first = "" } = values;
  if (condition.includes("begins_with")) return sk.startsWith(last);
  return !condition.includes("#sk") || (first <= sk && sk <= last);
}

/** The database: reads find what they ask for immediately, and writes succeed. */
documentClient().send = (async (command: {
  readonly input: {
    readonly RequestItems?: object;
    readonly KeyConditionExpression?: string;
    readonly ExpressionAttributeValues?: Readonly<Record<string, string>>;
  };
}) => {
  const { RequestItems, KeyConditionExpression, ExpressionAttributeValues: values = {} } = command.input;
  if (KeyConditionExpression)
    return {
      Items: ITEMS.filter(
        ({ pk, sk }) => pk === values[":pk"] && isAsked(sk, KeyConditionExpression, values),
      ),
    };
  return RequestItems ? { Responses: { bench: ITEMS } } : {};
}) as never;

let written = "";
console.info = (line: unknown) => {
  written = JSON.stringify(asLambdaLogs(line));
};

const claims = { token_use: "id", "custom:nip": NIP, "cognito:groups": "[EMPLOYEE]" };

let now = Date.parse("2026-03-30T01:00:00.000Z");

function eventOf(method: string, path: string, rest: object): object {
  const routeKey = `${method} ${path}`;
  return {
    version: "2.0",
    routeKey,
    rawPath: path.replace("{nip}", NIP).replace("{month}", "2026-03"),
    rawQueryString: "",
    requestContext: {
      accountId: "000000000000",
      apiId: "bench",
      authorizer: { jwt: { claims, scopes: null } },
      domainName: "bench",
      domainPrefix: "bench",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "bench" },
      requestId: "c0ffee00-0000-4000-8000-000000000000",
      routeKey,
      stage: "$default",
      time: "30/Mar/2026:01:00:00 +0000",
      // No two requests arrive at the same moment.
      timeEpoch: now++,
    },
    isBase64Encoded: false,
    ...rest,
  };
}

const headers = { "accept-language": "id", "content-type": "application/json", host: "bench" };

function readEvent(): object {
  const pathParameters = { nip: NIP, month: "2026-03" };
  return eventOf("GET", "/v1/employees/{nip}/scorecards/{month}", { headers, pathParameters });
}

function writeEvent(): object {
  return eventOf("POST", "/v1/employees/{nip}/reports", {
    headers: { ...headers, "idempotency-key": "c0ffee00-0000-4000-8000-000000000001" },
    pathParameters: { nip: NIP },
    body: JSON.stringify(report(5)),
  });
}

type Handler = (
  event: never,
  context: never,
) => Promise<{ readonly statusCode?: number; readonly body?: string }>;

interface Called {
  readonly handler: Handler;
  readonly event: () => object;
}

interface Known {
  readonly route: Route;
  readonly reply: unknown;
}

/** The route that a call asks, and what it replies. */
async function known(contract: Contract, { handler, event }: Called): Promise<Known> {
  const { routeKey } = event() as { readonly routeKey: string };
  const route = Object.values(contract).find(({ method, path }) => `${method} ${path}` === routeKey);
  if (route === undefined) throw new Error(`No contract has ${routeKey}.`);
  return { route, reply: JSON.parse((await handler(event() as never, context)).body ?? "") };
}

/** All that is ours, around a use case that does nothing but store its first reply. */
function piped({ route, reply }: Known): Handler {
  const store = async (_: unknown, { replyRecord }: SessionOptions) => {
    replyRecord?.item(reply);
    return reply as never;
  };
  const open = () => {
    throw new Error("Nothing here is repeated.");
  };
  return pipeline({ route }, { route: store as never }, { open, depsOf: (session) => session }) as never;
}

/** Middy and zod, and nothing of ours. */
function bare({ route, reply }: Known): Handler {
  if (typeof route.reply !== "function") throw new Error("The route replies with no schema.");
  const [params, body, replies] = [route.params?.(), route.body?.(), route.reply()];
  return middy()
    .use({
      before(request) {
        const { event } = request as unknown as { event: Record<string, unknown> };
        event.input = {
          params: params?.parse(event.pathParameters),
          body: body?.parse(JSON.parse(String(event.body))),
        };
      },
    })
    .handler(async () => ({
      statusCode: 200,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(replies.parse(reply)),
    })) as never;
}

const context = { awsRequestId: "bench" } as never;
const read: Called = { handler: evaluation as Handler, event: readEvent };
const write: Called = { handler: reporting as Handler, event: writeEvent };
const knownRead = await known(evaluationRoutes, read);
const knownWrite = await known(reportingRoutes, write);
const CALLED: Readonly<Record<keyof WarmCalls, Called>> = {
  empty: { handler: async () => ({ statusCode: 200 }), event: writeEvent },
  read,
  write,
  pipedRead: { ...read, handler: piped(knownRead) },
  pipedWrite: { ...write, handler: piped(knownWrite) },
  bareRead: { ...read, handler: bare(knownRead) },
  bareWrite: { ...write, handler: bare(knownWrite) },
};

async function batch({ handler, event }: Called, calls: number): Promise<number> {
  // Prepared in advance: on Lambda the runtime does it, for any handler.
  const events = Array.from({ length: calls }, event) as never[];
  // CPU time of all threads rather than wall-clock time: other work on this machine does not count.
  const before = process.cpuUsage();
  for (const each of events) {
    const { statusCode = 500 } = await handler(each, context);
    if (statusCode >= 300) throw new Error(`The handler answered ${statusCode}: ${written}`);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}

const NAMES = Object.keys(CALLED) as (keyof WarmCalls)[];
const means = Object.fromEntries(NAMES.map((name) => [name, [] as number[]])) as Record<
  keyof WarmCalls,
  number[]
>;
for (let round = -WARM_UP_BATCHES; round < BATCHES; round += 1) {
  for (const name of NAMES) {
    const mean = await batch(CALLED[name], CALLS);
    if (round >= 0) means[name].push(mean);
  }
}
process.stdout.write(JSON.stringify(means satisfies WarmCalls));
