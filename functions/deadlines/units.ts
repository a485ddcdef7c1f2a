import type { Unit } from "../../shared/deployment/unit.ts";

export const deadlinesUnits: readonly Unit[] = [
  {
    kind: "schedule",
    name: "deadlines-sweep",
    entry: "functions/deadlines/on-sweep.ts",
    cadence: () => ({ every: "minutes", minutes: 15 }),
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
    // When the head of a large unit leaves, hundreds get another rater.
    timeoutSeconds: 120,
    grants: { table: "write" },
    impact:
      "Employees wait: reports, ratings and objections left unanswered are not passed on to the superior, and new raters do not find what awaits them.",
  },
];
