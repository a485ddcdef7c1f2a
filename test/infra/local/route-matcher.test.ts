import { describe, expect, test } from "vitest";
import { registry } from "../../../functions/registry.ts";
import { matchRoutes } from "../../../infra/local/route-matcher.ts";
import { routesOf } from "../../../shared/deployment/gateway-routes.ts";
import type { HttpUnit } from "../../../shared/deployment/unit.ts";
import { type Route, routeKey } from "../../../shared/http/contract.ts";
import { dispatcher } from "../../../shared/http/dispatch.ts";
import type { GatewayEvent } from "../../../shared/http/exchange.ts";

const http = registry.filter((unit) => unit.kind === "http");
const match = matchRoutes(http);

/** An address of a route: `{nip}` becomes `a-nip`. */
const addressOf = ({ path }: Route) => path.replaceAll(/\{(\w+)\}/g, "a-$1");

/** What a unit makes of a request that the gateway sends it by one of its routes. */
function found(unit: HttpUnit, { key, method, path }: { key: string; method: string; path: string }) {
  const requestContext = { routeKey: key, http: { method } };
  return dispatcher(Object.fromEntries(routesOf(unit).entries()))({
    requestContext,
    rawPath: path,
  } as GatewayEvent);
}

describe("every route of the registry", () => {
  const all = http.flatMap((unit) => routesOf(unit).map((route) => ({ unit, route })));

  test("is reached by its address, at its own unit, with its own parameters", () => {
    for (const { unit, route } of all) {
      const path = addressOf(route);
      const { method } = route;
      const reached = match(method, path);
      expect([routeKey(route), reached?.unit.name]).toEqual([routeKey(route), unit.name]);
      expect(reached?.isPublic).toBe(route.roles === "PUBLIC");
      const key = reached?.key ?? "";
      const { route: dispatched, pathParameters } = found(unit, { key, method, path });
      expect(routeKey(dispatched)).toBe(routeKey(route));
      if (!key.includes("+}") && !key.startsWith("ANY ")) continue;
      for (const [name, value] of Object.entries(pathParameters)) expect(value).toBe(`a-${name}`);
    }
  });

  test("has its path to itself and its unit: what else the path takes, no other unit could say", () => {
    const units = Map.groupBy(all, ({ route }) => route.path.replaceAll(/\{\w+\}/g, "{}"));
    for (const [path, routes] of units)
      expect([path, new Set(routes.map(({ unit }) => unit.name)).size]).toEqual([path, 1]);
  });
});

test("a greedy route has the address below it as its parameter, and the closest is taken", () => {
  expect(match("GET", "/v1/employees/a-nip/plans/2026/unknown/address")).toMatchObject({
    key: "GET /v1/employees/{nip}/plans/{proxy+}",
    parameters: [
      ["nip", "a-nip"],
      ["proxy", "2026/unknown/address"],
    ],
  });
  expect(match("GET", "/v1/employees/a-nip/unknown/address")?.key).toBe("GET /v1/employees/{nip}/{proxy+}");
  expect(match("GET", "/v1/employees/a-nip/plans")?.key).toBe("GET /v1/employees/{nip}/{proxy+}");
});

test("a browser's question whether it may ask from elsewhere finds no route, so the gateway answers it", () => {
  for (const { routes } of http)
    for (const route of Object.values<Route>(routes))
      expect(match("OPTIONS", addressOf(route))).toBeUndefined();
});
