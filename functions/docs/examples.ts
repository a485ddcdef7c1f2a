import type { OpenApiDocument, SchemaObject } from "../../shared/http/openapi/document.ts";
import { mapContents, mapOperations } from "../../shared/http/openapi/operations.ts";
import { sampleOf } from "./example.ts";

/** The same document with the smallest request and reply of each operation as examples; only of JSON: a made-up picture helps nobody. */
export function withExamples(document: OpenApiDocument): OpenApiDocument {
  return mapOperations(document, (operation) =>
    mapContents(operation, (of, _isSent, mediaType) =>
      mediaType === "application/json" ? { ...of, example: sampleOf(of.schema as SchemaObject) } : of,
    ),
  );
}
