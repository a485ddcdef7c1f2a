import type { Content, OpenApiDocument, Operation } from "./document.ts";

type Described = Content[string];

/** A document with each of its operations changed. */
export function mapOperations(
  document: OpenApiDocument,
  change: (operation: Operation) => Operation,
): OpenApiDocument {
  const ofPath = (methods: Readonly<Record<string, Operation>>) => mapValues(methods, change);
  return { ...document, paths: mapValues(document.paths, ofPath) };
}

/** An operation with what it is sent and what it replies changed, by media type. */
export function mapContents(
  operation: Operation,
  change: (of: Described, isSent: boolean, mediaType: string) => Described,
): Operation {
  const { requestBody, responses } = operation;
  const changed = (content: Content, isSent: boolean) =>
    mapValues(content, (of, mediaType) => change(of, isSent, mediaType));
  return {
    ...operation,
    ...(requestBody && { requestBody: { ...requestBody, content: changed(requestBody.content, true) } }),
    responses: mapValues(responses, (response) =>
      "content" in response && response.content
        ? { ...response, content: changed(response.content, false) }
        : response,
    ),
  };
}

function mapValues<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
