import { gunzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { sitePages } from "../../functions/site/page-contract.ts";
import { homePage } from "../../functions/site/pages/home.ts";
import type { City } from "../../shared/cities/city.ts";
import { COMPLAINT_POLICY_DEFAULTS } from "../../shared/domain/complaints/policy.ts";
import type { GatewayEvent } from "../../shared/http/exchange.ts";
import type { PageRequest } from "../../shared/pages/request.ts";
import { servePage } from "../../shared/pages/serve-page.ts";
import { CHROMIUM_ARGUMENTS, chromiumPath } from "../support/browser/chromium.ts";
import { FIRST_VISIT, loadedBy, sentFrom } from "../support/browser/first-visit.ts";
import { fillSite, type SitePage, sentPage } from "../support/browser/site-pages.ts";
import { violationsOf } from "../support/browser/violations.ts";
import type { Bench } from "./bench.ts";
import { atMost, exactly, type Measurement, median, spread, sum } from "./measurement.ts";
import { pageMaking } from "./page-making.ts";

const BATCHES = 11;
const CALLS = 200;
const RENDERING_MICROSECONDS = 300;

/** What a citizen's phone has to load, and what making a page costs beside asking the API for it. */
export async function pages(bench: Bench): Promise<readonly Measurement[]> {
  const city = await bench.city();
  const filled = await fillSite(city.host.url);
  const visits = (await Promise.all(filled.map((page) => visit(city.host.url, page)))).flat();
  const most = (of: "bytes" | "requests") => Math.max(...visits.map((one) => one[of]));
  const notes = visits.map(
    ({ address, bytes, requests }) => `${address.padEnd(36)} ${bytes} bytes, ${requests} requests`,
  );
  return [
    atMost(FIRST_VISIT.bytes, "first visit of the heaviest page, gzip", {
      value: most("bytes"),
      unit: "bytes",
      notes,
    }),
    atMost(FIRST_VISIT.requests, "requests of a first visit", { value: most("requests"), unit: "requests" }),
    exactly(0, "pages that load anything from elsewhere", {
      value: sum(visits.map(({ elsewhere }) => elsewhere)),
      unit: "files",
    }),
    await rendering(city.host.city),
    await slowest(filled, city.host.city),
    ...(await accessibility(city.host.url, filled)),
  ];
}

async function slowest(filled: readonly SitePage[], city: City): Promise<Measurement> {
  const made = (await pageMaking(filled, city)).toSorted((a, b) => b.microseconds - a.microseconds);
  return atMost(RENDERING_MICROSECONDS, "making the slowest page from what the API says, not compressed", {
    value: made[0]?.microseconds ?? Number.NaN,
    unit: "µs of CPU",
    notes: made.map(({ address, microseconds }) => `${address.padEnd(36)} ${microseconds.toFixed(0)} µs`),
  });
}

/** Every page on a phone, light and dark; nothing where this machine has no browser. */
async function accessibility(url: string, filled: readonly SitePage[]): Promise<readonly Measurement[]> {
  const executablePath = await chromiumPath();
  if (executablePath === undefined) return [];
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: 360, height: 740 },
      colorScheme,
    });
    const page = await context.newPage();
    for (const { address, cookie } of filled) {
      const [name = "", value = ""] = (cookie ?? "").split("=");
      await context.clearCookies();
      if (cookie !== undefined) await context.addCookies([{ name, value, url }]);
      await page.goto(address);
      found.push(...(await violationsOf(page)).map((violation) => `${address} ${colorScheme}: ${violation}`));
    }
    await context.close();
  }
  await browser.close();
  return [
    exactly(0, "violations of WCAG 2.2 AA on all pages, light and dark", {
      value: found.length,
      unit: "violations",
      notes: [`${filled.length} pages and faces of them`, ...found],
    }),
  ];
}

async function visit(url: string, asked: SitePage) {
  const { address } = asked;
  const page = await sentPage(url, asked);
  // Leads on to another page, such as this year's.
  if (page.status === 303) return [];
  const loaded = loadedBy(gunzipSync(page.bytes).toString());
  const own = loaded.filter((one) => one.startsWith("/"));
  const files = await Promise.all(own.map((one) => sentFrom(url + one)));
  const read = {
    address,
    bytes: page.bytes.length + sum(files.map(({ bytes }) => bytes.length)),
    requests: 1 + loaded.length,
    elsewhere: loaded.length - own.length,
  };
  return [read];
}

/** A page, its shell and its compression; what the API says is at hand already. */
async function rendering(city: City): Promise<Measurement> {
  const api = { overview: async () => OVERVIEW };
  const make = () =>
    servePage(EVENT, sitePages.home, {
      city,
      handle: (request) => homePage(request as PageRequest<typeof sitePages.home>, api),
      seals: noSeals,
    });
  const means: number[] = [];
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const before = process.cpuUsage();
    for (let call = 0; call < CALLS; call += 1) await make();
    const { user, system } = process.cpuUsage(before);
    means.push((user + system) / CALLS);
  }
  return atMost(RENDERING_MICROSECONDS, "making the home page from what the API says", {
    value: median(means),
    unit: "µs of CPU",
    notes: [`${BATCHES} batches of ${CALLS}: ${spread(means, 0)} µs, compression included`],
  });
}

async function noSeals(): Promise<never> {
  throw new Error("The home page has no form.");
}

const OVERVIEW = {
  promise: COMPLAINT_POLICY_DEFAULTS,
  lastMonth: { month: "2026-03", received: 40, answeredInTime: 28, answeredLate: 3, solved: 21 },
};

const EVENT = {
  version: "2.0",
  ...{ routeKey: "GET /", rawPath: "/", rawQueryString: "", isBase64Encoded: false },
  headers: { host: "127.0.0.1", "accept-encoding": "gzip" },
  requestContext: { requestId: "bench", routeKey: "GET /", timeEpoch: Date.parse("2026-04-01T02:00:00Z") },
} as unknown as GatewayEvent;
