import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { BenchCity } from "./city.ts";

const EXPORT = new URL("../../infra/local/demo/data/siasn-export.csv", import.meta.url);

/** Occasional administration: another rater, and an import of staff. */
export async function simulateOrganisation(
  city: BenchCity,
  { nip, raterNip, from }: { readonly nip: string; readonly raterNip: string; readonly from: string },
): Promise<void> {
  const admin = await city.token("admin", "ADMIN");
  const hr = await city.token("pengelola-kinerja", "HR");
  await city.ask("GET", "/v1/units", { as: admin });
  const employee = await city.ask("GET", `/v1/employees/${nip}`, { as: hr });
  const { version } = employee.body;
  await city.ask("PUT", `/v1/employees/${nip}/rater`, { as: hr, version, body: { raterNip, from } });
  await importStaff(city, admin);
  await city.ask("GET", "/openapi.json");
}

async function importStaff(city: BenchCity, admin: string): Promise<void> {
  const file = Buffer.from(readFileSync(EXPORT, "utf8").split("\n").slice(0, 4).join("\n"));
  const sha256 = createHash("sha256").update(file).digest("hex");
  const body = { fileName: "pegawai.csv", sizeBytes: file.length, sha256 };
  const { id, upload } = (await city.ask("POST", "/v1/imports", { as: admin, body })).body;
  const { "content-length": _length, ...headers } = upload.headers;
  await fetch(upload.url, { method: "PUT", headers, body: file });
  const path = `/v1/imports/${id}`;
  for (const order of ["check", "apply"]) {
    const { version } = (await city.ask("GET", path, { as: admin })).body;
    await city.ask("POST", `${path}/${order}`, { as: admin, version });
    await city.host.idle();
  }
}
