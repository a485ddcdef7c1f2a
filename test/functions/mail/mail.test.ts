import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { deliverMail } from "../../../functions/mail/deliver-mail.ts";
import { prove } from "../../../infra/local/verify/city.ts";
import type { Item } from "../../../infra/local/verify/items.ts";
import { forgetProcess } from "../../../shared/deployment/process-state.ts";
import { type Employee, registerEmployee } from "../../../shared/domain/organisation/employee.ts";
import * as items from "../../../shared/table/items.ts";
import { employeeCommit } from "../../../shared/table/organisation/employees.ts";
import {
  type ComplaintCity,
  HEAD,
  startComplaintCity,
  VERIFICATION,
} from "../../support/cities/complaint-city.ts";
import { COMPLAINT_TEXT } from "../../support/cities/complaints.ts";
import { bukittinggi, posting } from "../../support/cities/domain-builders.ts";
import { everything } from "../../support/table/everything.ts";

const CONTACT = { name: "Rahmat Hidayat", email: "rahmat@contoh.id" };
const HEAD_EMAIL = "kepala.pu@bukittinggikota.go.id";
const ANSWER = { text: "Petugas sudah memperbaiki lampunya." };

const logged: unknown[] = [];
let city: ComplaintCity;

beforeAll(async () => {
  city = await startComplaintCity();
  for (const method of ["info", "error"] as const)
    vi.spyOn(console, method).mockImplementation((...line) => void logged.push(line));
  await givesAddress(HEAD, HEAD_EMAIL);
});

afterAll(() => city?.host.stop());

/** Records an address in the register, as an import would. */
async function givesAddress(nip: string, email: string, { unitId = "pu" } = {}) {
  const known = (await city.table.find(items.employee.key(nip))) as Employee;
  const { raterNip: _, ...place } = posting({ unitId, isHead: true });
  const { name, grade, kind } = known;
  const act = { by: "TEST", at: "2026-03-10T02:00:00.000Z", day: "2026-03-10" };
  const changed = registerEmployee(known, { nip, kind, name, grade, email, posting: place }, act);
  await city.table.commit([
    employeeCommit(changed as NonNullable<typeof changed>, known, bukittinggi.timeZone),
  ]);
}

const mailsAbout = (code: string) => city.host.mails.filter(({ subject }) => subject.includes(code));
const storedMails = async (code: string) =>
  (await everything()).filter(({ pk }) => String(pk).startsWith(`MAIL#${code}`));

describe("mail about a complaint", () => {
  it("tells the complainant of a merged complaint about every step of the remaining one, under their own code", async () => {
    const first = await city.submit({ contact: CONTACT, text: `${COMPLAINT_TEXT} Di sini juga.` });
    const second = await city.submit({ text: `${COMPLAINT_TEXT} Di sana juga.` });
    const third = await city.submit({ text: `${COMPLAINT_TEXT} Di sebelah juga.` });
    await city.act(first.trackingCode, "merge", { into: second.trackingCode });
    await city.act(second.trackingCode, "merge", { into: third.trackingCode });
    await city.act(third.trackingCode, "verify", VERIFICATION);
    await city.act(third.trackingCode, "answer", ANSWER);
    await city.pass("+20m");
    const told = mailsAbout(first.trackingCode).filter(({ to }) => to[0] === CONTACT.email);
    expect(told.map(({ text }) => text).join(" ")).toContain("Pengaduan Anda sudah dijawab.");
    expect(mailsAbout(second.trackingCode)).toEqual([]);
  });

  it("tells its complainant and the head of its unit what happened, and nothing of its text", async () => {
    const { trackingCode: code, secret } = await city.submit({ contact: CONTACT });
    await city.act(code, "verify", VERIFICATION);
    expect(mailsAbout(code)).toEqual([]);
    await city.pass("+20m");
    const [toReporter, toHead, ...others] = mailsAbout(code).toSorted((one) =>
      one.to[0] === CONTACT.email ? -1 : 1,
    );
    expect(others).toEqual([]);
    expect(toReporter).toMatchObject({ from: "pengaduan@bukittinggikota.go.id", to: [CONTACT.email] });
    expect(toReporter?.text).toContain("Pengaduan Anda sudah diperiksa dan berada di unit yang berwenang.");
    const page = `${city.host.url}/pengaduan/${code}`;
    expect(toReporter?.text).toContain(page);
    expect((await fetch(page)).status).toBe(200);
    expect(toHead).toMatchObject({ to: [HEAD_EMAIL] });
    const told = JSON.stringify(mailsAbout(code));
    for (const secretPart of [secret, COMPLAINT_TEXT.slice(0, 20), CONTACT.name])
      expect(told).not.toContain(secretPart);
  });

  it("goes to the acting head while there is one in office, and to the head again afterwards", async () => {
    const acting = "198001012005011009";
    await city.employee(acting, { unitId: "kota" });
    await givesAddress(acting, "plh.pu@bukittinggikota.go.id", { unitId: "kota" });
    const hr = await city.token("pengelola-kinerja", "HR");
    const { version } = (await city.api("GET", `/v1/employees/${acting}`, { as: hr })).body;
    const order = { unitId: "pu", as: "PLH", from: "2026-03-10", basis: "Surat perintah 5/2026" };
    const path = `/v1/employees/${acting}/headship`;
    expect((await city.api("PUT", path, { as: hr, version, body: order })).status).toBe(200);
    const toldWhom = async () => {
      const { trackingCode: code } = await city.submit();
      await city.act(code, "verify", VERIFICATION);
      await city.pass("+20m");
      return mailsAbout(code).flatMap(({ to }) => to);
    };
    expect(await toldWhom()).toEqual(["plh.pu@bukittinggikota.go.id"]);
    const ended = { reason: "PENSIUN", from: "2026-03-10", basis: "SK Pensiun 9/2026" };
    const service = `/v1/employees/${acting}/service`;
    expect((await city.api("PUT", service, { as: hr, version: version + 1, body: ended })).status).toBe(200);
    expect(await toldWhom()).toEqual([HEAD_EMAIL]);
  });

  it("is written with the change, and stores neither an address nor the recipient's identity in the table", async () => {
    const { trackingCode: code } = await city.submit({ contact: CONTACT });
    expect(await storedMails(code)).toEqual([]);
    await city.act(code, "verify", VERIFICATION);
    const stored = await storedMails(code);
    expect(stored.map(({ state }) => state)).toEqual(["WAITING", "WAITING"]);
    expect(JSON.stringify(stored)).not.toMatch(/@|Rahmat/);
    // A refused change notifies nobody.
    expect((await city.act(code, "verify", VERIFICATION)).status).toBe(409);
    expect(await storedMails(code)).toHaveLength(2);
    await city.pass("+20m");
    expect((await storedMails(code)).map(({ state }) => state)).toEqual(["SENT", "SENT"]);
    await city.pass("+1h");
    expect(mailsAbout(code)).toHaveLength(2);
  });

  it("is not sent without an address; a head whose address the city lacks learns only from the inbox", async () => {
    const { trackingCode: code } = await city.submit({ contact: { phone: "0812-3456-7890" } });
    await city.act(code, "verify", { ...VERIFICATION, unitId: "dishub" });
    await city.pass("+20m");
    expect(mailsAbout(code)).toEqual([]);
    expect(await storedMails(code)).toMatchObject([{ state: "UNSENT", reason: "NO_ADDRESS" }]);
  });

  it("shows its handlers when it was sent, or why not, and never where to", async () => {
    const { trackingCode: code } = await city.submit({ contact: CONTACT });
    await city.act(code, "verify", VERIFICATION);
    await city.pass("+20m");
    const path = `/v1/complaints/${code}/mails`;
    const { body } = await city.api("GET", path, { as: city.as.head });
    expect(body.items).toMatchObject([
      { to: { kind: "HEAD", unitId: "pu" }, state: "SENT", sentAt: expect.any(String) },
      { to: { kind: "REPORTER" }, state: "SENT", text: { id: expect.stringContaining("diperiksa") } },
    ]);
    expect(JSON.stringify(body)).not.toContain("@");
    const stranger = await city.token("198609262015051001", "EMPLOYEE");
    expect((await city.api("GET", path, { as: stranger })).status).toBe(403);
  });

  it("waits for the end of the night, while inbox and conversation have it immediately", async () => {
    const { trackingCode: code, secret } = await city.submit({ contact: CONTACT });
    await city.act(code, "verify", VERIFICATION);
    await city.pass("+20m");
    const before = mailsAbout(code).length;
    // 21:00 in western Indonesia.
    await city.host.advanceTo(Date.parse("2026-03-10T14:00:00.000Z"));
    await city.pass("+1m");
    expect((await city.act(code, "answer", ANSWER, city.as.head)).status).toBe(200);
    expect((await city.view(code, secret)).body.answers).toHaveLength(1);
    await city.host.advanceTo(Date.parse("2026-03-10T23:59:00.000Z"));
    await city.host.idle();
    expect(mailsAbout(code)).toHaveLength(before);
    await city.pass("+17m");
    expect(mailsAbout(code)).toHaveLength(before + 1);
    expect(mailsAbout(code).at(-1)?.text).toContain("Pengaduan Anda sudah dijawab.");
  });

  it("leaves a history that the proofs accept, and no personal data in the log", async () => {
    const broken = prove(bukittinggi, (await everything()) as unknown as Item[]).flatMap(
      (proof) => proof.broken,
    );
    expect(broken).toEqual([]);
    expect(logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(logged)).not.toMatch(/contoh\.id|Rahmat|kepala\.pu/);
  });
});

describe("when SES does not answer", () => {
  let server: Server;
  let failures = 2;
  const taken: string[] = [];

  /** Accepts the mail and then fails: nobody can know whether it was sent. */
  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      taken.push(JSON.parse(body).Content.Simple.Headers[0].Value);
      const isFailing = failures > 0;
      failures -= 1;
      response.writeHead(isFailing ? 500 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(isFailing ? {} : { MessageId: "m-1" }));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });

  afterAll(() => void server.close());

  it("the mail is retried under the same id until it is accepted, and then never again", async () => {
    const { trackingCode: code } = await city.submit({ contact: CONTACT });
    await city.act(code, "reject", { ground: "TIDAK_JELAS", reason: "Tempatnya tidak disebut." });
    const [mail] = await storedMails(code);
    const key = items.mail.key(code, String(mail?.id));
    const office = process.env.AWS_ENDPOINT_URL_SESV2;
    forgetProcess();
    process.env.AWS_ENDPOINT_URL_SESV2 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [at, later] = ["2026-03-11T02:15:00.000Z", "2026-03-11T02:30:00.000Z"];
    await expect(deliverMail({ key, at }, city.table)).rejects.toThrow();
    // A later sweep's message leaves it to the first one, which the queue redelivers.
    await deliverMail({ key, at: later }, city.table);
    await expect(deliverMail({ key, at }, city.table)).rejects.toThrow();
    await deliverMail({ key, at }, city.table);
    await deliverMail({ key, at }, city.table);
    process.env.AWS_ENDPOINT_URL_SESV2 = office;
    forgetProcess();
    const notice = `${code}-${mail?.id}`;
    expect(taken).toEqual([notice, notice, notice]);
    expect(await storedMails(code)).toMatchObject([{ state: "SENT" }]);
    await deliverMail({ key, at: later }, city.table);
    expect(taken).toHaveLength(3);
  });
});
