import { createHash } from "node:crypto";
import { expect } from "vitest";
import type { TestCity } from "../cities/test-city.ts";

type Api = Pick<TestCity, "api">;

/** Announces a file of an office's account, and uploads it. */
export async function sendOfficeFile({ api }: Api, as: string, content: string) {
  const bytes = Buffer.from(content);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const body = { fileName: "naskah.pdf", mediaType: "application/pdf", sizeBytes: bytes.length, sha256 };
  const announced = await api("POST", "/v1/office-files", { as, body });
  if (announced.status !== 201) return { announced, sha256 };
  const { url, headers } = announced.body.upload;
  expect((await fetch(url, { method: "PUT", headers, body: bytes })).status).toBe(200);
  const version = announced.body.version as number;
  const checked = await api("POST", `/v1/office-files/${sha256}/check`, { as, version });
  return { announced, checked, sha256 };
}
