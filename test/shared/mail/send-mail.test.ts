import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleUnits } from "../../../infra/bundle.ts";

type SendMail = typeof import("../../../shared/mail/send-mail.ts").sendMail;

let server: Server;
let directory: string;
let bundled: SendMail;
let direct: SendMail;
const asked: { readonly line: string; readonly signature: string; readonly body: object }[] = [];

/** Answers like SES, which according to its API reference names errors in a header. */
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    asked.push({
      line: `${request.method} ${request.url}`,
      signature: String(request.headers.authorization),
      body: JSON.parse(body),
    });
    if (body.includes("silent@")) return;
    const refused = body.includes("illegal@") && "BadRequestException";
    const slow = body.includes("slow@") && "TooManyRequestsException";
    const error = refused || slow;
    response.writeHead(error ? 400 : 200, {
      "content-type": "application/json",
      ...(error && { "x-amzn-errortype": error }),
    });
    response.end(JSON.stringify(error ? { message: "no" } : { MessageId: "m-1" }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  directory = await mkdtemp(join(tmpdir(), "kinerja-mail-"));
  const unit = { name: "sending", entry: "shared/mail/send-mail.ts" };
  const bundles = await bundleUnits([unit], directory, join(directory, "maps"));
  bundled = (await import(join(bundles.get("sending")?.directory ?? "", "index.mjs"))).sendMail;
  direct = (await import("../../../shared/mail/send-mail.ts")).sendMail;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(directory, { recursive: true });
});

const mailTo = (address: string) => ({
  from: "pengaduan@kota.go.id",
  to: [address],
  subject: "Pengaduan · Kota",
  text: "Pengaduan Anda sudah dijawab.",
  id: "notice-1",
});

describe.each([
  ["from its sources", () => direct],
  ["as it is bundled", () => bundled],
])("sending mail %s", (_name, sending) => {
  it("calls SES as its reference says, signed for the city's region", async () => {
    expect(await sending()(mailTo("siti@contoh.id"))).toBe("m-1");
    const { line, signature, body } = asked.at(-1) as (typeof asked)[0];
    expect(line).toBe("POST /v2/email/outbound-emails");
    expect(signature).toMatch(/^AWS4-HMAC-SHA256 Credential=local\/\d{8}\/ap-southeast-3\/ses\/aws4_request/);
    expect(body).toEqual({
      FromEmailAddress: "pengaduan@kota.go.id",
      Destination: { ToAddresses: ["siti@contoh.id"] },
      Content: {
        Simple: {
          Subject: { Data: "Pengaduan · Kota", Charset: "UTF-8" },
          Body: { Text: { Data: "Pengaduan Anda sudah dijawab.", Charset: "UTF-8" } },
          Headers: [
            { Name: "X-Kinerja-Notice", Value: "notice-1" },
            { Name: "Auto-Submitted", Value: "auto-generated" },
          ],
        },
      },
    });
  });

  it("distinguishes an invalid address from an unavailable service, and tries once", async () => {
    expect(await sending()(mailTo("illegal@contoh.id"))).toBeUndefined();
    const before = asked.length;
    await expect(sending()(mailTo("slow@contoh.id"))).rejects.toThrow();
    expect(asked.length).toBe(before + 1);
  });

  it("gives up on a silent service before the function's own time is over", async () => {
    // Ten such mails in a row are less than its minute.
    await expect(sending()(mailTo("silent@contoh.id"))).rejects.toThrow(/4000 ?ms/);
  });
});
