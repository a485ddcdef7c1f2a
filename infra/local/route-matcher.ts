import { type GatewayRoute, gatewayRoutes } from "../../shared/deployment/gateway-routes.ts";
import type { HttpUnit } from "../../shared/deployment/unit.ts";
import { isParameter, segmentsOf } from "../../shared/http/path.ts";

/** A request's route and its path parameters, not yet decoded. */
export interface Match extends GatewayRoute {
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

interface Node {
  readonly children: Map<string, Node>;
  /** The child for any segment not matched literally; the parameter's name differs by route, so the route holds it. */
  any?: Node;
  /** By method. */
  readonly routes: Map<string, GatewayRoute>;
  /** Those for everything below, by method. */
  readonly greedy: Map<string, GatewayRoute>;
}

/**
 * A matcher over the gateway's routes to the units. As in API Gateway, a full match takes precedence over a greedy one, a literal
 * segment over a parameter and a method over `ANY`, and a path known only for another method is not found.
 */
export function matchRoutes(units: readonly HttpUnit[]): (method: string, path: string) => Match | undefined {
  const root = newNode();
  for (const route of gatewayRoutes(units)) {
    const [method = "", path = ""] = route.key.split(" ");
    const segments = segmentsOf(path);
    const isGreedy = segments.at(-1)?.endsWith("+}");
    const node = segments.slice(0, isGreedy ? -1 : undefined).reduce(descend, root);
    const routes = isGreedy ? node.greedy : node.routes;
    const other = routes.get(method);
    if (other)
      throw new Error(`${route.key} of ${route.unit.name} is also ${other.key} of ${other.unit.name}.`);
    routes.set(method, route);
  }
  return (method, path) => {
    const segments = segmentsOf(path);
    const route =
      findFull(root, segments, { method, depth: 0 }) ?? findGreedy(root, segments, { method, depth: 0 });
    return route && { ...route, parameters: parametersOf(route, segments) };
  };
}

interface At {
  readonly method: string;
  readonly depth: number;
}

function findFull(node: Node, segments: readonly string[], at: At): GatewayRoute | undefined {
  if (at.depth === segments.length) return node.routes.get(at.method) ?? node.routes.get("ANY");
  return below(node, segments[at.depth] ?? "", (child) => findFull(child, segments, deeper(at)));
}

/** The one with the longest path. */
function findGreedy(node: Node, segments: readonly string[], at: At): GatewayRoute | undefined {
  if (at.depth === segments.length) return undefined;
  const closer = below(node, segments[at.depth] ?? "", (child) => findGreedy(child, segments, deeper(at)));
  return closer ?? node.greedy.get(at.method);
}

function below(
  node: Node,
  segment: string,
  find: (child: Node) => GatewayRoute | undefined,
): GatewayRoute | undefined {
  const child = node.children.get(segment);
  const found = child && find(child);
  return found ?? (node.any && segment !== "" ? find(node.any) : undefined);
}

const deeper = ({ method, depth }: At): At => ({ method, depth: depth + 1 });

function descend(node: Node, segment: string): Node {
  if (isParameter(segment)) {
    node.any ??= newNode();
    return node.any;
  }
  const child = node.children.get(segment) ?? newNode();
  node.children.set(segment, child);
  return child;
}

function parametersOf({ key }: GatewayRoute, segments: readonly string[]): Match["parameters"] {
  return segmentsOf(key.split(" ")[1] ?? "").flatMap((segment, index) => {
    if (!isParameter(segment)) return [];
    if (segment.endsWith("+}")) return [[segment.slice(1, -2), segments.slice(index).join("/")] as const];
    return [[segment.slice(1, -1), segments[index] ?? ""] as const];
  });
}

const newNode = (): Node => ({ children: new Map(), routes: new Map(), greedy: new Map() });
