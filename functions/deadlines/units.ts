import type { Unit } from "../../shared/deployment/unit.ts";

/**
 * Consumers of each queue of deadlines. A deadline takes some 100 ms, and moves an entry of the one partition in which all
 * that is due stands: 5 work on 50 a second, some 100 of that partition's 1,000 write units, and 20,000 that are due
 * together are done in some 7 minutes.
 */
const DEADLINE_CONSUMERS = 5;

export const deadlinesUnits: readonly Unit[] = [
  {
    kind: "schedule",
    name: "deadlines-sweep",
    entry: "functions/deadlines/on-sweep.ts",
    cadence: () => ({ every: "minutes", minutes: 15 }),
    // A minute would not do for all that may be due together after a holiday; what is left waits for the next sweep.
    timeoutSeconds: 300,
    grants: {
      table: "read",
      send: [
        ...["deadlines", "staff-deadlines", "mail"],
        // A stalled run is looked at by its own consumer.
        ...[
          "period-close",
          "award-units",
          "incentive-units",
          "plan-assignments",
          "staff-imports",
          "paper-files",
        ],
      ],
    },
    impact:
      "Citizens and staff wait: missed deadlines go unnoticed, and nothing is escalated, frozen or closed until the sweep runs again.",
  },
  {
    kind: "queue",
    name: "deadlines",
    entry: "functions/deadlines/on-deadline.ts",
    queue: "deadlines",
    batchSize: 10,
    concurrency: DEADLINE_CONSUMERS,
    // When the calendar changes, a unit's open complaints follow it page by page.
    timeoutSeconds: 120,
    grants: { table: "write", send: ["deadlines"], uploads: { folder: "complaints", may: ["delete"] } },
    impact:
      "Citizens wait: complaints and surveys past their deadline are not escalated, closed or frozen, and do not follow the calendar.",
  },
  {
    kind: "queue",
    name: "deadlines-staff",
    entry: "functions/deadlines/on-staff-deadline.ts",
    queue: "staff-deadlines",
    batchSize: 10,
    concurrency: DEADLINE_CONSUMERS,
    // When the head of a large unit leaves, hundreds get another rater.
    timeoutSeconds: 120,
    grants: { table: "write" },
    impact:
      "Employees wait: reports, ratings and objections left unanswered are not passed on to the superior, and new raters do not find what awaits them.",
  },
];
