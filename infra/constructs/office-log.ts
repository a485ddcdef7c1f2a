/**
 * An account's attribute with who gave or took which office, and when. Only whoever administers the pool can write it: the app's
 * client lets people change nothing but their language.
 */
export const OFFICE_LOG = {
  name: "office_log",
  /** Cognito's own limit. */
  letters: 2_048,
} as const;
