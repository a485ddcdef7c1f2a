import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readUpload } from "../../../shared/uploads/open-upload.ts";
import { signDownload } from "../../../shared/uploads/sign-download.ts";
import { signUpload } from "../../../shared/uploads/sign-upload.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const CONTENT = "PNS ID|NIP BARU\n";
const order = {
  key: "imports/0mmjyq1s94x39mb98xsi.csv",
  sizeBytes: CONTENT.length,
  sha256: createHash("sha256").update(CONTENT).digest("hex"),
  at: "2026-03-10T02:00:00.000Z",
};

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();

/** The signature that S3 computes for a request: written from the specification, independently of the library. */
function signatureOf(
  { method, path, query, headers }: Seen,
  { time, scope, signed, payload }: { time: string; scope: string; signed: string; payload: string },
): string {
  const encode = (text: string) =>
    encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  const search = query
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .toSorted()
    .join("&");
  const lines = signed.split(";").map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, path, search, lines.join(""), signed, payload].join("\n");
  const [day = "", region = "", service = "", end = ""] = scope.split("/");
  const key = [region, service, end].reduce(hmac, hmac(`AWS4${SECRET}`, day));
  return hmac(key, ["AWS4-HMAC-SHA256", time, scope, sha256(canonical)].join("\n")).toString("hex");
}

beforeEach(() => {
  Object.assign(process.env, {
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE",
    AWS_SECRET_ACCESS_KEY: SECRET,
    AWS_SESSION_TOKEN: "a/session+token==",
    UPLOADS_URL: "https://kinerja-uploads.s3.ap-southeast-3.amazonaws.com",
  });
});

describe("an address to upload to", () => {
  async function seen(changes: Record<string, string> = {}, of: { mediaType?: string } = {}) {
    const { url, headers } = await signUpload({ ...order, ...of });
    const { host, pathname, searchParams } = new URL(url);
    const { "X-Amz-Signature": signature, ...query } = Object.fromEntries(searchParams);
    const request = {
      method: "PUT",
      path: pathname,
      query: Object.entries(query),
      headers: { host, ...headers, ...changes },
    };
    const expected = signatureOf(request, {
      time: query["X-Amz-Date"] ?? "",
      scope: (query["X-Amz-Credential"] ?? "").split("/").slice(1).join("/"),
      signed: query["X-Amz-SignedHeaders"] ?? "",
      payload: "UNSIGNED-PAYLOAD",
    });
    return { query, isGood: signature === expected };
  }

  it("carries the signature that S3 computes", async () => {
    expect((await seen()).isGood).toBe(true);
  });

  it("is valid only for this size and content, for an hour", async () => {
    const { query } = await seen();
    expect(query).toMatchObject({
      "X-Amz-SignedHeaders": "content-length;host;x-amz-checksum-sha256",
      "X-Amz-Expires": "3600",
      "X-Amz-Date": "20260310T020000Z",
    });
    expect((await seen({ "content-length": "999" })).isGood).toBe(false);
    expect((await seen({ "x-amz-checksum-sha256": "other" })).isGood).toBe(false);
    const typed = { mediaType: "application/pdf" };
    expect((await seen({}, typed)).isGood).toBe(true);
    expect((await seen({ "content-type": "text/html" }, typed)).isGood).toBe(false);
    expect((await signUpload(order)).expiresAt).toBe("2026-03-10T03:00:00.000Z");
  });
});

describe("an address to download from", () => {
  it("carries the signature that S3 computes, and is valid for five minutes", async () => {
    const { url, expiresAt } = await signDownload(order.key, order.at);
    const { host, pathname, searchParams } = new URL(url);
    const { "X-Amz-Signature": signature, ...query } = Object.fromEntries(searchParams);
    const expected = signatureOf(
      { method: "GET", path: pathname, query: Object.entries(query), headers: { host } },
      {
        time: query["X-Amz-Date"] ?? "",
        scope: (query["X-Amz-Credential"] ?? "").split("/").slice(1).join("/"),
        signed: query["X-Amz-SignedHeaders"] ?? "",
        payload: "UNSIGNED-PAYLOAD",
      },
    );
    expect(signature).toBe(expected);
    expect(query).toMatchObject({ "X-Amz-Expires": "300", "response-content-disposition": "attachment" });
    expect(expiresAt).toBe("2026-03-10T02:05:00.000Z");
  });
});

describe("opening an upload", () => {
  let server: Server;
  let requests: { url: string; headers: IncomingHttpHeaders }[];
  let answer: { status: number; body: string };

  beforeAll(async () => {
    server = createServer((request, reply) => {
      requests.push({ url: request.url ?? "", headers: request.headers });
      reply.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  beforeEach(() => {
    requests = [];
    const { port } = server.address() as AddressInfo;
    process.env.UPLOADS_URL = `http://127.0.0.1:${port}/uploads`;
  });

  it("is signed as S3 computes it, and returns the bytes", async () => {
    answer = { status: 200, body: CONTENT };
    expect(Buffer.from((await readUpload(order.key)) ?? []).toString()).toBe(CONTENT);
    const [{ url, headers } = { url: "", headers: {} }] = requests;
    const {
      Credential = "",
      SignedHeaders = "",
      Signature,
    } = Object.fromEntries(
      [...String(headers.authorization).matchAll(/(\w+)=([^,\s]+)/g)].map(([, name, value]) => [name, value]),
    );
    const expected = signatureOf(
      { method: "GET", path: url, query: [], headers },
      {
        time: String(headers["x-amz-date"]),
        scope: Credential.split("/").slice(1).join("/"),
        signed: SignedHeaders,
        payload: sha256(""),
      },
    );
    expect(SignedHeaders.split(";")).toEqual(expect.arrayContaining(["host", "x-amz-security-token"]));
    expect(Signature).toBe(expected);
  });

  it("returns undefined if the file does not exist", async () => {
    answer = { status: 404, body: "<Error><Code>NoSuchKey</Code></Error>" };
    expect(await readUpload(order.key)).toBeUndefined();
  });

  it.each([
    [500, "<Error><Code>InternalError</Code></Error>"],
    [403, "<Error><Code>SignatureDoesNotMatch</Code></Error>"],
    // S3 reports a missing file as denied to those who may not list; units that read may.
    [403, "<Error><Code>AccessDenied</Code></Error>"],
  ])("that the store cannot return now throws, to be retried (%i)", async (status, body) => {
    answer = { status, body };
    await expect(readUpload(order.key)).rejects.toThrow(String(status));
  });
});
