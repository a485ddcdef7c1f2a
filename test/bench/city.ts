import { randomUUID } from "node:crypto";
import { registry } from "../../functions/registry.ts";
import { type Host, startHost } from "../../infra/local/host.ts";
import { type Handler, importHandler } from "../../infra/local/invoke.ts";
import type { Role } from "../../shared/auth/principal.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import type { HttpUnit, Unit } from "../../shared/deployment/unit.ts";
import { routeKey } from "../../shared/http/contract.ts";
import { dispatcher } from "../../shared/http/dispatch.ts";
import type { GatewayEvent, GatewayReply } from "../../shared/http/exchange.ts";
import { asLambdaLogs } from "../support/lambda-log.ts";
import { type FaultCounts, faultyConsumers } from "../support/table/faults.ts";
import { type CountingDatabase, type DatabaseCall, startCountingDatabase } from "./counting-database.ts";
import { CITY, MONTH_END } from "./sample.ts";

/** One run of a unit's handler. */
export interface Invocation {
  readonly unit: Unit;
  readonly event: object;
  /** CPU time on this machine, of the thread that ran it. */
  readonly cpuMilliseconds: number;
  readonly logBytes: number;
  /** Of a reply to a request, as the gateway sends it. */
  readonly replyBytes: number;
  readonly calls: readonly DatabaseCall[];
}

/** The cost of a request. */
export interface Observation {
  readonly routeKey: string;
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a scenario reads whatever came back
  readonly body: any;
  readonly invocation: Invocation;
}

export interface Asking {
  readonly as?: string | undefined;
  readonly body?: unknown;
  readonly version?: number;
}

export interface BenchCity {
  readonly host: Host;
  readonly database: CountingDatabase;
  /** Every request so far, in order. */
  readonly observations: readonly Observation[];
  /** Every run of a handler so far, in order. */
  readonly invocations: readonly Invocation[];
  token(account: string, ...roles: readonly Role[]): Promise<string>;
  /** Sends one request through the gateway, with nothing else running. @throws Error where the reply is not a success */
  ask(method: string, path: string, asking?: Asking): Promise<Observation>;
  /** Injects faults into the consumer of survey answers while some work runs; returns the faults. */
  withFaults(
    terms: { readonly seed: number; readonly percent: number },
    work: () => Promise<void>,
  ): Promise<FaultCounts>;
  stop(): Promise<void>;
}

/** A whole city: the real registry behind the real gateway, with every handler and every database call measured. */
export async function startBenchCity(): Promise<BenchCity> {
  const database = await startCountingDatabase();
  const before = process.env.DYNAMODB_ENDPOINT;
  process.env.DYNAMODB_ENDPOINT = database.endpoint;
  const invocations: Invocation[] = [];
  const watch: Watch = {
    inTurn: queueing(),
    calls: database.calls,
    done: (invocation) => invocations.push(invocation),
  };
  let faults: ReturnType<typeof faultyConsumers> | undefined;
  const loadHandler = async (unit: Unit) => {
    const handler = watched(unit, await importHandler(unit), watch);
    if (unit.name !== "surveys-responses") return handler;
    return ((event, context) =>
      faults?.around(handler)(event, context) ?? handler(event, context)) satisfies Handler;
  };
  const host = await startHost({
    city: cityBySlug(CITY),
    units: registry,
    clockStart: MONTH_END,
    loadHandler,
  });
  if (before === undefined) delete process.env.DYNAMODB_ENDPOINT;
  else process.env.DYNAMODB_ENDPOINT = before;

  const observations: Observation[] = [];
  return {
    host,
    database,
    observations,
    invocations,
    token: (account, ...roles) => host.token(account, roles),
    async ask(method, path, asking = {}) {
      const before = invocations.length;
      const { status, body } = await fetchJson(host.url + path, method, asking);
      if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
      const invocation = invocations.slice(before).find(({ unit }) => unit.kind === "http");
      if (invocation === undefined) throw new Error(`No unit was asked ${method} ${path}.`);
      const observation = { routeKey: routeKeyOf(invocation), status, body, invocation };
      observations.push(observation);
      return observation;
    },
    async withFaults(terms, work) {
      faults ??= faultyConsumers(terms);
      faults.turn(true);
      await work();
      faults.turn(false);
      return faults.counts;
    },
    async stop() {
      await host.stop();
      await database.stop();
    },
  };
}

/** The key of the unit's own route: the gateway's may stand for several, but for one page only. */
function routeKeyOf({ unit, event }: Invocation): string {
  const { routes, pages = {} } = unit as HttpUnit;
  const { routeKey: asked } = (event as GatewayEvent).requestContext;
  if (Object.values(pages).some((page) => routeKey(page) === asked)) return asked;
  return routeKey(dispatcher(routes)(event as GatewayEvent).route);
}

let addresses = 0;

/** Citizens come from many networks: requests from a single one would run into its limit. */
function nextAddress(): string {
  addresses += 1;
  return `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses & 255}`;
}

async function fetchJson(url: string, method: string, { as, body, version }: Asking) {
  const response = await fetch(url, {
    method,
    headers: {
      "x-forwarded-for": nextAddress(),
      ...(as && { authorization: `Bearer ${as}` }),
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
      ...(method === "POST" && version === undefined && { "idempotency-key": randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
}

interface Watch {
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
  calls(): Promise<readonly DatabaseCall[]>;
  done(invocation: Invocation): void;
}

/** The same handler, measured. One runs at a time, so that no cost is attributed to another. */
function watched(unit: Unit, handler: Handler, { inTurn, calls, done }: Watch): Handler {
  return (event, context) =>
    inTurn(async () => {
      const { info } = console;
      let logBytes = 0;
      console.info = (line: unknown) => {
        logBytes += JSON.stringify(asLambdaLogs(line)).length;
      };
      const kept = structuredClone(event as object);
      const start = process.threadCpuUsage();
      try {
        const reply = await handler(event, context);
        const { user, system } = process.threadCpuUsage(start);
        const cpuMilliseconds = (user + system) / 1_000;
        const replyBytes = sentBytes(reply);
        done({ unit, event: kept, cpuMilliseconds, logBytes, replyBytes, calls: await calls() });
        return reply;
      } finally {
        console.info = info;
      }
    });
}

/** What a reply takes on the wire: its head, and its body once the gateway has decoded it. */
function sentBytes(reply: unknown): number {
  const { headers = {}, body = "", isBase64Encoded } = (reply ?? {}) as GatewayReply;
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return head.join("").length + Buffer.byteLength(body, isBase64Encoded ? "base64" : "utf8");
}

/** Runs pieces of work one after the other. */
function queueing() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  };
}
