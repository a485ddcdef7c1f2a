import { buildPortal } from "../../infra/site/build-portal.ts";
import { loadedBy } from "../support/browser/first-visit.ts";
import type { BenchCity } from "./city.ts";

/** What a device loads once of the portal and of a citizen's page, each file with nothing kept. */
export async function simulatePages(city: BenchCity): Promise<void> {
  const { first, screens } = await buildPortal();
  await city.ask("GET", "/app");
  const { body: worker } = await city.ask("GET", "/app/pekerja.js");
  const [archive] = /\/app\/assets\/[\w-]+\.json/.exec(worker) ?? [];
  if (archive === undefined) throw new Error("The portal's worker names no archive.");
  for (const name of [...first, ...(screens["rooms/home/home.tsx"] ?? [])])
    await city.ask("GET", `/app/assets/${name}`);
  await city.ask("GET", archive);
  const { body: home } = await city.ask("GET", "/");
  for (const file of loadedBy(home)) await city.ask("GET", file);
}
