import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it, vi } from "vitest";
import { SDK_CLIENT } from "../../shared/deployment/sdk-client.ts";
import { Sha256 } from "../../shared/signing.ts";

const hex = async (hash: Sha256) => Buffer.from(await hash.digest()).toString("hex");
const bytes = (text: string) => Uint8Array.from(Buffer.from(text));

describe("SHA-256 for the signer", () => {
  it("hashes what it is given piece by piece", async () => {
    const hash = new Sha256();
    hash.update("a");
    hash.update(bytes("bc"));
    // FIPS 180-2, example B.1
    expect(await hex(hash)).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it.each([
    ["text", "Jefe"],
    ["bytes", bytes("Jefe")],
    ["a buffer", bytes("Jefe").buffer],
    ["a part of a buffer", bytes("xxJefexx").subarray(2, 6)],
  ])("takes a key that is %s", async (_, key) => {
    const hash = new Sha256(key);
    hash.update("what do ya want for nothing?");
    // RFC 4231, test case 2
    expect(await hex(hash)).toBe("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  });
});

it("is what each client of the SDK signs by", async () => {
  const used = vi.spyOn(Sha256.prototype, "digest");
  const client = new DynamoDBClient({
    ...SDK_CLIENT,
    ...{ region: "local", credentials: { accessKeyId: "local", secretAccessKey: "local" } },
  });
  // Signed, and kept from being sent.
  const signed = new Promise<string | undefined>((resolve) => {
    client.config.requestHandler = {
      async handle({ headers }: { readonly headers: Readonly<Record<string, string>> }) {
        resolve(headers.authorization);
        throw new Error("Nobody is there.");
      },
    } as never;
  });
  await expect(client.send(new ListTablesCommand())).rejects.toThrow("Nobody is there.");
  expect(await signed).toMatch(/^AWS4-HMAC-SHA256 .*Signature=[0-9a-f]{64}$/);
  // The payload, the request, the scope's key from four parts after its name in the cache, and the signature.
  expect(used).toHaveBeenCalledTimes(8);
  used.mockRestore();
});
