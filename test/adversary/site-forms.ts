import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { formsIn, type PageForm } from "../support/browser/html-forms.ts";
import { fillSite } from "../support/browser/site-pages.ts";
import { type ComplaintCity, VERIFICATION } from "../support/cities/complaint-city.ts";

/** A reply as a browser without script gets it. */
export interface Got {
  readonly status: number;
  readonly html: string;
  readonly to: string | null;
  readonly cookie: string | undefined;
}

/** A form that a citizen has before them. */
export interface Open {
  readonly form: PageForm;
  /** The address of the page that shows it; forms without an action lead there. */
  readonly at: string;
  readonly cookie?: string | undefined;
  /** The network from which this citizen comes: each another, as limits count by it. */
  readonly network: string;
}

/** A form of the site, and how it is filled in correctly. */
export interface SiteForm {
  /** Of the page to which it is sent, as in its contract. */
  readonly route: string;
  /** The button that sends it, where a page has several. */
  readonly button?: string;
  /** The fields by which it is right; further ones of the form may stay empty. */
  readonly fields: Readonly<Record<string, string>>;
  /** Those of them that take free text, with the most characters. */
  readonly texts: Readonly<Record<string, number>>;
  /** Taking it stores something: one of the forms that only lead on does not. */
  readonly stores: boolean;
  readonly open: () => Promise<Open>;
}

const TEXT = "Lampu jalan di depan SD Negeri 5 padam sejak Senin.";
const WHERE = "Jalan Melati 5";
const BREACH = { category: "LAINNYA", what: "Kepala gudang menjual ban bekas milik dinas." };
const POINT = "0123ABCD";
const RUNNING = "1".repeat(20);
const SCORES = Object.fromEntries(
  ["U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"].map((code) => [`scores.${code}`, "3"]),
);

let networks = 0;
/** A network that nobody else comes from. */
export function network(): string {
  networks += 1;
  return `10.0.${networks >> 8}.${networks & 255}`;
}

/** Sends what a browser without script sends; redirects are not followed. */
export async function browse(
  url: string,
  { network: from, cookie, body, headers = {} }: Asked,
): Promise<Got> {
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: {
      "x-forwarded-for": from,
      accept: "text/html",
      ...(cookie && { cookie }),
      ...(body !== undefined && { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
    ...(body !== undefined && { body }),
    redirect: "manual",
  });
  const given = response.headers.getSetCookie().map((one) => one.split(";")[0] ?? "");
  return {
    status: response.status,
    html: await response.text(),
    to: response.headers.get("location"),
    cookie: given.find((one) => one.startsWith("kode=")) ?? cookie,
  };
}

interface Asked {
  readonly network: string;
  readonly cookie?: string | undefined;
  readonly body?: string | Buffer | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Which of the site's forms one is: its route, and the button that sends it where it has one. */
export function nameOf({ action, buttons, method }: PageForm, at: string, routes: readonly string[]): string {
  const url = new URL(action || at, "http://site");
  const route = url.host === "site" ? routeOf(url.pathname, routes) : "the store";
  const [first = ""] = buttons;
  const button = first.replace(/^_\w+=/, "").replace(/^follow:.*/, "follow");
  const kiosk = url.searchParams.has("kiosk") ? " kiosk" : "";
  return `${method} ${route}${kiosk}${button === "=" || button === "" ? "" : ` ${button}`}`;
}

function routeOf(path: string, routes: readonly string[]): string {
  const matches = (route: string) => new RegExp(`^${route.replace(/\{\w+\}/g, "[^/]+")}$`).test(path);
  return routes.find((route) => route === path) ?? routes.find(matches) ?? path;
}

/**
 * Every form that citizens have, each with a way to it and a right filling.
 * @returns them by their names, and pages that may have others
 */
export async function siteForms(city: ComplaintCity, routes: readonly string[]) {
  const { url } = city.host;
  const pages = await fillSite(url);

  async function pick(
    name: string,
    got: Got,
    { at, network: from }: Pick<Open, "at" | "network">,
  ): Promise<Open> {
    const form = formsIn(got.html).find((one) => nameOf(one, at, routes) === name);
    expect(form, `${name} is not among the forms of ${at}: ${got.status}`).toBeDefined();
    return { form: form as PageForm, at, cookie: got.cookie, network: from };
  }

  /** A form on a page that anybody may open. */
  const onPage = (name: string, at: string) => async () => {
    const from = network();
    return pick(name, await browse(url + at, { network: from }), { at, network: from });
  };

  /** A step of the report, reached through those before it. */
  const step = (name: string, wanted: string, fields: Readonly<Record<string, string>>) => async () => {
    const open = await onPage("post /lapor who", "/lapor")();
    const body = bodyOf(open.form, { ...fields, _langkah: wanted });
    const got = await browse(`${url}/lapor`, { ...open, body: body.toString() });
    return pick(name, got, open);
  };

  /** A complaint that its citizen has open, in the state in which something may be done. */
  const complaint =
    (act: string, prepare: (code: string, secret: string) => Promise<unknown> = async () => {}) =>
    async () => {
      const { receipt, opened } = await ownComplaint(prepare);
      const at = `/pengaduan/${receipt.trackingCode}`;
      const got = await browse(url + at, opened);
      return pick(`post /pengaduan/{trackingCode} ${act}`, got, { at, network: opened.network });
    };

  async function ownComplaint(prepare: (code: string, secret: string) => Promise<unknown> = async () => {}) {
    const from = network();
    const filed = await city.api("POST", "/v1/public/complaints", {
      ...{ body: { text: TEXT }, headers: { "x-forwarded-for": from, "idempotency-key": randomUUID() } },
    });
    const receipt = filed.body as { trackingCode: string; secret: string };
    await prepare(receipt.trackingCode, receipt.secret);
    const open = await pick("post /lacak", await browse(`${url}/lacak`, { network: from }), {
      ...{ at: "/lacak", network: from },
    });
    const body = bodyOf(open.form, { ...receipt }).toString();
    const { cookie } = await browse(`${url}/lacak`, { network: from, body });
    return { receipt, opened: { network: from, cookie } };
  }

  /** An integrity report that its reporter has open. */
  const integrityReport = (act: string) => async () => {
    const from = network();
    const { code, secret } = (await city.api("POST", "/v1/public/integrity-reports", { body: BREACH })).body;
    const at = "/integritas/laporan";
    const asking = { at, network: from };
    const open = await pick(`post ${at}`, await browse(url + at, { network: from }), asking);
    const body = bodyOf(open.form, { code, secret }).toString();
    const { cookie } = await browse(url + at, { network: from, body });
    return pick(`post ${at} ${act}`, await browse(url + at, { network: from, cookie }), asking);
  };

  const verified = (code: string) => city.act(code, "verify", VERIFICATION);
  const answered = async (code: string) => {
    await verified(code);
    await city.act(code, "answer", { text: "Lampu sudah kami ganti pada Kamis malam." });
  };
  const breach = (await city.api("POST", "/v1/public/integrity-reports", { body: BREACH })).body;
  const proof = { code: String(breach.code), secret: String(breach.secret) };
  const { receipt } = await ownComplaint();
  const known = { trackingCode: receipt.trackingCode, secret: receipt.secret };
  const what = { class: "ASPIRASI", text: TEXT, "place.address": WHERE };
  /** Nobody has reported the like. */
  const alone = () => ({
    ...what,
    text: `Pohon nomor ${network()} tumbang.`,
    "place.address": `Gang ${network()}`,
  });
  const who = { isAnonymous: "false", "contact.name": "Siti", "contact.phone": "0812 3456 7890" };

  const forms: readonly SiteForm[] = [
    {
      ...{ route: "/lapor", button: "who", fields: what, texts: { text: 4_000, "place.address": 300 } },
      ...{ stores: false, open: onPage("post /lapor who", "/lapor") },
    },
    {
      ...{ route: "/lapor", button: "check", fields: who, texts: { "contact.name": 200 } },
      ...{ stores: false, open: step("post /lapor check", "who", what) },
    },
    {
      ...{ route: "/lapor", button: "send", fields: {}, texts: {} },
      ...{ stores: true, open: () => step("post /lapor send", "check", { ...alone(), ...who })() },
    },
    {
      ...{ route: "/lapor", button: "follow", fields: {}, texts: {}, stores: true },
      open: async () => {
        const place = { address: WHERE };
        const body = { text: TEXT, place };
        await city.api("POST", "/v1/public/complaints", { body, headers: { "x-forwarded-for": network() } });
        return step("post /lapor follow", "check", { ...what, ...who })();
      },
    },
    {
      ...{ route: "/lacak", fields: known, texts: {}, stores: false },
      open: onPage("post /lacak", "/lacak"),
    },
    {
      ...{
        route: "/pengaduan/{trackingCode}",
        button: "WRITE",
        fields: { text: TEXT },
        texts: { text: 4_000 },
      },
      ...{ stores: true, open: complaint("WRITE", verified) },
    },
    {
      ...{
        route: "/pengaduan/{trackingCode}",
        button: "REPLY",
        fields: { text: TEXT },
        texts: { text: 4_000 },
      },
      stores: true,
      open: complaint("REPLY", async (code) => {
        await verified(code);
        await city.act(code, "ask", { text: "Tiang nomor berapa yang padam?" });
      }),
    },
    {
      ...{ route: "/pengaduan/{trackingCode}", button: "RATE", texts: { remark: 1_000 }, stores: true },
      fields: { isSatisfied: "false", remark: "Tiangnya masih miring." },
      open: complaint("RATE", answered),
    },
    {
      ...{ route: "/pengaduan/{trackingCode}", button: "REOPEN", texts: { reason: 1_000 }, stores: true },
      fields: { reason: "Lampunya padam lagi." },
      open: complaint("REOPEN", async (code, secret) => {
        await answered(code);
        await city.own(code, "ratings", { secret, isSatisfied: true });
      }),
    },
    {
      ...{ route: "/pengaduan/{trackingCode}", button: "LEAVE", fields: {}, texts: {}, stores: false },
      open: complaint("LEAVE"),
    },
    {
      ...{ route: "/pengaduan/{trackingCode}/berkas", fields: {}, texts: {}, stores: true },
      async open() {
        const { receipt: own, opened } = await ownComplaint();
        const at = `/pengaduan/${own.trackingCode}/berkas`;
        return pick("post /pengaduan/{trackingCode}/berkas", await browse(url + at, opened), {
          ...{ at, network: opened.network },
        });
      },
    },
    {
      ...{ route: "/s/{code}", fields: { ...SCORES, comment: "Ramah." }, texts: { comment: 1_000 } },
      ...{ stores: true, open: onPage("post /s/{code}", `/s/${POINT}`) },
    },
    {
      ...{ route: "/s/{code} kiosk", fields: { ...SCORES, comment: "Ramah." }, texts: { comment: 1_000 } },
      ...{ stores: true, open: onPage("post /s/{code} kiosk", `/s/${POINT}?kiosk=1`) },
    },
    {
      ...{ route: "/survei/{surveyId}", texts: { comment: 1_000 }, stores: true },
      fields: { ...SCORES, "choices.Q1": "2", comment: "Ramah." },
      open: onPage("post /survei/{surveyId}", `/survei/${RUNNING}`),
    },
    {
      ...{ route: "/penghargaan/{month}/{category}/sanggah", texts: { reason: 4_000 }, stores: true },
      fields: { reason: "Yang bersangkutan tidak bekerja di unit itu pada bulan tersebut." },
      open: onPage("post /penghargaan/{month}/{category}/sanggah", "/penghargaan/2026-02/INDIVIDUAL/sanggah"),
    },
    {
      ...{ route: "/integritas", stores: true, open: onPage("post /integritas", "/integritas") },
      fields: {
        ...{ ...BREACH, who: "Kepala gudang", where: WHERE, when: "Setiap Sabtu", evidence: "Fotonya ada" },
        ...{ "namedNips.0": "197501012000031002", "contact.name": "Siti", "contact.phone": "0812 3456 7890" },
      },
      texts: { what: 8_000, who: 1_000, where: 500, when: 500, evidence: 2_000, "contact.name": 200 },
    },
    {
      ...{ route: "/integritas/laporan", fields: proof, texts: {}, stores: false },
      open: onPage("post /integritas/laporan", "/integritas/laporan"),
    },
    {
      ...{ route: "/integritas/laporan", button: "MESSAGE", fields: { text: TEXT }, stores: true },
      ...{ texts: { text: 4_000 }, open: integrityReport("MESSAGE") },
    },
    {
      ...{ route: "/integritas/laporan", button: "LEAVE", fields: {}, texts: {}, stores: false },
      open: integrityReport("LEAVE"),
    },
  ];
  return { forms, pages, pick, url, ownComplaint };
}

/** The name of a form's entry. */
export const titleOf = ({ route, button }: Pick<SiteForm, "route" | "button">) =>
  `post ${route}${button === undefined ? "" : ` ${button}`}`;

/** What a browser sends of a form: what goes along unseen, what it held already, and what was filled in. */
export function bodyOf(
  { hidden, asked }: PageForm,
  fields: Readonly<Record<string, string>>,
): URLSearchParams {
  const body = new URLSearchParams(hidden);
  for (const [name, value] of asked) if (value !== "") body.set(name, value);
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

/** What the button says that sends it, and a right filling beside. */
export function rightly({ button, fields }: SiteForm, { form }: Open): URLSearchParams {
  const pressed = form.buttons.find(
    (one) => one.replace(/^_\w+=/, "").replace(/^follow:.*/, "follow") === button,
  );
  const [name = "", ...value] = (pressed ?? "").split("=");
  return bodyOf(form, { ...fields, ...(name !== "" && { [name]: value.join("=") }) });
}
