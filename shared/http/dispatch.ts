import { type Contract, type Route, routeKey } from "./contract.ts";
import type { GatewayEvent } from "./exchange.ts";
import { isParameter, segmentsOf } from "./path.ts";
import { EdgeError } from "./problem.ts";

/** The route that a request is for, by its name in the contract. */
export interface Found {
  readonly name: string;
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string | undefined>>;
}

type Asked = Pick<GatewayEvent, "requestContext" | "rawPath" | "pathParameters">;

/**
 * Finds a unit's route for a request. The gateway names the route, unless its own stands for several: then the request's method
 * and path tell which.
 * @param beside what is at the same addresses without being of this contract, such as pages
 * @throws EdgeError 404 for an unknown path; 405 for one that has no such method
 */
export function dispatcher(contract: Contract, beside: readonly Route[] = []): (event: Asked) => Found {
  const routes = Object.entries(contract).map(([name, route]) => ({ name, route }));
  const byKey = new Map(routes.map((found) => [routeKey(found.route), found]));
  return ({ requestContext: { routeKey: key, http }, rawPath, pathParameters = {} }) => {
    const named = byKey.get(key);
    if (named) return { ...named, pathParameters };
    if (!isShared(key)) throw new EdgeError("request.unknown-route");
    const segments = segmentsOf(rawPath);
    const [found] = routes
      .filter(({ route }) => route.method === http.method && isAt(route, segments))
      .sort((a, b) => precedence(a.route).localeCompare(precedence(b.route)));
    if (found) return { ...found, pathParameters: parametersOf(found.route, segments) };
    const others = [...Object.values(contract), ...beside].filter((route) => isAt(route, segments));
    if (others.length === 0) throw new EdgeError("request.unknown-route");
    const allow = [...new Set(others.map(({ method }) => method))].sort().join(", ");
    throw new EdgeError("request.unknown-method", { method: http.method, allow });
  };
}

/** Whether a route of the gateway stands for several of a unit. */
const isShared = (key: string) => key.startsWith("ANY ") || key.endsWith("+}");

function isAt({ path }: Route, segments: readonly string[]): boolean {
  const own = segmentsOf(path);
  return (
    own.length === segments.length &&
    own.every((segment, index) =>
      isParameter(segment) ? segments[index] !== "" : segment === segments[index],
    )
  );
}

/** Sorts as the gateway prefers: where two routes differ first, a literal segment before a parameter. */
function precedence({ path }: Route): string {
  return segmentsOf(path)
    .map((segment) => (isParameter(segment) ? "1" : "0"))
    .join("");
}

function parametersOf({ path }: Route, segments: readonly string[]): Found["pathParameters"] {
  const own = segmentsOf(path).flatMap((segment, index) =>
    isParameter(segment) ? [[segment.slice(1, -1), segments[index]] as const] : [],
  );
  return Object.fromEntries(own);
}
