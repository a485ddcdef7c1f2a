import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContextOptions, chromium as playwright } from "playwright-core";
import { registry } from "../../functions/registry.ts";
import { type Account, apiOf } from "../../infra/local/demo/api.ts";
import { accountOf, readCast } from "../../infra/local/demo/cast.ts";
import { demoStart } from "../../infra/local/demo/play/days.ts";
import { playMonth } from "../../infra/local/demo/play/play-month.ts";
import { readSummary } from "../../infra/local/demo/summary/read-summary.ts";
import { type Host, startHost } from "../../infra/local/host.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";

// `npm run screenshots`: plays the demo month in memory, and takes the README's pictures of the portal. A complaint's code is drawn
// again each time; everything else is the same.

const FOLDER = join(import.meta.dirname, "../../.github/pictures");
const QUALITY = 70;
const PHONE = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true };
const DESK = { viewport: { width: 1_280, height: 800 } };

interface Picture {
  readonly file: string;
  readonly account: Account;
  readonly path: string;
  readonly device: BrowserContextOptions;
  /** What is there once the screen is whole. */
  readonly shows: string;
}

async function take(browser: Browser, host: Host, { file, account, path, device, shows }: Picture) {
  const context = await browser.newContext({ baseURL: host.url, locale: "id-ID", ...device });
  const page = await context.newPage();
  const idToken = await host.token(account.id, account.roles);
  await page.addInitScript(
    (token) =>
      localStorage.setItem(
        "kinerja.tokens",
        JSON.stringify({ idToken: token, renewAt: Date.now() + 86_400_000 }),
      ),
    idToken,
  );
  await page.goto(path);
  await page.locator(shows).first().waitFor();
  await page.locator('a[href="/app/kotak-masuk"]').first().waitFor();
  await page.waitForLoadState("networkidle");
  const session = await context.newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality: QUALITY });
  const picture = Buffer.from(data, "base64");
  writeFileSync(join(FOLDER, file), picture);
  process.stdout.write(`${file}: ${Math.ceil(picture.length / 1_024)} KB\n`);
  await context.close();
}

const city = cityBySlug("bukittinggi");
const host = await startHost({ city, units: registry, clockStart: demoStart(city) });
const own = process.env.CHROMIUM;
const browser = await playwright.launch({
  executablePath: own !== undefined && existsSync(own) ? own : await chromium.executablePath(),
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  mkdirSync(FOLDER, { recursive: true });
  const api = apiOf(host);
  const { signal } = new AbortController();
  await playMonth({ host, api, city, signal, onProgress: () => {} });
  const cast = await readCast(api);
  const { round } = await readSummary(api, cast, { city, now: host.clock.now(), isMonthOpen: false });
  const best = round?.candidates.find(({ kind }) => kind === "EMPLOYEE")?.id;
  const employee = cast.players.find(({ nip }) => nip === best);
  if (employee === undefined) throw new Error("the demo month has no candidate for an award");
  const open = await api.get<{ readonly items: readonly { readonly trackingCode: string }[] }>(
    "/v1/complaints?limit=1",
    cast.accounts.complaints,
  );
  const [complaint] = open.items;
  await take(browser, host, {
    ...{ file: "employee.webp", account: accountOf(employee.nip), device: PHONE },
    ...{ path: "/app/hasil/2026-03", shows: "main .card" },
  });
  await take(browser, host, {
    ...{ file: "rater.webp", account: accountOf(employee.posting.raterNip ?? ""), device: DESK },
    ...{ path: "/app/tim?jenis=RATE", shows: "main .card" },
  });
  await take(browser, host, {
    ...{ file: "complaint.webp", account: cast.accounts.complaints, device: DESK },
    ...{ path: `/app/pengaduan/${complaint?.trackingCode}`, shows: "main .act-bar" },
  });
} finally {
  await browser.close();
  await host.stop();
}
