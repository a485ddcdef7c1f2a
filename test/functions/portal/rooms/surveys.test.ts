import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FILE, paperWork } from "../../../../functions/paper-import/paper-run.ts";
import { SURVEY_QUEUE } from "../../../../shared/domain/surveys/answers/message.ts";
import { orderPaperApply } from "../../../../shared/domain/surveys/answers/paper-import.ts";
import { send } from "../../../../shared/queue/sender.ts";
import { workOnPart } from "../../../../shared/runs/work-part.ts";
import { beginning, runRepository } from "../../../../shared/table/runs/runs.ts";
import { paperImportRepository, runOfPaper } from "../../../../shared/table/surveys/paper-imports.ts";
import { readUpload } from "../../../../shared/uploads/open-upload.ts";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { showAnswers } from "../../../support/browser/shown-answers.ts";
import { draftsOn } from "../../../support/cities/drafts.ts";
import { answer } from "../../../support/cities/survey-answers.ts";
import {
  OWN_QUESTION,
  PLAN,
  SERVICE,
  type SurveyCity,
  startSurveyCity,
} from "../../../support/cities/survey-city.ts";

const HEAD = "197501012000031002";
const HR = { account: "198001012005011001", roles: ["HR"] } as const;
const UNIT_HEAD = { account: HEAD, roles: ["EMPLOYEE"] } as const;
const UNIT = "DUKCAPIL";
const FORMS = [
  "NOMOR,U1,U2,U3,U4,U5,U6,U7,U8,U9,SARAN",
  "001,2,2,3,4,3,4,4,4,3,Antrean lama",
  "002,3,3,2,3,3,3,3,2,3,",
  "003,3,3,3,4,4,3,3,3,4,",
  "004,9,2,4,4,4,4,3,4,3,",
].join("\r\n");

describe.skipIf(NO_BROWSER)("the surveys room", () => {
  let city: SurveyCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startSurveyCity();
    await city.counter(UNIT);
    await city.employee(HEAD, { unitId: UNIT });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 }).waitFor();

  test.each(Object.entries(SCREENS))("fits every screen: %s", async (name, reader) => {
    const { id } = await city.plan(UNIT, { service: `Akta kelahiran ${name}` });
    const { page, check, finish } = await signedIn(browser, city, HR, reader);
    await page.goto(`/app/survei?unit=${UNIT}`);
    await page.getByRole("link", { name: new RegExp(`Akta kelahiran ${name} `) }).waitFor();
    await check();
    await page.goto(`/app/survei/${id}`);
    await page.getByText("Belum cukup jawaban untuk ditampilkan").waitFor();
    await check();
    await page.goto(`/app/survei/${id}/ubah`);
    await page.getByLabel("Berakhir").waitFor();
    await check();
    await page.goto(`/app/survei/titik?unit=${UNIT}`);
    await page.getByRole("link", { name: "Poster untuk dicetak" }).first().waitFor();
    await check();
    await finish();
  });

  test.each(Object.entries(SCREENS))(
    "opens for HR with the surveys of all units: %s",
    async (name, reader) => {
      const other = `LOKET-${name}`;
      await city.unit(other, "KOTA");
      const service = `Izin usaha ${name}`;
      const { id } = await city.plan(other, { service, endsOn: "2026-04-20" });
      const { page, check, finish } = await signedIn(browser, city, HR, reader);
      await page.goto("/app/survei");
      const row = page.getByRole("list", { name: "Belum diumumkan" }).getByRole("link", { name: service });
      await row.getByText("Sedang berjalan").waitFor();
      await row.getByText(other).waitFor();
      await page.getByText("Belum ada hasil survei yang diumumkan untuk tahun 2026.").waitFor();
      await check();
      await page.getByRole("button", { name: "Tahun sebelumnya" }).click();
      await page.waitForURL("**/app/survei?tahun=2025");
      await page.reload();
      await page.getByText("Belum ada hasil survei yang diumumkan untuk tahun 2025.").waitFor();
      await page.getByLabel("Unit", { exact: true }).selectOption(other);
      const ofUnit = page.getByRole("list", { name: "Survei unit" });
      await expect.poll(() => ofUnit.getByRole("link").count()).toBe(1);
      // Back is where one came from, also from a screen further on.
      await ofUnit.getByRole("link").click();
      await heading(page, service);
      await page.getByRole("link", { name: "Ubah survei" }).click();
      await page.getByLabel("Berakhir").waitFor();
      await page.locator("a.back").click();
      await heading(page, service);
      await page.locator("a.back").click();
      await page.waitForURL(`**/app/survei?unit=${other}&tahun=2025`);
      await expect.poll(() => ofUnit.getByRole("link").count()).toBe(1);
      await page.getByLabel("Unit", { exact: true }).selectOption("Semua unit");
      await row.click();
      await heading(page, service);
      expect(new URL(page.url()).pathname).toBe(`/app/survei/${id}`);
      await page.locator("a.back").click();
      await row.waitFor();
      await finish();
    },
  );

  test("plans a survey, and counts its paper forms once somebody has seen what is wrong with them", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/survei?unit=KOTA");
    await page.getByText("Rencanakan survei pertamanya, atau pilih unit lain.").waitFor();
    await page.getByLabel("Unit", { exact: true }).selectOption("Semua unit");
    await page.getByRole("link", { name: "Rencanakan survei" }).click();
    await page.getByText("Pilih unit yang layanannya disurvei.").waitFor();
    await page.getByLabel("Unit", { exact: true }).selectOption(UNIT);
    await page.getByLabel("Jenis layanan").fill("Kartu keluarga");
    await page.getByLabel("Dibuka").fill("2026-03-10");
    await page.getByLabel("Berakhir").fill("2026-03-09");
    await page.getByRole("button", { name: "Rencanakan survei" }).click();
    await page.getByText("sebelum dibuka").waitFor();
    await page.getByLabel("Berakhir").fill("2026-03-20");
    await page.getByRole("button", { name: "Rencanakan survei" }).click();
    await heading(page, "Kartu keluarga");
    // What is planned can be answered: at the points of its service, and where its link was shared.
    const shared = page.getByRole("link", { name: "Tautan survei untuk dibagikan" });
    const questions = await page.request.get((await shared.getAttribute("href")) ?? "");
    expect(await questions.text()).toContain("Bagaimana layanan kami?");
    await page.getByRole("link", { name: "Titik layanan dan kode QR" }).click();
    await page.getByText("Tidak ada survei layanan ini yang sedang berjalan", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Buka titik layanan" }).click();
    const opening = page.getByRole("dialog");
    await opening.getByLabel("Nama titik").fill("Loket kartu");
    await expect.poll(() => opening.locator("datalist option[value='Kartu keluarga']").count()).toBe(1);
    await opening.getByLabel("Jenis layanan").fill("kartu keluarga");
    await check();
    await opening.getByRole("button", { name: "Buka titik layanan" }).click();
    await page.getByRole("link", { name: /^Menuju survei yang berjalan sampai Jumat, 20 Maret/ }).click();
    await heading(page, "Kartu keluarga");
    await page.getByText("Sampai saat itu formulir kertas masih dapat diunggah").waitFor();
    await page.getByRole("link", { name: "Formulir kertas" }).click();
    await expect
      .poll(() => page.getByRole("link", { name: "Cetak formulir kosong" }).getAttribute("href"))
      .toMatch(/^\/survei\//);
    const empty = page.waitForEvent("download");
    await page.getByRole("button", { name: "Lembar kerja kosong (CSV)" }).click();
    const sheet = await readFile(await (await empty).path(), "utf8");
    expect(sheet).toBe("\uFEFFNOMOR;U1;U2;U3;U4;U5;U6;U7;U8;U9;SARAN\r\n");
    const buffer = Buffer.from(FORMS);
    await page
      .getByLabel("Berkas CSV atau XLSX")
      .setInputFiles({ name: "loket.csv", mimeType: "text/csv", buffer });
    // The tab is closed before it was sent: the file is still chosen, with its content.
    await expect.poll(async () => (await draftsOn(page)).length).toBe(1);
    await page.reload();
    await page.getByText("Berkas yang Anda pilih tadi masih di sini").waitFor();
    await check();
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await heading(page, "loket.csv");
    await expect.poll(async () => (await draftsOn(page)).length).toBe(0);
    await page.getByRole("heading", { name: "Baris yang perlu diperbaiki" }).waitFor();
    await page.getByText(/U1: Nilai harus 1, 2, 3 atau 4/).waitFor();
    await check();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Unduh berkas perbaikan" }).click();
    expect((await saved).suggestedFilename()).toBe("perbaikan.csv");
    await page.getByRole("button", { name: "Hitung formulir yang baik" }).click();
    await page.getByText("Sudah dihitung").waitFor();
    const { body } = await city.api("GET", `/v1/units/${UNIT}/surveys`, { as: city.hr });
    const { id } = body.items.find(({ service }: { service: string }) => service === "Kartu keluarga");
    await expect.poll(async () => (await city.countedOf(id)).result.received).toBe(3);
    // Three are enough, and are not said to be too few; they wait for others.
    await page.goto(`/app/survei/${id}`);
    await page.getByText("setelah beberapa jawaban menyusul", { exact: false }).waitFor();
    await expect.poll(() => page.getByText("Belum cukup jawaban").count()).toBe(0);
    await finish();
  });

  /** Orders the counting of a file's good forms, which are read and then held before they are handed over. */
  async function heldCount(importId: string) {
    const papers = paperImportRepository(city.table);
    const stamp = { by: HR.account, at: "2026-03-10T03:00:00.000Z" };
    const decision = orderPaperApply(await papers.edit(importId), stamp);
    const run = runOfPaper(importId, decision.state.run);
    const begun = beginning(run, { total: 1, ...stamp, expiresAt: papers.keptUntil() });
    await papers.commit(decision, [begun]);
    const go = Promise.withResolvers<void>();
    const handOver = async (messages: readonly object[]) => {
      await go.promise;
      await send(SURVEY_QUEUE, messages);
    };
    const work = paperWork({ papers, readUpload, handOver, send: async () => {} });
    const done = workOnPart(work, { ...run, part: FILE, at: stamp.at }, runRepository(city.table));
    return { letGo: go.resolve, done };
  }

  test("shows how far paper forms are counted, to who goes away and comes back too", async () => {
    const { id } = await city.plan(UNIT, { service: "Kartu kuning" });
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/survei/${id}/kertas`);
    await page
      .getByLabel("Berkas CSV atau XLSX")
      .setInputFiles({ name: "kolom.csv", mimeType: "text/csv", buffer: Buffer.from("NOMOR,U1\n1,4\n") });
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.getByRole("link", { name: "Unggah berkas lain" }).click();
    await page.waitForURL(`**/app/survei/${id}/kertas`);
    await page
      .getByLabel("Berkas CSV atau XLSX")
      .setInputFiles({ name: "kuning.csv", mimeType: "text/csv", buffer: Buffer.from(FORMS) });
    await page.getByRole("button", { name: "Unggah dan periksa" }).click();
    await page.getByRole("button", { name: "Hitung formulir yang baik" }).waitFor();
    const run = await heldCount(page.url().split("/").at(-1) ?? "");
    await page.goto(`/app/survei/${id}/kertas`);
    await page.getByRole("link", { name: /kuning\.csv/ }).click();
    const half = async () => {
      await page.getByText(/^[1-9]\d?%\. Halaman ini boleh ditutup/).waitFor();
      const figure = (name: string) => page.locator("dl.figures > div", { hasText: name });
      await figure("Baris dibaca").getByText("4", { exact: true }).waitFor();
      await figure("Diserahkan untuk dihitung").getByText("0", { exact: true }).waitFor();
    };
    await half();
    await check();
    await page.getByRole("link", { name: "Formulir kertas" }).click();
    await page.getByRole("link", { name: /kuning\.csv.*Sedang dihitung/ }).waitFor();
    await page.goBack();
    await half();
    // Nobody asks for it: the screen follows the counting by itself.
    run.letGo();
    await run.done;
    await page.getByText("Sudah dihitung").waitFor();
    await expect.poll(async () => (await city.countedOf(id)).result.received).toBe(3);
    await finish();
  });

  test("takes another edition of the questions after a lost answer as another import", async () => {
    const { id, version } = await city.plan(UNIT, { service: "Akta kematian" });
    const questions = { own: [{ ...OWN_QUESTION, text: "Dari mana Anda mengetahuinya?" }] };
    const body = { ...PLAN, service: "Akta kematian", questions };
    const revised = await city.api("PUT", `/v1/surveys/${id}`, { as: city.hr, version, body });
    expect(revised.body.editions).toHaveLength(2);
    const { page, finish } = await signedIn(browser, city, HR);
    const sent: { readonly key: string | undefined; readonly edition: number }[] = [];
    await page.route("**/v1/surveys/*/paper-imports", async (route) => {
      const request = route.request();
      if (request.method() !== "POST") return route.continue();
      sent.push({ key: request.headers()["idempotency-key"], edition: request.postDataJSON().edition });
      if (sent.length > 2) return route.continue();
      await route.fetch();
      await route.abort("connectionreset");
    });
    const known = Promise.withResolvers<void>();
    await page.route(`**/v1/surveys/${id}`, async (route) => {
      await known.promise;
      await route.continue();
    });
    await page.goto(`/app/survei/${id}/kertas`);
    const upload = page.getByRole("button", { name: "Unggah dan periksa" });
    await page.getByText("Belum ada berkas.", { exact: false }).waitFor();
    await expect.poll(() => upload.count()).toBe(0);
    known.resolve();
    await page
      .getByLabel("Berkas CSV atau XLSX")
      .setInputFiles({ name: "loket.csv", mimeType: "text/csv", buffer: Buffer.from(FORMS) });
    for (const tries of [1, 2]) {
      await upload.click();
      await expect.poll(() => sent.length).toBe(tries);
      await page.getByText("Tidak ada sambungan.", { exact: false }).waitFor();
      await page.locator("button[type=submit][aria-busy=false]").waitFor();
    }
    await page.locator("select[name=edition]").selectOption("1");
    await upload.click();
    await heading(page, "loket.csv");
    const [first, again, other] = sent;
    expect([first?.edition, again?.edition, other?.edition]).toEqual([2, 2, 1]);
    expect(again?.key).toBe(first?.key);
    expect(other?.key).not.toBe(first?.key);
    await finish(["ERR_CONNECTION_RESET"]);
  });

  test("records who serves, for a run of days, as the head of the unit", async () => {
    const { page, check, finish } = await signedIn(browser, city, UNIT_HEAD);
    await page.goto("/app/survei/titik");
    await page.getByRole("link", { name: "Daftar petugas" }).first().click();
    await page.getByText("Belum ada petugas yang tercatat pada bulan ini.").waitFor();
    await page.getByLabel("Sampai tanggal").fill("2026-03-13");
    await page
      .getByRole("group", { name: /Siapa yang bertugas/ })
      .getByRole("checkbox")
      .first()
      .check();
    await expect.poll(async () => (await draftsOn(page)).length).toBe(1);
    await page.reload();
    await page.getByText("Isian yang belum Anda simpan masih ada.", { exact: false }).waitFor();
    await check();
    const letGo = Promise.withResolvers<void>();
    await page.route("**/staffing/*", async (route) => {
      if (route.request().method() === "PUT") await letGo.promise;
      await route.continue();
    });
    await page.getByRole("button", { name: "Simpan daftar petugas" }).click();
    await page.locator("[aria-busy=true]").waitFor();
    // They go on to the next days while the first are being sent.
    await page.getByLabel("Sampai tanggal").fill("2026-03-20");
    letGo.resolve();
    await page.getByRole("heading", { name: "Daftar bulan ini" }).waitFor();
    await expect.poll(() => page.locator(".table tbody tr").count()).toBe(4);
    await expect.poll(() => page.getByLabel("Sampai tanggal").inputValue()).toBe("2026-03-20");
    await page.getByRole("button", { name: "Simpan daftar petugas" }).click();
    await expect.poll(() => page.locator(".table tbody tr").count()).toBe(9);
    await expect.poll(async () => (await draftsOn(page)).length).toBe(0);
    await check();
    await finish();
  });

  test("offers all who serve in a unit of more people than a page names", async () => {
    await city.counter("RAMAI");
    const nips = ["01", "02", "03", "04", "05"].map((day) => `199003${day}2015051001`);
    for (const nip of nips) await city.employee(nip, { unitId: "RAMAI", raterNip: HEAD });
    const { page, finish } = await signedIn(browser, city, HR);
    // A page of two, since a unit of more than a hundred takes long to build.
    await page.route(/employees\?.*limit=100/, (route) =>
      route.continue({ url: route.request().url().replace("limit=100", "limit=2") }),
    );
    await page.goto("/app/survei/titik?unit=RAMAI");
    await page.getByRole("link", { name: "Daftar petugas" }).click();
    const offered = page.getByRole("group", { name: /Siapa yang bertugas/ }).getByRole("checkbox");
    await offered.nth(nips.length - 1).waitFor();
    await expect.poll(() => offered.count()).toBe(nips.length);
    await page.goto("/app/kepegawaian/templat/baru");
    await page.getByLabel("Jabatan yang ada di unit").selectOption({ label: "Unit RAMAI" });
    await page.getByLabel(`(${nips.length} pegawai)`, { exact: false }).waitFor();
    await finish();
  });

  test("says how citizens answer only while they can, and goes back to the year it came from", async () => {
    await city.plan(UNIT, {
      ...{ service: "Akta pernikahan", opensOn: "2026-03-11", endsOn: "2026-03-20" },
    });
    const { page, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/survei?tahun=2025");
    await page.getByRole("link", { name: /^Akta pernikahan/ }).click();
    await heading(page, "Akta pernikahan");
    await page.getByText("Masa", { exact: true }).waitFor();
    await expect.poll(() => page.getByText("Cara warga menjawab").count()).toBe(0);
    await page.getByRole("main").getByRole("link", { name: "Survei", exact: true }).click();
    await page.waitForURL("**/app/survei?tahun=2025");
    const running = await city.plan(UNIT, { service: "Akta kematian" });
    await page.goto(`/app/survei/${running.id}`);
    await page.getByText("Cara warga menjawab").waitFor();
    await finish();
  });

  test("publishes a result with its follow-ups, which their owner then reports as done", async () => {
    const { id } = await city.plan(UNIT, { service: SERVICE, endsOn: "2026-03-10" });
    await city.host.advance("+5d");
    await city.host.idle();
    const hr = await signedIn(browser, city, HR);
    await hr.page.goto("/app");
    await hr.page.getByRole("link", { name: /^Hasil survei untuk diumumkan/ }).click();
    await hr.page.waitForURL(`**/app/survei/${id}`);
    await hr.page.getByRole("link", { name: "Umumkan hasil" }).click();
    await hr.page.getByLabel("Apa yang akan dilakukan").fill("Menambah satu loket pada hari Senin.");
    await hr.page.getByLabel("Penanggung jawab").fill(HEAD.slice(0, 8));
    await hr.page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").first().click();
    await hr.page.getByLabel("Selesai paling lambat").fill("2026-04-30");
    await hr.check();
    await hr.page.getByRole("button", { name: "Umumkan", exact: true }).click();
    await hr.page.getByText("Diumumkan").waitFor();
    const shown = hr.page.getByRole("link", { name: "Hasil bagi warga" });
    const forCitizens = await hr.page.request.get((await shown.getAttribute("href")) ?? "");
    expect(await forCitizens.text()).toContain("Menambah satu loket pada hari Senin.");
    await hr.finish();

    const owner = await signedIn(browser, city, UNIT_HEAD);
    await owner.page.goto("/app");
    await owner.page.getByRole("link", { name: "Tindak lanjut survei atas nama Anda (1)" }).click();
    await owner.page.getByRole("button", { name: "Laporkan selesai" }).click();
    await owner.page.getByLabel("Apa yang sudah dilakukan?").fill("Loket ketiga dibuka sejak Senin.");
    await owner.page.route(`**/v1/surveys/${id}`, (route) =>
      route.fulfill({ status: 503, contentType: "application/json", body: '{"detail":"Sedang sibuk."}' }),
    );
    await owner.page.getByRole("button", { name: "Kirim laporan" }).click();
    await owner.page.getByRole("alert").getByText("Sedang sibuk.").waitFor();
    await owner.check();
    await owner.page.unroute(`**/v1/surveys/${id}`);
    await owner.page.getByRole("button", { name: "Kirim laporan" }).click();
    await owner.page.getByText("Tidak ada tindak lanjut yang menunggu Anda.").waitFor();
    await owner.finish(["status of 503"]);
    const { body } = await city.api("GET", `/v1/public/surveys/${id}/result`);
    expect(body.followUps[0].state).toBe("DONE");
  });

  test("has a survey's own questions read aloud in the language in which they were asked", async () => {
    const as = await city.token(HR.account, "HR");
    const today = (await city.api("GET", "/v1/me", { as })).body.at.slice(0, 10);
    const plan = { ...PLAN, service: "Izin pasar", language: "min", opensOn: today, endsOn: "2026-04-30" };
    const { id } = (await city.api("POST", `/v1/units/${UNIT}/surveys`, { as, body: plan })).body;
    const path = `/v1/public/surveys/${id}/responses`;
    const responses = [7_000, 7_001, 7_002].map((number) => ({ ...answer(number), choices: { Q1: 1 } }));
    const sent = await city.api("POST", path, { body: { edition: 1, responses } });
    expect(sent.status, JSON.stringify(sent.body)).toBe(202);
    await showAnswers(city, path, { edition: 1 });
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto(`/app/survei/${id}`);
    for (const asked of [OWN_QUESTION.text, ...OWN_QUESTION.choices])
      await page.locator("[lang=min]", { hasText: asked }).waitFor();
    await check();
    await finish();
  });

  test("puts beside a month's figures how they were the month before", async () => {
    await city.counter("BANDING");
    const answerAll = (from: number, count: number) => {
      const responses = Array.from({ length: count }, (_, index) => answer(from + index));
      return city.api("POST", "/v1/public/units/BANDING/survey-responses", { body: { responses } });
    };
    await answerAll(9_000, 3);
    await city.host.advance("+22d");
    await answerAll(9_100, 4);
    await showAnswers(city, "/v1/public/units/BANDING/survey-responses");
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/survei/perkembangan?unit=BANDING");
    const figure = (name: string) => page.locator("dl.figures > div", { hasText: name });
    await figure("Jawaban").getByText("Maret 2026 3", { exact: true }).waitFor();
    await figure("IKM, April 2026")
      .getByText(/mutu [ABCD].*; Maret 2026 \d/)
      .waitFor();
    await figure("Ditanggapi tepat waktu").getByText("Maret 2026 0", { exact: true }).waitFor();
    await check();
    await page.goto("/app/survei/umpan-balik?unit=BANDING");
    await figure("Jawaban")
      .getByText(/^pada 1 hari; Maret 2026 3$/)
      .waitFor();
    await check();
    await finish();
  });
});
