import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { incentiveWork } from "../../../../../functions/incentives/run.ts";
import { workOnPart } from "../../../../../shared/runs/work-part.ts";
import { evaluationRepository } from "../../../../../shared/table/evaluation/evaluations.ts";
import { incentiveRunRepository, runOfIncentive } from "../../../../../shared/table/incentives/runs.ts";
import { beginning, runRepository } from "../../../../../shared/table/runs/runs.ts";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { type ClosedCity, startClosedCity } from "../../../../support/cities/closed-city.ts";
import { incentiveContent } from "../../../../support/cities/incentives.ts";

const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const REASON = {
  id: "Bulan unit ini belum dapat ditutup.",
  en: "The month of this unit could not be closed.",
};

describe.skipIf(NO_BROWSER)("runs of the incentive", () => {
  let city: ClosedCity;
  let browser: Browser;
  let doneId: string;
  let strictId: string;
  let isCompared = false;
  beforeAll(async () => {
    city = await startClosedCity();
    doneId = await tried(incentiveContent());
    strictId = await tried(incentiveContent({ title: "TPP tanpa kelas", classes: [emptyClass()] }));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const emptyClass = () => ({
    ...{ code: "1", name: "Lain", baseRupiah: 1 },
    positions: ["Juru"],
    grades: [],
  });

  /** A finished trial of some rules. */
  async function tried(content: ReturnType<typeof incentiveContent>): Promise<string> {
    const as = await city.token("pengelola-insentif", "ADMIN");
    const { body: table } = await city.api("POST", "/v1/incentive-tables", { as, body: content });
    const order = { kind: "TRIAL", month: "2026-03", tableId: table.id };
    const { body: run } = await city.api("POST", "/v1/incentive-runs", { as: city.as("hr"), body: order });
    await city.host.idle();
    return run.id;
  }

  /** The same trial once its first unit is done, and its second was set aside or has not begun. */
  async function halted(id: string, isSetAside: boolean): Promise<void> {
    const [runs, parts] = [incentiveRunRepository(city.table), runRepository(city.table)];
    const { totals: _, linesHash: __, ...rest } = await runs.get(doneId);
    const [of, at] = [runOfIncentive(id), rest.orderedAt];
    const state = { ...rest, id, state: "RUNNING" as const, version: 0, eventHash: "" };
    const event = { type: "INCENTIVE_RUN_ORDERED" as const, at, by: "TEST" };
    await runs.commit({ state, event }, [beginning(of, { total: rest.unitIds.length, at, by: "TEST" })]);
    const evaluations = evaluationRepository(city.table);
    const work = incentiveWork({ runs, evaluations, send: async () => {} });
    await workOnPart(work, { ...of, part: "unit-1", at }, parts);
    if (isSetAside)
      await parts.setAside(
        of,
        { part: "unit-2" },
        { tries: 4, code: "incentive-run.unit-open", reason: REASON, at },
      );
  }

  test("a unit that was set aside is named with its reason, and computed once it is tried again", async () => {
    const id = "a".repeat(20);
    await halted(id, true);
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/insentif/hitungan/${id}`);
    await page.getByText("Bulan unit ini belum dapat ditutup.").waitFor();
    await page.getByText("1 dari 2 unit selesai. Perhitungan menunggu unit di atas.").waitFor();
    await page.getByRole("button", { name: "Selesaikan tanpa bagian ini" }).waitFor();
    await check();
    await page.getByRole("button", { name: /^Coba lagi/ }).click();
    // The screen follows the run by itself.
    await page.getByText("Bermasalah", { exact: true }).waitFor();
    await expect.poll(() => page.getByText("Bulan unit ini belum dapat ditutup.").count()).toBe(0);
    await finish();
  });

  test("a run that has stalled is resumed, and followed until it is done", async () => {
    const id = "b".repeat(20);
    await halted(id, false);
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/insentif/hitungan/${id}`);
    await page.getByText("1 dari 2 unit selesai. Anda boleh meninggalkan halaman ini").waitFor();
    await page.getByText("Tidak bergerak?").click();
    await page.getByRole("button", { name: "Lanjutkan perhitungan" }).click();
    await page.getByText("Bermasalah", { exact: true }).waitFor();
    await page.goto("/app/insentif/hitungan");
    await page
      .getByRole("link", { name: /^Uji coba Maret 2026/ })
      .first()
      .waitFor();
    await expect.poll(() => page.getByText("Berjalan", { exact: true }).count()).toBe(0);
    await finish();
  });

  test("a run is followed also on a line on which an answer takes longer than until the next question", async () => {
    const id = "d".repeat(20);
    await halted(id, false);
    const { page, finish } = await signedIn(browser, city, HR);
    await page.clock.install();
    await page.goto(`/app/insentif/hitungan/${id}`);
    await page.getByText("1 dari 2 unit selesai. Anda boleh meninggalkan halaman ini").waitFor();
    const asksAgain = Promise.withResolvers<void>();
    const done = Promise.withResolvers<void>();
    let isFirst = true;
    await page.route(`**/v1/incentive-runs/${id}`, async (route) => {
      // Others are answered too late.
      if (!isFirst) return;
      isFirst = false;
      asksAgain.resolve();
      await done.promise;
      await route.continue();
    });
    await asksAgain.promise;
    await page.clock.runFor(5_000);
    const { version } = (await city.api("GET", `/v1/incentive-runs/${id}`, { as: city.as("hr") })).body;
    await city.api("POST", `/v1/incentive-runs/${id}/resume`, { as: city.as("hr"), version });
    await city.host.idle();
    done.resolve();
    await page.getByText("Bermasalah", { exact: true }).waitFor();
    await finish();
  });

  test("HR proceeds without a unit, which can be computed later", async () => {
    const id = "c".repeat(20);
    await halted(id, true);
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/insentif/hitungan/${id}`);
    await page.getByRole("button", { name: "Selesaikan tanpa bagian ini" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("dapat dihitung kemudian", { exact: false }).waitFor();
    await dialog.getByRole("button", { name: "Selesaikan tanpa bagian ini" }).click();
    await page.getByText("Bermasalah", { exact: true }).waitFor();
    const run = (await city.api("GET", `/v1/incentive-runs/${id}`, { as: city.as("hr") })).body;
    expect(run).toMatchObject({ state: "DONE", leftOut: [{ part: "unit-2" }], totals: { employees: 1 } });
    await finish();
  });

  test.each(Object.entries(SCREENS))(
    "shows who gains and who loses, by unit and class: %s",
    async (_, reader) => {
      await inForce();
      const { page, check, finish } = await signedIn(browser, city, HR, reader);
      await page.goto(`/app/insentif/hitungan/${strictId}`);
      await page.getByRole("img", { name: /^Menurut unit: .*Unit unit-2 Rp\s[\d.]+ kurang/ }).waitFor();
      await page
        .getByRole("img", { name: /^Menurut kelas jabatan: Tanpa kelas jabatan Rp\s[\d.]+ kurang/ })
        .waitFor();
      await page.getByRole("img", { name: /^Sebaran perubahan: turun lebih dari 50% 5, / }).waitFor();
      await page.locator("summary", { hasText: "menurut unit" }).click();
      await page.getByRole("rowheader", { name: "Unit unit-1" }).waitFor();
      await check();
      await finish();
    },
  );

  /** Brings the first rules into force, and tries the strict ones again, so that there is something to compare with. */
  async function inForce(): Promise<void> {
    if (isCompared) return;
    isCompared = true;
    const { tableId } = await incentiveRunRepository(city.table).get(doneId);
    for (const [who, version] of [
      ["hr", 1],
      ["mayor", 2],
    ] as const) {
      const body = { trialId: doneId };
      const approved = await city.api("POST", `/v1/incentive-tables/${tableId}/approve`, {
        as: city.as(who),
        body,
        version,
      });
      expect(approved.status).toBe(200);
    }
    strictId = await tried(incentiveContent({ title: "TPP lebih ketat", classes: [emptyClass()] }));
  }
});
