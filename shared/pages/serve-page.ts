import type { City } from "../cities/city.ts";
import { compressed } from "../http/compressed.ts";
import type { GatewayEvent, GatewayReply } from "../http/exchange.ts";
import { logFault, logLine } from "../log.ts";
import { stopwatch } from "../stopwatch.ts";
import type { PageRoute } from "./contract.ts";
import { headersOf } from "./headers.ts";
import type { PageReply } from "./page.ts";
import { problemScreen } from "./problem-screen.ts";
import { refusePage } from "./problems.ts";
import { Refused } from "./refused.ts";
import {
  type Circumstances,
  circumstancesOf,
  languageCookie,
  type PageRequest,
  readRequest,
} from "./request.ts";
import { isFromHere } from "./same-site.ts";
import type { Seals } from "./seals.ts";
import { shell } from "./shell.ts";

export type Handle = (request: PageRequest, language: string) => Promise<PageReply>;

/** What a page is made with. */
interface Serving {
  readonly city: City;
  readonly handle: Handle;
  /** Asked for only by what is sealed, such as a form. */
  readonly seals: () => Promise<Seals>;
}

/** Answers a request for a page, whatever becomes of it, with a page. */
export async function servePage(
  event: GatewayEvent,
  route: PageRoute,
  { city, handle, seals }: Serving,
): Promise<GatewayReply> {
  const elapsed = stopwatch();
  const around = circumstancesOf(event, city);
  const made = await make(event, route, { around, handle, seals });
  const reply = compressed(replyOf(made, { event, route, around }), event.headers["accept-encoding"]);
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
  { around, handle, seals }: Omit<Serving, "city"> & { readonly around: Circumstances },
): Promise<PageReply> {
  try {
    const { domain } = around.city.deployment;
    const hosts = [event.headers.host ?? "", ...(domain ? [domain.name] : [])];
    if (route.method === "POST" && !isFromHere(event, hosts)) throw refusePage("page.other-site", around);
    return await handle(await readRequest(event, route, { around, seals }), around.language);
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
  const chosen = event.queryStringParameters?.lang !== undefined ? [languageCookie(around.language)] : [];
  const cookies = [...chosen, ...(("cookies" in reply && reply.cookies) || [])];
  if ("to" in reply)
    return { statusCode: 303, headers: { location: reply.to, "cache-control": "no-store" }, cookies };
  if ("file" in reply) {
    const { file, mediaType, cache, encoding, headers } = reply;
    return {
      statusCode: 200,
      headers: {
        ...headers,
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
  return {
    statusCode: status,
    cookies,
    headers: {
      ...headersOf(reply),
      "content-language": around.language,
      "cache-control": status === 200 ? (route.cache ?? "no-store") : "no-store",
      "x-correlation-id": around.correlationId,
    },
    body: shell(reply, around),
  };
}
