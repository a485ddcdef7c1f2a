import { registry } from "../../functions/registry.ts";
import type { Role } from "../../shared/auth/principal.ts";
import { withoutReferences } from "../../shared/http/openapi/components.ts";
import type {
  Operation as Described,
  OpenApiDocument,
  SchemaObject,
} from "../../shared/http/openapi/document.ts";
import { openApi } from "../../shared/http/openapi/openapi.ts";

const title = { id: "API", en: "API" };

/** The document that clients build on; whatever is sent and expected here is read from it. */
export const document: OpenApiDocument = openApi(registry, {
  ...{ language: "id", title, description: title, version: "1", contexts: {} },
});

/** One operation as an outsider knows it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  /** Who may call it; undefined if everybody may. */
  readonly roles: readonly Role[] | undefined;
  readonly guard: "key" | "version" | "seen" | undefined;
  readonly params: Readonly<Record<string, SchemaObject>>;
  readonly query: Readonly<Record<string, SchemaObject>>;
  readonly requiredQuery: readonly string[];
  readonly body: SchemaObject | undefined;
}

export const operations: readonly Operation[] = Object.entries(withoutReferences(document).paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods).map(([method, described]) => operation(method.toUpperCase(), path, described)),
);

function operation(method: string, path: string, described: Described): Operation {
  const parameters = described.parameters.flatMap((parameter) => ("in" in parameter ? [parameter] : []));
  const schemasIn = (place: "path" | "query") => {
    const found = parameters.filter((parameter) => parameter.in === place);
    return Object.fromEntries(found.map(({ name, schema }) => [name, schema]));
  };
  const roles = described["x-roles"] as readonly Role[];
  return {
    id: described.operationId,
    method,
    path,
    roles: roles.length > 0 ? roles : undefined,
    guard: described["x-guard"],
    params: schemasIn("path"),
    query: schemasIn("query"),
    requiredQuery: parameters.flatMap(({ in: place, required, name }) =>
      place === "query" && required ? [name] : [],
    ),
    body: described.requestBody?.content["application/json"]?.schema,
  };
}

/** The names in a path's braces, in order. */
export function namesIn(path: string): readonly string[] {
  return Array.from(path.matchAll(/\{(\w+)\}/g), ([, name = ""]) => name);
}
