import type { Unit } from "../../shared/deployment/unit.ts";

export const deadlinesUnits: readonly Unit[] = [
  {
    kind: "schedule",
    name: "deadlines-sweep",
    entry: "functions/deadlines/on-sweep.ts",
    cadence: () => ({ every: "minutes", minutes: 15 }),
    grants: { table: "read", send: ["deadlines", "staff-deadlines", "mail"] },
    hurts:
      "Missed deadlines go unnoticed: nothing is escalated, frozen or closed until the sweep runs again.",
  },
  {
    kind: "queue",
    name: "deadlines",
    entry: "functions/deadlines/on-deadline.ts",
    queue: "deadlines",
    batchSize: 10,
    // Where the calendar has changed, the open complaints of a unit follow it page by page.
    timeoutSeconds: 120,
    grants: { table: "write", send: ["deadlines"], uploads: { folder: "complaints", may: ["delete"] } },
    hurts:
      "Complaints and surveys that have passed their deadline are neither escalated, closed nor frozen, and do not follow the calendar.",
  },
  {
    kind: "queue",
    name: "deadlines-staff",
    entry: "functions/deadlines/on-staff-deadline.ts",
    queue: "staff-deadlines",
    batchSize: 10,
    grants: { table: "write" },
    hurts:
      "Reports, ratings and objections that nobody answered in time are not put before the superior, and new raters do not find what awaits them.",
  },
];
