import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { smoke } from "../../infra/smoke.ts";
import { documentClient } from "../../shared/table/client.ts";
import { startTestCity, type TestCity } from "../support/cities/test-city.ts";

let city: TestCity;
const failing = (checks: Awaited<ReturnType<typeof smoke>>) =>
  checks.filter(({ isOk }) => !isOk).map(({ what }) => what);

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("unit-1");
});
afterAll(() => city.host.stop());

describe("a smoke test", () => {
  it("passes in a city that works, and files nothing there", async () => {
    const token = await city.token("admin", "ADMIN");
    const checks = await smoke({ url: city.host.url, token });
    expect(checks.filter(({ isOk }) => !isOk)).toEqual([]);
    expect(checks.map(({ what }) => what)).toContain("terbuka: /v1/public/units");
    const officer = await city.token("pengelola-pengaduan", "COMPLAINT_OFFICER");
    expect((await city.api("GET", "/v1/complaints", { as: officer })).body.items).toEqual([]);
  });

  it("sees a table that cannot be reached, behind pages that can", async () => {
    const broken = vi
      .spyOn(documentClient(), "send")
      .mockRejectedValue(new Error("The table is gone.") as never);
    vi.spyOn(console, "error").mockReturnValue();
    const seen = failing(await smoke({ url: city.host.url }));
    broken.mockRestore();
    expect(seen).toContain("pengaduan yang tidak ada dicari di basis data, dan percobaannya dicatat");
    expect(seen).toContain("terbuka: /v1/public/units");
    expect(seen).not.toContain("halaman uraian API");
  });

  it("sees a token that nobody issued", async () => {
    expect(failing(await smoke({ url: city.host.url, token: "abc" }))).toEqual([
      "dengan token, akun dikenal",
    ]);
  });

  it("sees something else at the address, and nothing at all", async () => {
    const other = createServer((_, reply) => reply.end("Selamat datang")).listen(0, "127.0.0.1");
    await new Promise((done) => other.once("listening", done));
    const { port } = other.address() as { port: number };
    await expect(smoke({ url: `http://127.0.0.1:${port}` })).resolves.toSatisfy(
      (checks) => failing(checks).length > 0,
    );
    await new Promise((done) => other.close(done));
    const checks = await smoke({ url: `http://127.0.0.1:${port}` });
    expect(failing(checks)).toHaveLength(checks.length);
  });
});
