import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENGLISH_QUESTIONS, STANDARD_QUESTIONS } from "../../../../shared/domain/rules/survey-questions.ts";
import { FIRST_VISIT, loadedBy, sentFrom } from "../../../support/browser/first-visit.ts";
import { PLAN, SERVICE, type SurveyCity, startSurveyCity } from "../../../support/cities/survey-city.ts";

let city: SurveyCity;
beforeAll(async () => {
  city = await startSurveyCity();
});
afterAll(() => city.host.stop());

async function read(path: string) {
  const response = await fetch(city.host.url + path, { redirect: "manual" });
  return { status: response.status, text: await response.text(), to: response.headers.get("location") };
}

async function send(path: string, form: URLSearchParams) {
  const response = await fetch(city.host.url + path, { method: "POST", body: form, redirect: "manual" });
  return { status: response.status, text: await response.text(), to: response.headers.get("location") };
}

/** What a form sends unseen. */
function hiddenIn(page: string): URLSearchParams {
  const found = page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return new URLSearchParams(
    Array.from(found, ([, name = "", value = ""]): [string, string] => [name, value]),
  );
}

const ELEMENTS = ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"];

async function filled(path: string, over: Readonly<Record<string, string>> = {}) {
  const form = hiddenIn((await read(path)).text);
  for (const code of ELEMENTS) form.set(`scores.${code}`, "3");
  for (const [name, value] of Object.entries(over)) {
    if (value === "") form.delete(name);
    else form.set(name, value);
  }
  return form;
}

const isChosen = (page: string, name: string, value: string) =>
  page.includes(`name="${name}" value="${value}" checked`);

describe("a questionnaire", () => {
  test("is answered at a counter: to the open survey, else to the unit's standing one", async () => {
    const code = await city.counter("DUKCAPIL");
    const standing = await send(`/s/${code}`, await filled(`/s/${code}`));
    expect(standing).toMatchObject({ status: 303, to: `/s/${code}?terkirim=1` });
    expect(await city.standingOf("DUKCAPIL")).toMatchObject({ received: 1 });
    const { id } = await city.plan("DUKCAPIL");
    const page = await read(`/s/${code}`);
    expect(page.text).toContain(PLAN.questions.own[0]?.text);
    expect(page.text).toContain("Loket DUKCAPIL");
    expect(page.text).toContain('<meta name="robots" content="noindex">');
    await send(`/s/${code}`, await filled(`/s/${code}`, { "choices.Q1": "2" }));
    const { result, ownQuestions } = await city.countedOf(id);
    expect(result.received).toBe(1);
    expect(ownQuestions).toEqual([]);
  });

  test("is found by a code as people type it", async () => {
    const code = await city.counter("TYPED");
    const typed = ` ${code.slice(0, 4)}-${code.slice(4)}`
      .toLowerCase()
      .replaceAll("1", "l")
      .replaceAll("0", "o");
    expect(await read(`/s/${encodeURIComponent(typed)}`)).toMatchObject({ status: 200 });
  });

  test("counts once, however often its form is sent", async () => {
    const code = await city.counter("TWICE");
    const { id } = await city.plan("TWICE");
    const form = await filled(`/s/${code}`);
    const both = await Promise.all([send(`/s/${code}`, form), send(`/s/${code}`, form)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    await send(`/s/${code}`, form);
    expect((await city.countedOf(id)).result.received).toBe(1);
  });

  test("that is refused keeps all that was chosen and typed, and says beside each field what is wrong", async () => {
    const code = await city.counter("KEPT");
    const { id } = await city.plan("KEPT");
    const remark = `<script>alert("1")</script> & ${"ramah ".repeat(700)}`.slice(0, 4_001);
    const form = await filled(`/s/${code}`, { "scores.U3": "", "choices.Q1": "2", comment: remark });
    const again = await send(`/s/${code}`, form);
    expect(again.status).toBe(400);
    expect(again.text).toMatch(/id="scores-U3-kesalahan">Wajib diisi\./);
    expect(again.text).toMatch(/id="comment-kesalahan">Maksimal 1000 karakter\./);
    expect(again.text).toContain('href="#scores-U3"');
    expect(again.text).not.toContain("<script>alert");
    expect(again.text).toContain(remark.slice(0, 8).replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
    expect(again.text).toContain(remark.slice(-3_000));
    for (const name of ELEMENTS.filter((one) => one !== "U3"))
      expect(isChosen(again.text, `scores.${name}`, "3"), name).toBe(true);
    expect(isChosen(again.text, "choices.Q1", "2")).toBe(true);
    const mended = hiddenIn(again.text);
    expect(mended.get("responseId")).toBe(form.get("responseId"));
    for (const [name, value] of form) if (!mended.has(name)) mended.set(name, value);
    mended.set("scores.U3", "1");
    mended.set("comment", remark.slice(0, 900));
    expect((await send(`/s/${code}`, mended)).status).toBe(303);
    expect((await city.countedOf(id)).result.received).toBe(1);
  });

  test("without any answer names all nine", async () => {
    const code = await city.counter("EMPTY");
    const page = await send(`/s/${code}`, hiddenIn((await read(`/s/${code}`)).text));
    expect(page.status).toBe(400);
    for (const name of ELEMENTS) expect(page.text).toContain(`id="scores-${name}-kesalahan"`);
  });

  test("whose questions change while it is filled in keeps its own, with all answers", async () => {
    const code = await city.counter("EDITION");
    const { id, version } = await city.plan("EDITION");
    const form = await filled(`/s/${code}`, { "scores.U9": "", "choices.Q1": "2" });
    const complete = await filled(`/s/${code}`, { "choices.Q1": "1" });
    const body = { ...PLAN, questions: { wording: { U1: "Mudahkah syaratnya dipenuhi?" }, own: [] } };
    await city.api("PUT", `/v1/surveys/${id}`, { as: city.hr, body, version });
    expect((await read(`/s/${code}`)).text).toContain("Mudahkah syaratnya dipenuhi?");
    const again = await send(`/s/${code}`, form);
    expect(again.text).not.toContain("Mudahkah");
    expect(isChosen(again.text, "choices.Q1", "2")).toBe(true);
    expect(hiddenIn(again.text).get("edition")).toBe("1");
    form.set("scores.U9", "4");
    expect((await send(`/s/${code}`, form)).status).toBe(303);
    expect((await send(`/s/${code}`, complete)).status).toBe(303);
    const { edition, result, earlierEditions } = await city.countedOf(id);
    expect([edition, result.received]).toEqual([2, 0]);
    expect(earlierEditions).toMatchObject([{ edition: 1, result: { received: 2 } }]);
  });

  test("of the standing survey stays so for whom a planned one opens meanwhile", async () => {
    const code = await city.counter("BEGUN");
    const form = await filled(`/s/${code}`, { "scores.U5": "" });
    await city.plan("BEGUN");
    const again = await send(`/s/${code}`, form);
    expect(again.text).not.toContain(PLAN.questions.own[0]?.text);
    form.set("scores.U5", "2");
    await send(`/s/${code}`, form);
    expect(await city.standingOf("BEGUN")).toMatchObject({ received: 1 });
  });

  test("is asked in English on request, except for what the unit worded itself", async () => {
    const code = await city.counter("ENGLISH");
    const standing = await read(`/s/${code}?lang=en`);
    for (const { text, choices } of Object.values(ENGLISH_QUESTIONS)) {
      expect(standing.text).toContain(`. ${text}</legend>`);
      for (const choice of choices) expect(standing.text).toContain(`>${choice}</label>`);
    }
    expect(standing.text).not.toContain("Saudara");
    const own = "Mudahkah syaratnya dipenuhi?";
    const { id } = await city.plan("ENGLISH", { questions: { ...PLAN.questions, wording: { U1: own } } });
    const { text } = await read(`/survei/${id}?lang=en`);
    expect(text).toContain(`<legend lang="id">1. ${own}</legend>`);
    expect(text).toContain('lang="id">Sangat sesuai</label>');
    expect(text).toContain(`<legend lang="id">10. ${PLAN.questions.own[0]?.text}</legend>`);
    expect(text).toContain(`<legend>2. ${ENGLISH_QUESTIONS.U2.text}</legend>`);
    const indonesian = await read(`/survei/${id}`);
    expect(indonesian.text).toContain(`2. ${STANDARD_QUESTIONS.U2.text}</legend>`);
    expect(indonesian.text).not.toContain(ENGLISH_QUESTIONS.U2.text);
  });

  test("says in plain words which code or survey it does not know, and what to do", async () => {
    for (const path of ["/s/ZZZZZZZZ", "/s/abc", `/survei/${"0".repeat(20)}`, "/survei/lama"]) {
      const page = await read(path);
      expect(page.status, path).toBe(404);
      expect(page.text, path).toContain("tidak kami kenal");
      expect(page.text, path).not.toMatch(/pola|\^\[/);
    }
  });

  test("weighs no more than a first visit may, at a counter too", async () => {
    const code = await city.counter("LIGHT");
    await city.plan("LIGHT");
    for (const path of [`/s/${code}`, `/s/${code}?kiosk=1`]) {
      const { bytes } = await sentFrom(city.host.url + path);
      const loaded = loadedBy(gunzipSync(bytes).toString());
      const files = await Promise.all(loaded.map((file) => sentFrom(city.host.url + file)));
      const total = files.reduce((sum, file) => sum + file.bytes.length, bytes.length);
      expect(total).toBeLessThanOrEqual(FIRST_VISIT.bytes);
      expect(1 + files.length).toBeLessThanOrEqual(FIRST_VISIT.requests);
    }
  });

  test("is not taken from another site's form", async () => {
    const code = await city.counter("FOREIGN");
    const form = await filled(`/s/${code}`, { _kunci: "x".repeat(53) });
    expect((await send(`/s/${code}`, form)).status).toBe(403);
  });
});

describe("a survey's own link", () => {
  test("says when it opens, is answered while it is open, and says when it was closed", async () => {
    await city.counter("LINK");
    const early = await city.plan("LINK", { opensOn: "2026-03-12", service: "Akta" });
    expect((await read(`/survei/${early.id}`)).text).toContain("kembali pada Kamis, 12 Maret 2026");
    const { id } = await city.plan("LINK", { endsOn: "2026-03-10" });
    const page = await read(`/survei/${id}`);
    expect(page.text).toContain(SERVICE);
    const late = await filled(`/survei/${id}`);
    const sent = await send(`/survei/${id}`, await filled(`/survei/${id}`));
    expect(sent.to).toBe(`/survei/${id}?terkirim=1`);
    expect((await city.countedOf(id)).result.received).toBe(1);
    await city.host.advance("+16h");
    expect((await read(`/survei/${id}`)).text).toContain("Hari terakhirnya Selasa, 10 Maret 2026");
    const after = await send(`/survei/${id}`, late);
    expect(after.to).toBe(`/survei/${id}?terkirim=terlambat`);
    expect((await read(after.to ?? "")).text).toContain("tidak ikut dihitung");
    expect((await city.countedOf(id)).result).toMatchObject({ received: 1, lateAnswers: 1 });
  });

  test("shows after sending what came of former answers", async () => {
    const code = await city.counter("FORMER");
    expect((await read(`/s/${code}?terkirim=1`)).text).toContain("Belum ada hasil yang diumumkan");
    const { id } = await city.plan("FORMER", { opensOn: "2026-03-11", endsOn: "2026-03-12" });
    await city.host.advance("+1d");
    for (let answers = 0; answers < 3; answers += 1) await send(`/s/${code}`, await filled(`/s/${code}`));
    await city.host.idle();
    await city.host.advance("+5d");
    await city.host.idle();
    const { version } = (await city.api("GET", `/v1/surveys/${id}`, { as: city.hr })).body;
    const action = "Memasang <b>daftar</b> syarat di loket.";
    const followUps = [{ element: "U1", action, ownerNip: "198001012005011001", dueOn: "2026-04-30" }];
    const body = { followUps };
    expect((await city.api("POST", `/v1/surveys/${id}/publish`, { as: city.hr, body, version })).status).toBe(
      200,
    );
    const { text } = await read(`/s/${code}?terkirim=1`);
    expect(text).toContain("75,00");
    expect(text).toContain("Persyaratan: Memasang &lt;b&gt;daftar&lt;/b&gt; syarat di loket.");
    expect(text).toContain("sedang dikerjakan, paling lambat Kamis, 30 April 2026");
    expect(text).toContain(`href="/hasil/${id}"`);
    expect(text).not.toContain("198001012005011001");
    expect((await read(`/s/${code}?terkirim=1&lang=en`)).text).toContain(
      `<li>Requirements: <span lang="id">Memasang`,
    );
    expect((await read(`/survei/${id}`)).text).toContain(`href="/hasil/${id}"`);
  });
});
