/** A program: calls handlers repeatedly and prints how long they took. */
import { handler as evaluation } from "../../functions/evaluation/api.ts";
import { handler as reporting } from "../../functions/reporting/api.ts";
import { documentClient } from "../../shared/table/client.ts";
import { employee, NIP, plan, planContent } from "../support/domain-builders.ts";
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

/** The database: reads find their item immediately, and writes succeed. */
documentClient().send = (async (command: {
  readonly input: { readonly RequestItems?: object; readonly KeyConditionExpression?: string };
}) => {
  const { RequestItems, KeyConditionExpression } = command.input;
  if (KeyConditionExpression) return { Items: ITEMS };
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

type Handler = (event: never, context: never) => Promise<{ readonly statusCode?: number }>;

interface Called {
  readonly handler: Handler;
  readonly event: () => object;
}

const context = { awsRequestId: "bench" } as never;
const CALLED: Readonly<Record<keyof WarmCalls, Called>> = {
  empty: { handler: async () => ({ statusCode: 200 }), event: writeEvent },
  read: { handler: evaluation as Handler, event: readEvent },
  write: { handler: reporting as Handler, event: writeEvent },
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

const NAMES = ["empty", "read", "write"] as const;
const means: Record<keyof WarmCalls, number[]> = { empty: [], read: [], write: [] };
for (let round = -WARM_UP_BATCHES; round < BATCHES; round += 1) {
  for (const name of NAMES) {
    const mean = await batch(CALLED[name], CALLS);
    if (round >= 0) means[name].push(mean);
  }
}
process.stdout.write(JSON.stringify(means satisfies WarmCalls));
