import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { assignmentWork } from "../../../../../functions/plan-templates/assignment-run.ts";
import { beginAssignment } from "../../../../../functions/plan-templates/begin-assignment.ts";
import { orderAssignment } from "../../../../../shared/domain/planning/assignment.ts";
import { workOnPart } from "../../../../../shared/runs/work-part.ts";
import { employeeRepository } from "../../../../../shared/table/organisation/employees.ts";
import {
  planAssignmentRepository,
  runOfAssignment,
} from "../../../../../shared/table/planning/assignments.ts";
import { runRepository } from "../../../../../shared/table/runs/runs.ts";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { setAsideAsBusy } from "../../../../support/busy-part.ts";
import {
  bukittinggi,
  indicator as indicatorOf,
  planContent,
} from "../../../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const HEAD = "197501012000031002";
const STAFF = ["198609262015051001", "199001012015052002", "199102022016031003"];
const [ONE = "", TWO = "", THREE = ""] = STAFF;
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const POSITION = "Analis Kebijakan";

const named = (statement: string, weightBasisPoints: number) =>
  indicatorOf({ id: statement.slice(0, 6).toLowerCase(), statement, weightBasisPoints });

describe.skipIf(NO_BROWSER)("plan templates in the staff room", () => {
  let city: TestCity;
  let browser: Browser;
  let hr: string;

  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.unit("unit-2", "unit-1");
    await city.employee(HEAD);
    for (const nip of STAFF) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
    hr = await city.token(HR.account, "HR");
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const read = async (path: string) => (await city.api("GET", path, { as: hr })).body;
  const planOf = async (nip: string) =>
    city.api("GET", `/v1/employees/${nip}/plans/2026`, { as: await city.token(nip, "EMPLOYEE") });
  /** The template that the first test writes; one like it where a test runs alone. */
  async function template(): Promise<string> {
    const [written] = (await read("/v1/plan-templates")).items;
    if (written !== undefined) return written.id;
    const content = planContent(
      named("Telaah yang selesai", 6_000),
      named("Pengaduan dijawab tepat waktu", 4_000),
    );
    const body = { title: "Analis 2026", positions: [POSITION], content };
    return (await city.api("POST", "/v1/plan-templates", { as: hr, body })).body.id;
  }
  async function assignment(): Promise<string> {
    const body = { year: "2026", unitId: "unit-1", isWithBelow: true };
    const path = `/v1/plan-templates/${await template()}/assignments`;
    const { id } = (await city.api("POST", path, { as: hr, body })).body;
    await city.host.idle();
    return id;
  }
  const indicator = (page: Page, name: string) => page.getByRole("group", { name: `Indikator ${name}` });

  test("leads from those without a plan to a new template, whose weights add up, and back to assign it", async () => {
    const { page, check, finish, asked } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/rencana");
    await page.getByRole("link", { name: "Unit unit-2" }).click();
    await page.getByRole("heading", { name: "Belum punya rencana (3)" }).waitFor();
    await check();
    await page.getByRole("link", { name: "Susun templat" }).click();
    await page.getByRole("button", { name: `Hapus jabatan: ${POSITION}` }).waitFor();
    expect(new Set(asked).size).toBe(asked.length);

    await page.getByLabel("Nama templat").fill("Analis 2026");
    await page.getByLabel("Apa yang akan dihasilkan?").fill("Telaah tersedia tepat waktu");
    const first = indicator(page, "1.1");
    await first.getByLabel("Apa yang diukur?").fill("Telaah yang selesai");
    await first.getByLabel("Aspek").selectOption("Kuantitas");
    await first.getByLabel("Target setahun").fill("24");
    await first.getByLabel("Satuan").fill("telaah");
    await first.getByLabel("Bobot (%)").fill("60");
    await page.getByRole("button", { name: "Tambah indikator" }).click();
    const second = indicator(page, "1.2");
    await second.getByLabel("Apa yang diukur?").fill("Pengaduan dijawab tepat waktu");
    await second.getByLabel("Aspek").selectOption("Waktu");
    await second
      .getByLabel("Dari mana nilainya?")
      .selectOption("Pengaduan unit yang dijawab tepat waktu (%)");
    await second.getByLabel("Target setahun").fill("90");
    await page.getByText("Jumlah bobot: 60%, kurang 40%").waitFor();
    await page.getByRole("button", { name: "Bagi sisanya rata" }).click();
    await page.getByText("Jumlah bobot: 100%").waitFor();
    await check();
    // The measure has no unit yet: the refusal is read, and what was typed is still there.
    await page.getByRole("button", { name: "Simpan templat" }).click();
    await page.getByRole("alert").waitFor();
    await second.getByLabel("Satuan").fill("%");
    await page.getByRole("button", { name: "Simpan templat" }).click();
    await page.getByRole("heading", { name: "Analis 2026", level: 1 }).waitFor();
    await page.getByText("unit pegawai itu sendiri", { exact: false }).waitFor();
    await check();

    await page.goto("/app/kepegawaian/rencana/2026/unit-2");
    await page.getByRole("link", { name: "Tugaskan templat Analis 2026" }).click();
    await page.getByLabel("Unit", { exact: true }).waitFor();
    await expect.poll(() => page.getByLabel("Unit", { exact: true }).inputValue()).toBe("unit-2");
    await finish();
  });

  test("shows who would get it before it assigns, and withdraws what nobody has touched", async () => {
    await template();
    const drafted = { year: "2026", ...planContent() };
    const as = await city.token(THREE, "EMPLOYEE");
    await city.api("POST", `/v1/employees/${THREE}/plans`, { as, body: drafted });
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/templat");
    await page.getByRole("link", { name: /Analis 2026/ }).click();
    await page.getByRole("button", { name: "Lihat siapa yang akan menerima" }).click();
    await page.getByRole("button", { name: "Tugaskan kepada 3 pegawai" }).waitFor();
    await page.getByRole("cell", { name: "Sudah punya rencana, dilewati" }).waitFor();
    await check();
    expect((await planOf(ONE)).status).toBe(404);
    await page.getByRole("button", { name: "Tugaskan kepada 3 pegawai" }).click();
    await page.getByRole("button", { name: "Batalkan penugasan" }).waitFor();
    await page.getByRole("cell", { name: "Sudah menerima" }).first().waitFor();
    await expect.poll(async () => (await planOf(ONE)).body.state).toBe("DRAFT");

    // One of them makes it their own: that plan stays.
    const own = await city.token(TWO, "EMPLOYEE");
    await city.api("POST", `/v1/employees/${TWO}/plans/2026/propose`, { as: own, version: 1 });
    await page.getByRole("button", { name: "Batalkan penugasan" }).click();
    await check();
    await page.getByRole("dialog").getByRole("button", { name: "Batalkan penugasan" }).click();
    await page.getByRole("cell", { name: "Ditarik kembali" }).first().waitFor();
    await page.getByRole("cell", { name: "Sudah disentuh pegawainya, tetap" }).waitFor();
    expect((await planOf(ONE)).status).toBe(404);
    await expect.poll(async () => (await planOf(TWO)).body.state).toBe("PROPOSED");
    await finish();
  });

  /** An assignment that was ordered, of which nobody has done any part yet. */
  async function ordered(id: string) {
    const assignments = planAssignmentRepository(city.table);
    const parts = runRepository(city.table);
    const at = new Date(city.host.clock.now()).toISOString();
    const deps = { assignments, send: async () => {} };
    const order = orderAssignment(await assignments.get(id), { by: HR.account, at });
    const of = runOfAssignment(await beginAssignment(order, deps));
    const work = assignmentWork({ ...deps, employees: employeeRepository(city.table), city: bukittinggi });
    return {
      done: (part: string) => workOnPart(work, { ...of, part, at }, parts),
      failed: (part: string) => setAsideAsBusy(work, { ...of, part, at }, parts),
    };
  }

  test("can be left while it runs, is followed when one comes back, and does a unit that was set aside once it is tried again", async () => {
    const id = await assignment();
    const run = await ordered(id);
    await run.done("unit-1");
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/kepegawaian/templat");
    await page
      .getByRole("link", { name: /Analis 2026, 2026/ })
      .first()
      .click();
    await page.getByText("1 / 2 unit selesai", { exact: false }).waitFor();
    await check();
    await page.getByRole("link", { name: "Templat rencana" }).click();
    await page.goBack();
    await page.getByText("1 / 2 unit selesai", { exact: false }).waitFor();
    // Nobody asks for it: the screen follows the run by itself.
    await run.failed("unit-2");
    await page.getByText("Basis data terlalu sibuk setiap kali", { exact: false }).waitFor();
    await check();
    expect((await planOf(ONE)).status).toBe(404);
    await page.getByRole("button", { name: "Coba lagi: Unit unit-2" }).click();
    await page.getByRole("cell", { name: "Sudah menerima" }).first().waitFor();
    await page
      .getByText("Basis data terlalu sibuk setiap kali", { exact: false })
      .waitFor({ state: "detached" });
    await expect.poll(async () => (await planOf(ONE)).body.state).toBe("DRAFT");
    await expect
      .poll(() => read(`/v1/plan-assignments/${id}`))
      .toMatchObject({
        state: "ASSIGNED",
        parts: { total: 2, done: 2, setAside: [] },
      });
    await finish();
  });

  test.each(Object.entries(SCREENS))("fits every screen: %s", async (_, reader) => {
    const templateId = await template();
    const [{ id } = { id: await assignment() }] = (await read("/v1/plan-assignments")).items;
    const { page, check, finish } = await signedIn(browser, city, HR, reader);
    for (const [path, shown] of [
      ["rencana", "Unit unit-2"],
      ["rencana/2026/unit-2", "Pegawai 001"],
      ["templat", "Analis 2026"],
      [`templat/${templateId}`, "Telaah yang selesai"],
      [`penugasan/${id}`, "Pegawai 001"],
    ] as const) {
      await page.goto(`/app/kepegawaian/${path}`);
      await page.getByText(shown).first().waitFor();
      await check();
    }
    await page.goto(`/app/kepegawaian/templat/${templateId}/ubah`);
    await indicator(page, "1.2").waitFor();
    await check();
    await finish();
  });
});
