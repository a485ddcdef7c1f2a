import Ajv2020, { type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { machineCodesIn, withoutQuotes } from "../support/browser/plain-words.ts";
import { document, type Operation } from "./operations.ts";
import type { Reply, Sent } from "./request.ts";

const ROOT = "openapi";
const ajv = new Ajv2020.default({ strict: false, allErrors: false });
addFormats.default(ajv);
ajv.addSchema({ ...document, $id: ROOT });

const checks = new Map<string, ValidateFunction>();

/** What the document says of a reply's body, by the place where it says so. */
function check(pointer: string): ValidateFunction {
  const known = checks.get(pointer) ?? ajv.compile({ $ref: `${ROOT}#${pointer}` });
  checks.set(pointer, known);
  return known;
}

const escaped = (part: string) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"));

/** API Gateway's own replies, which no code of ours writes. */
const OF_GATEWAY: Readonly<Record<number, string>> = {
  400: '{"message":"Bad Request"}',
  401: '{"message":"Unauthorized"}',
  413: '{"message":"Request Entity Too Large"}',
};

/** What only a program says, and no sentence for people. */
const INSIDES =
  /\n\s+at |node_modules|\.ts:\d|\b(?:Type|Range|Syntax|Zod|Domain|Edge)?Error\b|\[object |\bundefined\b|\bNaN\b/;
const ENGLISH = /\b(?:the|is|are|must|should|invalid|expected|received|required|please|not|with|and)\b/i;

/** What is wrong with a reply, in a word that is the same for the same fault; undefined if it is as promised. */
export function faultOf(
  operation: Operation,
  sent: Sent,
  { status, headers, bytes }: Reply,
): string | undefined {
  if ("polluted" in {}) return "every object was changed";
  const text = bytes.toString();
  if (OF_GATEWAY[status] === text) return undefined;
  if (status >= 500) return `${status} ${codeIn(text)}`;
  const { responses } = document.paths[operation.path]?.[operation.method.toLowerCase()] ?? {};
  const declared = responses?.[String(status)];
  if (declared === undefined) return `${status} is not declared, ${codeIn(text)}`;
  const mediaType = String(headers["content-type"] ?? "").split(";")[0] ?? "";
  const isProblem = status >= 400;
  if (isProblem)
    return mediaType === "application/problem+json" ? problemFault(text, sent) : `${status} is ${mediaType}`;
  const content = "content" in declared ? declared.content : undefined;
  if (content?.[mediaType] === undefined) return `${status} is ${mediaType}`;
  if (mediaType !== "application/json") return undefined;
  const method = operation.method.toLowerCase();
  const place = [
    "paths",
    operation.path,
    method,
    "responses",
    String(status),
    "content",
    mediaType,
    "schema",
  ];
  return schemaFault(`/${place.map(escaped).join("/")}`, text);
}

function problemFault(text: string, { headers, body, target }: Sent): string | undefined {
  const fault = schemaFault("/components/schemas/Problem", text);
  if (fault) return fault;
  const {
    detail,
    title,
    code,
    errors = [],
  } = JSON.parse(text) as {
    readonly detail: string;
    readonly title: string;
    readonly code: string;
    readonly errors?: readonly { readonly code: string; readonly message: string }[];
  };
  // What a field may hold is described as it is to be sent.
  const told = errors.filter(
    (error) => !["invalid_value", "invalid_format", "invalid_union"].includes(error.code),
  );
  for (const sentence of [title, detail, ...told.map(({ message }) => message)].map(withoutQuotes)) {
    if (sentence.trim() === "" || INSIDES.test(sentence)) return `${code} says "${sentence}"`;
    if (headers["accept-language"] === undefined && ENGLISH.test(sentence))
      return `${code} says "${sentence}"`;
    // A sentence may repeat what was sent to it.
    const codes = machineCodesIn(sentence).filter((word) => !`${body}${target}`.includes(word));
    if (codes.length > 0) return `${code} names ${codes.join(", ")}`;
  }
  return undefined;
}

function schemaFault(pointer: string, text: string): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "a body that is no JSON";
  }
  const valid = check(pointer);
  if (valid(value)) return undefined;
  const [error] = valid.errors ?? [];
  const place = error?.instancePath.replaceAll(/\/\d+/g, "/…");
  return `the body's ${place || "whole"} ${error?.message}`;
}

function codeIn(text: string): string {
  return /"code":"([\w.-]+)"/.exec(text)?.[1] ?? text.slice(0, 80);
}
