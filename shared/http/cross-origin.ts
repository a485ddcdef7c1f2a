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
