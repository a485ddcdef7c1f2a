import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openContact, sealContact } from "../../../shared/contacts/contact.ts";

/** A fake KMS, as far as an envelope needs it: the wrapped key is the key plus its encryption context. */
const KEY = "arn:aws:kms:ap-southeast-3:111122223333:key/contacts";
const asked: { action: string; authorization: string; body: Record<string, unknown> }[] = [];
let kms: Server;

beforeAll(async () => {
  kms = createServer(async (request, response) => {
    const chunks = await Array.fromAsync(request);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    const action = String(request.headers["x-amz-target"]);
    asked.push({ action, authorization: String(request.headers.authorization), body });
    if (action.endsWith("GenerateDataKey")) {
      const plain = Buffer.alloc(32, 7).toString("base64");
      const blob = Buffer.from(JSON.stringify({ plain, context: body.EncryptionContext })).toString("base64");
      response.end(JSON.stringify({ Plaintext: plain, CiphertextBlob: blob }));
      return;
    }
    const { plain, context } = JSON.parse(Buffer.from(body.CiphertextBlob, "base64").toString());
    if (JSON.stringify(context) !== JSON.stringify(body.EncryptionContext)) response.statusCode = 400;
    response.end(JSON.stringify({ Plaintext: plain }));
  });
  kms.listen(0, "127.0.0.1");
  await once(kms, "listening");
  Object.assign(process.env, {
    CONTACT_KEY: KEY,
    AWS_REGION: "ap-southeast-3",
    AWS_ACCESS_KEY_ID: "AKID",
    AWS_SECRET_ACCESS_KEY: "secret",
    AWS_ENDPOINT_URL_KMS: `http://127.0.0.1:${(kms.address() as AddressInfo).port}/`,
  });
});
afterAll(() => kms.close());

test("in the cloud the data key comes from KMS, for one complaint, and its requests are signed", async () => {
  const contact = { phone: "08123456789" };
  const sealed = await sealContact(contact, "CODE-1");
  expect(await openContact(sealed, "CODE-1")).toEqual(contact);
  await expect(openContact(sealed, "CODE-2")).rejects.toThrow("KMS answered 400 to Decrypt.");
  expect(asked.map(({ action }) => action)).toEqual([
    "TrentService.GenerateDataKey",
    "TrentService.Decrypt",
    "TrentService.Decrypt",
  ]);
  expect(asked[0]?.body).toEqual({
    KeyId: KEY,
    KeySpec: "AES_256",
    EncryptionContext: { trackingCode: "CODE-1" },
  });
  for (const { authorization } of asked)
    expect(authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKID\/\d{8}\/ap-southeast-3\/kms\/aws4_request, SignedHeaders=content-type;host;x-amz-content-sha256;x-amz-date;x-amz-target, Signature=[0-9a-f]{64}$/,
    );
});
