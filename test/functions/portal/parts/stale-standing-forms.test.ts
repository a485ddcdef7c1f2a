import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import {
  ASSESSOR,
  HEAD,
  POSITION,
  STAFF,
  STANDARD,
  STRANGER,
  startTalentCity,
  type TalentCity,
} from "../../../support/cities/talent-city.ts";

const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const YEAR = "/v1/development-years/2026";
const SUCCESSION = {
  ...{ position: "Kepala Bidang Data", unitId: "dinas", gradeFrom: "III/a", yearsInPost: 2 },
  ...{ candidates: [STAFF[0]], reason: "Pensiun Juni" },
};
const RULE = "OBJECTION";

interface Form {
  readonly open: (page: Page) => Promise<unknown>;
  readonly typed: (page: Page) => Promise<unknown>;
  /** What somebody else stores meanwhile. */
  readonly elsewhere: () => Promise<{ readonly status: number }>;
  readonly save: string;
  /** A row of both versions. */
  readonly row: RegExp;
  /** What is stored in the end. */
  readonly stored: () => Promise<unknown>;
  readonly left: object;
}

describe.skipIf(NO_BROWSER)("a form of what was stored long ago, changed by somebody else meanwhile", () => {
  let city: TalentCity;
  let browser: Browser;
  let standardId: string;
  let successionId: string;
  beforeAll(async () => {
    city = await startTalentCity();
    await city.nameAssessor();
    standardId = (await city.setStandard()).body.id;
    await city.put("hr", YEAR, { budgetRupiah: 1_000_000, isClosed: false });
    await city.act("hr", "/v1/trainers", { nip: STAFF[1], skills: ["arsip"], yearlyHours: 40 });
    successionId = (await city.act("hr", "/v1/talent/successions", SUCCESSION)).body.id;
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const fill = (label: string, value: string) => (page: Page) =>
    page.getByRole("textbox", { name: label, exact: true }).fill(value);
  const read = async (path: string) => (await city.get("hr", path)).body;
  const itemOf = async (path: string, which: (one: Record<string, unknown>) => boolean) =>
    (await read(path)).items.find(which);
  const add = (label: string, nip: string) => async (page: Page) => {
    await page.getByLabel(label, { exact: true }).fill(nip);
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
  };

  const FORMS: Record<string, Form> = {
    "the talent circle": {
      open: (page) => page.goto("/app/karier/tim-talenta"),
      typed: add("Tambah anggota tim talenta", HEAD),
      elsewhere: () => city.put("hr", "/v1/talent/talent-circle", { assessors: [STRANGER], members: [] }, 1),
      save: "Simpan",
      row: /^Asesor\s*Pegawai 003\s*Pegawai 004/,
      stored: () => read("/v1/talent/talent-circle"),
      left: { assessors: [ASSESSOR], members: [HEAD], version: 3 },
    },
    "the budget of development": {
      open: (page) => page.goto("/app/karier/akpk?tahun=2026"),
      typed: fill("Anggaran setahun (rupiah)", "3000000"),
      elsewhere: () => city.put("hr", YEAR, { budgetRupiah: 2_000_000, isClosed: false }, 1),
      save: "Simpan anggaran",
      row: /^Anggaran setahun \(rupiah\)\s*3000000\s*2000000/,
      stored: async () => (await read(YEAR)).budget,
      left: { budgetRupiah: 3_000_000, version: 3 },
    },
    "an internal trainer": {
      async open(page) {
        await page.goto("/app/pelatihan/pelatih");
        await page.getByRole("button", { name: "Ubah: Pegawai 002" }).click();
      },
      typed: fill("Batas jam mengajar setahun", "60"),
      elsewhere: () =>
        city.put(
          "hr",
          `/v1/trainers/${STAFF[1]}`,
          { skills: ["pidato"], yearlyHours: 50, isActive: true },
          1,
        ),
      save: "Simpan",
      row: /^Keahlian, dipisah koma\s*arsip\s*pidato/,
      stored: () => itemOf("/v1/trainers", ({ nip }) => nip === STAFF[1]),
      left: { yearlyHours: 60, skills: ["arsip"], version: 3 },
    },
    "a competency standard": {
      async open(page) {
        await page.goto("/app/karier/standar");
        await page.getByRole("button", { name: `Tetapkan edisi baru: ${POSITION}` }).click();
      },
      typed: fill("Dasar penetapan", "Kepwali 40/2026"),
      elsewhere: () =>
        city.put(
          "hr",
          `/v1/talent/competency-standards/${standardId}`,
          { from: "2026-02-01", basis: "Kepwali 39/2026", competencies: [STANDARD.competencies[0]] },
          1,
        ),
      save: "Tetapkan",
      row: /^Kompetensi dan level\s*Integritas 3; Perekat bangsa 2; Analisis kebijakan publik 3\s*Integritas 3/,
      stored: async () =>
        (await itemOf("/v1/talent/competency-standards", ({ id }) => id === standardId)).editions.find(
          ({ basis }: { basis: string }) => basis === "Kepwali 40/2026",
        ),
      left: { competencies: STANDARD.competencies },
    },
    "a succession": {
      async open(page) {
        await page.goto(`/app/karier/suksesi/${successionId}`);
        await page.getByRole("button", { name: "Ubah", exact: true }).click();
      },
      typed: fill("Alasan", "Pensiun Juli"),
      elsewhere: () =>
        city.put(
          "hr",
          `/v1/talent/successions/${successionId}`,
          { ...SUCCESSION, candidates: [STAFF[2]], reason: "Pensiun Mei" },
          1,
        ),
      save: "Simpan",
      row: /^Calon\s*Pegawai 001\s*Pegawai 003/,
      stored: () => read(`/v1/talent/successions/${successionId}`),
      left: { reason: "Pensiun Juli", candidates: [STAFF[0]] },
    },
    "an explainer": {
      open: (page) => page.goto(`/app/aturan/${RULE}/ubah`),
      typed: fill("Judul, bahasa Indonesia", "Keberatan Anda"),
      async elsewhere() {
        const path = `/v1/explainers/${RULE}/versions`;
        const [{ body, version }] = (await read(path)).items;
        const title = { id: "Keberatan pegawai", en: "Objection of an employee" };
        return city.act("hr", path, { title, body, replaces: version });
      },
      save: "Simpan sebagai rumusan baru",
      row: /^Judul, bahasa Indonesia\s*Keberatan Anda\s*Keberatan pegawai/,
      stored: () => read(`/v1/explainers/${RULE}`),
      left: { title: { id: "Keberatan Anda" } },
    },
  };

  test.each(Object.entries(FORMS))("shows both versions, and loses neither: %s", async (_, form) => {
    const { page, check, finish } = await signedIn(browser, city, HR);
    await form.open(page);
    await form.typed(page);
    expect((await form.elsewhere()).status).toBeLessThan(300);
    const save = page.getByRole("button", { name: form.save, exact: true });
    await save.click();
    const both = page.getByRole("alert", { name: "Isian Anda dan yang tersimpan" });
    await both.waitFor();
    await both.getByRole("row", { name: form.row }).waitFor();
    await check();
    const answered = page.waitForResponse((answer) => answer.request().method() !== "GET" && answer.ok());
    await save.click();
    await answered;
    await expect.poll(() => form.stored()).toMatchObject(form.left);
    await finish();
  });
});
