import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { formsIn } from "../../../support/browser/html-forms.ts";
import {
  type ComplaintCity,
  startComplaintCity,
  VERIFICATION,
} from "../../../support/cities/complaint-city.ts";

const ANSWER = { text: "Lampu sudah kami ganti pada Kamis malam." };

let city: ComplaintCity;
beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

interface Receipt {
  readonly trackingCode: string;
  readonly secret: string;
}

async function send(path: string, fields: Readonly<Record<string, string>>, cookie = "") {
  const headers = { cookie };
  const page = await (await fetch(city.host.url + path, { headers })).text();
  const key = /name="_kunci" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const body = new URLSearchParams({ _kunci: key, ...fields });
  const reply = await fetch(city.host.url + path, { method: "POST", headers, body, redirect: "manual" });
  const [given = ""] = reply.headers.getSetCookie();
  return { status: reply.status, html: await reply.text(), cookie: given.split(";")[0] ?? "" };
}

/** Opens a complaint in a browser of its own. */
async function opened({ trackingCode, secret }: Receipt) {
  const { cookie } = await send("/lacak", { trackingCode, secret });
  const path = `/pengaduan/${trackingCode}`;
  const read = async (language = "id") => {
    const reply = await fetch(`${city.host.url}${path}?lang=${language}`, { headers: { cookie } });
    return await reply.text();
  };
  return { path, cookie, read };
}

const textOf = (html: string) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("why this day", () => {
  test("is told of every deadline that runs, with each day that does not count, in both languages", async () => {
    const receipt = await city.submit();
    await city.act(receipt.trackingCode, "verify", VERIFICATION);
    const { body } = await city.own(receipt.trackingCode, "deadlines", { secret: receipt.secret });
    const running = body.deadlines.filter(({ isSettled }: { isSettled: boolean }) => !isSettled);
    expect(running.length).toBeGreaterThanOrEqual(2);
    // Nyepi and Idul Fitri are in between.
    const skipped = running.flatMap(({ skipped: days }: { skipped: { name: string }[] }) => days);
    expect(skipped.length).toBeGreaterThan(0);
    const { read } = await opened(receipt);
    for (const language of ["id", "en"] as const) {
      const page = textOf(await read(language));
      for (const { about, text } of running) {
        expect(page).toContain(about[language]);
        expect(page).toContain(text[language]);
      }
    }
    const page = textOf(await read());
    for (const { name } of skipped) expect(page).toContain(name);
    expect(page).toMatch(/Mengapa hari itu\?/);
  });

  test("is told, at the end, of the time to reopen alone", async () => {
    const receipt = await city.submit();
    await city.act(receipt.trackingCode, "verify", VERIFICATION);
    await city.act(receipt.trackingCode, "answer", ANSWER);
    await city.own(receipt.trackingCode, "ratings", { secret: receipt.secret, isSatisfied: true });
    const { read } = await opened(receipt);
    const [, why = ""] = /<details><summary>Mengapa hari itu\?([\s\S]*?)<\/details>/.exec(await read()) ?? [];
    expect(why.match(/<strong>[^<]*<\/strong>/g)).toEqual([
      "<strong>Waktu Anda untuk membuka kembali pengaduan</strong>",
    ]);
  });
});

describe("a follower's view", () => {
  test("has the state, the day and the way, and nothing of what was said, sent or may be done", async () => {
    const owner = await city.submit({
      text: "Got di Gang Mawar tersumbat dan meluap.",
      place: { address: "Gang Mawar" },
    });
    const { trackingCode } = owner;
    await city.act(trackingCode, "verify", VERIFICATION);
    await city.act(trackingCode, "ask", { text: "Di sebelah mana gotnya?" });
    const joined = await city.api("POST", `/v1/public/complaints/${trackingCode}/followers`);
    const { read, path, cookie } = await opened({ trackingCode, secret: joined.body.secret });
    const html = await read();
    const page = textOf(html);
    expect(page).toContain("Anda mengikuti laporan orang lain.");
    expect(page).toContain("Perjalanan laporan ini");
    expect(page).toContain("Unit pu");
    for (const secret of ["Gang Mawar", "tersumbat", "Di sebelah mana", "Mengapa hari itu"])
      expect(page).not.toContain(secret);
    // The one form closes the complaint on this device.
    expect(formsIn(html).map(({ buttons }) => buttons)).toEqual([["_perbuatan=LEAVE"]]);
    const refused = await send(path, { _perbuatan: "WRITE", text: "Saya juga terkena." }, cookie);
    expect(refused.status).toBe(404);
    expect(refused.html).toContain("Saya juga terkena.");
    expect((await city.read(trackingCode)).body.messages ?? []).not.toContainEqual(
      expect.objectContaining({ text: "Saya juga terkena." }),
    );
    const own = await opened(owner);
    expect(textOf(await own.read())).toContain("Warga lain yang mengikuti: 1");
  });
});

test("what was written for an act that is no longer possible is shown with the refusal, to be copied", async () => {
  const receipt = await city.submit();
  await city.act(receipt.trackingCode, "verify", VERIFICATION);
  await city.act(receipt.trackingCode, "answer", ANSWER);
  const { path, cookie } = await opened(receipt);
  const page = await (await fetch(city.host.url + path, { headers: { cookie } })).text();
  const key = /name="_kunci" value="([^"]+)"/.exec(page)?.[1] ?? "";
  // Rated from another device meanwhile.
  await city.own(receipt.trackingCode, "ratings", { secret: receipt.secret, isSatisfied: true });
  const rating = {
    _kunci: key,
    _perbuatan: "RATE",
    isSatisfied: "false",
    remark: "Tiangnya masih <miring>.",
  };
  const refused = await send(path, rating, cookie);
  expect(refused.status).toBe(409);
  expect(refused.html).toMatch(/<div class="summary" role="alert"[^>]*data-code="complaint\.[\w-]+"/);
  expect(refused.html).toContain("<blockquote>Tiangnya masih &lt;miring&gt;.</blockquote>");
});

test("a wrong secret and a code that does not exist cost the same work, and so the same time", async () => {
  const { trackingCode } = await city.submit();
  const wrong = "AAAAA-BBBBB-CCCCC-DDDDD";
  const info = vi.spyOn(console, "info");
  try {
    const work: object[] = [];
    for (const code of [trackingCode, "7K2M9QX4TA"]) {
      info.mockClear();
      const { status } = await send("/lacak", { trackingCode: code, secret: wrong });
      expect(status).toBe(404);
      const lines = info.mock.calls.map(([line]) => line as Readonly<Record<string, unknown>>);
      const {
        milliseconds: _,
        correlationId: _id,
        ...told
      } = lines.find(({ route }) => String(route).endsWith("/view")) ?? {};
      work.push(told);
    }
    expect(work[0]).toHaveProperty("status", 404);
    expect(Object.keys(work[0] ?? {}).length).toBeGreaterThan(3);
    expect(work[0]).toEqual(work[1]);
  } finally {
    info.mockRestore();
  }
});
