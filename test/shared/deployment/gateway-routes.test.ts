import { describe, expect, test } from "vitest";
import { gatewayRoutes } from "../../../shared/deployment/gateway-routes.ts";
import type { HttpUnit } from "../../../shared/deployment/unit.ts";
import type { Route } from "../../../shared/http/contract.ts";
import { publicUnit, staffUnit } from "../../infra/local/fixture-units.ts";

const at = (method: Route["method"], path: Route["path"], roles: Route["roles"] = ["HR"]): Route => ({
  ...{ method, path, roles, summary: { id: "Uji", en: "Test" }, reply: "text/plain" },
});

function staff(name: string, greedyRoutes: HttpUnit["greedyRoutes"], ...routes: Route[]): HttpUnit {
  return {
    ...staffUnit,
    name,
    greedyRoutes: greedyRoutes ?? [],
    routes: Object.fromEntries(routes.entries()),
  };
}

const keysOf = (...units: HttpUnit[]) => gatewayRoutes(units).map(({ key, unit }) => `${unit.name}: ${key}`);

describe("the gateway's routes", () => {
  test("are one for each operation, where the unit asks for nothing else", () => {
    expect(keysOf(staff("a", [], at("GET", "/v1/a"), at("GET", "/v1/a/{id}")))).toEqual([
      "a: GET /v1/a",
      "a: GET /v1/a/{id}",
    ]);
  });

  test("are one for all operations below a path, by method, and the path itself has its own", () => {
    const unit = staff(
      "a",
      ["GET /v1/a/{proxy+}"],
      ...[
        at("GET", "/v1/a"),
        at("GET", "/v1/a/{id}"),
        at("GET", "/v1/a/{id}/parts"),
        at("PUT", "/v1/a/{id}"),
      ],
    );
    expect(keysOf(unit)).toEqual(["a: GET /v1/a", "a: GET /v1/a/{proxy+}", "a: PUT /v1/a/{id}"]);
  });

  test("lead past a unit's greedy one to those of others below it", () => {
    const wide = staff("a", ["GET /v1/a/{proxy+}"], at("GET", "/v1/a/{id}"), at("GET", "/v1/a/{id}/b/c"));
    const narrow = staff("b", ["GET /v1/a/{id}/b/{proxy+}"], at("GET", "/v1/a/{aId}/b/{bId}"));
    const exact = staff("c", [], at("GET", "/v1/a/{id}/c"));
    expect(keysOf(wide, narrow, exact)).toEqual([
      "a: GET /v1/a/{proxy+}",
      // Else it would be the narrower one's.
      "a: GET /v1/a/{id}/b/c",
      "b: GET /v1/a/{id}/b/{proxy+}",
      "c: GET /v1/a/{id}/c",
    ]);
  });

  test("are one for a page and its form, and never greedy for the public", () => {
    const page = { title: { id: "Uji", en: "Test" }, ...at("GET", "/tanya", "PUBLIC") };
    const form = { ...page, method: "POST" };
    const unit = { ...publicUnit, pages: { page, form } } as unknown as HttpUnit;
    expect(keysOf(unit)).toEqual([
      "public: GET /v1/public/things/{id}",
      "public: POST /v1/public/things",
      "public: ANY /tanya",
    ]);
    expect(gatewayRoutes([unit, staffUnit]).map(({ isPublic }) => isPublic)).toEqual([
      ...[true, true, true],
      ...[false, false, false, false],
    ]);
  });

  test("keep what is open apart from what is greedy", () => {
    const unit = staff(
      "a",
      ["GET /v1/a/{proxy+}"],
      at("GET", "/v1/a/{id}"),
      at("GET", "/v1/a/open", "PUBLIC"),
    );
    expect(gatewayRoutes([unit]).map(({ key, isPublic }) => [key, isPublic])).toEqual([
      ["GET /v1/a/{proxy+}", false],
      ["GET /v1/a/open", true],
    ]);
  });
});
