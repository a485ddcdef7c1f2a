import type { Context } from "aws-lambda";
import { cityOfProcess } from "../cities/index.ts";
import { keptByProcess } from "../deployment/process-state.ts";
import { type Contract, routeKey } from "../http/contract.ts";
import type { GatewayEvent, GatewayReply, Handlers } from "../http/exchange.ts";
import { httpUnit } from "../http/unit.ts";
import { newMeter } from "../table/meter.ts";
import { pageSecret } from "../table/site/page-keys.ts";
import { openTable, type Table } from "../table/table.ts";
import { type PageContract, type PageRoute, screen } from "./contract.ts";
import { inProcessApi } from "./in-process-api.ts";
import type { Pages } from "./page.ts";
import { refusePage } from "./problems.ts";
import type { PageRequest } from "./request.ts";
import { type Seals, sealsOf } from "./seals.ts";
import { type Handle, servePage } from "./serve-page.ts";

const kept = /* @__PURE__ */ keptByProcess((): { seals?: Promise<Seals> | undefined } => ({}));

/** Drawn once per process; asked for again where it failed. */
function sealsOfProcess(): Promise<Seals> {
  const process = kept();
  process.seals ??= pageSecret(openTable({ meter: newMeter() })).then(sealsOf, (error) => {
    process.seals = undefined;
    throw error;
  });
  return process.seals;
}

interface PublicUnit<Of extends Contract, OfPages extends PageContract, Deps> {
  readonly contract: Of;
  readonly handlers: Handlers<Of, NoInfer<Deps>>;
  readonly depsOf: (table: Table) => Deps;
  readonly pageContract: OfPages;
  readonly pages: Pages<OfPages, Of>;
}

/**
 * The Lambda handler for a context's public routes and its pages. A page asks the API beside it, so that it shows nothing that
 * any client could not get.
 */
export function publicUnit<Of extends Contract, OfPages extends PageContract, Deps>({
  contract,
  handlers,
  depsOf,
  pageContract,
  pages,
}: PublicUnit<Of, OfPages, Deps>) {
  const api = httpUnit(contract, handlers, depsOf, Object.values(pageContract)) as unknown as (
    event: GatewayEvent,
    context: Context,
  ) => Promise<GatewayReply>;
  const routes = new Map(
    Object.entries<PageRoute>(pageContract).map(([name, route]) => [
      routeKey(route),
      { route, handle: pages[name] as Pages<PageContract, Of>[string] },
    ]),
  );
  const pageAt = (event: GatewayEvent) => routes.get(pageKey(event));
  const handler = (event: GatewayEvent, context: Context): Promise<GatewayReply> => {
    const page = pageAt(event);
    const serve = (route: PageRoute, handle: Handle) =>
      servePage(event, route, { city: cityOfProcess(), handle, seals: sealsOfProcess });
    if (page === undefined) return isLostReader(event) ? serve(NOWHERE, lost) : api(event, context);
    return serve(page.route, (request, language) =>
      page.handle(request as never, inProcessApi(contract, api, { event, context, language })),
    );
  };
  // For whoever measures what a page takes beside asking for what it shows.
  return Object.assign(handler, { pageAt });
}

/** The key of the page that is meant: its form shares its route, and seldom ones share the default. */
function pageKey({ requestContext: { routeKey: key, http }, rawPath }: GatewayEvent): string {
  return key === "$default" ? `${http.method} ${rawPath}` : key.replace(/^ANY /, `${http.method} `);
}

const NOWHERE = screen("/", { id: "Alamat tak dikenal", en: "Unknown address" });

/** Whether an address that no route has was asked for by a person's browser rather than by a program. */
function isLostReader({ requestContext: { routeKey: key, http }, headers }: GatewayEvent): boolean {
  return key === "$default" && http.method === "GET" && /\btext\/html\b/.test(headers.accept ?? "");
}

async function lost(request: PageRequest): Promise<never> {
  throw refusePage("page.unknown", request);
}
