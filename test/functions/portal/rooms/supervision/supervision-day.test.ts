import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as items from "../../../../../shared/table/items.ts";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { signedIn } from "../../../../support/browser/portal.ts";
import {
  defineForm,
  INSPECTORS,
  PROGRAMME,
  SERVICE_HEAD,
  startSupervisedCity,
} from "../../../../support/cities/supervised-city.ts";
import type { TestCity } from "../../../../support/cities/test-city.ts";
import { JPEG, jpegSegment } from "../../../../support/files/pictures.ts";

const [INSPECTOR] = INSPECTORS;
const DAY = "2026-03-10";
const VISITS = 60;
const PHOTOS = 4;
const COMMENT = 0xfe;
const SOON = 2_000;

/** The cleaners whose work is inspected that day. */
const CROWD = Array.from({ length: VISITS }, (_, index) => `1991020220160310${String(index + 10)}`);

/** A few hundred bytes, no two alike. */
const photo = (name: string): Buffer =>
  Buffer.concat([JPEG.subarray(0, 2), jpegSegment(COMMENT, Buffer.from(name)), JPEG.subarray(2)]);

/**
 * A connection that breaks at every twentieth thing that is sent: by turns before the API has heard of it, after it has
 * answered, and in the middle of its answer. What the app then waits for before it tries again is noted, and passes a hundred
 * times as fast.
 */
const BREAKING_LINE = `(() => {
  const { fetch: real, setTimeout: later } = window;
  Object.assign(window, { sent: 0, breaks: 0, waits: [] });
  window.setTimeout = (then, wait, ...rest) => {
    if (![1, 2, 4, 8, 16].includes(wait / ${SOON})) return later(then, wait, ...rest);
    waits.push(wait);
    return later(then, wait / 100, ...rest);
  };
  window.fetch = async (url, init) => {
    if ((init?.method ?? "GET") === "GET" || ++sent % 20 !== 0) return real(url, init);
    const how = breaks++ % 3;
    if (how === 0) throw new TypeError("broken before it was sent");
    const { status, headers } = await real(url, init);
    if (how === 1) throw new TypeError("broken before its answer");
    const body = new ReadableStream({ start: (answer) => answer.error(new TypeError("broken in its answer")) });
    return new Response(body, { status, headers });
  };
})()`;

describe.skipIf(NO_BROWSER)("a day of inspections without a connection", () => {
  let city: TestCity;
  let browser: Browser;
  let programmeId: string;
  let drawn: readonly { number: number; nip: string }[];

  beforeAll(async () => {
    const started = await startSupervisedCity();
    const { hr } = started;
    ({ city } = started);
    for (const nip of CROWD) await city.employee(nip, { unitId: "lain", raterNip: SERVICE_HEAD });
    const instrumentId = await defineForm(city, hr);
    const body = { ...PROGRAMME, instrumentId, scopeUnitId: "lain", unitKinds: undefined };
    programmeId = (await city.api("POST", "/v1/supervision-programmes", { as: hr, body })).body.id;
    const draws = `/v1/supervision-programmes/${programmeId}/draws`;
    const terms = { period: "2026-03", sampleSize: VISITS, weighting: "PLAIN" };
    await city.api("POST", draws, { as: hr, body: terms });
    await city.api("POST", `${draws}/2026-03/make`, { as: hr });
    const list = await city.api("GET", `${draws}/2026-03/visits?limit=100`, { as: hr });
    drawn = list.body.items;
    for (let from = 0; from < VISITS; from += 10) {
      const visits = drawn.slice(from, from + 10).map(({ number, nip }) => ({ number, nip }));
      const planned = { visits, inspectors: [INSPECTOR], day: DAY };
      expect((await city.api("POST", `${draws}/2026-03/visits`, { as: hr, body: planned })).status).toBe(201);
    }
    await city.host.idle();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  const recordOf = ({ number, nip }: { readonly number: number; readonly nip: string }) => ({
    nip: INSPECTOR,
    params: { programmeId, period: "2026-03", number },
    body: {
      day: DAY,
      answers: [
        { criterionId: "sampah", score: 1 },
        { criterionId: "alat", isMet: true },
        { criterionId: "foto" },
        { criterionId: "titik", place: { latitude: -0.305, longitude: 100.369 } },
        { criterionId: "catatan", note: "Menunggu sapu baru" },
      ],
      findings: ["Sapu patah dan belum diganti"],
      recommendations: [{ text: "Ganti sapu yang patah", ownerNip: nip, workingDays: 5 }],
    },
    photosOf: Array.from({ length: PHOTOS }, () => "foto"),
  });

  /** As the form keeps them, except for the typing, which another test does; then the connection is back. */
  async function sendAll(page: Page): Promise<unknown> {
    const acts = drawn.map((one) => ({
      data: recordOf(one),
      photos: Array.from({ length: PHOTOS }, (_, at) => photo(`${one.nip}-${at}`).toString("base64")),
    }));
    return page.evaluate(
      `(async (acts) => {
        const { idToken } = JSON.parse(localStorage.getItem("kinerja.tokens"));
        const claims = idToken.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
        const account = JSON.parse(atob(claims)).sub;
        const answered = (asked) => new Promise((resolve, reject) => {
          asked.onsuccess = () => resolve(asked.result);
          asked.onerror = () => reject(asked.error);
        });
        const database = await answered(indexedDB.open("kinerja", 1));
        const writing = database.transaction("waiting", "readwrite");
        const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        acts.forEach(({ data, photos }, at) => writing.objectStore("waiting").put({
          id: crypto.randomUUID(), account, kind: "visit", title: "Kunjungan", to: "/app/pengawasan", data,
          files: photos.map((one, name) => new File([bytes(one)], name + ".jpg", { type: "image/jpeg" })), at,
        }));
        await new Promise((resolve) => { writing.oncomplete = resolve; });
        dispatchEvent(new Event("online"));
        const left = async () => answered(database.transaction("waiting").objectStore("waiting").getAll());
        while ((await left()).some(({ refusal }) => refusal === undefined)) await new Promise((resolve) => setTimeout(resolve, 250));
        return await left();
      })(${JSON.stringify(acts)})`,
    );
  }

  test("sends each of 60 visits and its four photos exactly once over a connection that keeps breaking", async () => {
    const opened = await signedIn(browser, city, { account: INSPECTOR, roles: ["EMPLOYEE"] });
    const { page, finish } = opened;
    await page.addInitScript(BREAKING_LINE);
    await page.goto("/app/mulai");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(await sendAll(page)).toEqual([]);
    const keys = drawn.map(({ number }) => items.supervisionVisit.key(programmeId, "2026-03", number));
    const visits = (await city.table.findMany(keys)).flatMap((one) => one ?? []);
    const photos = visits.flatMap(({ record }) => record?.answers.flatMap((one) => one.photos ?? []) ?? []);
    expect(visits.filter(({ state, version }) => state === "RECORDED" && version === 2)).toHaveLength(VISITS);
    expect(new Set(photos).size).toBe(VISITS * PHOTOS);
    expect(photos).toHaveLength(VISITS * PHOTOS);
    const progress = await city.table.find(items.supervisionProgress.key(programmeId, "2026-03"));
    expect(progress).toMatchObject({ planned: VISITS, recorded: VISITS, recommendations: VISITS });
    const files = await city.table.findMany(photos.map((sha256) => items.evidence.key(INSPECTOR, sha256)));
    expect(files.filter((file) => file?.state === "CHECKED")).toHaveLength(VISITS * PHOTOS);
    const { breaks, waits } = await page.evaluate<{ breaks: number; waits: number[] }>("({ breaks, waits })");
    expect(breaks).toBeGreaterThan(36);
    // Each break is waited out as briefly as the first, since between them something was sent. What storage answers to a photo
    // is not read.
    expect(new Set(waits)).toEqual(new Set([SOON]));
    expect(waits.length).toBeGreaterThan(30);
    await finish();
  });
});
