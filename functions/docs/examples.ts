import type {
  OpenApiDocument,
  Operation,
  Response,
  SchemaObject,
} from "../../shared/http/openapi-document.ts";
import { sampleOf } from "./example.ts";

/** The same document with the smallest request and reply of each operation as examples. */
export function withExamples(document: OpenApiDocument): OpenApiDocument {
  const paths = Object.entries(document.paths).map(
    ([path, methods]) =>
      [
        path,
        Object.fromEntries(
          Object.entries(methods).map(([method, operation]) => [method, withSamples(operation)] as const),
        ),
      ] as const,
  );
  return { ...document, paths: Object.fromEntries(paths) };
}

function withSamples(operation: Operation): Operation {
  const { requestBody, responses } = operation;
  return {
    ...operation,
    ...(requestBody && { requestBody: { ...requestBody, content: sampled(requestBody.content) } }),
    responses: Object.fromEntries(
      Object.entries(responses).map(([status, response]) => [
        status,
        "content" in response && response.content
          ? { ...response, content: sampled(response.content) }
          : response,
      ]),
    ),
  };
}

/** Only for JSON: a made-up picture helps nobody. */
function sampled(content: NonNullable<Response["content"]>): NonNullable<Response["content"]> {
  return Object.fromEntries(
    Object.entries(content).map(([type, { schema }]) => [
      type,
      type === "application/json" ? { schema, example: sampleOf(schema as SchemaObject) } : { schema },
    ]),
  );
}
