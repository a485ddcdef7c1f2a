import { createSecretKey, hash } from "node:crypto";
import { seal, unseal } from "../sealing.ts";
import type { StoredReply } from "../table/commits/items.ts";
import * as items from "../table/items.ts";
import type { ReplyRecord } from "../table/table.ts";
import { KEY_PATTERN } from "./idempotency-key.ts";
import { EdgeError } from "./problem.ts";

const DAY_SECONDS = 86_400;

/** A request that may be repeated: its sender, route, key and body. */
interface RepeatableRequest {
  readonly sender: string;
  readonly routeKey: string;
  readonly path: string;
  readonly idempotencyKey: string | undefined;
  readonly body: string;
  /** Turns the use case's reply into the text to be sent. */
  readonly render: (reply: unknown) => string;
}

export interface FirstReply extends ReplyRecord {
  /** @throws EdgeError 422 if the key was used with another body */
  open(item: StoredReply): string;
}

/**
 * The record of the first reply to a request. It is sealed with the Idempotency-Key itself, of which the table has only a
 * hash, so nobody who reads the table learns a reply, such as a complainant's secret.
 * @throws EdgeError 400 if the key is missing or malformed
 */
export function firstReply(request: RepeatableRequest): FirstReply {
  const { sender, routeKey, path, idempotencyKey, body, render } = request;
  if (idempotencyKey === undefined || !KEY_PATTERN.test(idempotencyKey)) {
    throw new EdgeError("request.idempotency-key-missing");
  }
  const identity = [sender, routeKey, idempotencyKey].join("\n");
  const secret = () => createSecretKey(hash("sha256", `seal\n${identity}`, "buffer"));
  const requestHash = hash("sha256", `${path}\n${body}`, "base64url");
  return {
    key: items.firstReply.key(hash("sha256", `find\n${identity}`, "base64url")),
    item: (reply) => ({
      item: { requestHash, sealed: seal(render(reply), secret()) },
      // The table expires items by the real clock, whatever time the request claims.
      expiresAt: Math.floor(Date.now() / 1000) + DAY_SECONDS,
    }),
    open(item) {
      if (item.requestHash !== requestHash) throw new EdgeError("request.idempotency-key-reused");
      return unseal(item.sealed, secret());
    },
  };
}
