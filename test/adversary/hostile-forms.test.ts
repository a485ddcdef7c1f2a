import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { registry } from "../../functions/registry.ts";
import { CITIZEN_ACTS } from "../../shared/domain/complaints/life/citizen-acts.ts";
import { formsIn } from "../support/browser/html-forms.ts";
import { machineCodesIn, withoutQuotes } from "../support/browser/plain-words.ts";
import { type ComplaintCity, startComplaintCity } from "../support/cities/complaint-city.ts";
import { followStoredKeys, type StoredKeys } from "../support/table/stored-keys.ts";
import {
  browse,
  type Got,
  nameOf,
  network,
  type Open,
  rightly,
  type SiteForm,
  siteForms,
  titleOf,
} from "./site-forms.ts";

/** The pages of all units, so that no new form is forgotten. */
const SENT_TO = [
  ...new Set(
    registry
      .flatMap((unit) => (unit.kind === "http" ? Object.values(unit.pages ?? {}) : []))
      .filter(({ method, path }) => method === "POST" && !path.startsWith("/app"))
      .map(({ path }) => path),
  ),
];
/** Forms that only read, by what they ask for. */
const READING: Readonly<Record<string, string>> = { "/piagam": "kode", "/sanggahan": "kode" };
const ROUTES = [...SENT_TO, ...Object.keys(READING)];

/** Where a file goes by itself, signed: held by the tests of photos. */
const ELSEWHERE = "post the store";

const FORMS = [
  ...["/lapor who", "/lapor check", "/lapor send", "/lapor follow", "/lacak"],
  ...["WRITE", "REPLY", "RATE", "REOPEN", "LEAVE"].map((act) => `/pengaduan/{trackingCode} ${act}`),
  ...["/pengaduan/{trackingCode}/berkas", "/s/{code}", "/s/{code} kiosk", "/survei/{surveyId}"],
  "/penghargaan/{month}/{category}/sanggah",
  ...["/integritas", "/integritas/laporan", "/integritas/laporan MESSAGE", "/integritas/laporan LEAVE"],
].map((name) => `post ${name}`);

let city: ComplaintCity;
let site: Awaited<ReturnType<typeof siteForms>>;
let followed: StoredKeys;
/** The forms of every page that was seen here. */
const seen = new Set<string>();

beforeAll(async () => {
  city = await startComplaintCity();
  followed = await followStoredKeys();
  site = await siteForms(city, ROUTES);
});
afterAll(() => city?.host.stop());

function entry(name: string): SiteForm {
  const found = site.forms.find((form) => titleOf(form) === name);
  if (found === undefined) throw new Error(`${name} has no entry among the site's forms.`);
  return found;
}

/** What counts requests, and what keeps a reply for whoever asks again, is no news. */
const COUNTS_ONLY = ["WRONG_SECRETS", "FILINGS", "SALT", "PAGE_KEY", "REPLY", "TRAFFIC"];

/** How much is stored: whatever a form does adds an event or an answer. */
async function stored(): Promise<readonly string[]> {
  await city.host.idle();
  return [...followed.keys()].filter((key) => !COUNTS_ONLY.some((kind) => key.startsWith(kind))).toSorted();
}

const action = ({ form, at }: Open) => site.url + (form.action || at);

async function send(
  open: Open,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Got> {
  const { network: from, cookie } = open;
  const got = await browse(action(open), { network: from, cookie, body, headers });
  for (const form of formsIn(got.html)) seen.add(nameOf(form, open.at, ROUTES));
  return got;
}

/** Requires a page that a person can go on from, whatever was sent. */
function requireWords(got: Got, what: string) {
  expect(got.status, what).toBeLessThan(500);
  expect(got.html, what).not.toMatch(/<script(?![^>]*src=)|<b onclick|<img src=x/);
  if (got.status < 400) return;
  const [, , said = ""] =
    /(<div class="summary"|data-refused|class="error")([\s\S]*?)(?:<\/div>|<\/p>)/.exec(got.html) ?? [];
  const words = said
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  expect(words.length, `${what} says nothing of what is wrong`).toBeGreaterThan(20);
  expect(machineCodesIn(withoutQuotes(words.replaceAll("&quot;", '"'))), `${what}: ${words}`).toEqual([]);
}

/** Requires that what was typed is still in some form of the page, to be sent again. */
function requireKept(got: Got, typed: Readonly<Record<string, string>>, what: string) {
  const forms = formsIn(got.html);
  for (const [name, value] of Object.entries(typed)) {
    const held = forms.map(({ asked, hidden }) => asked.get(name) ?? hidden.get(name));
    expect(held, `${what}: ${name} was typed, and is gone`).toContain(value.replace(/\r\n?/g, "\n"));
  }
}

const without = (body: URLSearchParams, ...names: readonly string[]) => {
  const rest = new URLSearchParams(body);
  for (const name of names) rest.delete(name);
  return rest;
};

const changed = (right: URLSearchParams, field: string, value: string) => {
  const body = new URLSearchParams(right);
  body.set(field, value);
  return body.toString();
};

const NO_VALUES = ["", "\0", `"><script>alert(1)</script>`, "9".repeat(400), "-1", "[object Object]"];
const OBJECTS = [
  "__proto__.text",
  "constructor",
  "toString",
  "text.x",
  "scores.U1.x",
  "choices.__proto__",
  "_admin",
];

/** Nothing of these may be taken. */
const REFUSED: readonly (readonly [
  name: string,
  sent: (right: URLSearchParams) => readonly [body: string | Buffer, type?: string],
  keeps: boolean,
])[] = [
  ["nothing", () => [""], false],
  ["a form without its key", (right) => [without(right, "_kunci").toString()], true],
  [
    "a made-up key",
    (right) => {
      const body = without(right, "_kunci");
      body.set("_kunci", "x".repeat(53));
      return [body.toString()];
    },
    true,
  ],
  ["JSON", (right) => [JSON.stringify(Object.fromEntries(right)), "application/json"], false],
  [
    "several parts",
    (right) => [
      `--x\r\nContent-Disposition: form-data; name="text"\r\n\r\n${right.get("text")}\r\n--x--\r\n`,
      "multipart/form-data; boundary=x",
    ],
    false,
  ],
  ["UTF-16", (right) => [Buffer.from(right.toString(), "utf16le")], false],
  ["noise", () => [Buffer.from(Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 251))], false],
  [
    "70,000 bytes",
    (right) => {
      const body = new URLSearchParams(right);
      body.set("tambahan", "a".repeat(70_000));
      return [body.toString()];
    },
    true,
  ],
  ["two million bytes", () => ["a".repeat(2_000_000)], false],
];

/** Texts that browsers, keyboards and people with bad intent send; whatever becomes of them, they stay as they were typed. */
const TEXTS: readonly (readonly [name: string, of: (limit: number) => string])[] = [
  [
    "HTML",
    () => `<script>alert("1")</script> & 'kutip' <b onclick=x> "><img src=x onerror=y> </textarea></form>`,
  ],
  ["4,001 characters", () => `${"lampu ".repeat(666)}padam`.padEnd(4_001, "!")],
  ["one more character than it may have", (limit) => "a".repeat(limit + 1)],
  [
    "text from right to left",
    () => "مصباح الشارع مكسور \u202Eterbalik\u202C di Jalan \u2067شارع\u2069 Melati",
  ],
  ["zero-width characters", () => "La\u200bmpu\u200d pa\u2060dam di \ufeffdepan se\u00adkolah kami"],
  ["emoji", () => "Lampu padam 😡😡 di depan 🏫, tolong 🙏🏽 👨‍👩‍👧‍👦 🇮🇩 secepatnya"],
  ["nothing that one can see", () => "\u200b \u2060\ufeff \u00a0"],
  ["a hundred marks on a letter", () => `L${"\u0301".repeat(100)}ampu jalan padam sejak hari Senin`],
  ["names of objects", () => "__proto__ constructor toString hasOwnProperty valueOf"],
  ["formulas and templates", () => `=HYPERLINK("http://x") {{7*7}} \${7*7} %7B%7B {limit} {0} $& $1 \\u0000`],
];

describe("the forms of citizens", () => {
  test("are all known here, with all their fields", async () => {
    for (const page of site.pages) {
      const { html } = await browse(site.url + page.address, { network: network(), cookie: page.cookie });
      for (const form of formsIn(html)) seen.add(nameOf(form, page.address, ROUTES));
    }
    expect(site.forms.map(titleOf)).toEqual(FORMS);
    const reading = Object.keys(READING).map((route) => `get ${route}`);
    expect([...seen].filter((name) => ![...FORMS, ...reading, ELSEWHERE].includes(name))).toEqual([]);
    expect(SENT_TO.filter((route) => !FORMS.some((name) => name.startsWith(`post ${route}`)))).toEqual([]);
    expect(
      CITIZEN_ACTS.filter((act) => act !== "ATTACH" && !FORMS.some((name) => name.endsWith(act))),
    ).toEqual([]);
    for (const form of site.forms) {
      const { form: shown } = await form.open();
      const asked = [...shown.asked.keys()];
      expect(Object.keys(form.fields).filter((name) => !asked.includes(name))).toEqual([]);
      // What may stay empty is sent empty; a text would be free text, and belongs to those that are tried.
      const free = asked.filter((name) => !(name in form.fields));
      expect(
        free.filter((name) => !MAY_STAY_EMPTY.includes(name)),
        titleOf(form),
      ).toEqual([]);
    }
  });
});

const MAY_STAY_EMPTY = ["unitId", "isConfidential", "contact.email", "choices.Q1"];

describe.each(FORMS)("%s", (name) => {
  test("takes nothing that is no form of ours", async () => {
    const form = entry(name);
    const open = await form.open();
    const right = rightly(form, open);
    const before = await stored();
    for (const [what, sent, keeps] of REFUSED) {
      const [body, type] = sent(right);
      const got = await send(open, body, type === undefined ? {} : { "content-type": type });
      requireWords(got, what);
      expect(got.status, what).toBeGreaterThanOrEqual(400);
      if (keeps) requireKept(got, form.fields, what);
    }
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://jahat.example" }]) {
      const got = await send(open, right.toString(), headers);
      expect(got.status).toBe(403);
      requireWords(got, "from another site");
    }
    expect(await stored()).toEqual(before);
  });

  test("is taken once, however often it is sent", async () => {
    const form = entry(name);
    const open = await form.open();
    const before = await stored();
    const body = rightly(form, open).toString();
    const first = await Promise.all([send(open, body), send(open, body), send(open, body)]);
    for (const got of first) {
      requireWords(got, "sent three times at once");
      expect(got.status).toBeLessThan(400);
    }
    const after = await stored();
    if (form.stores) expect(after).not.toEqual(before);
    else expect(after).toEqual(before);
    const again = await send(open, body);
    expect([again.status, again.to]).toEqual([first[0]?.status, first[0]?.to]);
    expect(await stored()).toEqual(after);
    if (form.stores) expect(new Set(first.map(({ to }) => to)).size).toBe(1);
  });

  test("says what is wrong with a text, keeps it as it was typed, and accepts it once corrected", async () => {
    const form = entry(name);
    let open = await form.open();
    let before = await stored();
    for (const [field, limit] of Object.entries(form.texts)) {
      for (const [what, of] of TEXTS) {
        const text = of(limit);
        const got = await send(open, changed(rightly(form, open), field, text));
        const said = `${field}: ${what}`;
        requireWords(got, said);
        if (got.status === 303) {
          open = await form.open();
          before = await stored();
          continue;
        }
        requireKept(got, { ...form.fields, [field]: text }, said);
        expect(await stored(), said).toEqual(before);
      }
      const long = await send(open, changed(rightly(form, open), field, "a".repeat(limit + 1)));
      expect(long.status, field).toBe(400);
      const back = await site.pick(name, long, open);
      const mended = await send(back, changed(rightly(form, back), field, form.fields[field] ?? ""));
      expect(mended.status, `${field}, mended`).toBeLessThan(400);
      open = await form.open();
      before = await stored();
    }
  });

  test("takes line ends and letters as old phones send them", async () => {
    const form = entry(name);
    for (const field of Object.keys(form.texts)) {
      const open = await form.open();
      const kept = changed(rightly(form, open), field, "KAFE");
      const old = kept.replace("KAFE", "Lampu+di+depan+Caf%E9%0D%0ASari+padam+sejak+kemarin%0D");
      const got = await send(open, old);
      requireWords(got, field);
      expect(got.status, field).toBeLessThan(400);
      requireWords(
        await send(open, Buffer.from(old.replace("%E9", "\xe9"), "latin1")),
        `${field}, unescaped`,
      );
    }
  });

  test("survives what is missing, doubled, unknown or no text at all", async () => {
    const form = entry(name);
    let open = await form.open();
    const { hidden } = open.form;
    const fields = [...hidden.keys(), ...Object.keys(form.fields)].filter(
      // One question stands for the others.
      (field) => field !== "_kunci" && !/^scores\.U[2-9]/.test(field),
    );
    const tries: readonly (readonly [what: string, change: (right: URLSearchParams) => string])[] = [
      ["unknown fields", (right) => `${right}&${OBJECTS.map((field) => `${field}=1`).join("&")}`],
      [
        "2,000 fields",
        (right) => `${right}&${Array.from({ length: 2_000 }, (_, index) => `f${index}=`).join("&")}`,
      ],
      ["every field twice", (right) => `${right}&${right}`],
      [
        "every field twice, differently",
        (right) => `${right}&${[...right.keys()].map((field) => `${field}=lain`).join("&")}`,
      ],
      ["half an escape", (right) => `${right}&text=%&%=%zz&&&=&==`],
      ...fields.flatMap((field): [string, (right: URLSearchParams) => string][] => [
        [`without ${field}`, (right) => without(right, field).toString()],
        [`half a letter for ${field}`, (right) => `${without(right, field)}&${field}=%ED%A0%80%C3`],
        ...NO_VALUES.map((value): [string, (right: URLSearchParams) => string] => [
          `${field} is ${JSON.stringify(value).slice(0, 20)}`,
          (right) => changed(right, field, value),
        ]),
      ]),
    ];
    for (const [what, change] of tries) {
      const got = await send(open, change(rightly(form, open)));
      requireWords(got, what);
      // What was taken is done with.
      if (got.status === 303) open = await form.open();
    }
  });
});

test("a form that was open for more than a day keeps what was typed, and nothing is taken unawares", async () => {
  const opened = await Promise.all(site.forms.map(async (form) => ({ form, open: await form.open() })));
  await city.pass("+25h");
  const before = await stored();
  for (const { form, open } of opened) {
    const got = await send(open, rightly(form, open).toString());
    const name = titleOf(form);
    requireWords(got, name);
    // Where the browser holds the complaint no longer, its page asks for the code; what was written waits there.
    if (got.status !== 303) requireKept(got, form.fields, name);
  }
  expect(await stored()).toEqual(before);
});

describe.each(Object.entries(READING))("the form that reads at %s", (route, field) => {
  test.each(TEXTS)("keeps %s, and says what is wrong", async (what, of) => {
    const typed = of(100);
    const address = `${site.url}${route}?${new URLSearchParams({ [field]: typed })}`;
    let got = await browse(address, { network: network() });
    if (got.status === 303) got = await browse(new URL(got.to ?? "", site.url).href, { network: network() });
    requireWords(got, what);
  });

  test.each(["%", "%E9", "%00", "%ED%A0%80", "", "&kode=2", "%F0%9F%98%A1"])("survives %j", async (raw) => {
    const got = await browse(`${site.url}${route}?${field}=${raw}`, { network: network() });
    requireWords(got, raw);
  });
});

test("nothing that was stored here was missed", async () => {
  await city.host.idle();
  expect([...followed.keys()].toSorted()).toEqual((await followed.scan()).toSorted());
});
