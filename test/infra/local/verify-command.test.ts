import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { registry } from "../../../functions/registry.ts";
import { startHost } from "../../../infra/local/host.ts";
import { verifyCity } from "../../../infra/local/verify/city.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";

describe("npm run verify", () => {
  it("proves a copy of the data directory while the city keeps running", async () => {
    const directory = mkdtempSync(join(tmpdir(), "kinerja-verified-"));
    const other = await startHost({ city: bukittinggi, units: registry, dataDirectory: directory });
    try {
      const admin = await other.token("admin", ["ADMIN"]);
      const headers = {
        authorization: `Bearer ${admin}`,
        "content-type": "application/json",
        "idempotency-key": randomUUID(),
      };
      const body = JSON.stringify({ name: "Kota", kind: "KOTA" });
      expect((await fetch(`${other.url}/v1/units/kota`, { method: "PUT", headers, body })).status).toBe(200);
      const proofs = await verifyCity(bukittinggi, directory);
      expect(proofs.find(({ name }) => name.startsWith("Riwayat"))).toMatchObject({ checked: 1 });
      expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
    } finally {
      await other.stop();
      rmSync(directory, { recursive: true });
    }
  });

  it("says so if there is no data", async () => {
    await expect(verifyCity(bukittinggi, join(tmpdir(), "kinerja-nowhere"))).rejects.toThrow("npm start");
  });
});
