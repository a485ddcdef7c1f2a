import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { City } from "../../../shared/cities/city.ts";
import type { StaffImport } from "../../../shared/domain/organisation/staff-import.ts";
import type { Host } from "../host.ts";
import type { Api } from "./api.ts";
import { ADMIN } from "./cast.ts";
import { inCity } from "./data/places.ts";
import { type AnnouncedUpload, announcementOf, uploadFile } from "./upload-file.ts";

interface Found {
  readonly host: Pick<Host, "idle">;
  readonly api: Api;
  readonly city: City;
}

/** Sets the city up as its admin would: its units one by one, then its staff from a SIASN export. */
export async function setUpCity({ host, api, city }: Found): Promise<void> {
  const units: Record<string, string>[] = parse(readData("units.csv", city), { columns: true });
  for (const { "UNOR ID": id, "UNOR NAMA": name, "INDUK UNOR ID": parentId, JENIS: kind } of units) {
    const body = parentId ? { name, kind, parentId } : { name, kind: city.kind };
    await api.put(`/v1/units/${id}`, { as: ADMIN, body });
  }
  await importStaff({ host, api, city });
}

async function importStaff({ host, api, city }: Found): Promise<void> {
  const file = Buffer.from(readData("siasn-export.csv", city));
  const body = announcementOf("siasn-export.csv", file);
  const announced = await api.post<StaffImport & AnnouncedUpload>("/v1/imports", { as: ADMIN, body });
  await uploadFile(file, announced);
  const path = `/v1/imports/${announced.id}`;
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

/** The demo's data with the city's own names. */
function readData(name: string, city: City): string {
  return inCity(city)(readFileSync(new URL(`data/${name}`, import.meta.url), "utf8"));
}
