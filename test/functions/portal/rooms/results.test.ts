import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import {
  CHIEF,
  type ClosedCity,
  HEAD,
  REASON,
  STAFF,
  startClosedCity,
} from "../../../support/cities/closed-city.ts";

const [ONE, TWO, THREE] = STAFF;
const as = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;

describe.skipIf(NO_BROWSER)("an employee's results", () => {
  let city: ClosedCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startClosedCity();
    for (const nip of [ONE, TWO])
      await city.api("PUT", `${ofMarch(nip)}/rating`, {
        as: city.as(HEAD),
        body: {
          hasilKerja: "DI_BAWAH_EKSPEKTASI",
          perilakuKerja: "SESUAI_EKSPEKTASI",
          hasilKerjaReason: REASON,
        },
        version: 1,
      });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const ofMarch = (nip: string) => `/v1/employees/${nip}/evaluations/2026-03`;
  const stored = async (nip: string) => (await city.api("GET", ofMarch(nip), { as: city.as(nip) })).body;
  const saved = async (page: Page, name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name, exact: true }).click(),
    ]);
    return download.suggestedFilename();
  };

  /** Words of the predikat's matrix that are broken over two lines. */
  const BROKEN_WORDS = `(() => {
    const broken = [];
    const texts = document.createTreeWalker(document.querySelector(".matrix tbody").parentElement, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      for (const { index, 0: word } of text.data.matchAll(/\\S+/g)) {
        const range = new Range();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (range.getClientRects().length > 1) broken.push(word);
      }
    return broken;
  })()`;

  test.each(Object.entries(SCREENS))("are found by year, each down to its records: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, as(ONE), reader);
    await page.goto("/app/hasil");
    const march = page.getByRole("link", { name: /Maret 2026/ });
    await march.waitFor();
    // Who it is, and the list; credit points of a functional position are asked beneath.
    expect(asked.slice(0, 2)).toEqual(["GET /v1/me", `GET /v1/employees/${ONE}/evaluations`]);
    await check();
    await march.click();
    await page.getByRole("heading", { name: "Predikat: Butuh Perbaikan" }).waitFor();
    await page.locator("td[aria-current]", { hasText: "Butuh Perbaikan" }).waitFor();
    const shown = page.viewportSize() ?? { width: 0, height: 0 };
    // Also on the narrowest.
    await page.setViewportSize({ ...shown, width: Math.min(shown.width, 320) });
    await expect.poll(() => page.evaluate(BROKEN_WORDS)).toEqual([]);
    await page.setViewportSize(shown);
    await page.getByText(REASON).waitFor();
    await check();
    await page.getByRole("link", { name: "Mengapa?" }).click();
    await page.getByText("Catatan asal: ").click();
    await expect
      .poll(() =>
        page
          .getByRole("list", { name: /Catatan asal/ })
          .getByRole("link")
          .count(),
      )
      .toBe(5);
    await page.locator(".state.good", { hasText: "sama" }).first().waitFor();
    await expect.poll(() => page.locator(".state.wrong").count()).toBe(0);
    await check();
    await finish();
  });

  test("are listed for the employee and those above, and for nobody else", async () => {
    const list = (who: string) =>
      city.api("GET", `/v1/employees/${ONE}/evaluations?year=2026`, { as: city.as(who) });
    const { body } = await list(ONE);
    expect(body.items.map(({ period }: { period: string }) => period)).toContain("2026-03");
    const march = body.items.find(({ period }: { period: string }) => period === "2026-03");
    expect(march).toMatchObject({ stage: "RATED", dueAt: march.rating.receiptDueAt });
    await expect.poll(async () => (await list(HEAD)).body).toEqual(body);
    expect((await list(TWO)).status).toBe(403);
  });

  test("are received and objected to with reasons that survive a closed tab; the course of it is shown", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(ONE));
    await page.goto("/app/hasil/2026-03");
    expect(await saved(page, "Dokumen (PDF)")).toBe("evaluasi-kinerja-2026-03.pdf");
    expect(await saved(page, "Dokumen (HTML)")).toBe("evaluasi-kinerja-2026-03.html");
    await page.getByRole("button", { name: "Saya sudah menerima dokumen" }).click();
    await page.getByText("mengajukan keberatan sampai").waitFor();
    // What was measured adds up to the score beside it: the rating is among it, with its weight.
    await page.getByRole("row", { name: "Perilaku menurut penilai 80% 30%" }).waitFor();
    await check();
    const object = async (reasons: string) => {
      await page.getByRole("button", { name: "Ajukan keberatan" }).click();
      await page.getByLabel("Alasan keberatan").fill(reasons);
      await page.getByRole("dialog").getByRole("button", { name: "Ajukan keberatan" }).click();
    };
    await object("Pendek");
    await page.locator(".field.wrong").waitFor();
    await check();
    await page.reload();
    await page.getByRole("button", { name: "Ajukan keberatan" }).click();
    await page.getByRole("dialog").waitFor();
    await expect.poll(() => page.getByLabel("Alasan keberatan").inputValue()).toBe("Pendek");
    await page.keyboard.press("Escape");
    await page.getByLabel("Alasan keberatan").waitFor({ state: "detached" });
    await object("Lima laporan saya diterima dan melampaui target.");
    await page.getByRole("heading", { name: "Keberatan Anda" }).waitFor();
    await page.getByText("Penjelasan pejabat penilai ditunggu sampai").waitFor();
    await expect.poll(() => stored(ONE)).toMatchObject({ stage: "OBJECTED" });
    await check();
    await finish();
  });

  test("give, once an objection has changed the rating, the reason of whoever decided in place of the rater's", async () => {
    const act = (what: string, who: string, version: number, body: object) =>
      city.api("POST", `${ofMarch(ONE)}/objection/${what}`, { as: city.as(who), version, body });
    const { version } = await stored(ONE);
    await act("explanation", HEAD, version, { text: "Saya menghitung laporan yang terlambat." });
    const verdict = { hasilKerja: "SESUAI_EKSPEKTASI", perilakuKerja: "SESUAI_EKSPEKTASI" };
    const reason = "Lima laporan memenuhi target bulan itu.";
    const decided = await act("decision", CHIEF, version + 1, { ...verdict, reason });
    expect(decided.status).toBe(200);
    const { page, finish } = await signedIn(browser, city, as(ONE));
    await page.goto("/app/hasil/2026-03");
    const rated = page.locator(".card", {
      has: page.getByRole("heading", { name: "Predikat: Baik", exact: true }),
    });
    await rated.getByText(reason).waitFor();
    await expect.poll(() => rated.getByText(REASON).count()).toBe(0);
    await finish();
  });

  test("are accepted, once one has been told that this is final", async () => {
    const { page, finish } = await signedIn(browser, city, as(TWO));
    await page.goto("/app");
    await page.getByRole("link", { name: "Konfirmasi hasil penilaian" }).click();
    await page.getByRole("button", { name: "Terima hasil" }).click();
    await page.getByText("tidak dapat lagi diajukan keberatan").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Terima hasil" }).click();
    await page.getByText("Final", { exact: true }).waitFor();
    await expect.poll(() => stored(TWO)).toMatchObject({ stage: "FINAL", outcome: { ground: "ACCEPTED" } });
    await finish();
  });

  test("are beside trainings, which are recorded, also as an internal trainer", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(THREE));
    await page.goto("/app/hasil/pelatihan");
    await page.getByLabel("Nama pelatihan").fill("Pelayanan prima");
    await page.getByLabel("Pelatih internal, yang memberikan").check();
    await page.getByLabel("Hari terakhir").fill("2026-03-20");
    await page.getByLabel("Penyelenggara").fill("BKPSDM");
    await page.getByRole("button", { name: "Catat", exact: true }).click();
    // Without its hours it is refused beside them.
    await page.locator(".field.wrong").waitFor();
    await page.getByRole("textbox", { name: "Jam pelajaran (JP)" }).fill("12");
    await page.getByRole("button", { name: "Catat", exact: true }).click();
    await page.getByRole("rowheader", { name: "Pelayanan prima" }).waitFor();
    await page.getByRole("cell", { name: "Pelatih internal" }).waitFor();
    await check();
    await finish();
  });

  test("are beside incentive, award and own data, which say what will be there", async () => {
    const { page, check, finish } = await signedIn(browser, city, as(THREE));
    await page.goto("/app/hasil/insentif");
    await page.getByText("Belum ada perhitungan insentif").waitFor();
    await check();
    await page.getByRole("link", { name: "Penghargaan" }).click();
    await page.locator(".empty, .card").first().waitFor();
    await check();
    await page.getByRole("link", { name: "Data saya" }).click();
    expect(await saved(page, "Unduh sebagai JSON")).toBe("data-saya.json");
    expect(await saved(page, "Unduh sebagai halaman")).toBe("data-saya.html");
    await page.getByRole("button", { name: "Tampilkan riwayat" }).click();
    await page.getByText("Riwayat utuh").waitFor();
    await page.getByText("Didaftarkan").waitFor();
    await check();
    await finish();
  });
});
