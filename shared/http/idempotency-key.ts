/** What an `Idempotency-Key` looks like: random enough that nobody guesses another's. */
export const KEY_PATTERN = /^[\w-]{16,128}$/;
