import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs } from "../../../../support/browser/browser.ts";
import { signedIn } from "../../../../support/browser/portal.ts";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../../../support/cities/complaint-city.ts";

const OFFICER = { account: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] } as const;

describe.skipIf(NO_BROWSER)("the form for an answer to a complaint", () => {
  let city: ComplaintCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startComplaintCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const verified = async (text: string) => {
    const code = (await city.submit({ text })).trackingCode;
    await city.act(code, "verify", VERIFICATION);
    return code;
  };

  const statusOf = async (code: string) => (await city.read(code)).body.status;
  const heading = (page: Page, code: string) =>
    page.getByRole("heading", { name: `Pengaduan ${code}` }).waitFor();

  test("starts from a template that was just written", async () => {
    const open = await verified("Trotoar rusak di simpang tiga.");
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    await page.goto("/app/pengaduan/templat");
    // Those who may write one are told to.
    await page.getByText("Tulis awal jawaban yang sering Anda pakai").waitFor();
    await page.getByRole("link", { name: "Tulis templat" }).click();
    await page.getByLabel("Judul").fill("Sedang dikerjakan");
    await page.getByLabel("Teks", { exact: true }).fill("Pengaduan {nomor} sedang dikerjakan {unit}.");
    await page.getByRole("button", { name: "Simpan templat" }).click();
    await page.getByRole("link", { name: /Sedang dikerjakan/ }).waitFor();
    await check();
    await page.goto(`/app/pengaduan/${open}`);
    await page.getByRole("button", { name: "Tanggapi", exact: true }).click();
    await page.getByLabel("Mulai dari templat").selectOption({ label: "Sedang dikerjakan" });
    await expect.poll(() => page.locator("dialog textarea").inputValue()).toContain(open);
    await finish();
  });

  test("leaves alone what was typed while a template was on its way, and takes the one that was chosen last", async () => {
    const open = await verified("Jembatan gantung di desa goyah.");
    const as = await city.token(OFFICER.account, "COMPLAINT_OFFICER");
    for (const [id, title] of Object.entries({ lambat: "Lambat", cepat: "Cepat" })) {
      const body = { title, text: `${title}: pengaduan {nomor} dikerjakan.`, isOffered: true };
      await city.api("PUT", `/v1/answer-templates/${id}`, { as, body });
    }
    const { page, finish } = await signedIn(browser, city, OFFICER);
    const late = Promise.withResolvers<void>();
    await page.route("**/drafts/lambat", async (route) => {
      await late.promise;
      await route.continue();
    });
    await page.goto(`/app/pengaduan/${open}`);
    await page.getByRole("button", { name: "Tanggapi", exact: true }).click();
    const templates = page.getByLabel("Mulai dari templat");
    const answer = page.locator("dialog textarea").first();
    const brought = page.waitForResponse("**/drafts/lambat");
    await templates.selectOption({ label: "Lambat" });
    await answer.fill("Kami ke sana besok.");
    await page.getByText("Anda menulis sebelum templatnya tiba").waitFor();
    await expect.poll(() => templates.inputValue()).toBe("");
    late.resolve();
    await (await brought).finished();
    await answer.press("End");
    await answer.pressSequentially(" Pagi.");
    await expect.poll(() => answer.inputValue()).toBe("Kami ke sana besok. Pagi.");
    await templates.selectOption({ label: "Lambat" });
    await expect
      .poll(() => answer.inputValue())
      .toBe(`Lambat: pengaduan ${open} dikerjakan.\n\nKami ke sana besok. Pagi.`);

    const held = Promise.withResolvers<void>();
    await page.unroute("**/drafts/lambat");
    await page.route("**/drafts/lambat", async (route) => {
      await held.promise;
      await route.continue();
    });
    await answer.fill("");
    await templates.selectOption({ label: "Tanpa templat" });
    const isLate = page.waitForResponse("**/drafts/lambat");
    await templates.selectOption({ label: "Lambat" });
    await templates.selectOption({ label: "Cepat" });
    await expect.poll(() => answer.inputValue()).toBe(`Cepat: pengaduan ${open} dikerjakan.`);
    held.resolve();
    await (await isLate).finished();
    await answer.press("End");
    await answer.pressSequentially(" Terima kasih.");
    await expect.poll(() => answer.inputValue()).toBe(`Cepat: pengaduan ${open} dikerjakan. Terima kasih.`);
    await finish();
  });

  test("says of a template that could not be loaded how to go on, and takes it when it is chosen again", async () => {
    const open = await verified("Gorong-gorong tersumbat di belakang terminal.");
    const as = await city.token(OFFICER.account, "COMPLAINT_OFFICER");
    const body = { title: "Terputus", text: "Terputus: pengaduan {nomor} dikerjakan.", isOffered: true };
    await city.api("PUT", "/v1/answer-templates/terputus", { as, body });
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    await page.route("**/drafts/terputus", (route) =>
      route.fulfill({ status: 502, contentType: "application/json", body: "{}" }),
    );
    await page.goto(`/app/pengaduan/${open}`);
    await page.getByRole("button", { name: "Tanggapi", exact: true }).click();
    const templates = page.getByLabel("Mulai dari templat");
    const answer = page.locator("dialog textarea").first();
    const said = page.getByText("Templat itu tidak dapat dimuat");
    await answer.fill("Kami bersihkan besok.");
    await templates.selectOption({ label: "Terputus" });
    await said.waitFor();
    await expect.poll(() => templates.inputValue()).toBe("");
    await expect.poll(() => answer.inputValue()).toBe("Kami bersihkan besok.");
    await check();
    await page.unroute("**/drafts/terputus");
    await templates.selectOption({ label: "Terputus" });
    await expect
      .poll(() => answer.inputValue())
      .toBe(`Terputus: pengaduan ${open} dikerjakan.\n\nKami bersihkan besok.`);
    await expect.poll(() => said.count()).toBe(0);
    await finish(["status of 502"]);
  });

  test("keeps an answer whose writer's sign-in ends while they type, and has it there after signing in again", async () => {
    const code = await verified("Pohon tumbang menutup jalan ke pasar.");
    const { page, finish } = await openAs(browser, city.host.url);
    const signIn = async () => {
      await page.getByLabel("NIP atau nama akun").fill(HEAD);
      await page.getByRole("button", { name: "Masuk", exact: true }).click();
    };
    await page.goto(`/app/pengaduan/${code}`);
    await page.getByRole("button", { name: "Masuk" }).click();
    await signIn();
    await page.getByRole("button", { name: "Tanggapi", exact: true }).click();
    const answer = page.getByLabel("Tanggapan kepada pengadu");
    await answer.fill("Pohonnya sudah");
    await page.evaluate(() => {
      const { idToken } = JSON.parse(localStorage.getItem("kinerja.tokens") ?? "{}");
      const ended = `${idToken.split(".").slice(0, 2).join(".")}.ended`;
      const tokens = { idToken: ended, refreshToken: "ended", renewAt: Date.now() + 1e9 };
      localStorage.setItem("kinerja.tokens", JSON.stringify(tokens));
    });
    const text = "Pohonnya sudah dipotong dan jalannya dibuka.";
    await answer.fill(text);
    await answer.press("Control+Enter");
    await page.getByRole("button", { name: "Masuk lagi" }).waitFor();
    await expect.poll(() => answer.inputValue()).toBe(text);
    await page.getByRole("button", { name: "Masuk lagi" }).click();
    await signIn();
    await heading(page, code);
    await page.getByRole("button", { name: "Tanggapi", exact: true }).click();
    await expect.poll(() => answer.inputValue()).toBe(text);
    await answer.press("Control+Enter");
    await page.getByText(text).waitFor();
    await expect.poll(() => statusOf(code)).toBe("DIJAWAB");
    await finish();
  });

  test("takes no template that comes after the answer was sent, or after the form was closed", async () => {
    const open = await verified("Atap halte bocor di depan pasar.");
    const as = await city.token(OFFICER.account, "COMPLAINT_OFFICER");
    const body = { title: "Terlambat", text: "Terlambat: pengaduan {nomor} dikerjakan.", isOffered: true };
    await city.api("PUT", "/v1/answer-templates/terlambat", { as, body });
    const { page, finish } = await signedIn(browser, city, OFFICER);
    let late = Promise.withResolvers<void>();
    await page.route("**/drafts/terlambat", async (route) => {
      await late.promise;
      await route.continue();
    });
    const openForm = async () => {
      await page.getByRole("button", { name: "Tanggapi", exact: true }).click();
      await page.getByLabel("Mulai dari templat").waitFor();
    };
    const answer = page.locator("dialog textarea").first();
    const choose = async () => {
      const asked = page.waitForRequest("**/drafts/terlambat");
      const brought = page.waitForResponse("**/drafts/terlambat");
      await page.getByLabel("Mulai dari templat").selectOption({ label: "Terlambat" });
      await asked;
      return { brought };
    };
    await page.goto(`/app/pengaduan/${open}`);
    await openForm();
    await page.getByLabel("Tindak lanjut").check();
    await answer.fill("Atapnya diganti pekan ini.");
    const { brought: afterSending } = await choose();
    await page.getByRole("button", { name: "Kirim tanggapan" }).click();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    late.resolve();
    await (await afterSending).finished();
    await openForm();
    await answer.pressSequentially("Selesai.");
    await expect.poll(() => answer.inputValue()).toBe("Selesai.");

    late = Promise.withResolvers<void>();
    const { brought: afterClosing } = await choose();
    await page.locator("dialog[open]").getByRole("button", { name: "Tutup", exact: true }).click();
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await openForm();
    late.resolve();
    await (await afterClosing).finished();
    await answer.press("End");
    await answer.pressSequentially(" Terima kasih.");
    await expect.poll(() => answer.inputValue()).toBe("Selesai. Terima kasih.");
    await page.reload();
    await openForm();
    await expect.poll(() => answer.inputValue()).toBe("Selesai. Terima kasih.");
    await finish();
  });
});
