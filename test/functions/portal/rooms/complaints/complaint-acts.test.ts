import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../../../support/cities/complaint-city.ts";

const OFFICER = { account: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] } as const;
const UNIT_HEAD = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const NOTHING = "Tidak ada yang dapat Anda lakukan terhadap pengaduan ini sekarang.";
const HANDLER = "198609262015051001";
/** The smallest picture there is: one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe.skipIf(NO_BROWSER)("the acts on a complaint", () => {
  let city: ComplaintCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startComplaintCity();
    await city.employee(HANDLER, { unitId: "pu", raterNip: HEAD });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const submitted = async (text: string) => (await city.submit({ text })).trackingCode;
  const verified = async (text: string) => {
    const code = await submitted(text);
    await city.act(code, "verify", VERIFICATION);
    return code;
  };
  const read = async (code: string) => (await city.read(code)).body;
  const open = async (page: Page, code: string) => {
    await page.goto(`/app/pengaduan/${code}`);
    await page.getByRole("heading", { name: `Pengaduan ${code}` }).waitFor();
    await page.locator(".act-bar").or(page.getByText(NOTHING)).first().waitFor();
  };
  /** Opens the form of an act, by its key or, for what is done now and then, from the list of the rest. */
  const begin = async (page: Page, name: string, key?: string) => {
    if (key !== undefined) await page.keyboard.press(key);
    else {
      const button = page.getByRole("button", { name, exact: true });
      if (!(await button.isVisible())) {
        await page.getByText("Tindakan lain").focus();
        await page.keyboard.press("Enter");
      }
      await button.focus();
      await page.keyboard.press("Enter");
    }
    await page.getByRole("dialog", { name }).waitFor();
  };
  const submit = async (page: Page) => {
    await page.locator("dialog[open] button[type=submit]").focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
  };
  const ACTS: Readonly<Record<string, string>> = {
    VERIFY: "Verifikasi",
    REJECT: "Tolak",
    ANSWER: "Tanggapi",
    ASK: "Tanya pengadu",
    RESUME: "Lanjutkan tanpa jawaban",
    SOLVE: "Tutup: tuntas",
    GIVE_UP: "Tutup: tidak tuntas",
    FORWARD: "Teruskan",
    ASSIGN: "Tugaskan",
    REMARK: "Tulis kepada pengadu",
    ATTACH: "Kirim foto atau berkas",
    NOTE: "Catatan internal",
    RECLASSIFY: "Ubah kelas",
    MERGE: "Gabungkan",
    ARCHIVE: "Arsipkan",
    UNMASK: "Buka kontak pengadu",
  };
  /** The bar offers what the API allows, and nothing else. */
  const requireOffered = async (page: Page, code: string, who = city.as.officer) => {
    const { acts } = (await city.read(code, who)).body;
    const names = acts.map((act: string) => ACTS[act]);
    await expect
      .poll(() => page.locator(".act-bar > button, .act-bar .act-bar > button").allTextContents())
      .toEqual(names);
  };

  test("of what has come in: it is rejected with a ground, or archived, with words that its complainant reads", async () => {
    const [unclear, thanks] = [await submitted("Tolong diperbaiki ya."), await submitted("Terima kasih.")];
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    await open(page, unclear);
    await requireOffered(page, unclear);
    await begin(page, "Tolak", "x");
    await check();
    await page.getByLabel("Alasan, dibaca pengadu").fill("Tempat dan keadaannya tidak disebutkan.");
    // No ground is chosen before the officer chooses one.
    await page.getByRole("button", { name: "Tolak pengaduan" }).click();
    // The question that was not answered is where the officer goes on.
    const grounds = page.getByRole("radiogroup", { name: "Dasar penolakan" });
    await grounds.getByText("Pilih salah satu yang tersedia.").waitFor();
    await expect.poll(() => grounds.getAttribute("aria-invalid")).toBe("true");
    await grounds.locator(":focus").waitFor();
    await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
    await page.getByLabel("Bukan pengaduan").check();
    await open(page, unclear);
    await begin(page, "Tolak", "x");
    await expect.poll(() => page.getByLabel("Bukan pengaduan").isChecked()).toBe(true);
    await page.getByLabel("Tidak jelas, juga setelah ditanya").check();
    await submit(page);
    await expect.poll(() => read(unclear)).toMatchObject({ status: "DITOLAK" });
    await open(page, unclear);
    await requireOffered(page, unclear);
    await open(page, thanks);
    await begin(page, "Arsipkan");
    await page.getByLabel("Alasan, dibaca pengadu").fill("Ucapan terima kasih telah kami sampaikan.");
    await submit(page);
    await expect.poll(async () => (await read(thanks)).status).toMatch(/ARSIP/);
    await finish();
  });

  test("of what is handled: it is reclassified, assigned, shown in a photo, and forwarded, all by keyboard", async () => {
    const code = await verified("Lampu jalan padam di depan pasar.");
    const head = await signedIn(browser, city, UNIT_HEAD, SCREENS.phone);
    await open(head.page, code);
    await requireOffered(head.page, code, city.as.head);
    await begin(head.page, "Tugaskan");
    await head.page.getByLabel("Tugaskan kepada").fill("Pegawai 001");
    await head.page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").first().focus();
    await head.page.keyboard.press("Enter");
    await head.check();
    await submit(head.page);
    await expect.poll(async () => (await read(code)).assignee).toMatchObject({ nip: HANDLER });
    await begin(head.page, "Kirim foto atau berkas");
    await head.page.locator("dialog[open] input[type=file]").setInputFiles({
      name: "tiang.png",
      mimeType: "image/png",
      buffer: PIXEL,
    });
    await submit(head.page);
    await head.page.getByRole("button", { name: "Lihat foto" }).waitFor();
    await head.finish();

    const { page, check, finish } = await signedIn(browser, city, OFFICER, SCREENS.desk);
    await open(page, code);
    await begin(page, "Ubah kelas");
    await page.locator("dialog[open] input[type=radio]").first().focus();
    await page.keyboard.press("Space");
    await check();
    await submit(page);
    await expect.poll(async () => (await read(code)).class).not.toBe(VERIFICATION.class);
    await begin(page, "Teruskan", "r");
    await page.locator("dialog[open] option[value=dishub]").waitFor({ state: "attached" });
    await page.getByLabel("Teruskan ke").focus();
    await page.keyboard.type("Unit dishub");
    await submit(page);
    await expect.poll(() => read(code)).toMatchObject({ unitId: "dishub" });
    await finish();
  });

  test("of what waits for its complainant: it continues without a reply; what is double is merged", async () => {
    const [code, double] = [await verified("Jalan berlubang."), await verified("Jalan berlubang di sini.")];
    await city.act(code, "ask", { text: "Di kilometer berapa?" });
    const { page, finish } = await signedIn(browser, city, OFFICER);
    await open(page, code);
    await requireOffered(page, code);
    await begin(page, "Lanjutkan tanpa jawaban");
    await submit(page);
    await requireOffered(page, code);
    await expect.poll(async () => (await read(code)).acts).not.toContain("RESUME");
    await open(page, double);
    await begin(page, "Gabungkan");
    await page.getByLabel("Nomor pengaduan yang diteruskan").fill(code);
    await submit(page);
    await expect.poll(() => read(double)).toMatchObject({ mergedInto: code });
    await finish();
  });
});
