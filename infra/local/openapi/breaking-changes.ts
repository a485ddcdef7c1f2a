import { withoutReferences } from "../../../shared/http/openapi/components.ts";
import type {
  OpenApiDocument,
  Operation,
  Parameter,
  Reference,
  Response,
  SchemaObject,
} from "../../../shared/http/openapi/document.ts";
import { type Direction, type SchemaBreak, schemaBreaks } from "./schema-breaks.ts";

/** What a client of the earlier API may not survive. */
export interface BreakingChange {
  /** `POST /v1/notes`, as a changelog names it. */
  readonly route: string;
  readonly change: string;
}

/** Every breaking change between two documents, route by route in the order of the earlier one. */
export function breakingChanges(before: OpenApiDocument, after: OpenApiDocument): BreakingChange[] {
  const [old, young] = [withoutReferences(before), withoutReferences(after)];
  return Object.entries(old.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const route = `${method.toUpperCase()} ${path}`;
      const now = young.paths[path]?.[method];
      const changes = now
        ? operationBreaks({ document: old, operation }, { document: young, operation: now })
        : ["is gone"];
      return changes.map((change) => ({ route, change }));
    }),
  );
}

interface Described {
  readonly document: OpenApiDocument;
  readonly operation: Operation;
}

function operationBreaks(before: Described, after: Described): string[] {
  const [old, young] = [before.operation, after.operation];
  return [
    ...(old.operationId === young.operationId
      ? []
      : [`is called ${young.operationId}, was ${old.operationId}`]),
    ...(old.security.length < young.security.length ? ["asks for a token now"] : []),
    ...rolesGone(old, young),
    ...parameterBreaks(parametersOf(before), parametersOf(after)),
    ...bodyBreaks(old, young),
    ...replyBreaks(old, young),
  ];
}

function rolesGone(old: Operation, young: Operation): string[] {
  if (young["x-roles"].length === 0) return [];
  const gone = old["x-roles"].filter((role) => !young["x-roles"].includes(role));
  return gone.map((role) => `is closed to ${role} now`);
}

function parametersOf({ document, operation }: Described): readonly Parameter[] {
  return operation.parameters.map((parameter) =>
    isReference(parameter) ? referred(parameter, document) : parameter,
  );
}

function isReference(parameter: Parameter | Reference): parameter is Reference {
  return "$ref" in parameter;
}

/** @throws Error if the document refers to a parameter that it does not have */
function referred({ $ref }: Reference, { components }: OpenApiDocument): Parameter {
  const found = components.parameters[$ref.split("/").at(-1) ?? ""];
  if (found === undefined) throw new Error(`The document refers to ${$ref}, which it does not have.`);
  return found;
}

function parameterBreaks(olds: readonly Parameter[], news: readonly Parameter[]): string[] {
  const same = (one: Parameter) => (other: Parameter) => one.name === other.name && one.in === other.in;
  const gone = olds.filter((old) => old.in !== "header" && !news.some(same(old)));
  return [
    ...gone.map(({ in: place, name }) => `${place} ${name} is gone`),
    ...news.flatMap((young) => {
      const old = olds.find(same(young));
      const mustBeSent = young.required && !old?.required;
      return [
        ...(mustBeSent ? [`${young.in} ${young.name} must be sent now`] : []),
        ...(old ? told(`${young.in} ${young.name}`, schemaBreaks(old.schema, young.schema, "request")) : []),
      ];
    }),
  ];
}

function bodyBreaks({ requestBody: old }: Operation, { requestBody: young }: Operation): string[] {
  if (young === undefined) return [];
  if (old === undefined) return young.required ? ["a body must be sent now"] : [];
  return contentBreaks("body", { before: old.content, after: young.content, direction: "request" });
}

function replyBreaks({ responses: olds }: Operation, { responses: news }: Operation): string[] {
  return Object.entries(olds).flatMap(([status, old]) => {
    if (!isGood(status, old)) return [];
    const young = news[status];
    if (young === undefined || "$ref" in young) {
      return [
        `no longer replies ${status}, but ${Object.keys(news)
          .filter((code) => code < "300")
          .join(", ")}`,
      ];
    }
    const headersGone = Object.keys(old.headers ?? {}).filter((name) => !(name in (young.headers ?? {})));
    return [
      ...headersGone.map((name) => `reply header ${name} is gone`),
      ...contentBreaks("reply", {
        before: old.content ?? {},
        after: young.content ?? {},
        direction: "reply",
      }),
    ];
  });
}

/**
 * Problem replies are not compared: all routes share one format, and a client must be ready for any of them.
 */
function isGood(status: string, response: Response | Reference): response is Response {
  return status.startsWith("2") && !("$ref" in response);
}

interface Contents {
  readonly before: NonNullable<Response["content"]>;
  readonly after: NonNullable<Response["content"]>;
  readonly direction: Direction;
}

function contentBreaks(what: string, { before, after, direction }: Contents): string[] {
  return Object.entries(before).flatMap(([mediaType, { schema }]) => {
    const young = after[mediaType];
    if (young === undefined) return [`${what} is no longer ${mediaType}`];
    return told(what, schemaBreaks(schema as SchemaObject, young.schema as SchemaObject, direction));
  });
}

function told(what: string, breaks: readonly SchemaBreak[]): string[] {
  return breaks.map(({ field, change }) => `${what}${field === "" ? "" : ` ${field}`} ${change}`);
}
