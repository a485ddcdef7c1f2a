import type { Input } from "../../shared/http/exchange.ts";
import type { ownDataRoutes } from "./contract.ts";
import { type Deps, gatherOwnData } from "./gather-own-data.ts";
import { ownDataPage } from "./page.ts";

export async function readOwnData(input: Input<typeof ownDataRoutes.data>, deps: Deps): Promise<string> {
  return JSON.stringify(await gatherOwnData(input, deps), null, 2);
}

/** The same as a page: both contain exactly the same data. */
export async function readOwnDataPage(input: Input<typeof ownDataRoutes.page>, deps: Deps): Promise<string> {
  return ownDataPage(await gatherOwnData(input, deps), deps.city);
}
