import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Host, startHost } from "../../../infra/local/host.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { deleteUpload, putUpload } from "../../../shared/uploads/change-upload.ts";
import { readUpload } from "../../../shared/uploads/open-upload.ts";
import { signDownload } from "../../../shared/uploads/sign-download.ts";
import { signUpload } from "../../../shared/uploads/sign-upload.ts";
import { handlers, queueUnit } from "./fixture-units.ts";

const CONTENT = "NIP BARU|NAMA\n";
const KEY = "imports/a.csv";
const sha256 = createHash("sha256").update(CONTENT).digest("hex");

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

const now = () => new Date(host.clock.now()).toISOString();
const order = () => ({ key: KEY, sizeBytes: CONTENT.length, sha256, mediaType: "text/csv", at: now() });

interface Change {
  readonly url?: (url: string) => string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly without?: string;
  readonly method?: string;
  readonly body?: string;
}

/** Uploads a file as signed, apart from the given changes. */
async function upload({
  url: changed = (url) => url,
  headers,
  without,
  method = "PUT",
  body = CONTENT,
}: Change = {}) {
  const signed = await signUpload(order());
  const { [without ?? ""]: _, ...kept } = signed.headers as Record<string, string>;
  const { "content-length": __, ...sent } = { ...kept, ...headers };
  const reply = await fetch(changed(signed.url), { method, headers: sent, body });
  return { status: reply.status, code: codeOf(await reply.text()) };
}

const codeOf = (xml: string) => xml.match(/<Code>(\w+)<\/Code>/)?.[1];

describe("an upload, as in S3,", () => {
  test("is accepted if it is the file that was signed for, and given to whoever may read it", async () => {
    expect(await upload()).toMatchObject({ status: 200 });
    expect(Buffer.from((await readUpload(KEY)) ?? []).toString()).toBe(CONTENT);
    await putUpload("imports/b.csv", Buffer.from(CONTENT), "text/csv");
    expect(await readUpload("imports/b.csv")).toHaveLength(CONTENT.length);
    await deleteUpload("imports/b.csv");
    expect(await readUpload("imports/b.csv")).toBeUndefined();
  });

  test.each<[string, Change, number, string]>([
    ["to another key", { url: (url) => url.replace("a.csv", "b.csv") }, 403, "SignatureDoesNotMatch"],
    ["by another method", { method: "POST" }, 403, "SignatureDoesNotMatch"],
    ["of another size", { body: `${CONTENT}x` }, 403, "SignatureDoesNotMatch"],
    ["of other bytes of that size", { body: CONTENT.replace("NAMA", "nama") }, 400, "BadDigest"],
    ["of another type", { headers: { "content-type": "text/html" } }, 403, "SignatureDoesNotMatch"],
    ["of no type", { without: "content-type" }, 403, "SignatureDoesNotMatch"],
    ["without its checksum", { without: "x-amz-checksum-sha256" }, 403, "SignatureDoesNotMatch"],
    ["with a header of S3's more", { headers: { "x-amz-acl": "public-read" } }, 403, "AccessDenied"],
    [
      "with a longer time",
      { url: (url) => url.replace("Expires=3600", "Expires=86400") },
      403,
      "SignatureDoesNotMatch",
    ],
    [
      "by other keys",
      { url: (url) => url.replace("Credential=local", "Credential=other") },
      403,
      "InvalidAccessKeyId",
    ],
    [
      "for another region",
      { url: (url) => url.replace("ap-southeast-3", "us-east-1") },
      400,
      "AuthorizationQueryParametersError",
    ],
    ["without a signature", { url: (url) => url.replace(/\?.*/, "") }, 403, "AccessDenied"],
  ])("none %s", async (_, change, status, code) => {
    expect(await upload(change)).toEqual({ status, code });
  });

  test("is refused after its time, by the city's clock", async () => {
    const { url, headers } = await signUpload(order());
    const { "content-length": _, ...sent } = headers;
    await host.advance("+2h");
    const reply = await fetch(url, { method: "PUT", headers: sent, body: CONTENT });
    expect([reply.status, await reply.text()]).toEqual([403, expect.stringContaining("Request has expired")]);
  });
});

describe("a download, as in S3,", () => {
  test("works with a signed address, for its time", async () => {
    await upload();
    const { url } = await signDownload(KEY, now());
    const reply = await fetch(url);
    expect([reply.status, await reply.text()]).toEqual([200, CONTENT]);
    expect(reply.headers.get("content-disposition")).toBe("attachment");
    await host.advance("+1h");
    expect((await fetch(url)).status).toBe(403);
  });

  test("is refused without a signature", async () => {
    const reply = await fetch(`${process.env.UPLOADS_URL}/${KEY}`);
    expect([reply.status, codeOf(await reply.text())]).toEqual([403, "AccessDenied"]);
  });

  test("reports a missing file as missing", async () => {
    const { url } = await signDownload("imports/none.csv", now());
    const reply = await fetch(url);
    expect([reply.status, codeOf(await reply.text())]).toEqual([404, "NoSuchKey"]);
    expect(await readUpload("imports/none.csv")).toBeUndefined();
  });
});
