import { gatewayRoutes, type HttpUnit, routesOf } from "../../shared/deployment/unit.ts";
import { type Route, routeKey } from "../../shared/http/contract.ts";

/** A route and the unit that serves it. */
export interface ServedRoute {
  readonly unit: HttpUnit;
  readonly route: Route;
  readonly routeKey: string;
}

/** A request's route and its path parameters, not yet decoded. */
export interface Match extends ServedRoute {
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

interface Node {
  readonly children: Map<string, Node>;
  /** The child for any segment not matched literally; the parameter's name differs by route, so the route holds it. */
  any?: Node;
  readonly routes: Map<string, ServedRoute>;
}

/**
 * A matcher over all routes of the units. As in API Gateway, a literal segment takes precedence over a parameter, and a path
 * known only for another method is not found.
 */
export function matchRoutes(units: readonly HttpUnit[]): (method: string, path: string) => Match | undefined {
  const root = newNode();
  for (const unit of units) {
    const keys = new Set(gatewayRoutes(unit).map(({ key }) => key));
    for (const route of routesOf(unit)) {
      const node = segmentsOf(route.path).reduce(descend, root);
      const any = `ANY ${route.path}`;
      const key = keys.has(any) ? any : routeKey(route);
      const other = node.routes.get(route.method);
      if (other) throw new Error(`${key} of ${unit.name} is also ${other.routeKey} of ${other.unit.name}.`);
      node.routes.set(route.method, { unit, route, routeKey: key });
    }
  }
  return (method, path) => {
    const segments = segmentsOf(path);
    const served = find(root, segments, { method, depth: 0 });
    return served && { ...served, parameters: parametersOf(served.route, segments) };
  };
}

function find(
  node: Node,
  segments: readonly string[],
  at: { readonly method: string; readonly depth: number },
): ServedRoute | undefined {
  const segment = segments[at.depth];
  if (segment === undefined) return node.routes.get(at.method);
  const deeper = { method: at.method, depth: at.depth + 1 };
  const child = node.children.get(segment);
  const found = child && find(child, segments, deeper);
  if (found || node.any === undefined || segment === "") return found;
  return find(node.any, segments, deeper);
}

function descend(node: Node, segment: string): Node {
  if (isParameter(segment)) {
    node.any ??= newNode();
    return node.any;
  }
  const child = node.children.get(segment) ?? newNode();
  node.children.set(segment, child);
  return child;
}

function parametersOf(route: Route, segments: readonly string[]): Match["parameters"] {
  return segmentsOf(route.path).flatMap((segment, index) =>
    isParameter(segment) ? [[segment.slice(1, -1), segments[index] ?? ""] as const] : [],
  );
}

const isParameter = (segment: string) => segment.startsWith("{");

const segmentsOf = (path: string) => path.slice(1).split("/");

const newNode = (): Node => ({ children: new Map(), routes: new Map() });
