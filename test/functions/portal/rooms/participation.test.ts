import type { Browser, BrowserContextOptions, Request } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { drawToken, sendVoice } from "../../../support/cities/anonymous-voice.ts";
import { ASKED, OFFICIAL, startConsultedCity } from "../../../support/cities/consulted-city.ts";
import { CLEANERS, OFFICE_HEAD, SERVICE_HEAD } from "../../../support/cities/supervised-city.ts";
import type { TestCity } from "../../../support/cities/test-city.ts";
import { JPEG, PNG } from "../../../support/files/pictures.ts";

/** One for each kind of screen. */
const SPEAKERS: readonly string[] = [...CLEANERS.slice(0, 1), SERVICE_HEAD];

/** The state of one that can be taken part in, the same wherever it is shown. */
const OPEN = '.state.care:has-text("Dibuka sampai 13 Mar (")';

describe.skipIf(NO_BROWSER)("the room of consultations", () => {
  let city: TestCity;
  let browser: Browser;
  let named: string;
  let secret: string;
  let talked: string;

  beforeAll(async () => {
    const { city: consulted, hr, publish } = await startConsultedCity();
    city = consulted;
    named = (await publish(hr)).body.id;
    secret = (await publish(hr, { isAnonymous: true, title: "Beban kerja loket" })).body.id;
    talked = (await publish(hr, { title: "Giliran petugas loket" })).body.id;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  const roomOf = (account: string, reader?: BrowserContextOptions) =>
    signedIn(browser, city, { account, roles: ["EMPLOYEE"] }, reader);
  const cases = Object.entries(SCREENS).map(([name, reader], place) => ({
    ...{ name, reader, nip: SPEAKERS[place] ?? "" },
  }));

  test.each(cases)("takes a proposal and votes under one's name: $name", async ({ reader, nip }) => {
    const { page, check, asked, finish } = await roomOf(nip, reader);
    await page.goto("/app/musyawarah");
    const consultation = page.getByRole("link", { name: /Jam layanan baru/ });
    await consultation.locator(OPEN).waitFor();
    await check();
    await consultation.click();
    await page.locator(`.card-head ${OPEN}`).waitFor();
    // Of what may be done here, one thing is done first.
    await expect
      .poll(() => page.locator("main button[type=submit]:not(.quiet)").allInnerTexts())
      .toEqual(["Kirim pilihan"]);
    await page.getByLabel("Usul Anda").fill(`Buka Sabtu pagi saja, usul dari ${nip}.`);
    await page.getByRole("button", { name: "Ajukan usul" }).click();
    await page.getByRole("link", { name: new RegExp(`usul dari ${nip}`) }).waitFor();
    await page.getByRole("radiogroup", { name: "Hari apa yang dibuka?" }).getByLabel("Sabtu pagi").check();
    await page.getByRole("button", { name: "Kirim pilihan" }).click();
    await page.getByText("Suara Anda sudah tercatat.").waitFor();
    await check();
    await page.getByRole("link", { name: new RegExp(`usul dari ${nip}`) }).click();
    await page.getByLabel("Komentar Anda").fill("Bergilir, ya.");
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    await page.getByText("Bergilir, ya.").waitFor();
    await check();
    expect(asked.length).toBeGreaterThan(3);
    await finish();
  });

  test("shows every comment on a proposal, however many there are", async () => {
    const [author = "", talker = ""] = CLEANERS;
    const path = `/v1/consultations/${talked}/proposals`;
    const text = "Loket dibuka bergilir pada hari Sabtu.";
    const made = await city.api("POST", path, {
      as: await city.token(author, "EMPLOYEE"),
      body: { text },
    });
    const as = await city.token(talker, "EMPLOYEE");
    for (let number = 1; number <= 51; number += 1)
      await city.api("POST", `${path}/${made.body.id}/comments`, {
        as,
        body: { text: `Komentar ${number}` },
      });
    const { page, check, finish } = await roomOf(author);
    await page.goto(`/app/musyawarah/${talked}/usul/${made.body.id}`);
    const more = page.getByRole("button", { name: "Tampilkan berikutnya" });
    await more.waitFor();
    // The next page is asked for while the first is being asked for again, after something has changed.
    const asksAnew = Promise.withResolvers<void>();
    const answered = Promise.withResolvers<void>();
    await page.route(/\/proposals\/[^/?]+(\?.*)?$/, async (route) => {
      if (route.request().url().includes("cursor=")) return route.continue();
      asksAnew.resolve();
      await answered.promise;
      const response = await route.fetch();
      const body = (await response.text()).replace(/"Komentar 1"/, '"Komentar pertama"');
      return route.fulfill({ response, body });
    });
    await page.evaluate("new BroadcastChannel('kinerja.outbox').postMessage(undefined)");
    await asksAnew.promise;
    await more.click();
    answered.resolve();
    await expect.poll(() => page.locator("main article").count()).toBe(51);
    await page.getByText("Komentar pertama", { exact: true }).waitFor();
    await check();
    await finish();
  });

  test("on a proposal that was hidden meanwhile is not accepted, which is said beside what was typed", async () => {
    const [author = "", talker = ""] = CLEANERS;
    const path = `/v1/consultations/${talked}/proposals`;
    const made = await city.api("POST", path, {
      as: await city.token(author, "EMPLOYEE"),
      body: { text: "Loket tiga dijaga bergantian." },
    });
    const { page, check, finish } = await roomOf(talker);
    await page.goto(`/app/musyawarah/${talked}/usul/${made.body.id}`);
    await page.getByRole("button", { name: "Dukung usul ini" }).click();
    await page.getByRole("status").getByText("Dukungan Anda tercatat.").waitFor();
    await page.getByLabel("Komentar Anda").fill("Saya usulkan mulai Senin.");
    const hidden = await city.api("POST", `${path}/${made.body.id}/hide`, {
      as: await city.token("pengelola-kinerja", "HR"),
      version: made.body.version,
      body: { reason: "Menyebut data pribadi orang lain." },
    });
    expect(hidden.status).toBe(200);
    // So low that the form is far below where the screen begins.
    const size = page.viewportSize() ?? expect.fail("no size");
    const low = { width: 360, height: 240 };
    await page.setViewportSize(low);
    await page.getByRole("button", { name: "Kirim komentar" }).click();
    const left = page.getByRole("region", { name: "Kiriman Anda tidak diterima" });
    const isInSight = async () => {
      const box = await left.getByRole("heading").boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= low.height;
    };
    await expect.poll(isInSight).toBe(true);
    await page.setViewportSize(size);
    await left.getByText("Saya usulkan mulai Senin.").waitFor();
    await left.getByRole("alert").waitFor();
    await expect.poll(() => page.getByLabel("Komentar Anda").count()).toBe(0);
    await check();
    // It waits where it was typed.
    await page.getByRole("link", { name: "Kembali ke musyawarah" }).click();
    await left.waitFor({ state: "detached" });
    await page.goBack();
    await left.getByRole("button", { name: "Tutup" }).click();
    await left.waitFor({ state: "detached" });
    await finish();
  });

  test.each(cases)("sends one anonymous voice, without the sign-in: $name", async ({ reader, nip }) => {
    const { page, check, finish } = await roomOf(nip, reader);
    const sent: Request[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/voices")) sent.push(request);
    });
    await page.goto(`/app/musyawarah/${secret}`);
    await page.getByRole("link", { name: "Sampaikan suara" }).click();
    await page.getByRole("radiogroup", { name: "Apakah perlu uang lembur?" }).getByLabel("Ya").check();
    await page.getByLabel("Usul Anda").fill("Tambah satu petugas pada jam sibuk.");
    await check();
    await page.getByRole("button", { name: "Kirim suara" }).click();
    await page.getByText("Suara Anda sudah terkirim").waitFor();
    expect(sent).toHaveLength(1);
    const headers = (await sent[0]?.allHeaders()) ?? {};
    for (const name of ["authorization", "cookie", "referer", "idempotency-key"])
      expect(headers).not.toHaveProperty(name);
    expect(sent[0]?.postData()).not.toContain(nip);
    await page.reload();
    await page.getByText("Suara Anda sudah terkirim").waitFor();
    await check();
    await finish();
  });

  test("has a head publish one, and keeps what was typed when it is refused", async () => {
    const { page, check, finish } = await roomOf(OFFICE_HEAD);
    await page.goto("/app/musyawarah/baru");
    // A document that takes its time takes nothing of what is typed meanwhile.
    const arrived = Promise.withResolvers<void>();
    await page.route("**/evidence", async (route) => {
      await arrived.promise;
      await route.continue();
    });
    const begun = page.waitForRequest("**/evidence");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "apel.png", mimeType: "image/png", buffer: PNG });
    await begun;
    await page.getByLabel("Judul").fill("Jadwal apel pagi");
    await page.getByLabel("Apa yang akan diputuskan").fill("Apel pagi dipindahkan ke hari Rabu. Setuju?");
    arrived.resolve();
    await page.getByText("apel.png").waitFor();
    await page.getByLabel("Dibuka tanggal").fill("2026-03-10");
    await page.getByLabel("Ditutup tanggal").fill("2026-03-09");
    for (const polls of [1, 2]) {
      await page.getByRole("button", { name: "Tambah pertanyaan" }).click();
      await expect.poll(() => page.getByLabel("Pilihan, satu per baris").count()).toBe(polls);
    }
    await page.getByLabel("Pertanyaan", { exact: true }).last().fill("Hari apa sebaiknya?");
    // One that was added by mistake goes, and the other keeps what was typed.
    await page.getByRole("button", { name: "Hapus pertanyaan 1" }).click();
    await expect.poll(() => page.getByLabel("Pilihan, satu per baris").count()).toBe(1);
    await expect
      .poll(() => page.getByLabel("Pertanyaan", { exact: true }).last().inputValue())
      .toBe("Hari apa sebaiknya?");
    await page.getByLabel("Pilihan, satu per baris").fill("Senin\nRabu");
    await expect
      .poll(() => page.getByLabel("Tambah unit yang diajak").locator("option").first().textContent())
      .toBe("Semua pegawai unit Anda, atau pilih");
    await page.getByRole("button", { name: "Terbitkan" }).click();
    await page.getByText("Minimal 1 isian.").waitFor();
    await page.getByLabel("Pejabat yang menjawab").fill("Pegawai 001");
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").first().click();
    await check();
    await page.getByRole("button", { name: "Terbitkan" }).click();
    await page.getByRole("alert").waitFor();
    await expect.poll(() => page.getByLabel("Judul").inputValue()).toBe("Jadwal apel pagi");
    await page.getByLabel("Ditutup tanggal").fill("2026-03-20");
    // Whoever publishes while a document is on its way publishes it too.
    const later = Promise.withResolvers<void>();
    await page.route("**/evidence", async (route) => {
      await later.promise;
      await route.continue();
    });
    const second = page.waitForRequest("**/evidence");
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "denah.jpg", mimeType: "image/jpeg", buffer: JPEG });
    await second;
    await page.getByRole("button", { name: "Terbitkan" }).click();
    await page.getByRole("button", { name: "Mengirim" }).waitFor();
    later.resolve();
    await page.getByRole("heading", { name: "Jadwal apel pagi" }).waitFor();
    await page.getByText("denah.jpg").waitFor();
    await page.getByText("(beserta unit di bawahnya)").waitFor();
    await finish();
  });

  test("has HR name another official beside the one there is, and says why to everybody", async () => {
    const { page, check, finish } = await signedIn(browser, city, {
      account: "pengelola-kinerja",
      roles: ["HR"],
    });
    await page.goto(`/app/musyawarah/${secret}`);
    await page.getByRole("button", { name: "Ganti pejabat penjawab" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Tambah pejabat").fill("Pegawai 002");
    await dialog.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").first().click();
    await dialog.getByLabel("Alasan").fill("Pejabat semula akan cuti panjang.");
    await check();
    await dialog.getByRole("button", { name: "Ganti pejabat penjawab" }).click();
    await page.getByText("Pejabat semula akan cuti panjang.").waitFor();
    await check();
    await finish();
  });

  test("shows every proposal before an anonymous voice is sent, however many there are", async () => {
    // They are shown from the next day on, where enough have spoken.
    for (const nip of ASKED.filter((one) => !SPEAKERS.includes(one))) {
      const { token } = await drawToken(city, secret, await city.token(nip, "EMPLOYEE"));
      expect((await sendVoice(city, secret, token)).status).toBe(200);
    }
    await city.host.advanceTo(Date.parse("2026-03-11T02:00:00.000Z"));
    const { page, check, finish } = await roomOf(CLEANERS[1]);
    // As if a page held one.
    await page.route(
      ({ pathname }) => pathname.endsWith("/proposals"),
      async (route) => {
        const url = new URL(route.request().url());
        url.searchParams.set("limit", "1");
        await route.continue({ url: url.href });
      },
    );
    await page.goto(`/app/musyawarah/${secret}/suara`);
    await expect.poll(() => page.getByLabel("Saya mendukung usul ini").count()).toBe(cases.length);
    await check();
    await finish();
  });

  test("has HR hide words, and an official answer all of them by the keyboard", async () => {
    const hr = await signedIn(browser, city, { account: "pengelola-kinerja", roles: ["HR"] });
    await hr.page.goto(`/app/musyawarah/${named}`);
    await hr.page.getByRole("link", { name: new RegExp(`usul dari ${SERVICE_HEAD}`) }).click();
    await hr.page.getByText("Sembunyikan").first().click();
    await hr.page.getByLabel("Alasan, yang tampil").first().fill("Menyebut data pribadi orang lain.");
    await hr.page.getByRole("button", { name: "Sembunyikan" }).first().click();
    await hr.page.getByText("Disembunyikan moderator").waitFor();
    await hr.check();
    await hr.finish();

    await city.host.advanceTo(Date.parse("2026-03-13T09:30:00.000Z"));
    await city.host.idle();
    const official = await roomOf(OFFICIAL);
    const { page } = official;
    for (let left = SPEAKERS.length; left > 0; left -= 1) {
      await page.goto(`/app/musyawarah/${named}`);
      await page.getByText(`${left} usul belum dijawab`).waitFor();
      await page
        .getByRole("link", { name: /Belum dijawab/ })
        .first()
        .focus();
      await page.keyboard.press("Enter");
      await page.getByLabel("Diterima sebagian").focus();
      await page.keyboard.press("Space");
      await page.getByLabel("Alasan", { exact: true }).last().focus();
      await page.keyboard.type("Mulai dengan dua loket dahulu.");
      await page.keyboard.press("Control+Enter");
      await page.getByRole("heading", { name: "Jawaban: Diterima sebagian" }).waitFor();
      await page.getByRole("heading", { name: "Ubah jawaban itu" }).waitFor();
      // As it stands, to be changed.
      await expect
        .poll(() => page.getByLabel("Alasan", { exact: true }).last().inputValue())
        .toBe("Mulai dengan dua loket dahulu.");
    }
    await official.check();
    await page.goto(`/app/musyawarah/${named}`);
    await page
      .getByLabel("Apa yang diputuskan, dan mengapa?")
      .fill("Loket dibuka Sabtu pagi mulai bulan depan.");
    await page.getByRole("button", { name: "Kirim", exact: true }).click();
    await page.getByRole("heading", { name: "Tanggapan resmi" }).waitFor();
    await official.check();
    await official.finish();
  });
});
