import type { Unit } from "../../shared/deployment/unit.ts";

/**
 * Consumers of each queue of deadlines, so that what is due together does not take all of the account's functions. A deadline
 * takes some 100 ms: 5 work on 50 a second, and 20,000 that are due together are done in some 7 minutes.
 */
const DEADLINE_CONSUMERS = 5;

/** Where what is due goes, and the sweep's own rest. */
const DUE_QUEUES = [
  ...["deadlines", "staff-deadlines", "mail", "sweeps"],
  // A stalled run is looked at by its own consumer.
  ...["period-close", "award-units", "incentive-units", "plan-assignments", "staff-imports", "paper-files"],
];

export const deadlinesUnits: readonly Unit[] = [
  {
    kind: "schedule",
    name: "deadlines-sweep",
    entry: "functions/deadlines/on-sweep.ts",
    cadence: () => ({ every: "minutes", minutes: 15 }),
    findsWhatIsDue: true,
    // 100,000 entries take about a minute; the rest goes over the queue.
    timeoutSeconds: 300,
    grants: { table: "read", send: DUE_QUEUES },
    impact:
      "Citizens and staff wait: missed deadlines go unnoticed, and nothing is escalated, frozen or closed until the sweep runs again.",
  },
  {
    kind: "queue",
    name: "deadlines-sweep-rest",
    entry: "functions/deadlines/on-rest-of-sweep.ts",
    queue: "sweeps",
    batchSize: 1,
    concurrency: 2,
    timeoutSeconds: 300,
    grants: { table: "read", send: DUE_QUEUES },
    impact:
      "Citizens and staff wait: of more than 100,000 deadlines that are due together, the rest goes out at the next sweep.",
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
    grants: {
      table: "write",
      send: ["deadlines"],
      uploads: [
        { folder: "complaints", may: ["delete"] },
        { folder: "integrity", may: ["delete"] },
      ],
    },
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
