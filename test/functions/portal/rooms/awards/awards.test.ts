import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { decideAward } from "../../../../../shared/domain/awards/decision/decision.ts";
import type { AwardPanel } from "../../../../../shared/domain/awards/decision/panel.ts";
import type { Candidate } from "../../../../../shared/domain/awards/round/candidate.ts";
import { awardDecisionRepository } from "../../../../../shared/table/awards/decisions.ts";
import { launchBrowser, NO_BROWSER } from "../../../../support/browser/browser.ts";
import { SCREENS, signedIn } from "../../../../support/browser/portal.ts";
import { storeRound } from "../../../../support/cities/award-round.ts";
import { toldTo } from "../../../../support/cities/inbox.ts";
import { startTestCity, type TestCity } from "../../../../support/cities/test-city.ts";

const MONTH = "2026-03";
const ROUND = `/v1/award-rounds/${MONTH}`;
const CHIEF = "197001011995031001";
const HEAD = "197501012000031002";
const FIRST = "198609262015051001";
const SECOND = "199001012015052003";
/** From other offices, without ties to anybody on the list. */
const MEMBERS = ["199203032017031005", "199304042018031006", "199405052019031007"] as const;
/** Takes the place of a member who retires. */
const SPARE = "199506062020031008";
const HR = { account: "pengelola-kinerja", roles: ["HR"] } as const;
const MAYOR = { account: "kepala-daerah", roles: ["HEAD_OF_CITY"] } as const;

describe.skipIf(NO_BROWSER)("the awards room", () => {
  let city: TestCity;
  let browser: Browser;
  beforeAll(async () => {
    city = await startTestCity("bukittinggi", Date.parse("2026-04-06T02:00:00.000Z"));
    await city.unit("unit-1");
    for (const id of ["unit-2", "unit-3"]) await city.unit(id, "unit-1");
    await city.employee(CHIEF);
    await city.employee(HEAD, { unitId: "unit-2" });
    for (const nip of [FIRST, SECOND]) await city.employee(nip, { raterNip: HEAD, unitId: "unit-2" });
    for (const nip of [...MEMBERS, SPARE]) await city.employee(nip, { raterNip: CHIEF, unitId: "unit-3" });
    await computed(city);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await city.host.stop();
  });

  const appoint = async (page: Page, nip: string) => {
    await page.getByLabel("Tambah anggota").fill(nip);
    await page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await page.getByRole("list", { name: "Anggota yang dipilih" }).waitFor();
  };

  test.each(Object.entries(SCREENS))(
    "shows candidates and why they rank as they do: %s",
    async (_, reader) => {
      const { page, check, finish } = await signedIn(browser, city, HR, reader);
      await page.goto("/app/penghargaan");
      await page.getByRole("link", { name: /Maret 2026/ }).waitFor();
      await check();
      await page.getByRole("link", { name: /Maret 2026/ }).click();
      await page.locator("summary", { hasText: "Widya Lestari" }).click();
      await page.getByRole("rowheader", { name: "Capaian target" }).waitFor();
      await page.getByText("jumlah bukti").waitFor();
      await page.getByText("Berhenti pada syarat: Laporan yang diterima (1).", { exact: false }).waitFor();
      await check();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "Laporan kewajaran (CSV)" }).click();
      expect((await saved).suggestedFilename()).toBe("kewajaran-penghargaan-2026-03.csv");
      await page.getByRole("link", { name: "Tim penilai dan keputusan" }).click();
      await page.getByText("Tim penilai bulan ini belum ditetapkan.").waitFor();
      await check();
      await page.goto("/app/penghargaan/sanggahan");
      await page.getByText("tanpa menyebut nama").waitFor();
      await check();
      await finish();
    },
  );

  test("shows what heads nominate before the month is computed", async () => {
    const nominated = await city.api("POST", "/v1/award-rounds/2026-04/nominations", {
      as: await city.token(HEAD, "EMPLOYEE"),
      body: {
        category: "INNOVATION",
        nomineeId: FIRST,
        text: "Menyusun antrean daring yang kini dipakai di seluruh kecamatan.",
      },
    });
    expect(nominated.status).toBe(201);
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/penghargaan");
    await page.getByRole("link", { name: "Usulan", exact: true }).click();
    await page.getByText("Menyusun antrean daring").waitFor();
    await page.getByText(/diusulkan Pegawai 002/).waitFor();
    await check();
    await page.getByRole("button", { name: "Bulan sebelumnya" }).click();
    await page.getByText("Belum ada usulan.").waitFor();
    await finish();
  });

  test("goes from the committee to its scores, its proposal, and a decision that departs from it", async () => {
    const hr = await signedIn(browser, city, HR);
    await hr.page.goto(`/app/penghargaan/${MONTH}/tim`);
    for (const nip of MEMBERS) await appoint(hr.page, nip);
    await hr.page.getByRole("button", { name: /^Hapus Pegawai 007/ }).waitFor();
    // Nobody has to be found again after a call that closed the tab.
    await hr.page.reload();
    await hr.page.getByRole("button", { name: /^Hapus Pegawai 007/ }).waitFor();
    await hr.page.getByRole("button", { name: "Tetapkan", exact: true }).click();
    await hr.page.getByText("menilai semua calon").first().waitFor();
    await hr.check();

    await hr.page.getByText("Ganti anggota yang tidak lagi bertugas").click();
    await hr.page.getByRole("button", { name: /^Hapus Pegawai 007/ }).click();
    await hr.page.getByLabel("Tambah anggota").fill(SPARE);
    await hr.page.getByRole("list", { name: "Pegawai yang cocok" }).getByRole("button").click();
    await hr.page.getByRole("button", { name: "Tetapkan", exact: true }).click();
    // Nobody is replaced who still serves.
    await hr.page.getByRole("alert").waitFor();
    await retire(city, MEMBERS[2]);
    await hr.page.reload();
    await hr.page.getByText("Ganti anggota yang tidak lagi bertugas").click();
    await hr.page.getByRole("button", { name: /^Hapus Pegawai 008/ }).waitFor();
    await hr.page.getByRole("button", { name: "Tetapkan", exact: true }).click();
    await hr.page
      .getByText(/^Pegawai 008/)
      .first()
      .waitFor();
    await hr.page
      .getByRole("listitem")
      .filter({ hasText: "Pegawai 007" })
      .first()
      .waitFor({ state: "detached" });
    await hr.check();

    for (const nip of [MEMBERS[0], MEMBERS[1], SPARE]) {
      const member = await signedIn(browser, city, { account: nip, roles: ["EMPLOYEE"] });
      // None of them has a result of the month.
      await member.page.goto("/app/hasil/penghargaan");
      await member.page.getByText("Anda tidak mempunyai hasil pada bulan ini", { exact: false }).waitFor();
      if (nip === MEMBERS[0]) await member.check();
      await member.page.getByRole("link", { name: /nilai calonnya di sini/ }).click();
      await member.page.getByRole("spinbutton", { name: "Widya Lestari" }).fill("101");
      await member.page.getByRole("spinbutton", { name: "Rudi Hartono" }).fill("90");
      await member.page.getByRole("button", { name: "Kirim nilai" }).click();
      await member.page.locator(".field.wrong").waitFor();
      await member.page.getByRole("spinbutton", { name: "Widya Lestari" }).fill("80");
      await member.page.getByRole("button", { name: "Kirim nilai" }).click();
      await member.page.getByText("Nilai Anda sudah tercatat.").waitFor();
      if (nip === MEMBERS[0]) {
        await recuse(member.page, "Rudi Hartono");
        await member.check();
        // Of whoever scores nobody, nothing is asked.
        await member.page.route(`**${ROUND}/panel`, async (route) => {
          const response = await route.fetch();
          const panel = await response.json();
          const conflicts = panel.candidates.map(
            (one: { readonly category: string; readonly id: string }) => ({
              ...{ nip, category: one.category, candidateId: one.id, ground: "OWN_STATEMENT" },
            }),
          );
          await route.fulfill({ response, json: { ...panel, conflicts } });
        });
        await member.page.reload();
        await member.page.getByText("Anda tidak menilai siapa pun bulan ini").waitFor();
        await expect.poll(() => member.page.getByRole("button", { name: "Kirim nilai" }).count()).toBe(0);
      }
      await member.finish();
    }

    await hr.page.reload();
    await hr.page.getByText("Rudi Hartono (Pegawai Berkinerja Terbaik, atas pernyataan sendiri)").waitFor();
    await hr.page.getByRole("button", { name: "Tutup penilaian" }).click();
    await hr.page.getByRole("dialog").getByRole("button", { name: "Tutup penilaian" }).click();
    await hr.page.getByRole("rowheader", { name: "Rudi Hartono" }).waitFor();
    await hr.page.getByText("Menunggu keputusan kepala daerah").waitFor();
    await expect.poll(() => hr.page.getByRole("button", { name: "Tetapkan" }).count()).toBe(0);
    await hr.finish();

    const member = await signedIn(browser, city, { account: MEMBERS[0], roles: ["EMPLOYEE"] });
    await member.page.goto("/app/hasil/penghargaan");
    await member.page.getByRole("link", { name: /penilaiannya sudah ditutup/ }).click();
    await member.page.getByText("Penilaian sudah ditutup").waitFor();
    await expect.poll(() => member.page.getByRole("table").count()).toBe(0);
    await member.check();
    await member.finish();

    const mayor = await signedIn(browser, city, MAYOR);
    // Whether it was decided cannot be read: that is said, and it is read again.
    const decisions = `**${ROUND}/decisions/*`;
    await mayor.page.route(decisions, (route) => route.fulfill({ status: 500, body: "" }));
    await mayor.page.goto(`/app/penghargaan/${MONTH}/tim`);
    const once = mayor.page.getByRole("button", { name: "Coba lagi" }).first();
    await once.waitFor();
    await mayor.check();
    await mayor.page.unroute(decisions);
    await once.click();
    await mayor.page.getByRole("button", { name: "Tetapkan" }).waitFor();
    await expect.poll(() => mayor.page.getByRole("radio", { checked: true }).count()).toBe(0);
    await mayor.page.getByLabel("Widya Lestari").check();
    await mayor.page.getByRole("button", { name: "Tetapkan" }).click();
    await mayor.page.getByText("berbeda dari usulan tim penilai").first().waitFor();
    await mayor.page
      .getByLabel("Alasan berbeda dari usulan tim")
      .fill("Terobosannya dipakai seluruh kecamatan dan memangkas antrean.");
    await mayor.check();
    // The choice that the reason is for is still there with it.
    await mayor.page.reload();
    await mayor.page.getByText("berbeda dari usulan tim").waitFor();
    await expect.poll(() => mayor.page.getByLabel("Widya Lestari").isChecked()).toBe(true);
    await expect
      .poll(() => mayor.page.getByLabel("Alasan berbeda dari usulan tim").inputValue())
      .toContain("Terobosannya");
    await mayor.page.getByRole("button", { name: "Tetapkan" }).click();
    await mayor.page.getByText("Menunggu persetujuan penerima").waitFor();
    await mayor.page.getByText("Usulan tim penilai", { exact: true }).click();
    await mayor.page.getByRole("rowheader", { name: "Rudi Hartono" }).waitFor();
    await mayor.check();
    await mayor.finish(["status of 500"]);
  });

  test("hands out the certificate, and answers a citizen's objection with the award revoked", async () => {
    const consented = await city.api("POST", `${ROUND}/decisions/INDIVIDUAL/consent`, {
      ...{ as: await city.token(FIRST, "EMPLOYEE"), body: { isGiven: true }, version: 1 },
    });
    expect(consented.status).toBe(200);
    const reason = "Laporan yang menjadi dasar penghargaan ini dikerjakan orang lain.";
    const unfounded = "Penghargaan ini seharusnya diberikan kepada unit lain di daerah kami.";
    for (const text of [unfounded, reason]) {
      const objections = `/v1/public/awards/${MONTH}/INDIVIDUAL/objections`;
      expect((await city.api("POST", objections, { body: { reason: text } })).status).toBe(201);
    }
    const { page, check, finish } = await signedIn(browser, city, HR);
    await page.goto("/app/penghargaan/keputusan");
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Piagam (PDF)" }).click();
    expect((await saved).suggestedFilename()).toBe("piagam-2026-03-individual.pdf");
    await check();
    await page.getByRole("link", { name: "Sanggahan" }).click();
    const about = (text: string) => page.locator("section", { hasText: text });
    const answer = async (text: string, verdict: string, words: string) => {
      await about(text).getByLabel("Jawaban kepada masyarakat").fill(words);
      await about(text).getByRole("button", { name: "Kirim jawaban" }).click();
      // What was not chosen is asked for where it is chosen.
      await about(text).getByRole("radiogroup", { name: "Putusan" }).locator(".error").waitFor();
      await about(text).getByLabel(verdict).check();
      await check();
      await about(text).getByRole("button", { name: "Kirim jawaban" }).click();
      await about(text).waitFor({ state: "detached" });
    };
    await answer(unfounded, "Tolak sanggahan", "Kategori ini untuk perorangan; unit dinilai tersendiri.");
    await answer(reason, "Kabulkan sanggahan", "Sanggahan benar; penghargaan ini kami batalkan.");
    await page.getByText("tanpa menyebut nama").waitFor();
    await page.getByLabel("Tampilkan").selectOption("ANSWERED");
    await about(unfounded).getByText("Ditolak", { exact: true }).waitFor();
    await about(reason).getByText("Dikabulkan", { exact: true }).waitFor();
    await page.getByRole("link", { name: "Keputusan", exact: true }).click();
    await page.getByLabel("Yang belum atau batal diumumkan").check();
    await page.getByText("Dibatalkan", { exact: true }).waitFor();
    await page.getByText("Sanggahan benar; penghargaan ini kami batalkan.").waitFor();
    await expect.poll(() => page.getByText("Dapat disanggah sampai").count()).toBe(0);
    await finish();
  });

  test("asks for no decision of a unit where none of theirs won", async () => {
    const { page, asked, finish } = await signedIn(browser, city, { account: HEAD, roles: ["EMPLOYEE"] });
    await page.goto("/app/hasil/penghargaan");
    await page.getByText("Calon penghargaan bulan ini belum dihitung", { exact: false }).waitFor();
    expect(asked.filter((one) => one.includes("/decisions/"))).toEqual([]);
    await finish();
  });

  test.each(Object.entries(SCREENS))(
    "lets whoever heads a winning unit say whether it may be published, and tells them where it is revoked: %s",
    async (name, reader) => {
      const category = name === "phone" ? "TEAM" : "SERVICE";
      await teamAward(city, category);
      const { page, check, finish } = await signedIn(
        browser,
        city,
        { account: HEAD, roles: ["EMPLOYEE"] },
        reader,
      );
      await page.goto("/app");
      await page.getByRole("link", { name: "Penghargaan yang menunggu persetujuan Anda (1)" }).waitFor();
      // Where nothing is left for a rater, the way leads there, too.
      await page.goto("/app/tim?jenis=ANSWER_REPORT");
      await page
        .getByRole("link", { name: "Berikutnya: Penghargaan yang menunggu persetujuan Anda (1)" })
        .click();
      await page.getByText("Unit unit-2 menerima penghargaan ini.").first().waitFor();
      const failing = ({ pathname }: URL) => pathname.endsWith(`/decisions/${category}`);
      await page.route(failing, (route) => route.fulfill({ status: 500, body: "" }));
      await page.reload();
      const again = page.locator("section.card").getByRole("button", { name: "Coba lagi" });
      await again.waitFor();
      await page.unroute(failing);
      await again.click();
      await page.getByText("Unit unit-2 menerima penghargaan ini.").first().waitFor();
      await page.goto("/app/kotak-masuk");
      await page
        .getByRole("link", { name: /Unit Anda menerima penghargaan/ })
        .first()
        .click();
      await page.getByText("Unit unit-2 menerima penghargaan ini.").first().waitFor();
      await check();
      await page.getByRole("button", { name: "Jangan umumkan" }).click();
      await page.getByText("Tidak diumumkan, sesuai keinginan Anda.").waitFor();
      // There is a certificate of what is published.
      await expect.poll(() => page.getByRole("button", { name: "Piagam (PDF)" }).count()).toBe(0);
      await check();
      await page.getByRole("button", { name: "Setuju diumumkan" }).click();
      await page.getByRole("button", { name: "Setuju diumumkan" }).waitFor({ state: "detached" });
      await page.getByText("Diumumkan dengan persetujuan Anda").first().waitFor();
      await check();
      await revoke(city, category);
      const told = await toldTo(city, await city.token(HEAD, "EMPLOYEE"));
      await page.goto("/app/kotak-masuk");
      await page
        .getByRole("link", { name: /Penghargaan Maret 2026 unit Anda dibatalkan/ })
        .first()
        .click();
      const count = told.filter((kind) => kind === "UNIT_AWARD_REVOKED").length;
      expect(count).toBeGreaterThan(0);
      await expect.poll(() => page.getByText("Penghargaan ini dibatalkan.").count()).toBe(count);
      await page.getByText("Benar, antreannya makin panjang menurut catatan loket.").first().waitFor();
      await check();
      await finish(["status of 500"]);
    },
  );
});

/** States a conflict of interest with a candidate, who is scored until then. */
async function recuse(page: Page, name: string): Promise<void> {
  await page.getByText("Keluarga atau kerabat Anda ada di antara calon?").click();
  const act = "Nyatakan berbenturan kepentingan";
  await page.getByRole("listitem").filter({ hasText: name }).getByRole("button", { name: act }).click();
  const dialog = page.getByRole("dialog", { name: `${act}: ${name}` });
  await dialog.getByText("tidak dapat ditarik").waitFor();
  await dialog.getByRole("button", { name: act }).click();
  await page.getByText("atas pernyataan Anda sendiri").waitFor();
  await page.getByLabel(name).waitFor({ state: "detached" });
}

/** Ends somebody's service today. */
async function retire(city: TestCity, nip: string): Promise<void> {
  const as = await city.token(HR.account, "HR");
  const { version } = (await city.api("GET", `/v1/employees/${nip}`, { as })).body;
  const body = { reason: "PENSIUN", from: "2026-04-06", basis: "SK 41/2026" };
  const ended = await city.api("PUT", `/v1/employees/${nip}/service`, { as, body, version });
  expect(ended.status).toBe(200);
}

/** Decides that a unit won, as the head of the city does. */
async function teamAward(city: TestCity, category: "TEAM" | "SERVICE"): Promise<void> {
  const at = "2026-04-06T02:00:00.000Z";
  const winner = { category, id: "unit-2", kind: "UNIT", name: "Unit unit-2", rank: 1 } as const;
  const panel: AwardPanel = {
    ...{ month: MONTH, state: "PROPOSED", members: [], conflicts: [], appointedAt: at },
    candidates: [{ ...winner, unitId: "unit-2", unitName: "Unit unit-2", scoreBasisPoints: 8_000 }],
    proposal: [{ category, place: 1, id: "unit-2", computedRank: 1, meanBasisPoints: 9_000, scorers: 3 }],
    ...{ version: 1, eventHash: "" },
  };
  const decisions = awardDecisionRepository(city.table);
  const headNip = await decisions.headOf("unit-2", "2026-04-06");
  const choice = { month: MONTH, category, winnerId: "unit-2", reason: undefined, code: `${category}23456` };
  await decisions.commit(decideAward(panel, undefined, { ...choice, headNip, by: MAYOR.account, at }));
}

/** Upholds a citizen's objection to an award. */
async function revoke(city: TestCity, category: "TEAM" | "SERVICE"): Promise<void> {
  const reason = "Pelayanan di loket itu justru makin lambat sejak bulan lalu.";
  const path = `/v1/public/awards/${MONTH}/${category}/objections`;
  const { body: filed } = await city.api("POST", path, { body: { reason } });
  const upheld = await city.api("POST", `/v1/award-objections/${filed.code}/answer`, {
    as: await city.token(HR.account, "HR"),
    body: { isUpheld: true, text: "Benar, antreannya makin panjang menurut catatan loket." },
    version: 1,
  });
  expect(upheld.body.state).toBe("UPHELD");
  await city.host.idle();
}

/** A round of March with two candidates, stored as the computation stores it. */
async function computed(city: TestCity): Promise<void> {
  const candidate = (rank: number, overrides: Partial<Candidate>): Candidate => ({
    ...{ category: "INDIVIDUAL", rank, kind: "EMPLOYEE", id: FIRST, name: "Widya Lestari" },
    ...{ unitId: "unit-2", unitName: "Dinas Kependudukan", position: "Analis Kebijakan", raterNip: HEAD },
    scoreBasisPoints: 9_000,
    parts: [
      {
        ...{ name: "ACHIEVEMENT", valueBasisPoints: 9_000, weightBasisPoints: 10_000 },
        ...{ contributionBasisPoints: 9_000, isWithoutData: false, evidence: {} },
      },
    ],
    evidence: 9,
    ...overrides,
  });
  const candidates = [
    candidate(1, { leadBasisPoints: 0, tieBrokenBy: "EVIDENCE" }),
    candidate(2, { id: SECOND, name: "Rudi Hartono", evidence: 8 }),
  ];
  const ranking = [{ code: "INDIVIDUAL", considered: 3, stoppedAt: { EVIDENCE: 1 }, best: [] }] as const;
  await storeRound(city, { month: MONTH, candidates, ranking });
}
