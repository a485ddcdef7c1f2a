import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { filesKept, keepingFiles, launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { answersOn } from "../../../../support/cities/drafts.ts";
import {
  CLEANERS,
  defineForm,
  INSPECTOR_HEAD,
  INSPECTORS,
  OFFICE_HEAD,
  PROGRAMME,
  SERVICE_HEAD,
  startSupervisedCity,
} from "../../../../support/cities/supervised-city.ts";
import type { TestCity } from "../../../../support/cities/test-city.ts";
import { PNG } from "../../../../support/files/pictures.ts";

const [INSPECTOR, COLLEAGUE] = INSPECTORS;
const VISITED = [...CLEANERS, OFFICE_HEAD];
/** Who follows up: the rater of the visited, or whoever has none. */
const ownerOf = (visited: string) => (visited === OFFICE_HEAD ? OFFICE_HEAD : SERVICE_HEAD);
const OUT_OF_REACH = SERVICE_HEAD;
const REFUSED = CLEANERS[2];
/** Everybody's in this city. */
const POSITION = "Analis Kebijakan";
const DAY = "2026-03-10";
const PLACE = { latitude: -0.305, longitude: 100.369, accuracy: 8 };

describe.skipIf(NO_BROWSER)("the room of supervision", () => {
  let city: TestCity;
  let browser: Browser;
  let as: (nip: string) => string;
  let draw: string;
  let drawn: readonly { number: number; nip: string }[];

  beforeAll(async () => {
    let hr: string;
    ({ city, hr, as } = await startSupervisedCity());
    const instrumentId = await defineForm(city, hr);
    const programme = await city.api("POST", "/v1/supervision-programmes", {
      as: hr,
      body: { ...PROGRAMME, instrumentId },
    });
    const draws = `/v1/supervision-programmes/${programme.body.id}/draws`;
    await city.api("POST", draws, {
      as: hr,
      body: { period: "2026-03", sampleSize: 5, weighting: "PLAIN" },
    });
    draw = `${draws}/2026-03`;
    await city.api("POST", `${draw}/make`, { as: hr });
    drawn = (await city.api("GET", `${draw}/visits`, { as: hr })).body.items;
    const visits = drawn.map(({ number, nip }) => ({ number, nip }));
    const planned = { visits, inspectors: INSPECTORS, day: DAY };
    expect((await city.api("POST", `${draw}/visits`, { as: hr, body: planned })).status).toBe(201);
    await city.host.idle();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await city?.host.stop();
  });

  const numberOf = (visited: string) => drawn.find(({ nip }) => nip === visited)?.number ?? 0;
  const stored = async (visited: string) =>
    (await city.api("GET", `${draw}/visits/${numberOf(visited)}`, { as: as(INSPECTOR) })).body;
  const roomOf = (account: string, reader?: BrowserContextOptions) =>
    signedIn(browser, city, { account, roles: ["EMPLOYEE"] }, reader);
  const visitOf = (visited: string) => `a[href$="/2026-03/${numberOf(visited)}"]`;
  const photo = (name: string) => ({ name, mimeType: "image/png", buffer: PNG });

  const cardsOf = async (page: Page) =>
    (await page.locator("h2").allTextContents()).filter((title) =>
      ["Rekomendasi", "Isi instrumen"].includes(title),
    );

  async function fillForm(page: Page) {
    await page.getByRole("radiogroup", { name: "Area bebas sampah" }).getByLabel("Cukup").check();
    await page.getByRole("radiogroup", { name: "Alat kebersihan lengkap" }).getByLabel("Tidak").check();
    await page.getByLabel("Catatan: Alat kebersihan lengkap").fill("Sapu patah");
    await page.locator("input[type=file]").setInputFiles(photo("area.png"));
    await page.getByAltText("area.png").waitFor();
    await page.getByRole("button", { name: "Ambil titik di sini" }).click();
    await page.getByText("-0.30500, 100.36900").waitFor();
    await page.getByLabel("Kata petugas").fill("Menunggu sapu baru");
  }

  test.each(
    Object.entries(SCREENS).map(([name, reader], place) => ({ name, reader, visited: VISITED[place] ?? "" })),
  )("lead a visit from its form to what was fixed: $name", async ({ reader, visited }) => {
    const outside = { ...reader, permissions: ["geolocation"], geolocation: PLACE };
    const inspector = await roomOf(INSPECTOR, outside);
    const { page } = inspector;
    await page.goto("/app/pengawasan");
    await page.locator(visitOf(visited)).filter({ hasText: POSITION }).waitFor();
    await inspector.check();
    await page.locator(visitOf(visited)).click();
    await page.getByText(new RegExp(`^Yang dikunjungi: .+, ${POSITION}`)).waitFor();
    await page.getByRole("link", { name: "Catat kunjungan" }).waitFor();
    await inspector.check();
    await page.getByRole("link", { name: "Catat kunjungan" }).click();
    await fillForm(page);
    await page.getByLabel("Temuan").fill("Sapu patah dan belum diganti");
    await page.getByRole("button", { name: "Tambah temuan" }).click();
    await page.getByLabel("Temuan 2").fill("Tempat sampah terlalu sedikit");
    const orders = [
      ["Ganti sapu yang patah", "5"],
      ["Tambah dua tempat sampah", "20"],
    ] as const;
    for (const [place, [asked, days]] of orders.entries()) {
      await page.getByRole("button", { name: "Tambah rekomendasi" }).click();
      const order = page.getByRole("group", { name: `Rekomendasi ${place + 1}` });
      await order.getByRole("textbox", { name: "Rekomendasi" }).fill(asked);
      await order.getByLabel("Batas waktu (hari kerja)").fill(days);
    }
    await page.getByRole("button", { name: "Simpan dan kirim" }).click();
    await page.getByText("Pilih siapa yang menindaklanjuti").first().waitFor();
    // Anybody of the unit, or who heads it: the rater of the visited first, and here the office's head.
    for (const owner of await page.getByLabel("Siapa yang menindaklanjuti?").all())
      await owner.selectOption(ownerOf(visited));
    await page.getByText("Yang perlu diketahui tentang tempat ini").click();
    await page.getByText("Pengaduan terbuka").first().waitFor();
    await inspector.check();
    await page.getByRole("button", { name: "Simpan dan kirim" }).click();
    await page.locator(visitOf(visited)).filter({ hasText: "Sudah dicatat" }).waitFor();
    await inspector.finish();
    await expect
      .poll(() => stored(visited))
      .toMatchObject({
        visit: {
          record: {
            by: INSPECTOR,
            day: DAY,
            answers: [
              { label: "Cukup" },
              { isMet: false, note: "Sapu patah" },
              { photos: [expect.any(String)] },
              { place: { latitude: PLACE.latitude, longitude: PLACE.longitude } },
              { note: "Menunggu sapu baru" },
            ],
          },
        },
        recommendations: [
          { text: "Ganti sapu yang patah", ownerNip: ownerOf(visited), state: "OPEN" },
          { text: "Tambah dua tempat sampah", ownerNip: ownerOf(visited), state: "OPEN" },
        ],
      });
    await expect.poll(async () => (await stored(visited)).visit.record.findings).toHaveLength(2);

    const employee = await roomOf(visited, reader);
    await employee.page.goto("/app/pengawasan");
    await employee.page.locator(visitOf(visited)).last().click();
    await employee.page.getByAltText("Foto kunjungan 1").waitFor();
    await employee.page.getByText("Tanggapi", { exact: true }).click();
    await employee.page.getByLabel("Tanggapan Anda").fill("Sapu sudah saya minta");
    await employee.check();
    await employee.page.getByRole("button", { name: "Kirim tanggapan" }).click();
    await employee.page.getByRole("paragraph").filter({ hasText: "Sapu sudah saya minta" }).waitFor();
    await employee.finish();

    const owner = await roomOf(ownerOf(visited), reader);
    await owner.page.goto("/app/pengawasan");
    await owner.page.locator(visitOf(visited)).first().click();
    await owner.page.getByText("Laporkan tindak lanjut").first().click();
    await owner.page.getByLabel("Apa yang sudah dilakukan?").first().fill("Sapu baru sudah dibagikan");
    await owner.page.locator("input[type=file]").first().setInputFiles(photo("sesudah.png"));
    await owner.page.getByAltText("sesudah.png").waitFor();
    await owner.check();
    await owner.page.getByRole("button", { name: "Kirim tindak lanjut" }).first().click();
    await owner.page.getByText("Menunggu verifikasi").waitFor();
    await owner.finish();

    const colleague = await roomOf(COLLEAGUE, reader);
    // What waits has its place before it is there, and moves nothing once it is.
    const held = Promise.withResolvers<void>();
    const tasks = /\/v1\/me\/tasks\?/;
    await colleague.page.route(tasks, (route) => held.promise.then(() => route.continue()));
    await colleague.page.goto("/app");
    await colleague.page.getByRole("heading", { name: "Menunggu Anda" }).waitFor();
    held.resolve();
    await colleague.page.getByRole("link", { name: "Tindak lanjut untuk diverifikasi (1)" }).click();
    const toVerify = colleague.page.getByRole("list", { name: "Tindak lanjut untuk diverifikasi" });
    await toVerify.locator(visitOf(visited)).waitFor();
    await colleague.check();
    await toVerify.locator(visitOf(visited)).click();
    await colleague.page.getByAltText("Foto sesudahnya 1").waitFor();
    await colleague.page.getByAltText("Foto sebelumnya 1").waitFor();
    await colleague.check();
    await colleague.page.getByRole("button", { name: "Terima, selesai" }).click();
    await colleague.page.getByText("Selesai", { exact: true }).waitFor();
    // What was answered stays where it was answered.
    await expect.poll(() => cardsOf(colleague.page)).toEqual(["Rekomendasi", "Isi instrumen"]);
    await colleague.check();
    await colleague.finish();
    await expect
      .poll(() => stored(visited))
      .toMatchObject({
        visit: { reply: { text: "Sapu sudah saya minta" } },
        recommendations: [{ state: "CLOSED" }, { state: "OPEN" }],
      });

    const coordinator = await roomOf(INSPECTOR_HEAD, reader);
    await coordinator.page.goto(`/app/pengawasan/${draw.split("/")[3]}/2026-03/${numberOf(visited)}`);
    await coordinator.page.getByRole("button", { name: "Ganti penanggung jawab" }).click();
    const dialog = coordinator.page.getByRole("dialog");
    await dialog.locator("select[name=ownerNip]:focus").waitFor();
    await dialog
      .getByLabel("Penanggung jawab baru")
      .selectOption(visited === OFFICE_HEAD ? SERVICE_HEAD : OFFICE_HEAD);
    await dialog.getByLabel("Alasan").fill("Pindah tugas ke regu lain");
    await coordinator.check();
    await dialog.getByRole("button", { name: "Ganti penanggung jawab" }).click();
    await coordinator.page.getByText(": Pindah tugas ke regu lain").waitFor();
    await coordinator.check();
    await coordinator.finish();
  });

  test("open a visit that was refused with all that was recorded, apart from a form that is begun anew", async () => {
    const outside = { ...SCREENS.desk, permissions: ["geolocation"], geolocation: PLACE };
    const { page, check, finish } = await roomOf(INSPECTOR, outside);
    await page.goto("/app/pengawasan");
    await page.locator(visitOf(REFUSED)).waitFor();
    const form = `${await page.locator(visitOf(REFUSED)).getAttribute("href")}/catat`;
    await page.goto(form);
    await fillForm(page);
    await page.getByRole("button", { name: "Tambah rekomendasi" }).click();
    const order = page.getByRole("group", { name: "Rekomendasi 1" });
    const days = order.getByLabel("Batas waktu (hari kerja)");
    await order.getByRole("textbox", { name: "Rekomendasi" }).fill("Ganti sapu yang patah");
    await days.fill("90");
    await page.getByLabel("Siapa yang menindaklanjuti?").selectOption(ownerOf(REFUSED));
    await page.getByRole("button", { name: "Simpan dan kirim" }).click();
    const mend = page.getByRole("link", { name: "Perbaiki" });
    await mend.waitFor();
    await check();

    const note = page.getByLabel("Kata petugas");
    await page.goto(form);
    await note.fill("Isian lain, setengah jadi");
    await page.goto("/app/pengawasan");
    await mend.click();
    await page.getByAltText("area.png").waitFor();
    await expect.poll(() => note.inputValue()).toBe("Menunggu sapu baru");
    await expect.poll(() => days.inputValue()).toBe("90");
    await check();
    await days.fill("5");
    await page.getByRole("button", { name: "Simpan dan kirim" }).click();
    await page.locator(visitOf(REFUSED)).filter({ hasText: "Sudah dicatat" }).waitFor();
    await mend.waitFor({ state: "detached" });
    await expect
      .poll(() => stored(REFUSED))
      .toMatchObject({
        visit: {
          record: { answers: { 2: { photos: [expect.any(String)] }, 4: { note: "Menunggu sapu baru" } } },
        },
        recommendations: [{ text: "Ganti sapu yang patah", ownerNip: ownerOf(REFUSED) }],
      });
    await finish();
  });

  test("keep a visit recorded without a connection, and send it once when the connection is back", async () => {
    const outside = { ...SCREENS.phone, permissions: ["geolocation"], geolocation: PLACE };
    const { page, context, check, finish } = await roomOf(INSPECTOR, keepingFiles(outside));
    const sent: string[] = [];
    context.on("response", (response) => {
      const request = response.request();
      if (request.method() === "POST" && request.url().endsWith("/record")) sent.push(request.url());
    });
    await page.goto("/app/pengawasan");
    await page.locator(visitOf(OUT_OF_REACH)).waitFor();
    await filesKept(page);
    const path = await page.locator(visitOf(OUT_OF_REACH)).getAttribute("href");
    await page.reload();
    // The briefs of all visits come in turn.
    const isOurs = (key: string) => {
      const [, question, { params }] = JSON.parse(key);
      return question.endsWith("/brief") && path?.endsWith(Object.values(params).join("/"));
    };
    await expect.poll(async () => (await answersOn(page)).some(isOurs)).toBe(true);
    await context.setOffline(true);
    await page.goto(`${path}/catat`);
    await page.getByText("Yang perlu diketahui tentang tempat ini").click();
    await page.getByText("Pengaduan terbuka").first().waitFor();
    await page.getByRole("button", { name: "Simpan dan kirim" }).click();
    await page.getByText("Belum diisi: Area bebas sampah, Alat kebersihan lengkap, Foto area").waitFor();
    await check();
    await fillForm(page);
    await page.getByRole("button", { name: "Simpan dan kirim" }).evaluate((button: { click(): void }) => {
      button.click();
      button.click();
    });
    await page.getByText("Menunggu sambungan").waitFor();
    await expect.poll(() => page.getByText("Menunggu sambungan").count()).toBe(1);
    await check();
    await expect.poll(() => stored(OUT_OF_REACH)).toMatchObject({ visit: { state: "PLANNED" } });
    await context.setOffline(false);
    await page.locator(visitOf(OUT_OF_REACH)).filter({ hasText: "Sudah dicatat" }).waitFor();
    await page.getByText("Menunggu sambungan").waitFor({ state: "detached" });
    await expect.poll(() => sent).toHaveLength(1);
    await expect.poll(() => stored(OUT_OF_REACH)).toMatchObject({ visit: { record: { by: INSPECTOR } } });
    await finish(["ERR_INTERNET_DISCONNECTED"]);
  });

  test("show whoever runs the programme which recommendation waits for another owner, first of all on its visit", async () => {
    const hr = await city.token("pengelola-kinerja", "HR");
    const { version } = (await city.api("GET", `/v1/employees/${OFFICE_HEAD}`, { as: hr })).body;
    const ended = { reason: "PENSIUN", from: "2026-03-11", basis: "SK Pensiun 12/2026" };
    const path = `/v1/employees/${OFFICE_HEAD}/service`;
    expect((await city.api("PUT", path, { as: hr, version, body: ended })).status).toBe(200);
    await city.host.advance("+1d");
    await city.host.idle();
    const { page, check, finish } = await roomOf(INSPECTOR_HEAD);
    await page.goto("/app/kotak-masuk");
    await page
      .getByRole("link", { name: /Penanggung jawab sebuah rekomendasi pengawasan tidak bertugas lagi/ })
      .first()
      .click();
    await page.getByText("Tunjuk penanggung jawab lain.").waitFor();
    await page.getByRole("button", { name: "Ganti penanggung jawab" }).waitFor();
    await expect.poll(() => cardsOf(page)).toEqual(["Rekomendasi", "Isi instrumen"]);
    await check();
    await finish();
  });

  test.each(Object.entries(SCREENS))(
    "list for whoever runs the programme what waits, and give it to another owner from there: %s",
    async (_name, reader) => {
      const { page, check, finish } = await roomOf(INSPECTOR_HEAD, reader);
      await page.goto(`/app/pengawasan/program/${draw.split("/")[3]}`);
      const rows = page.getByRole("table", { name: "Rekomendasi yang belum selesai" }).locator("tbody tr");
      const needed = rows.filter({ hasText: "Perlu penanggung jawab lain" });
      await needed.first().waitFor();
      const before = await needed.count();
      await expect.poll(() => rows.first().textContent()).toContain("Perlu penanggung jawab lain");
      await expect.poll(() => rows.first().textContent()).toMatch(/(Senin|Selasa|Rabu|Kamis|Jumat), \d+ /);
      await check();
      await needed.first().getByRole("button", { name: "Ganti penanggung jawab" }).click();
      const dialog = page.getByRole("dialog");
      const owner = dialog.getByLabel("Penanggung jawab baru");
      await owner.selectOption(SERVICE_HEAD);
      await expect.poll(() => owner.locator(`option[value="${OFFICE_HEAD}"]`).count()).toBe(0);
      await dialog.getByLabel("Alasan").fill("Pejabat lama pensiun");
      await check();
      await dialog.getByRole("button", { name: "Ganti penanggung jawab" }).click();
      await expect.poll(() => needed.count()).toBe(before - 1);
      await check();
      await finish();
    },
  );
});
