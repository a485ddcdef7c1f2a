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

describe.skipIf(NO_BROWSER)("the complaints room", () => {
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

  const submitted = async (text: string) => (await city.submit({ text })).trackingCode;
  const verified = async (text: string, unitId = VERIFICATION.unitId) => {
    const code = await submitted(text);
    await city.act(code, "verify", { ...VERIFICATION, unitId });
    return code;
  };
  const statusOf = async (code: string) => (await city.read(code)).body.status;
  const heading = (page: Page, code: string) =>
    page.getByRole("heading", { name: `Pengaduan ${code}` }).waitFor();

  test.each(Object.entries(SCREENS))("fits every screen: %s", async (name, reader) => {
    const code = await verified(`Lampu jalan padam di depan pasar, ${name}.`);
    await city.act(code, "ask", { text: "Di pasar yang mana, Pak?" });
    const { page, asked, check, finish } = await signedIn(browser, city, OFFICER, reader);
    await page.goto("/app/pengaduan");
    await page.getByRole("link", { name: new RegExp(`pasar, ${name}`) }).waitFor();
    await check();
    await page.getByRole("link", { name: new RegExp(`pasar, ${name}`) }).click();
    await heading(page, code);
    await page.getByText("Di pasar yang mana, Pak?").waitFor();
    expect(asked.filter((one) => one.includes(code))).toHaveLength(2);
    await page.getByText("Riwayat", { exact: true }).click();
    await page.getByText("Rantai riwayat utuh").waitFor();
    await page.getByRole("button", { name: "Mengapa tanggal ini?" }).click();
    await page
      .getByText(/hari kerja sejak/)
      .first()
      .waitFor();
    await check();
    await finish();
  });

  test("has the filters of its list behind one button on a phone, which tells how many are set", async () => {
    const phone = await signedIn(browser, city, OFFICER, SCREENS.phone);
    await phone.page.goto("/app/pengaduan");
    const filter = phone.page.getByRole("button", { name: "Saring", exact: true });
    const kind = phone.page.getByLabel("Kelas");
    await filter.waitFor();
    await expect.poll(() => kind.isVisible()).toBe(false);
    await filter.click();
    await phone.page.getByLabel("Keadaan").selectOption({ index: 1 });
    await kind.selectOption({ index: 1 });
    await phone.check();
    await phone.page.goto(phone.page.url());
    await phone.page.getByRole("button", { name: "Saring (2)", exact: true }).waitFor();
    await expect.poll(() => kind.isVisible()).toBe(false);
    await phone.finish();
    const desk = await signedIn(browser, city, OFFICER);
    await desk.page.goto("/app/pengaduan");
    await desk.page.getByLabel("Kelas").waitFor();
    await expect.poll(() => desk.page.getByRole("button", { name: "Saring" }).isVisible()).toBe(false);
    await desk.finish();
  });

  test("leads to no complaint that its reader may not open", async () => {
    const code = await verified("Trotoar rusak di depan sekolah.");
    const hr = { account: "pengelola-kinerja", roles: ["HR"] } as const;
    const { page, finish } = await signedIn(browser, city, hr);
    await page.goto(`/app/pengaduan?unit=${VERIFICATION.unitId}`);
    const line = page.getByRole("listitem").filter({ hasText: code });
    await line.getByText("Isi hanya untuk yang menanganinya").waitFor();
    await expect.poll(() => line.getByRole("link").count()).toBe(0);
    await finish();
  });

  test("shows HR's own account the desk's, open or ended", async () => {
    const hr = { account: "pengelola-kinerja", roles: ["HR"] } as const;
    const { page, check, finish } = await signedIn(browser, city, hr);
    await page.goto("/app/pengaduan");
    const chosen = page.getByLabel("Unit", { exact: true }).locator("option:checked");
    await expect.poll(() => chosen.textContent()).toBe("Meja pengaduan");
    const list = page.getByLabel("Daftar", { exact: true });
    await list.selectOption("Sudah berakhir");
    await page.waitForURL("**/app/pengaduan?keadaan=berakhir");
    await expect.poll(() => chosen.textContent()).toBe("Meja pengaduan");
    await check();
    await list.selectOption("Yang terbuka");
    await page.waitForURL("**/app/pengaduan");
    await finish();
  });

  test("says that the next complaints could not be loaded, and shows them once it is tried again", async () => {
    await submitted("Saluran tersumbat di samping pasar.");
    await submitted("Lampu taman padam sejak Jumat.");
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    // A page of one, since a hundred complaints take long to be filed.
    await page.route("**/v1/open-complaints?*", (route) =>
      route.continue({ url: route.request().url().replace("limit=100", "limit=1") }),
    );
    await page.goto("/app/pengaduan");
    const rows = page.getByRole("list", { name: "Daftar pengaduan" }).getByRole("listitem");
    await expect.poll(() => rows.count()).toBe(1);
    const next = /open-complaints\?.*cursor=/;
    await page.route(next, (route) =>
      route.fulfill({ status: 503, contentType: "application/json", body: '{"detail":"Sedang sibuk."}' }),
    );
    const more = page.getByRole("button", { name: "Tampilkan berikutnya" });
    await more.click();
    await page.getByRole("alert").getByText("Sedang sibuk.").waitFor();
    await check();
    await page.unroute(next);
    await more.click();
    await expect.poll(() => rows.count()).toBe(2);
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    await finish(["status of 503"]);
  });

  test("verifies one complaint after another by keyboard alone", async () => {
    await submitted("Sampah menumpuk di tepi kali.");
    await submitted("Jalan berlubang di depan puskesmas.");
    const { page, finish } = await signedIn(browser, city, OFFICER);
    await page.goto("/app/pengaduan?status=DIKIRIM");
    const links = page.getByRole("list", { name: "Daftar pengaduan" }).getByRole("link");
    await links.nth(1).waitFor();
    const codes = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute("href")?.split("/").at(-1)),
    );
    const [one = "", other = ""] = codes;
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await page.keyboard.press("Enter");
    await heading(page, one);
    await page.getByRole("button", { name: "Verifikasi", exact: true }).waitFor();
    await page.keyboard.press("v");
    await page.getByRole("radio").first().waitFor();
    await expect.poll(() => page.locator(":focus").getAttribute("type")).toBe("radio");
    // No class is chosen beforehand: its deadlines depend on it.
    await expect.poll(() => page.getByRole("radio", { checked: true }).count()).toBe(0);
    await page.keyboard.press("Space");
    await page.locator("option[value=pu]").waitFor({ state: "attached" });
    await page.keyboard.press("Tab");
    await page.keyboard.type("Unit pu");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await heading(page, other);
    await page.getByText("selesai dikerjakan. Ini yang berikutnya.").waitFor();
    await expect.poll(() => statusOf(one)).toBe("DIVERIFIKASI");
    await page.keyboard.press("u");
    await page.getByRole("heading", { name: "Pengaduan", exact: true }).waitFor();
    await page.locator(`.rows a[href$="${one}"]`).waitFor({ state: "detached" });
    await page.locator(`.rows a[href$="${other}"]`).waitFor();
    await finish();
  });

  test("keeps what was typed where the API refuses it, and answers the complainant", async () => {
    const code = await verified("Trotoar pecah di depan sekolah.");
    await city.employee("199001012015031077", { unitId: "pu", raterNip: HEAD, isHead: false });
    const { page, check, finish } = await signedIn(browser, city, UNIT_HEAD);
    await page.goto("/app");
    await page.getByRole("link", { name: /Pengaduan yang menunggu unit Anda \(\d+\)/ }).click();
    await page.waitForURL("**/app/pengaduan?unit=pu");
    await page.getByRole("link", { name: /Trotoar pecah/ }).click();
    await heading(page, code);
    await expect.poll(() => page.getByRole("button", { name: "Verifikasi", exact: true }).count()).toBe(0);
    await page.getByRole("button", { name: "Tanggapi", exact: true }).waitFor();
    await page.keyboard.press("t");
    const answer = page.getByLabel("Tanggapan kepada pengadu");
    await answer.fill("Ya.");
    await answer.press("Control+Enter");
    await page.locator(".field.wrong .error").waitFor();
    await expect.poll(() => answer.inputValue()).toBe("Ya.");
    await check();
    await answer.fill("Trotoar sudah diperbaiki kemarin sore.");
    await answer.press("Control+Enter");
    await page.getByText("Trotoar sudah diperbaiki kemarin sore.").waitFor();
    await expect.poll(() => statusOf(code)).toBe("DIJAWAB");
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Tutup pengaduan" }).click();
    await page.getByText("Tuntas, ditutup petugas").waitFor();
    await expect.poll(() => statusOf(code)).toBe("SELESAI");
    await finish();
  });

  test("opens the next question at once while the one before is still closing", async () => {
    const code = await submitted("Selokan tersumbat di belakang kantor pos.");
    const { page, finish } = await signedIn(browser, city, OFFICER);
    await page.goto(`/app/pengaduan/${code}`);
    await page.getByRole("button", { name: "Verifikasi", exact: true }).waitFor();
    await page.keyboard.press("v");
    await page.locator("dialog[open]").waitFor();
    // As Escape and the key right after it do on a busy device: before the browser tells of the close.
    await page.evaluate(`{
      document.querySelector("dialog[open]").requestClose();
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "v", bubbles: true, cancelable: true }));
    }`);
    await page.evaluate("new Promise((done) => setTimeout(() => requestAnimationFrame(done)))");
    await page.locator("dialog[open]").waitFor();
    await page.getByRole("radio").first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator("dialog[open]").waitFor({ state: "detached" });
    await page.keyboard.press("x");
    await page.getByRole("heading", { name: "Tolak" }).waitFor();
    await finish();
  });

  test("files a complaint for a caller, whose receipt has the number and the secret", async () => {
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    await page.goto("/app/pengaduan/baru");
    await page.getByLabel("Apa yang terjadi?").fill("Saluran air tersumbat di depan masjid.");
    await page.getByLabel("Unit yang dituju").selectOption("pu");
    await page.getByLabel("Telepon").fill("12");
    await page.getByRole("button", { name: "Catat dan buat bukti" }).click();
    await page.getByText(/8 sampai 15 angka/).waitFor();
    await page.getByLabel("Telepon").fill("0812-3456-7890");
    await page.getByRole("button", { name: "Catat dan buat bukti" }).click();
    await page.getByRole("heading", { name: "Bukti pengaduan" }).waitFor();
    await page.getByText("Kode rahasia", { exact: true }).waitFor();
    await check();
    await page.getByRole("link", { name: "Buka pengaduan" }).click();
    await page.getByRole("button", { name: "Verifikasi", exact: true }).waitFor();
    await page.getByText("Tindakan lain").click();
    await page.getByRole("button", { name: "Buka kontak pengadu" }).click();
    await page.getByLabel("Menghubungi pengadu").check();
    await page.getByRole("button", { name: "Buka data kontak" }).click();
    await page.getByRole("link", { name: "0812-3456-7890" }).waitFor();
    await finish();
  });

  test("drafts the first routing rules, tries and switches them", async () => {
    const code = await verified("Halte rusak di simpang empat.", "dishub");
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    await page.goto("/app/pengaduan/penyaluran");
    await page.getByRole("button", { name: "Tambah aturan" }).click();
    await page.getByLabel("Salurkan ke").selectOption("kota");
    const inText = page.getByLabel("Jika isinya memuat salah satu kata");
    await inText.fill("halte, KK");
    await page.getByRole("button", { name: /Simpan aturan/ }).click();
    await page.getByText("Yang ke-2: Minimal 3 karakter").waitFor();
    await inText.fill("halte, parkir");
    await check();
    await page.getByRole("button", { name: /Simpan aturan/ }).click();
    await page.getByText("Belum diuji.").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Aktifkan aturan" }).count()).toBe(0);
    await page.getByRole("button", { name: "Uji aturan" }).click();
    await page.getByText("belum ada pengaduan yang sudah berakhir").waitFor();
    await expect.poll(() => page.getByRole("button", { name: "Aktifkan aturan" }).count()).toBe(0);
    await city.act(code, "archive", { reason: "Sudah ditangani petugas sebelumnya." });
    await page.getByLabel("Unit dishub", { exact: true }).check();
    const tried = Promise.withResolvers<void>();
    await page.route("**/v1/routing-rules/trial", async (route) => {
      await tried.promise;
      await route.continue();
    });
    await page.getByRole("button", { name: "Uji aturan" }).click();
    // The next trial is prepared while this one runs.
    await page.getByLabel("Unit kota", { exact: true }).uncheck();
    tried.resolve();
    await page.getByText(/^Uji terakhir, .*: 1 pengaduan, 0 tersalur dengan benar/).waitFor();
    await expect.poll(() => page.getByLabel("Unit kota", { exact: true }).isChecked()).toBe(false);
    await check();
    // Who switches them off at once is heard, though the rest of the screen is still being asked anew.
    const later = Promise.withResolvers<void>();
    await page.route("**/v1/complaint-oversight", async (route) => {
      await later.promise;
      await route.continue();
    });
    await page.getByRole("button", { name: "Aktifkan aturan" }).click();
    await page.getByText("aktif", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Nonaktifkan aturan" }).click();
    await page.getByText("tidak aktif", { exact: true }).waitFor();
    later.resolve();
    await page.getByText("Siapa mengubah apa, dan kapan").click();
    await page.getByText("Aturan berhenti dipakai").first().waitFor();
    await page.getByText("Aturan mulai dipakai").first().waitFor();
    await page.getByText("1 aturan disusun, belum dipakai").first().waitFor();
    await page.getByText(/memuat halte, parkir → /).waitFor();
    await check();
    await finish();
  });

  test("tells an admin whose the routing rules are, and where their own part is", async () => {
    const { page, asked, check, finish } = await signedIn(browser, city, {
      account: "admin",
      roles: ["ADMIN"],
    });
    await page.goto("/app/pengaduan/penyaluran");
    await page.getByText("Petugas pengaduan yang menyusun, menguji, dan mengaktifkan aturan").waitFor();
    await check();
    expect(asked.filter((one) => one.includes("/v1/routing-rules"))).toEqual([]);
    await page.getByRole("link", { name: "Ke unit organisasi" }).click();
    await page.getByRole("heading", { name: "Unit organisasi", level: 1 }).waitFor();
    await finish();
  });

  test("puts beside each figure of a month how it was the month before", async () => {
    await city.pass("+22d");
    await submitted("Selokan tersumbat di gang kedua.");
    await city.host.idle();
    const { body: march } = await city.api("GET", "/v1/public/complaint-statistics/2026-03");
    const { page, asked, check, finish } = await signedIn(browser, city, OFFICER);
    await page.goto("/app/pengaduan/statistik");
    const figure = (name: string) => page.locator("dl.figures > div", { hasText: name });
    await figure("Diterima").getByText(`Maret 2026 ${march.city.received}`, { exact: true }).waitFor();
    await figure("Tuntas").getByText(`dari 1; Maret 2026 ${march.city.solved}`).waitFor();
    const { uncontested } = march.city;
    await figure("Selesai tanpa tanggapan warga").getByText(`dari 1; Maret 2026 ${uncontested}`).waitFor();
    await check();
    expect(asked.filter((one) => one.includes("complaint-statistics"))).toHaveLength(2);
    // Nothing was received in February: that is no trend.
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await figure("Diterima").getByText(String(march.city.received), { exact: true }).waitFor();
    await expect.poll(() => figure("Diterima").locator("small").count()).toBe(0);
    await finish();
  });

  test("opens statistics with the month before while nobody has complained in the new one", async () => {
    await city.pass("+30d");
    const { page, check, finish } = await signedIn(browser, city, OFFICER);
    await page.goto("/app/pengaduan/statistik");
    await page.getByText("Bulan ini belum ada pengaduan; inilah bulan sebelumnya.").waitFor();
    await page.getByText("April 2026", { exact: true }).waitFor();
    const received = page.locator("dl.figures dd").first();
    await expect.poll(() => received.textContent()).toMatch(/^1(Maret|$)/);
    await check();
    // What is chosen is shown as it is.
    await page.getByRole("button", { name: "Bulan berikutnya" }).click();
    await page.getByText("Belum ada pengaduan yang diterima pada bulan ini.", { exact: false }).waitFor();
    await finish();
  });
});
