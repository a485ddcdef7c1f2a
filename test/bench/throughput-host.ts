/** A program: a city on this machine as `npm start` runs it, in memory, for load tests. */
import { registry } from "../../functions/registry.ts";
import { ROOM } from "../../infra/local/gateway.ts";
import { startHost } from "../../infra/local/host.ts";
import { cityBySlug } from "../../shared/cities/valid-city.ts";
import { CITY, MONTH_END, STAFF } from "./sample.ts";
import { settle } from "./simulate-month.ts";

const host = await startHost({ room: ROOM, city: cityBySlug(CITY), units: registry, clockStart: MONTH_END });
await settle();
const tokens = Object.fromEntries(
  await Promise.all(STAFF.map(async (nip) => [nip, await host.token(nip, ["EMPLOYEE"])] as const)),
);
process.send?.({ url: host.url, tokens });
process.once("message", () => host.stop().then(() => process.exit(0)));
