import { create } from "qrcode";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { showAnswers } from "../../support/browser/shown-answers.ts";
import { answer, SEKADAU } from "../../support/cities/survey-answers.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HR = "198001012005011001";
const plan = {
  service: "Pembuatan KTP & KK",
  language: "id",
  opensOn: "2026-03-10",
  endsOn: "2026-03-20",
  population: 500,
  questions: { own: [] },
};

let city: TestCity;
let hr: string;
let surveyId: string;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  for (const id of ["DUKCAPIL", "PUSKESMAS"]) await city.unit(id, "KOTA");
  hr = await city.token(HR, "HR");
  surveyId = (await city.api("POST", "/v1/units/DUKCAPIL/surveys", { as: hr, body: plan })).body.id;
});
afterAll(() => city.host.stop());

const see = (path: string) => city.api("GET", path);
const toldBy = (svg: string) => /<desc id="description">([^<]*)<\/desc>/.exec(svg)?.[1] ?? "";

async function sendAnswers(path: string, answers: number, extra: object = {}) {
  const responses = Array.from({ length: answers }, (_, number) => answer(number, SEKADAU[number % 10]));
  const body = { responses, ...extra };
  const { status } = await city.api("POST", path, { body, headers: { "idempotency-key": "" } });
  expect(status).toBe(202);
  await city.host.idle();
}

describe("the QR code of a service point", () => {
  let point: { code: string; link: string; qrCode: { svg: string; png: string } };
  beforeAll(async () => {
    const body = { name: 'Loket 3 <"KTP">', service: plan.service };
    point = (await city.api("POST", "/v1/units/DUKCAPIL/service-points", { as: hr, body })).body;
  });

  test("is a poster of 80 mm that says what it is, with the point's link and without scripts", async () => {
    const { status, headers, body } = await see(point.qrCode.svg);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
    expect(headers.get("cache-control")).toBe("public, max-age=86400");
    expect(headers.get("content-disposition")).toContain("kode-qr-survei.svg");
    expect(body).toContain(
      ">Kode QR survei kepuasan: Loket 3 &lt;&quot;KTP&quot;&gt;, Unit DUKCAPIL</title>",
    );
    expect(body).toContain(`>${point.link}</text>`);
    expect(body).toMatch(/^<svg [^>]*role="img"[^>]*width="100mm"/);
    expect(body).not.toMatch(/<script|<style|href|on\w+=/);
    expect((await see(`${point.qrCode.svg}?lang=en`)).body).toContain("Rate our service");
  });

  test("holds the link with a quarter to spare, within four modules of white", async () => {
    const { body } = await see(point.qrCode.svg);
    const { modules } = create(point.link, { errorCorrectionLevel: "Q" });
    expect(body).toContain(`scale(${80 / (modules.size + 8)})`);
    expect(darkModules(body)).toEqual(
      new Set(
        Array.from(modules.data, (isDark, index) => {
          const place = `${(index % modules.size) + 4} ${Math.floor(index / modules.size) + 4}`;
          return isDark ? place : "";
        }).filter(Boolean),
      ),
    );
  });

  test("is also an image of 1,000 pixels", async () => {
    const { headers, body } = await see(point.qrCode.png);
    expect(headers.get("content-type")).toBe("image/png");
    expect(body.subarray(1, 4).toString()).toBe("PNG");
    expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1_000, 1_000]);
  });

  test("does not exist for an unknown point", async () => {
    expect((await see("/v1/public/service-points/ZZZZZZZZ/qr.svg")).status).toBe(404);
    expect((await see("/v1/public/service-points/ZZZZZZZZ/qr.png")).status).toBe(404);
  });
});

describe("the picture of a unit's satisfaction", () => {
  const path = "/v1/public/units/PUSKESMAS/satisfaction";

  test("shows no figure while fewer than three have answered, like the result itself", async () => {
    await sendAnswers("/v1/public/units/PUSKESMAS/survey-responses", 2);
    expect((await see(`${path}?month=2026-03`)).body.state).toBe("NOT_ENOUGH_ANSWERS");
    const { body } = await see(`${path}.svg`);
    expect(toldBy(body)).toContain("Belum cukup jawaban untuk ditampilkan: baru 2, paling sedikit 3.");
    expect(body).not.toMatch(/\d,\d\d/);
  });

  test("says in words what it shows: index, grade, interval, answers and each element", async () => {
    await sendAnswers("/v1/public/units/PUSKESMAS/survey-responses", 10);
    expect(toldBy((await see(`${path}.svg`)).body)).toContain("Sudah 10 jawaban masuk. Hasilnya tampil");
    await showAnswers(city, "/v1/public/units/PUSKESMAS/survey-responses");
    const result = (await see(`${path}?month=2026-03`)).body;
    const { headers, body } = await see(`${path}.svg`);
    expect(headers.get("cache-control")).toBe("public, max-age=300");
    expect(body).toMatch(/^<svg role="img" aria-labelledby="title" aria-describedby="description" lang="id"/);
    const written = (value: number) => value.toFixed(2).replace(".", ",");
    const told = toldBy(body);
    expect(told).toContain("IKM) 78,89 dari 100, mutu B Baik. Dari 10 jawaban.");
    const { lower, upper } = result.interval;
    expect(told).toContain(`antara ${written(lower)} dan ${written(upper)}.`);
    for (const { name, average } of result.elements) {
      expect(told).toContain(`${name} ${written(average)}`);
      expect(body).toContain(`>${written(average)}</text>`);
    }
    expect(told).toContain("Hasil sementara sampai 11 Maret 2026");
    expect(body).not.toMatch(/<script|<style|href|on\w+=/);
    expect(toldBy((await see(`${path}.svg?lang=en`)).body)).toContain(
      "index (IKM) 78.89 of 100, grade B Good.",
    );
    expect((await see(`${path}.svg?lang=fr`)).status).toBe(400);
  });

  test("is the newest one with enough answers if no month is given", async () => {
    await city.host.advance("+25d");
    expect(toldBy((await see(`${path}.svg`)).body)).toContain("Hasil bulan yang sudah berakhir.");
    const april = await see(`${path}.svg?month=2026-04`);
    expect(toldBy(april.body)).toContain("Belum cukup jawaban");
    expect((await see("/v1/public/units/NOWHERE/satisfaction.svg")).status).toBe(404);
  });
});

describe("the picture of a survey", () => {
  test("exists once its result is published, and not before", async () => {
    const path = `/v1/public/surveys/${surveyId}/result.svg`;
    expect((await see(path)).body.code).toBe("survey.not-published");
    const action = "Menambah petugas pada jam sibuk.";
    const followUps = [{ element: "U1", action, ownerNip: "199001012015011001", dueOn: "2026-05-20" }];
    const { version } = (await city.api("GET", `/v1/surveys/${surveyId}`, { as: hr })).body;
    const publish = `/v1/surveys/${surveyId}/publish`;
    await city.api("POST", publish, { as: hr, version, body: { followUps } });
    const { status, body } = await see(path);
    expect(status).toBe(200);
    expect(body).toContain("Unit DUKCAPIL: Pembuatan KTP &amp; KK, 10–20 Maret 2026</title>");
    expect(toldBy(body)).toMatch(
      /Hasil akhir, diumumkan \d+ April 2026\. Kota Bukittinggi, menurut PermenPANRB/,
    );
  });
});

/** The modules, as `column row`, that the runs of a code's path cover. */
function darkModules(svg: string): Set<string> {
  const runs = svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g);
  return new Set(
    [...runs].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step} ${y}`),
    ),
  );
}
