import { type Route, routeKey } from "../http/contract.ts";
import { isParameter, segmentsOf } from "../http/path.ts";
import type { HttpUnit } from "./unit.ts";

type Routed = Pick<HttpUnit, "routes" | "pages" | "isFallback" | "greedyRoutes">;

/** A route of the gateway; it may lead to several routes of its unit. */
export interface GatewayRoute<Unit extends Routed = HttpUnit> {
  readonly key: string;
  readonly unit: Unit;
  /** Whether anybody may call it without a token. */
  readonly isPublic: boolean;
}

/** What a unit serves by routes of the gateway: its part of the API, and its pages except for those that `$default` leads to. */
export function routesOf({
  routes,
  pages = {},
  isFallback,
}: Pick<Routed, "routes" | "pages" | "isFallback">): readonly Route[] {
  const own = Object.values(pages).filter(({ viaDefault }) => !(isFallback && viaDefault));
  return [...Object.values<Route>(routes), ...own];
}

/**
 * The gateway's routes to the units; an account has 300 for each API.
 *
 * - An operation of staff is reached by its unit's closest greedy route, if no other unit's is closer.
 * - A page and its form have one address, and share `ANY`.
 * - Every other route has its own: operations of citizens have each a limit of its own.
 */
export function gatewayRoutes<Unit extends Routed>(units: readonly Unit[]): readonly GatewayRoute<Unit>[] {
  const closestFirst = units
    .flatMap((unit) => (unit.greedyRoutes ?? []).map((key) => ({ unit, key, ...greedyOf(key) })))
    .toSorted((one, other) => other.stem.length - one.stem.length);
  return units.flatMap((unit) => {
    const shared = Map.groupBy(Object.values<Route>(unit.pages ?? {}), ({ path }) => path);
    const keys = routesOf(unit).map((route) => {
      const isPublic = route.roles === "PUBLIC";
      if ((shared.get(route.path)?.length ?? 0) > 1) return [`ANY ${route.path}`, isPublic] as const;
      const segments = segmentsOf(route.path);
      const closest = closestFirst.find(
        (greedy) => greedy.method === route.method && isBelow(greedy, segments),
      );
      const isShared = !isPublic && closest?.unit === unit;
      return [isShared ? closest.key : routeKey(route), isPublic] as const;
    });
    return Array.from(new Map(keys), ([key, isPublic]) => ({ key, unit, isPublic }));
  });
}

interface Greedy {
  readonly method: string;
  /** What comes before all that it takes. */
  readonly stem: readonly string[];
}

/** The parts of a greedy route, such as `GET /v1/things/{proxy+}`. */
function greedyOf(key: string): Greedy {
  const [method = "", path = ""] = key.split(" ");
  return { method, stem: segmentsOf(path).slice(0, -1) };
}

/** Whether a greedy route leads to some path of a route with these segments. */
function isBelow({ stem }: Greedy, segments: readonly string[]): boolean {
  return (
    segments.length > stem.length &&
    stem.every((segment, index) => {
      const own = segments[index] ?? "";
      return own === segment || isParameter(own) || isParameter(segment);
    })
  );
}
