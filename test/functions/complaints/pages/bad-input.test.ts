import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ComplaintCity, startComplaintCity } from "../../../support/cities/complaint-city.ts";

const TEXT = "Lampu jalan di depan SD Negeri 5 padam sejak Senin.";
const HTML = `<script>alert("1")</script> & "kutip" di Jalan Melati`;
const WHO_SENDS = { isAnonymous: "true" };

let city: ComplaintCity;
beforeAll(async () => {
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

type Fields = Readonly<Record<string, string>>;

/** A page, as a browser without script gets it; redirects are not followed. */
async function get(path: string, headers: Fields = {}) {
  const response = await fetch(city.host.url + path, { headers, redirect: "manual" });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

/** Sends a form; without a key of its own, with a fresh one from the page. */
async function post(path: string, fields: Fields, headers: Fields = {}) {
  const key = fields._kunci ?? keyIn((await get(path, headers)).html);
  const response = await fetch(city.host.url + path, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams({ ...fields, _kunci: key }),
    redirect: "manual",
  });
  return { status: response.status, headers: response.headers, html: await response.text() };
}

const keyIn = (html: string) => /name="_kunci" value="([^"]+)"/.exec(html)?.[1] ?? "";
const codeIn = (location: string | null) => /\/pengaduan\/(\w+)\//.exec(location ?? "")?.[1] ?? "";
const cookieIn = (headers: Headers) => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
const openComplaints = async () => {
  const { body } = await city.api("GET", "/v1/open-complaints", { as: city.as.officer });
  return body.items.length as number;
};

/** A complaint that its citizen has open in this browser. */
async function opened() {
  const { trackingCode, secret } = await city.submit();
  const { headers } = await post("/lacak", { trackingCode, secret });
  return { trackingCode, secret, cookie: cookieIn(headers), path: `/pengaduan/${trackingCode}` };
}

describe("a report", () => {
  const whole = { text: TEXT, class: "ASPIRASI", _langkah: "send", ...WHO_SENDS };

  test("is filed once, however often the button is tapped", async () => {
    const before = await openComplaints();
    const key = keyIn((await get("/lapor")).html);
    const replies = await Promise.all([1, 2, 3].map(() => post("/lapor", { ...whole, _kunci: key })));
    const codes = replies.map(({ headers }) => codeIn(headers.get("location")));
    expect(codes[0]).toMatch(/^\w{10}$/);
    expect(new Set(codes).size).toBe(1);
    expect(await openComplaints()).toBe(before + 1);
  });

  test.each([
    [{ "sec-fetch-site": "cross-site" }],
    [{ "sec-fetch-site": "same-site" }],
    [{ origin: "https://jahat.example" }],
    [{ origin: "null" }],
  ])("from another site is refused: %j", async (headers) => {
    const before = await openComplaints();
    const key = keyIn((await get("/lapor")).html);
    const { status, html } = await post("/lapor", { ...whole, _kunci: key }, headers as Fields);
    expect(status).toBe(403);
    expect(html).toContain("tidak berasal dari halaman ini");
    expect(await openComplaints()).toBe(before);
  });

  test("with a made-up key comes back as it was typed", async () => {
    const { status, html } = await post("/lapor", { ...whole, _kunci: "x".repeat(53) });
    expect(status).toBe(403);
    expect(html).toContain(TEXT);
  });

  test("that was open for more than a day comes back with a fresh key, which works", async () => {
    const key = keyIn((await get("/lapor")).html);
    await city.pass("+25h");
    const expired = await post("/lapor", { ...whole, _kunci: key });
    expect(expired.status).toBe(409);
    expect(expired.html).toContain("lebih dari sehari");
    expect(expired.html).toContain(TEXT);
    const again = await post("/lapor", { ...whole, _kunci: keyIn(expired.html) });
    expect(again.status).toBe(303);
  });

  test("that is too long says so beside the field, and keeps every character", async () => {
    const long = `${"a ".repeat(2_000)}b`;
    const { status, html } = await post("/lapor", { ...whole, text: long });
    expect(status).toBe(400);
    expect(html).toContain(long);
    expect(html).toContain('<p class="error" id="text-kesalahan">');
    expect(html).toContain('href="#text"');
    expect(html).toMatch(/4[.,]?000/);
  });

  test("with a step left wrong goes back to that step", async () => {
    const who = await post("/lapor", {
      text: TEXT,
      _langkah: "check",
      isAnonymous: "false",
      "contact.phone": "12",
    });
    expect(who.status).toBe(400);
    expect(who.html).toContain('id="contact-phone-kesalahan"');
    const what = await post("/lapor", { text: "?", _langkah: "who" });
    expect(what.status).toBe(400);
    expect(what.html).toContain('id="text-kesalahan"');
  });

  test.each(["check", "send"])(
    "that leaves a contact, but none is filled in, asks for one: at %s",
    async (step) => {
      const fields = { text: TEXT, isAnonymous: "false", "contact.name": "", "contact.phone": "" };
      const { status, html } = await post("/lapor", { ...fields, _langkah: step });
      expect(status).toBe(400);
      expect(html).toMatch(
        /<a href="#contact">Kontak<\/a>: Isi sedikitnya satu: nama, telepon, atau surel\./,
      );
      expect(html).toMatch(/<fieldset [^>]*id="contact"[^>]*aria-describedby="[^"]*contact-kesalahan"/);
      expect(html).toMatch(/id="isAnonymous-1"[^>]* checked/);
      expect(html).toContain(TEXT);
    },
  );

  test("without a name leaves out a contact that was typed before", async () => {
    const { headers } = await post("/lapor", { ...whole, "contact.name": "Siti" });
    const code = codeIn(headers.get("location"));
    expect((await city.read(code)).body).toMatchObject({ isAnonymous: true, hasContact: false });
  });

  test("may say HTML in every field, and shows it as text", async () => {
    const fields = { text: HTML, "place.address": HTML, isAnonymous: "false", "contact.name": HTML };
    const check = await post("/lapor", { ...fields, _langkah: "check" });
    expect(check.status).toBe(200);
    expect(check.html).not.toContain("<script>alert");
    expect(check.html).toContain("&lt;script&gt;alert");
    const sent = await post("/lapor", { ...fields, _langkah: "send" });
    const code = codeIn(sent.headers.get("location"));
    const page = await get(`/pengaduan/${code}`, { cookie: cookieIn(sent.headers) });
    expect(page.html).toContain("&lt;script&gt;alert");
    expect(page.html).not.toContain("<script>alert");
  });

  test("has no map where the city names none", async () => {
    const { html, headers } = await get("/lapor");
    expect(html).not.toContain("data-map");
    expect(headers.get("content-security-policy")).toContain("img-src 'self' data: blob:;");
  });

  test("of 65 KB and more is refused in words", async () => {
    const { status, html } = await post("/lapor", { ...whole, text: "a".repeat(70_000) });
    expect(status).toBe(413);
    expect(html).toContain("Persingkat teksnya");
  });
});

describe("a code", () => {
  test("that is wrong and one that does not exist get the same words", async () => {
    const { trackingCode } = await city.submit();
    const unknown = await post("/lacak", { trackingCode: "7K2M9QX4TA", secret: "AAAAA-BBBBB-CCCCC-DDDDD" });
    const wrong = await post("/lacak", { trackingCode, secret: "AAAAA-BBBBB-CCCCC-DDDDD" });
    const said = ({ html }: { html: string }) => /<div class="summary"[\s\S]*?<\/div>/.exec(html)?.[0];
    expect(said(wrong)).toBeDefined();
    expect(said(wrong)).toBe(said(unknown));
    expect(wrong.status).toBe(unknown.status);
  });

  test("that is right opens that complaint alone, sealed, for an hour", async () => {
    const { trackingCode, secret } = await city.submit();
    const { status, headers } = await post("/lacak", { trackingCode, secret });
    expect(status).toBe(303);
    expect(headers.get("location")).toBe(`/pengaduan/${trackingCode}`);
    const set = headers.get("set-cookie") ?? "";
    expect(set).toContain(`Path=/pengaduan/${trackingCode};`);
    expect(set).toContain("HttpOnly");
    expect(set).toContain("SameSite=Lax");
    expect(set).not.toContain(secret);
    const cookie = cookieIn(headers);
    expect((await get(`/pengaduan/${trackingCode}`, { cookie })).html).toContain("Percakapan");
    const other = await city.submit();
    expect((await get(`/pengaduan/${other.trackingCode}`, { cookie })).html).not.toContain("Percakapan");
    await city.pass("+61m");
    expect((await get(`/pengaduan/${trackingCode}`, { cookie })).html).toContain("Kode rahasia");
  });
});

describe("a complainant's act", () => {
  test("needs a form of that complaint's own page", async () => {
    const mine = await opened();
    const other = await opened();
    const foreign = keyIn((await get(other.path, { cookie: other.cookie })).html);
    const fields = { _perbuatan: "WRITE", text: "Tambahan: tiangnya miring." };
    const refused = await post(mine.path, { ...fields, _kunci: foreign }, { cookie: mine.cookie });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain("tiangnya miring");
    const done = await post(mine.path, fields, { cookie: mine.cookie });
    expect(done.status).toBe(303);
    const { html } = await get(mine.path, { cookie: mine.cookie });
    expect(html).toContain("tiangnya miring");
  });

  test("that is refused keeps what was typed, beside its error", async () => {
    const { path, cookie } = await opened();
    const { status, html } = await post(path, { _perbuatan: "WRITE", text: "ok" }, { cookie });
    expect(status).toBe(400);
    expect(html).toContain('id="text-kesalahan"');
    expect(html).toContain("<details open>");
  });

  test("that comes after the hour is kept until the code was typed again", async () => {
    const { path, cookie, trackingCode, secret } = await opened();
    const key = keyIn((await get(path, { cookie })).html);
    await city.pass("+61m");
    const fields = { _perbuatan: "WRITE", text: "Tambahan: kabelnya putus juga." };
    const asked = await post(path, { ...fields, _kunci: key }, { cookie });
    expect(asked.status).toBe(200);
    expect(asked.html).toContain("Kode rahasia");
    expect(asked.html).toContain("kabelnya putus juga");
    const again = { ...fields, trackingCode, secret, _kunci: keyIn(asked.html) };
    const reopened = await post("/lacak", again);
    expect(reopened.status).toBe(200);
    expect(reopened.html).toMatch(/<textarea id="text"[^>]*>\s*Tambahan: kabelnya putus juga\./);
    const sent = { ...fields, _kunci: keyIn(reopened.html) };
    expect((await post(path, sent, { cookie: cookieIn(reopened.headers) })).status).toBe(303);
  });

  test("is offered only where it is allowed", async () => {
    const { path, cookie } = await opened();
    const { html } = await get(path, { cookie });
    expect(html).toContain('value="WRITE"');
    expect(html).not.toContain('value="RATE"');
    expect(html).not.toContain('value="REOPEN"');
  });
});
