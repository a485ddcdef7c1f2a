/** What a plan or its amendment goes through. */
export const PLAN_STATES = ["DRAFT", "PROPOSED", "AGREED"] as const;

/** What the assignment of a template goes through. */
export const ASSIGNMENT_STATES = [
  "PREVIEWING",
  "PREVIEWED",
  "ASSIGNING",
  "ASSIGNED",
  "UNDOING",
  "UNDONE",
] as const;
