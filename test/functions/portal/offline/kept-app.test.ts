import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Handler, importHandler } from "../../../../infra/local/invoke.ts";
import { buildPortal } from "../../../../infra/site/build-portal.ts";
import { ENVIRONMENT, setting } from "../../../../shared/deployment/environment.ts";
import { forgetProcess } from "../../../../shared/deployment/process-state.ts";
import type { GatewayEvent } from "../../../../shared/http/exchange.ts";
import {
  filesKept,
  keepingFiles,
  launchBrowser,
  NO_BROWSER,
  READERS,
} from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const NIP = "198609262015051001";
const EMPLOYEE = { account: NIP, roles: ["EMPLOYEE"] } as const;
const READER = keepingFiles(READERS.desk);

/** What a page says of the release that it is of. */
interface Settings {
  readonly archive: string;
  readonly signIn: { readonly clientId: string };
}

/** What a city's environment says of one release. */
type Release = Readonly<Record<string, string>>;

describe.skipIf(NO_BROWSER)("a release, on devices that keep the app", () => {
  let city: TestCity;
  let browser: Browser;
  let folder: string;
  let first: Release;
  let settingsChanged: Release;
  /** Which release serves a path; another one for some of them while a release is under way. */
  let serving: (path: string) => Release;
  let archivesAsked = 0;

  /** The portal, served by whichever release is there. */
  function ofReleases(handler: Handler): Handler {
    return async (event, context) => {
      const { rawPath } = event as GatewayEvent;
      if (/\/kinerja-\w+\.json$/.test(rawPath)) archivesAsked += 1;
      for (const [name, value] of Object.entries(serving(rawPath))) vi.stubEnv(name, value);
      return handler(event, context);
    };
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "kinerja-releases-"));
    serving = () => ({});
    city = await startTestCity("bukittinggi", undefined, {
      async loadHandler(unit) {
        const handler = await importHandler(unit);
        return unit.name === "portal-public" ? ofReleases(handler) : handler;
      },
    });
    await city.unit("unit-1");
    await city.employee(NIP);
    browser = await launchBrowser();
    const signIn = setting(ENVIRONMENT.signIn);
    const { directory } = await buildPortal();
    first = { [ENVIRONMENT.signIn]: signIn, [ENVIRONMENT.portalFiles]: directory };
    settingsChanged = {
      ...first,
      [ENVIRONMENT.signIn]: JSON.stringify({ ...JSON.parse(signIn), clientId: "klien-baru" }),
    };
  });
  beforeEach(() => {
    archivesAsked = 0;
    release(first);
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  /** From here on the whole city serves one release. */
  function release(next: Release): void {
    serving = () => next;
    // The unit reads once which files its build has.
    for (const [name, value] of Object.entries(next)) vi.stubEnv(name, value);
    forgetProcess();
  }

  /** The same app, whose archive has another name: to a device that is another build. */
  function otherBuild(letter: string): Release {
    const directory = join(folder, letter);
    cpSync(first[ENVIRONMENT.portalFiles] ?? "", directory, { recursive: true });
    const record = readFileSync(join(directory, "portal.json"), "utf8");
    const archive = archiveIn(readFileSync(join(directory, "pekerja.js"), "utf8"));
    const renamed = `kinerja-${letter.repeat(8)}.json`;
    for (const ending of ["", ".br", ".gz"])
      renameSync(join(directory, archive + ending), join(directory, renamed + ending));
    writeFileSync(join(directory, "portal.json"), record.replace(archive, renamed));
    const worker = readFileSync(join(directory, "pekerja.js"), "utf8");
    writeFileSync(join(directory, "pekerja.js"), worker.replaceAll(archive, renamed));
    return { ...first, [ENVIRONMENT.portalFiles]: directory };
  }

  const notice = (page: Page) => page.getByText("Versi baru tersedia.");
  const settingsOf = async (page: Page): Promise<Settings> =>
    JSON.parse((await page.locator('meta[name="kinerja"]').getAttribute("content")) ?? "{}");
  const clientOf = async (page: Page) => (await settingsOf(page)).signIn.clientId;
  const beginning = (page: Page) => page.getByRole("heading", { level: 1 }).waitFor();
  const activity = (page: Page) => page.getByLabel("Apa yang Anda kerjakan?");

  async function opened() {
    const device = await signedIn(browser, city, EMPLOYEE, READER);
    await device.page.goto("/app");
    await beginning(device.page);
    await filesKept(device.page);
    return device;
  }

  test("of settings alone: an open tab says so, is loaded again with what was typed, and no file is fetched again", async () => {
    const { page, check, finish } = await opened();
    release(settingsChanged);
    await page.goto("/app/laporan/baru");
    await activity(page).fill("Melayani pembuatan kartu keluarga.");
    await notice(page).waitFor();
    expect(await clientOf(page)).not.toBe("klien-baru");
    await check();
    await page.getByRole("button", { name: "Muat ulang" }).click();
    await expect.poll(() => clientOf(page)).toBe("klien-baru");
    await expect.poll(() => activity(page).inputValue()).toBe("Melayani pembuatan kartu keluarga.");
    await expect.poll(() => notice(page).count()).toBe(0);
    expect(archivesAsked).toBe(1);
    await finish();
  });

  test("is what the next screen is opened from, of the tab itself or anew", async () => {
    const { page, context, finish } = await opened();
    release(settingsChanged);
    await page.goto("/app/laporan/baru");
    await notice(page).waitFor();
    await page.getByRole("link", { name: "Hasil", exact: true }).first().click();
    await page.waitForURL("**/app/hasil");
    await expect.poll(() => clientOf(page)).toBe("klien-baru");
    await expect.poll(() => notice(page).count()).toBe(0);
    const another = await context.newPage();
    await another.goto("/app");
    expect(await clientOf(another)).toBe("klien-baru");
    await finish();
  });

  test("that is under way: the page of the one before is not kept for the new one, and the next opening gets it right", async () => {
    const { page, finish } = await opened();
    serving = (path) => (path === "/app" ? first : settingsChanged);
    await page.goto("/app/hasil");
    const state = page.evaluate(WORKER_GIVEN_UP);
    await expect(state).resolves.toBe("redundant");
    release(settingsChanged);
    await page.goto("/app/hasil");
    await notice(page).waitFor();
    await page.goto("/app/hasil");
    await expect.poll(() => clientOf(page)).toBe("klien-baru");
    expect(archivesAsked).toBe(1);
    await finish();
  });

  test("leaves the files of each build that a tab runs on, and of the one before, also after a rollback", async () => {
    const [b, c, d] = [otherBuild("b"), otherBuild("c"), otherBuild("d")];
    const { page, context, finish } = await opened();
    const move = async (to: Release) => {
      release(to);
      await page.goto("/app/hasil");
      await notice(page).waitFor();
      await page.goto("/app/hasil");
      expect((await settingsOf(page)).archive).toContain(archiveOf(to));
    };
    const kept = () =>
      page.evaluate<string[]>("caches.keys()").then((names) => names.map(archiveIn).toSorted());
    const archives = (...releases: readonly Release[]) => releases.map(archiveOf).toSorted();
    await move(b);
    const ofB = await context.newPage();
    await ofB.goto("/app");
    await beginning(ofB);
    await move(first);
    // Nothing is fetched for a build whose files are there already.
    expect(archivesAsked).toBe(2);
    await move(c);
    await expect.poll(kept).toEqual(archives(first, b, c));
    await ofB.close();
    await move(d);
    await expect.poll(kept).toEqual(archives(c, d));
    await finish();
  });

  const archiveOf = (of: Release) =>
    archiveIn(readFileSync(join(of[ENVIRONMENT.portalFiles] ?? "", "pekerja.js"), "utf8"));
});

const archiveIn = (text: string) => /kinerja-\w+\.json/.exec(text)?.[0] ?? expect.fail(`no archive: ${text}`);

/** What becomes of a worker that the browser finds in looking for a newer one. */
const WORKER_GIVEN_UP = `(async () => {
  const registration = await navigator.serviceWorker.ready;
  const found = new Promise((resolve) => {
    registration.addEventListener("updatefound", () => resolve(registration.installing));
  });
  await registration.update().catch(() => undefined);
  const worker = registration.installing ?? (await found);
  if (worker.state === "redundant") return worker.state;
  return new Promise((resolve) => worker.addEventListener("statechange", () => resolve(worker.state)));
})()`;
