import type { Context } from "aws-lambda";
import { registry } from "../../functions/registry.ts";
import { importHandler } from "../../infra/local/invoke.ts";
import type { City } from "../../shared/cities/city.ts";
import type { HttpUnit } from "../../shared/deployment/unit.ts";
import type { GatewayEvent, GatewayReply } from "../../shared/http/exchange.ts";
import type { PageRoute } from "../../shared/pages/contract.ts";
import { inProcessApi } from "../../shared/pages/in-process-api.ts";
import type { publicUnit } from "../../shared/pages/public-unit.ts";
import { sealsOf } from "../../shared/pages/seals.ts";
import { type Handle, servePage } from "../../shared/pages/serve-page.ts";
import { newMeter } from "../../shared/table/meter.ts";
import { pageSecret } from "../../shared/table/site/page-keys.ts";
import { openTable } from "../../shared/table/table.ts";
import type { SitePage } from "../support/browser/site-pages.ts";
import { median } from "./measurement.ts";

const BATCHES = 11;
const CALLS = 60;

/** What making a page takes beside asking for what it shows, compression apart. */
interface Made {
  readonly address: string;
  readonly microseconds: number;
}

/** Makes each page again and again from answers that are at hand already. Pages that lead on are left out. */
export async function pageMaking(pages: readonly SitePage[], city: City): Promise<readonly Made[]> {
  const seals = sealsOf(await pageSecret(openTable({ meter: newMeter() })));
  const made: Made[] = [];
  for (const page of pages) {
    const make = await makerOf(page, async (event, route, handle) =>
      servePage(event, route, { city, handle, seals: async () => seals }),
    );
    if (((await make()).statusCode ?? 200) === 303) continue;
    made.push({ address: page.address, microseconds: await microsecondsOf(make) });
  }
  return made;
}

type Serve = (event: GatewayEvent, route: PageRoute, handle: Handle) => Promise<GatewayReply>;

async function makerOf(page: SitePage, serve: Serve): Promise<() => Promise<GatewayReply>> {
  const unit = registry.find(
    (one): one is HttpUnit =>
      one.kind === "http" && Object.values(one.pages ?? {}).some(({ path }) => path === page.path),
  );
  if (unit === undefined) throw new Error(`No unit has ${page.path}.`);
  const handler = (await importHandler(unit)) as unknown as ReturnType<typeof publicUnit>;
  const event = eventOf(page);
  const found = handler.pageAt(event);
  if (found === undefined) throw new Error(`${unit.name} does not know ${page.path}.`);
  const api = remembering(
    inProcessApi(unit.routes, handler, { event, context: {} as Context, language: "id" }),
  );
  return () => serve(event, found.route, (request) => found.handle(request as never, api as never));
}

type Call = (asked: never) => Promise<unknown>;

/** Operations that are asked once, and then answer the same at once, refusals too. */
function remembering(api: Readonly<Record<string, Call>>): Readonly<Record<string, Call>> {
  const known = new Map<string, Promise<unknown>>();
  return Object.fromEntries(
    Object.entries(api).map(([name, call]) => [
      name,
      (asked: never) => {
        const key = name + JSON.stringify(asked);
        const answer = known.get(key) ?? call(asked);
        known.set(key, answer);
        return answer;
      },
    ]),
  );
}

/** As a browser asks that takes nothing compressed. */
function eventOf({ path, address, cookie }: SitePage): GatewayEvent {
  const { pathname, search, searchParams } = new URL(address, "http://127.0.0.1");
  // Another face of a page may be at no page's address.
  const names = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
  const values = new RegExp(`^${path.replace(/\{\w+\}/g, "([^/]+)")}$`).exec(pathname)?.slice(1) ?? [];
  return {
    version: "2.0",
    ...{
      routeKey: `GET ${path}`,
      rawPath: pathname,
      rawQueryString: search.slice(1),
      isBase64Encoded: false,
    },
    headers: { host: "127.0.0.1" },
    ...(cookie !== undefined && { cookies: [cookie] }),
    pathParameters: Object.fromEntries(
      names.map((name, index) => [name, decodeURIComponent(values[index] ?? "")]),
    ),
    queryStringParameters: Object.fromEntries(searchParams),
    requestContext: {
      ...{ requestId: "bench", routeKey: `GET ${path}`, timeEpoch: Date.parse("2026-03-10T02:30:00Z") },
      http: { method: "GET", path: pathname, sourceIp: "127.0.0.1", protocol: "HTTP/1.1", userAgent: "" },
    },
  } as unknown as GatewayEvent;
}

async function microsecondsOf(make: () => Promise<unknown>): Promise<number> {
  const means: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const before = process.cpuUsage();
    for (let call = 0; call < CALLS; call += 1) await make();
    const { user, system } = process.cpuUsage(before);
    means.push((user + system) / CALLS);
  }
  return median(means);
}
