import type { Unit } from "../../shared/deployment/unit.ts";

export const mailUnits: readonly Unit[] = [
  {
    kind: "queue",
    name: "mail-delivery",
    entry: "functions/mail/on-mail.ts",
    queue: "mail",
    batchSize: 10,
    concurrency: 2,
    grants: { table: "write", contacts: "open", mail: "send" },
    impact:
      "Complainants and heads of units get no mail about their complaints; the tracking page and the units' inboxes still show everything.",
  },
];
