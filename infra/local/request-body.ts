import type { IncomingMessage } from "node:http";

/** API Gateway's limit. */
const LIMIT_BYTES = 10 * 1_024 * 1_024;

const EMPTY = Buffer.alloc(0);

/**
 * The body of a request; undefined if it is too large for the gateway. Even then it is read to the end: a
 * sender that is cut off while sending does not receive the reply.
 */
export async function readBody(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const { "content-length": announced, "transfer-encoding": chunked } = incoming.headers;
  if (announced === undefined && chunked === undefined) return EMPTY;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LIMIT_BYTES) chunks.length = 0;
    else chunks.push(chunk);
  }
  return bytes > LIMIT_BYTES ? undefined : Buffer.concat(chunks);
}
