import { gzipSync } from "node:zlib";
import type { Context } from "aws-lambda";
import { cityOfProcess } from "../cities/index.ts";
import { type Contract, routeKey } from "../http/contract.ts";
import type { GatewayEvent, GatewayReply, Handlers } from "../http/exchange.ts";
import { httpUnit } from "../http/http-unit.ts";
import { logFault, logLine } from "../log.ts";
import { stopwatch } from "../stopwatch.ts";
import { newMeter } from "../table/meter.ts";
import { pageSecret } from "../table/site/page-keys.ts";
import { openTable, type Table } from "../table/table.ts";
import { type PageContract, type PageRoute, screen } from "./contract.ts";
import { inProcessApi } from "./in-process-api.ts";
import type { PageReply, Pages } from "./page.ts";
import { headersOf } from "./page-headers.ts";
import { refusePage } from "./page-problems.ts";
import {
  type Circumstances,
  circumstancesOf,
  languageCookie,
  type PageRequest,
  readRequest,
} from "./page-request.ts";
import { problemScreen } from "./problem-screen.ts";
import { Refused } from "./refused.ts";
import { isFromHere } from "./same-site.ts";
import { type Seals, sealsOf } from "./seals.ts";
import { shell } from "./shell.ts";

/** Below this, a compressed page is hardly smaller. */
const COMPRESSED_FROM_BYTES = 1_024;
/** Half the time of the default, for a page 3 % larger. */
const COMPRESSION_LEVEL = 4;

let seals: Promise<Seals> | undefined;

/** Drawn once per process; asked for again where it failed. */
function sealsOfProcess(): Promise<Seals> {
  seals ??= pageSecret(openTable({ meter: newMeter() })).then(sealsOf, (error) => {
    seals = undefined;
    throw error;
  });
  return seals;
}

interface PublicUnit<Of extends Contract, OfPages extends PageContract, Deps> {
  readonly contract: Of;
  readonly handlers: Handlers<Of, NoInfer<Deps>>;
  readonly depsOf: (table: Table) => Deps;
  readonly pageContract: OfPages;
  readonly pages: Pages<OfPages, Of>;
}

/**
 * The Lambda handler for a context's public routes and its pages. A page asks the API beside it, so that it shows nothing that
 * any client could not get.
 */
export function publicUnit<Of extends Contract, OfPages extends PageContract, Deps>({
  contract,
  handlers,
  depsOf,
  pageContract,
  pages,
}: PublicUnit<Of, OfPages, Deps>) {
  const api = httpUnit(contract, handlers, depsOf, Object.values(pageContract)) as unknown as (
    event: GatewayEvent,
    context: Context,
  ) => Promise<GatewayReply>;
  const routes = new Map(
    Object.entries<PageRoute>(pageContract).map(([name, route]) => [
      routeKey(route),
      { route, handle: pages[name] as Pages<PageContract, Of>[string] },
    ]),
  );
  return (event: GatewayEvent, context: Context): Promise<GatewayReply> => {
    const page = routes.get(pageKey(event));
    if (page === undefined)
      return isLostReader(event) ? servePage(event, NOWHERE, lost) : api(event, context);
    return servePage(event, page.route, (request, language) =>
      page.handle(request as never, inProcessApi(contract, api, { event, context, language })),
    );
  };
}

/** The key of the page that is meant: its form shares its route, and seldom ones share the default. */
function pageKey({ requestContext: { routeKey: key, http }, rawPath }: GatewayEvent): string {
  return key === "$default" ? `${http.method} ${rawPath}` : key.replace(/^ANY /, `${http.method} `);
}

const NOWHERE = screen("/", { id: "Alamat tak dikenal", en: "Unknown address" });

/** Whether an address that no route has was asked for by a person's browser rather than by a program. */
function isLostReader({ requestContext: { routeKey: key, http }, headers }: GatewayEvent): boolean {
  return key === "$default" && http.method === "GET" && /\btext\/html\b/.test(headers.accept ?? "");
}

async function lost(request: PageRequest): Promise<never> {
  throw refusePage("page.unknown", request);
}

type Handle = (request: PageRequest, language: string) => Promise<PageReply>;

/** Answers a request for a page, whatever becomes of it, with a page. */
export async function servePage(
  event: GatewayEvent,
  route: PageRoute,
  handle: Handle,
): Promise<GatewayReply> {
  const elapsed = stopwatch();
  const around = circumstancesOf(event, cityOfProcess());
  const made = await make(event, route, { around, handle });
  const reply = replyOf(made, { event, route, around });
  logLine({
    kind: "page",
    route: event.requestContext.routeKey,
    status: reply.statusCode,
    milliseconds: elapsed(),
    correlationId: around.correlationId,
  });
  return reply;
}

async function make(
  event: GatewayEvent,
  route: PageRoute,
  { around, handle }: { readonly around: Circumstances; readonly handle: Handle },
): Promise<PageReply> {
  try {
    const { domain } = around.city.deployment;
    const hosts = [event.headers.host ?? "", ...(domain ? [domain.name] : [])];
    if (route.method === "POST" && !isFromHere(event, hosts)) throw refusePage("page.other-site", around);
    return await handle(readRequest(event, route, { around, seals: sealsOfProcess }), around.language);
  } catch (error) {
    if (error instanceof Refused) return problemScreen(error.problem, around);
    logFault(error, around.correlationId);
    return problemScreen(refusePage("page.fault", around).problem, around);
  }
}

interface Asked {
  readonly event: GatewayEvent;
  readonly route: PageRoute;
  readonly around: Circumstances;
}

function replyOf(reply: PageReply, { event, route, around }: Asked): GatewayReply {
  if ("to" in reply) {
    return {
      statusCode: 303,
      headers: { location: reply.to, "cache-control": "no-store" },
      cookies: [...(reply.cookies ?? [])],
    };
  }
  if ("file" in reply) {
    const { file, mediaType, cache, encoding } = reply;
    return {
      statusCode: 200,
      headers: {
        "content-type": mediaType,
        "cache-control": cache,
        "x-content-type-options": "nosniff",
        vary: "accept-encoding",
        ...(encoding && { "content-encoding": encoding }),
      },
      body: Buffer.from(file).toString("base64"),
      isBase64Encoded: true,
    };
  }
  const status = reply.status ?? 200;
  const chosen = event.queryStringParameters?.lang !== undefined ? [languageCookie(around.language)] : [];
  return {
    statusCode: status,
    cookies: [...chosen, ...(reply.cookies ?? [])],
    ...bodyOf(shell(reply, around), around, {
      ...headersOf(reply),
      "content-language": around.language,
      "cache-control": status === 200 ? (route.cache ?? "no-store") : "no-store",
      "x-correlation-id": around.correlationId,
    }),
  };
}

function bodyOf(
  text: string,
  { accepts }: Circumstances,
  headers: Readonly<Record<string, string>>,
): Pick<GatewayReply, "headers" | "body" | "isBase64Encoded"> {
  if (!accepts.includes("gzip") || text.length < COMPRESSED_FROM_BYTES)
    return { headers: { ...headers }, body: text };
  return {
    headers: { ...headers, "content-encoding": "gzip" },
    body: gzipSync(text, { level: COMPRESSION_LEVEL }).toString("base64"),
    isBase64Encoded: true,
  };
}
