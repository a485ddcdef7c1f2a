import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { City } from "../../../shared/cities/city.ts";
import type { StaffImport } from "../../../shared/domain/staff-import.ts";
import type { Host } from "../host.ts";
import type { Api } from "./api.ts";
import { ADMIN } from "./cast.ts";

const EXAMPLE_CITY = "Kota Bukittinggi";
const EXAMPLE_NAME = "Bukittinggi";

interface AnnouncedImport extends StaffImport {
  readonly upload: { readonly url: string; readonly headers: Readonly<Record<string, string>> };
}

interface Found {
  readonly host: Pick<Host, "idle">;
  readonly api: Api;
  readonly city: City;
}

/** Makes the city as its admin would: its units one by one, then its staff from a SIASN export. */
export async function foundCity({ host, api, city }: Found): Promise<void> {
  const units: Record<string, string>[] = parse(readData("units.csv", city), { columns: true });
  for (const { "UNOR ID": id, "UNOR NAMA": name, "INDUK UNOR ID": parentId, JENIS: kind } of units) {
    const body = { name, kind, ...(parentId && { parentId }) };
    await api.put(`/v1/units/${id}`, { as: ADMIN, body });
  }
  await importStaff({ host, api, city });
}

async function importStaff({ host, api, city }: Found): Promise<void> {
  const file = Buffer.from(readData("siasn-export.csv", city));
  const body = {
    fileName: "siasn-export.csv",
    sizeBytes: file.length,
    sha256: createHash("sha256").update(file).digest("hex"),
  };
  const { id, upload } = await api.post<AnnouncedImport>("/v1/imports", { as: ADMIN, body });
  // The length goes along by itself.
  const { "content-length": _, ...headers } = upload.headers;
  const stored = await fetch(upload.url, { method: "PUT", headers, body: file });
  if (!stored.ok) throw new Error(`PUT ${new URL(upload.url).pathname}: ${stored.status}`);
  const path = `/v1/imports/${id}`;
  for (const [order, outcome] of [
    ["check", "CHECKED"],
    ["apply", "APPLIED"],
  ]) {
    const { version } = await api.get<StaffImport>(path, ADMIN);
    await api.post(`${path}/${order}`, { as: ADMIN, version });
    await host.idle();
    const { state, failure } = await api.get<StaffImport>(path, ADMIN);
    if (state !== outcome) throw new Error(`The import is ${state}, not ${outcome}: ${failure?.en ?? ""}`);
  }
}

/** The example's data under the city's own name. */
function readData(name: string, city: City): string {
  const bareName = city.name.replace(/^(Kota|Kabupaten) /, "");
  return readFileSync(new URL(`data/${name}`, import.meta.url), "utf8")
    .replaceAll(EXAMPLE_CITY, city.name)
    .replaceAll(EXAMPLE_NAME, bareName);
}
