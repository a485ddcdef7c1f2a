import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { launchBrowser, NO_BROWSER, READERS } from "../../../support/browser/browser.ts";
import { signedIn } from "../../../support/browser/portal.ts";
import { indicator, planContent } from "../../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../../support/cities/test-city.ts";

const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const STAFF = "198609262015051001";
const TEXT = "Naikkan targetnya, sejak daring izin terbit lebih cepat.";

describe.skipIf(NO_BROWSER)("a suggestion to an indicator of the unit", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity();
    await city.unit("unit-1");
    await city.employee(CHIEF);
    await city.employee(HEAD, { raterNip: CHIEF, isHead: true });
    await city.employee(STAFF, { raterNip: HEAD });
    const plans = `/v1/employees/${HEAD}/plans`;
    const head = await city.token(HEAD, "EMPLOYEE");
    await city.api("POST", plans, { as: head, body: { year: "2026", ...planContent() } });
    await city.api("POST", `${plans}/2026/propose`, { as: head, version: 1 });
    await city.api("POST", `${plans}/2026/agree`, { as: await city.token(CHIEF, "EMPLOYEE"), version: 2 });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  test("is made in Rencana, answered in Tim, and its fate is read where it was made", async () => {
    const author = await signedIn(browser, city, { account: STAFF, roles: ["EMPLOYEE"] }, READERS.phone);
    await author.page.goto("/app/rencana/usul");
    await author.page.getByLabel("Indikator unit").selectOption({ label: "Jumlah izin yang diterbitkan" });
    await author.page.getByLabel(/Target yang Anda usulkan/).fill("banyak");
    await author.page.getByLabel(/Apa yang sebaiknya berubah/).fill(TEXT);
    await author.page.getByRole("button", { name: "Kirim usul" }).click();
    await author.page.getByText("Harus berupa angka.").waitFor();
    await author.page.getByLabel(/Target yang Anda usulkan/).fill("1.200");
    await author.check();
    await author.page.getByRole("button", { name: "Kirim usul" }).click();
    await author.page.getByText(/Menunggu jawaban/).waitFor();

    const head = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] }, READERS.desk);
    await head.page.goto("/app/tim");
    await head.page.getByRole("region").getByText(TEXT).waitFor();
    await head.page.getByText("1.200 izin").waitFor();
    await head.check();
    await head.page.getByLabel("Diterima", { exact: true }).check();
    await head.page.getByLabel("Alasan").fill("Benar, sejak daring lebih cepat.");
    await head.page.getByRole("button", { name: "Kirim jawaban" }).click();
    await head.page
      .getByText(/Tidak ada (usul )?yang menunggu/)
      .first()
      .waitFor();
    await head.finish();

    await author.page.reload();
    await author.page.getByText(/Benar, sejak daring lebih cepat/).waitFor();
    await author.page.getByText("Diterima", { exact: true }).waitFor();

    await amendAsSuggested();
    await author.page.reload();
    await author.page.getByText("Berlaku sejak Selasa, 10 Maret").waitFor();
    await author.page.getByRole("deletion").getByText("Jumlah izin yang diterbitkan, 120 izin").waitFor();
    await author.page.getByRole("insertion").getByText("Jumlah izin yang diterbitkan, 1.200 izin").waitFor();
    await author.check();
    await author.finish(["status of 400"]);
  });

  async function amendAsSuggested() {
    const plan = `/v1/employees/${HEAD}/plans/2026`;
    const [as, chief] = [await city.token(HEAD, "EMPLOYEE"), await city.token(CHIEF, "EMPLOYEE")];
    const body = { ...planContent(indicator({ target: 1_200 })), reason: "Usul pegawai yang diterima." };
    await city.api("POST", `${plan}/amendment`, { as, version: 3, body });
    await city.api("POST", `${plan}/propose`, { as, version: 4 });
    await city.api("POST", `${plan}/agree`, { as: chief, version: 5 });
  }
});
