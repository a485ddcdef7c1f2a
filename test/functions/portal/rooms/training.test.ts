import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER, openAs } from "../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../support/browser/portal.ts";
import { draftsOn } from "../../../support/cities/drafts.ts";
import {
  HEAD,
  type SessionCity,
  STAFF,
  startSessionCity,
  TRAINER,
} from "../../../support/cities/sessions.ts";

const [ONE = "", TWO = "", THREE = ""] = STAFF;
const employee = (account: string) => ({ account, roles: ["EMPLOYEE"] }) as const;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;

describe.skipIf(NO_BROWSER)("the room of trainings", () => {
  let city: SessionCity;
  let browser: Browser;
  let sessionId: string;
  beforeAll(async () => {
    city = await startSessionCity();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("has HR put a training into the catalogue and plan a session of it", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/pelatihan/katalog");
    await page.getByRole("button", { name: "Tambah pelatihan" }).click();
    await page.getByLabel("Nama pelatihan").fill("Manajemen keluhan");
    await page.getByLabel("Jam pelajaran (JP)").fill("8");
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByRole("rowheader", { name: "Manajemen keluhan" }).waitFor();
    await check();
    await page.getByRole("link", { name: "Rencanakan sesi: Manajemen keluhan" }).click();
    await page.getByLabel("Penyelenggara").fill("BKPSDM");
    await page.getByLabel("Hari 1").fill("2026-03-17");
    await page.getByLabel("Ruang", { exact: true }).fill("Aula");
    await page.getByLabel("Daya tampung ruang").fill("1");
    await page.getByLabel("Tempat yang dibuka").fill("2");
    await page.getByLabel("Daftar sampai").fill("2026-03-13");
    await page.getByLabel("Tambah pelatih").fill(TRAINER.slice(0, 12));
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await check();
    await page.getByRole("button", { name: "Rencanakan sesi" }).click();
    await page.getByText("Ruang itu menampung 1 orang", { exact: false }).waitFor();
    await page.getByLabel("Daya tampung ruang").fill("20");
    await page.getByLabel("Tempat yang dibuka").fill("1");
    await page.getByRole("button", { name: "Rencanakan sesi" }).click();
    await page.getByRole("heading", { level: 1, name: "Manajemen keluhan" }).waitFor();
    await page.getByText("Belum ada yang mendaftar.").waitFor();
    sessionId = page.url().split("/").at(-1) ?? "";
    await expect.poll(() => city.list(sessionId)).toEqual({ placed: [], waiting: [] });
    await finish();
  });

  test("lets an employee enrol, and the superior approve by a key", async () => {
    const { page, finish } = await signedIn(browser, city, employee(ONE), SCREENS.phone);
    await page.goto("/app/pelatihan");
    await page.getByRole("link", { name: /Manajemen keluhan/ }).click();
    await page.getByRole("button", { name: "Daftar", exact: true }).click();
    await page.getByText("Menunggu persetujuan atasan").waitFor();
    await finish();
    const rater = await signedIn(browser, city, employee(HEAD));
    await rater.page.goto("/app/tim?jenis=APPROVE_ENROLMENT");
    await rater.page.getByRole("heading", { name: /Manajemen keluhan/ }).waitFor();
    await rater.check();
    await rater.page.keyboard.press("a");
    await rater.page.getByText("Tidak ada pendaftaran pelatihan", { exact: false }).waitFor();
    await rater.finish();
    const { body } = await city.get(ONE, `/v1/training-sessions/${sessionId}`);
    expect(body.own.state).toBe("APPROVED");
  });

  test("has whoever comes late wait their turn, and move up when somebody withdraws", async () => {
    await city.enrol(sessionId, TWO);
    const { page, finish } = await signedIn(browser, city, employee(THREE));
    await page.goto(`/app/pelatihan/sesi/${sessionId}`);
    await page.getByRole("button", { name: "Masuk daftar tunggu" }).click();
    await page.getByText("Giliran Anda di daftar tunggu: 2").waitFor();
    // Who waits has no place to give away.
    await page.getByRole("button", { name: "Batalkan pendaftaran" }).click();
    const asked = page.getByRole("dialog", { name: "Batalkan pendaftaran" });
    await asked.getByText("urutan terakhir", { exact: false }).waitFor();
    await expect.poll(() => asked.getByText("Tempat Anda", { exact: false }).count()).toBe(0);
    await finish();
    const first = await signedIn(browser, city, employee(ONE));
    await first.page.goto(`/app/pelatihan/sesi/${sessionId}`);
    // A tap by mistake gives nobody's place away.
    const withdraw = first.page.getByRole("button", { name: "Batalkan pendaftaran" });
    const dialog = first.page.getByRole("dialog", { name: "Batalkan pendaftaran" });
    await withdraw.click();
    await dialog
      .getByText("Tempat Anda diberikan kepada yang menunggu, bila ada.", { exact: false })
      .waitFor();
    await first.check();
    await dialog.getByRole("button", { name: "Tutup" }).click();
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => city.list(sessionId)).toEqual({ placed: [ONE], waiting: [TWO, THREE] });
    await withdraw.click();
    await dialog.getByRole("button", { name: "Batalkan pendaftaran" }).click();
    await first.page.getByText("Dibatalkan sendiri").waitFor();
    await first.finish();
    await expect.poll(() => city.list(sessionId)).toEqual({ placed: [TWO], waiting: [THREE] });
  });

  test.each(Object.entries(SCREENS))("says what is offered and how one stands: %s", async (_, reader) => {
    const { page, asked, check, finish } = await signedIn(browser, city, employee(TWO), reader);
    await page.goto("/app/pelatihan");
    const session = page.getByRole("link", { name: /Manajemen keluhan/ });
    await session.getByText("Menunggu persetujuan atasan").waitFor();
    expect(asked.toSorted()).toEqual([
      "GET /v1/me",
      "GET /v1/me/training-sessions",
      "GET /v1/training-sessions",
    ]);
    await check();
    await session.click();
    await page.getByRole("button", { name: "Batalkan pendaftaran" }).waitFor();
    await check();
    await page.goto("/app/pelatihan/saya");
    await page.getByRole("heading", { name: "Akan datang" }).waitFor();
    await check();
    await finish();
  });

  test("has HR add places, in which whoever waits is told, and cancel with a reason", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR, SCREENS.phone);
    await page.goto(`/app/pelatihan/sesi/${sessionId}`);
    await page.getByRole("rowheader", { name: "Pegawai 002" }).waitFor();
    await check();
    await page.getByRole("link", { name: "Ubah sesi" }).click();
    await page.getByLabel("Tempat yang dibuka").fill("2");
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("dari 2").waitFor();
    expect((await city.list(sessionId)).waiting).toEqual([]);
    await page.getByRole("button", { name: "Batalkan sesi" }).click();
    await page.getByLabel("Alasan pembatalan").fill("Pelatih sakit");
    await page.getByRole("dialog").getByRole("button", { name: "Batalkan sesi" }).click();
    await page.getByText("Sesi ini dibatalkan: Pelatih sakit").waitFor();
    await finish();
  });

  test("has a participant confirm by the code that the trainer shows, and the trainer note the others", async () => {
    const courseId = await city.course();
    const { body } = await city.plan(courseId, {
      meetings: [{ day: "2026-03-11", from: "08:00", until: "15:00" }],
      enrolUntil: "2026-03-11",
    });
    for (const nip of [ONE, TWO]) await city.enrol(body.id, nip);
    await city.host.advanceTo(Date.parse("2026-03-11T01:30:00.000Z"));
    const trainer = await signedIn(browser, city, employee(TRAINER));
    await trainer.page.goto(`/app/pelatihan/sesi/${body.id}`);
    await trainer.page.getByRole("link", { name: "Tampilkan kode di pintu" }).click();
    await trainer.page.getByRole("img", { name: "Kode QR untuk menyatakan hadir" }).waitFor();
    await trainer.check();
    const phone = await signedIn(browser, city, employee(ONE), SCREENS.phone);
    const scan = async () => {
      const code = await trainer.page.locator(".door-code code").textContent();
      await phone.page.goto(`/app/pelatihan/sesi/${body.id}/hadir?pertemuan=0&kode=${code}`);
    };
    await scan();
    await phone.page.getByRole("button", { name: "Saya hadir" }).waitFor();
    await phone.check();
    // A code is good for a minute or two, in which a slow machine has not looked at the screen.
    await scan();
    await phone.page.getByRole("button", { name: "Saya hadir" }).click();
    await phone.page.getByText("Kehadiran Anda sudah tercatat.").waitFor();
    await phone.finish();
    await trainer.page.goto(`/app/pelatihan/sesi/${body.id}`);
    await trainer.page.getByRole("checkbox", { name: "Pegawai 001", checked: true }).waitFor();
    await trainer.page.getByRole("checkbox", { name: "Pegawai 002" }).check();
    await trainer.page.reload();
    await trainer.page.getByRole("checkbox", { name: "Pegawai 002", checked: true }).waitFor();
    // Who comes in while the list is on its way is noted with the next one.
    const isSent = Promise.withResolvers<void>();
    const arrives = Promise.withResolvers<void>();
    await trainer.page.route(
      "**/attendance",
      async (route) => {
        isSent.resolve();
        await arrives.promise;
        await route.continue();
      },
      { times: 1 },
    );
    const save = trainer.page.getByRole("button", { name: "Simpan daftar hadir" });
    const first = trainer.page.getByRole("checkbox", { name: "Pegawai 001" });
    await first.uncheck();
    await save.click();
    await isSent.promise;
    await first.check();
    const anew = trainer.page.waitForResponse((response) => response.url().includes("/enrolments"));
    arrives.resolve();
    await (await anew).finished();
    await trainer.check();
    await expect.poll(() => first.isChecked()).toBe(true);
    await save.click();
    await trainer.page.getByText("Daftar hadir tersimpan.").waitFor();
    await trainer.check();
    await trainer.finish();
    const { items } = (await city.get("hr", `/v1/training-sessions/${body.id}/enrolments`)).body;
    expect(items.map(({ present }: { present: number[] }) => present)).toEqual([[0], [0]]);
  });

  test("leads whoever scans the printed sheet signed out through the sign-in, and notes them once", async () => {
    await city.host.advanceTo(Date.parse("2026-03-11T02:30:00.000Z"));
    const courseId = await city.course({ title: "Keselamatan kerja" });
    const meetings = [{ day: "2026-03-11", from: "16:00", until: "17:00" }];
    const planned = await city.plan(courseId, { meetings, enrolUntil: "2026-03-11" });
    const sessionId = planned.body.id;
    await city.enrol(sessionId, THREE);
    const trainer = await signedIn(browser, city, employee(TRAINER));
    await trainer.page.goto(`/app/pelatihan/sesi/${sessionId}`);
    await trainer.page.getByRole("link", { name: "Cetak lembar pintu" }).click();
    await trainer.page.getByRole("img", { name: "Kode QR untuk menyatakan hadir" }).waitFor();
    await trainer.page.getByRole("button", { name: "Cetak" }).waitFor();
    await trainer.check();
    await trainer.finish();
    const { sheets } = (await city.get(TRAINER, `/v1/training-sessions/${sessionId}/door-sheet`)).body;
    const { page, finish } = await openAs(browser, city.host.url, SCREENS.phone);
    const { pathname, search } = new URL(sheets[0].address);
    for (const time of ["first", "again"]) {
      await page.goto(`${pathname}${search}`);
      if (time === "first") {
        await page.getByRole("button", { name: "Masuk" }).click();
        await page.getByLabel("NIP atau nama akun").fill(THREE);
        await page.getByRole("button", { name: "Masuk", exact: true }).click();
        await page.getByRole("button", { name: "Saya hadir" }).click();
      }
      await page.getByText("Kehadiran Anda sudah tercatat.").waitFor();
    }
    await page.goto(`/app/pelatihan/sesi/${sessionId}`);
    await page.getByText("Kehadiran Anda tercatat pada 1 dari 1 pertemuan.").waitFor();
    await expect.poll(() => page.getByRole("link", { name: "Saya hadir" }).count()).toBe(0);
    await finish();
    const { items } = (await city.get("hr", `/v1/training-sessions/${sessionId}/enrolments`)).body;
    expect(items).toMatchObject([{ nip: THREE, present: [0] }]);
  });

  test("has HR keep the trainers, of whom a session's are proposed with why", async () => {
    const courseId = await city.course({ title: "Arsip digital", subjects: ["arsip"] });
    const { page, check, finish } = await signedIn(browser, city, HR, SCREENS.phone);
    await page.goto("/app/pelatihan/pelatih");
    await page.getByText("Belum ada pelatih internal", { exact: false }).waitFor();
    await page.getByRole("button", { name: "Tambah pelatih" }).click();
    await page.getByLabel("Pegawai", { exact: true }).fill(TRAINER.slice(0, 12));
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await page.getByLabel("Keahlian, dipisah koma").fill("Arsip, komunikasi");
    await page.getByRole("button", { name: "Simpan" }).click();
    await page.getByText("Arsip, komunikasi").waitFor();
    await check();
    await page.goto(`/app/pelatihan/katalog/${courseId}/sesi-baru`);
    await page.getByLabel("Hari 1").fill("2026-04-17");
    const proposed = page.getByRole("list", { name: "Usulan pelatih internal" });
    await proposed.getByText(/menguasai arsip; \d+ dari 40 jam mengajar tahun itu; agenda kosong/).waitFor();
    await check();
    await proposed.getByRole("button", { name: /^Pilih/ }).click();
    await page.getByRole("list", { name: "Pelatih internal", exact: true }).getByRole("listitem").waitFor();
    await finish();
  });

  test("gives whoever attended a certificate to save", async () => {
    await city.host.advance("+3d");
    const { page, check, finish } = await signedIn(browser, city, employee(ONE), SCREENS.phone);
    await page.goto("/app/pelatihan/sertifikat");
    await page.getByRole("heading", { name: "Pelayanan prima" }).waitFor();
    await check();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Sertifikat (PDF)" }).click();
    expect((await saving).suggestedFilename()).toMatch(/^sertifikat-/);
    await page.getByRole("link", { name: "Halaman pemeriksaan untuk umum" }).click();
    await page.getByRole("heading", { name: "Sertifikat ini asli" }).waitFor();
    await page.goto("/app/pelatihan/saya");
    await page.getByRole("link", { name: /Pelayanan prima/ }).click();
    await page.getByText("dibandingkan dengan tiga bulan sebelumnya, setelah Jumat, 31 Juli").waitFor();
    await check();
    await finish();
  });

  test("has the trainer write a test, participants answer it and judge the session", async () => {
    const courseId = await city.course({ title: "Tata naskah" });
    const meetings = [{ day: "2026-03-16", from: "08:00", until: "15:00" }];
    const { body } = await city.plan(courseId, { meetings, enrolUntil: "2026-03-16" });
    const at = `/app/pelatihan/sesi/${body.id}`;
    await city.enrol(body.id, ONE);
    const trainer = await signedIn(browser, city, employee(TRAINER));
    await trainer.page.goto(at);
    await trainer.page.getByRole("link", { name: "Soal tes" }).click();
    await trainer.page.getByLabel("Soal 1").fill("Siapa yang menandatangani nota dinas?");
    await trainer.page.getByLabel("Pilihan 1.1").fill("Kepala unit");
    await trainer.page.getByLabel("Pilihan 1.2").fill("Siapa saja");
    await trainer.check();
    await trainer.page.getByRole("radio", { name: "Kepala unit" }).check();
    // HR writes one meanwhile: both are shown, and the trainer's is what is saved in the end.
    const options = ["Kepala unit", "Siapa saja"];
    const other = { text: "Siapa yang membubuhkan paraf?", options, right: 1 };
    const written = await city.api("POST", `/v1/training-sessions/${body.id}/test`, {
      ...{ as: await city.token("pengelola-kinerja", "HR"), body: { questions: [other] }, version: 0 },
    });
    expect(written.status, JSON.stringify(written.body)).toBe(200);
    await trainer.page.getByRole("button", { name: "Simpan soal" }).click();
    await trainer.page
      .getByRole("alert", { name: "Isian Anda dan yang tersimpan" })
      .getByText("Siapa yang membubuhkan paraf?")
      .waitFor();
    await trainer.check();
    await trainer.page.getByRole("button", { name: "Simpan soal" }).click();
    await trainer.page.getByRole("heading", { level: 1, name: "Tata naskah" }).waitFor();
    const phone = await signedIn(browser, city, employee(ONE), SCREENS.phone);
    await phone.page.goto(at);
    await phone.page.getByRole("link", { name: "Jawab tes sebelum sesi" }).click();
    // What is left open is asked for where it is chosen, and what was chosen is still there after a reload.
    await phone.page.getByRole("button", { name: "Kirim jawaban" }).click();
    await phone.page
      .getByRole("radiogroup", { name: /^1\. Siapa/ })
      .getByText("Wajib diisi.")
      .waitFor();
    await phone.page.getByLabel("Kepala unit").check();
    await expect.poll(async () => (await draftsOn(phone.page)).length).toBe(1);
    await phone.page.reload();
    await phone.page.getByLabel("Kepala unit").waitFor();
    await expect.poll(() => phone.page.getByLabel("Kepala unit").isChecked()).toBe(true);
    await phone.check();
    await phone.page.getByRole("button", { name: "Kirim jawaban" }).click();
    await phone.page.getByText("Jawaban Anda yang benar: 1 dari 1").waitFor();
    await city.host.advanceTo(Date.parse("2026-03-16T08:00:00.000Z"));
    await phone.page.goto(at);
    await phone.page.getByRole("link", { name: "Nilai sesi ini" }).click();
    for (const group of ["Materi", "Pelatih", "Tempat dan sarana", "Manfaat untuk pekerjaan"])
      await phone.page.getByRole("radiogroup", { name: group }).getByLabel("Sangat baik").check();
    await phone.check();
    await phone.page.getByRole("button", { name: "Kirim penilaian" }).click();
    await phone.page.getByText("tersimpan tanpa nama", { exact: false }).waitFor();
    await phone.finish();
    await trainer.page.goto(`${at}/hasil`);
    await trainer.page.getByText("belum cukup data: terukur dua kali 0 orang, paling sedikit 5").waitFor();
    await trainer.page.getByText("bila penilainya paling sedikit 3", { exact: false }).waitFor();
    await trainer.check();
    await trainer.finish();
  });

  test("has HR import certificates from elsewhere, and correct the rows that were refused", async () => {
    const { page, check, finish } = await signedIn(browser, city, HR, SCREENS.phone);
    const titles = "NIP;Pelatihan;JP;Tanggal selesai;Penyelenggara;Nomor sertifikat";
    const rows = [
      `${TWO};Kepemimpinan pelayanan;20;27-02-2026;LAN;LAN/77/2026`,
      `${THREE};Kepemimpinan pelayanan;dua;27-02-2026;LAN;LAN/78/2026`,
    ];
    await page.goto("/app/pelatihan/impor");
    const file = {
      name: "sertifikat.csv",
      mimeType: "text/csv",
      buffer: Buffer.from([titles, ...rows].join("\n")),
    };
    await page.getByLabel("Berkas sertifikat").setInputFiles(file);
    await page.getByRole("button", { name: "Periksa berkas" }).click();
    await page.getByText('JP "dua" bukan bilangan bulat', { exact: false }).waitFor();
    await check();
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Simpan baris yang ditolak (CSV)" }).click();
    expect((await saving).suggestedFilename()).toBe("sertifikat-ditolak.csv");
    await page.getByLabel("Cara diverifikasi").fill("Dicocokkan dengan aslinya");
    await page.getByRole("button", { name: "Catat 1 sertifikat" }).click();
    await page.getByText("1 sertifikat tercatat; JP-nya sudah terhitung.").waitFor();
    await finish();
    const { items } = (await city.get(TWO, `/v1/employees/${TWO}/training?year=2026`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ certificateNumber: "LAN/77/2026", state: "CONFIRMED" }),
    );
  });

  test("tells HR while they plan that a session goes beyond the budget, and what is left of it", async () => {
    const body = { budgetRupiah: 1_000_000, isClosed: false };
    await city.api("PUT", "/v1/development-years/2026", { as: city.as("hr"), body });
    const courseId = await city.course({ title: "Bahasa isyarat" });
    const { page, check, finish } = await signedIn(browser, city, HR, SCREENS.phone);
    await page.goto(`/app/pelatihan/katalog/${courseId}/sesi-baru`);
    await page.getByLabel("Hari 1").fill("2026-04-20");
    await page.getByLabel("Biaya seluruhnya").fill("sejuta lebih");
    await page.getByRole("button", { name: "Rencanakan sesi" }).click();
    await page.getByText("Harus berupa angka.").waitFor();
    await page.getByLabel("Biaya seluruhnya").fill("Rp 1.250.000,-");
    await page.getByText(/Sesi ini melampaui pagu setahun sebesar Rp\s?250\.000/).waitFor();
    await check();
    await page.getByLabel("Biaya seluruhnya").fill("750000");
    await page.getByText(/Sisa setelah sesi ini: pagu setahun Rp\s?250\.000/).waitFor();
    await page.goto("/app/pelatihan/biaya");
    await page.getByRole("rowheader", { name: "Seluruhnya" }).waitFor();
    await page.getByRole("link", { name: "Buka AKPK dan pagunya" }).waitFor();
    await check();
    await finish();
  });

  test("shows HR and the head of the city what sessions cost", async () => {
    for (const person of [HR, { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] } as const]) {
      const { page, check, finish } = await signedIn(browser, city, person);
      await page.goto("/app/pelatihan/biaya");
      await page.getByRole("rowheader", { name: "Pelatih internal" }).waitFor();
      await check();
      await finish();
    }
  });
});
