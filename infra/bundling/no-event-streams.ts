/**
 * Stands in for `@smithy/core/event-streams` in bundles. The SDK imports it only when an operation streams events;
 * neither DynamoDB nor SQS has such an operation. The names are those that the SDK's protocol asks for.
 */
function refuse(): never {
  throw new Error("Event streams are left out of this bundle: see infra/bundling/no-event-streams.ts.");
}

export { refuse as EventStreamSerde, refuse as eventStreamSerdeProvider };
