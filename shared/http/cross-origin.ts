/** What pages of another origin may send and read (CORS); the city configures the origins. */
export const CROSS_ORIGIN = {
  methods: ["GET", "POST", "PUT", "DELETE"],
  requestHeaders: [
    "authorization",
    "content-type",
    "idempotency-key",
    "if-match",
    "if-none-match",
    "accept-language",
    "x-correlation-id",
  ],
  replyHeaders: ["etag", "x-correlation-id", "retry-after", "idempotency-replayed"],
  /** How long a browser may cache the permission. */
  maxAgeSeconds: 3_600,
} as const;

/** What a page may send to the store of uploads, and read of its replies (CORS): the store's origin is never the page's. */
export const STORE_CROSS_ORIGIN = {
  methods: ["PUT", "GET", "POST"],
  requestHeaders: ["content-type", "content-length", "x-amz-checksum-sha256"],
  replyHeaders: ["etag"],
  /** How long a browser may cache the permission. */
  maxAgeSeconds: 3_600,
} as const;
