import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { readUpload } from "../../../shared/uploads/open-upload.ts";
import { signForm } from "../../../shared/uploads/sign-form.ts";
import { handlers, queueUnit } from "./fixture-units.ts";

const KEY = "complaints/incoming/a";
const CONTENT = "isi berkas";

let host: Host;
beforeAll(async () => {
  host = await startHost({
    city: cityBySlug("bukittinggi"),
    units: [queueUnit],
    loadHandler: handlers({}),
    clockStart: Date.parse("2026-03-02T01:00:00Z"),
  });
});
afterAll(() => host.stop());

const signed = (redirectTo?: string) =>
  signForm({ key: KEY, mostBytes: 20, redirectTo, at: new Date(host.clock.now()).toISOString() });

interface Change {
  readonly fields?: Readonly<Record<string, string>>;
  readonly without?: string;
  readonly content?: string;
  readonly hasNoFile?: true;
}

async function send({ url, fields }: Awaited<ReturnType<typeof signForm>>, change: Change = {}) {
  const form = new FormData();
  const { [change.without ?? ""]: _, ...kept } = fields as Record<string, string>;
  for (const [name, value] of Object.entries({ ...kept, ...change.fields })) form.append(name, value);
  if (!change.hasNoFile)
    form.append("file", new Blob([change.content ?? CONTENT], { type: "image/jpeg" }), "foto.jpg");
  const reply = await fetch(url, { method: "POST", body: form, redirect: "manual" });
  const text = await reply.text();
  return {
    status: reply.status,
    location: reply.headers.get("location"),
    code: text.match(/<Code>(\w+)</)?.[1],
    text,
  };
}

describe("a browser's form to the store, as in S3,", () => {
  test("brings one file under the signed key, and takes the browser back to the page that was signed", async () => {
    expect((await send(await signed())).status).toBe(201);
    expect(Buffer.from((await readUpload(KEY)) ?? []).toString()).toBe(CONTENT);
    const { status, location } = await send(await signed("http://kota.example/berkas?periksa=C1"));
    expect(status).toBe(303);
    expect(new URL(location ?? "").searchParams.get("periksa")).toBe("C1");
    expect(new URL(location ?? "").searchParams.get("key")).toBe(KEY);
  });

  test.each<[string, Change, number, string]>([
    ["for another key", { fields: { key: "complaints/incoming/b" } }, 403, "AccessDenied"],
    ["as another type", { fields: { "Content-Type": "text/html" } }, 403, "AccessDenied"],
    [
      "that goes elsewhere",
      { fields: { success_action_redirect: "https://x.example" } },
      403,
      "AccessDenied",
    ],
    ["with a field more", { fields: { acl: "public-read" } }, 403, "AccessDenied"],
    ["with a signed field less", { without: "success_action_status" }, 403, "AccessDenied"],
    ["without its policy", { without: "policy" }, 403, "AccessDenied"],
    ["with a policy of its own", { fields: { policy: "e30=" } }, 403, "SignatureDoesNotMatch"],
    ["without a signature", { without: "x-amz-signature" }, 403, "SignatureDoesNotMatch"],
    ["that is too large", { content: "x".repeat(21) }, 400, "EntityTooLarge"],
    ["without a key", { without: "key" }, 400, "InvalidArgument"],
    ["without a file", { hasNoFile: true }, 400, "MalformedPOSTRequest"],
    [
      "by other keys",
      { fields: { "x-amz-credential": "other/20260302/ap-southeast-3/s3/aws4_request" } },
      403,
      "InvalidAccessKeyId",
    ],
    [
      "for another region",
      { fields: { "x-amz-credential": "local/20260302/us-east-1/s3/aws4_request" } },
      400,
      "InvalidRequest",
    ],
  ])("is refused %s", async (_, change, status, code) => {
    expect(await send(await signed(), change)).toMatchObject({ status, code });
  });

  test("is refused after its time, by the city's clock", async () => {
    const form = await signed();
    await host.advance("+2h");
    expect(await send(form)).toMatchObject({ status: 403, text: expect.stringContaining("Policy expired") });
  });
});

test("a page of this machine may see how far its upload is; one from elsewhere may not", async () => {
  const { url } = await signed();
  const ask = (origin: string) =>
    fetch(url, {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST" },
    });
  const ours = await ask(host.url);
  expect(ours.status).toBe(200);
  expect(ours.headers.get("access-control-allow-origin")).toBe(host.url);
  expect(ours.headers.get("access-control-allow-methods")).toContain("POST");
  expect((await ask("https://jahat.example")).headers.get("access-control-allow-origin")).toBeNull();
});
