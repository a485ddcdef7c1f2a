import { ROLES, type Role } from "../../shared/auth/principal.ts";
import { OFFICE_LOG } from "../constructs/office-log.ts";

const VERBS = ["REQUESTED", "GIVEN", "TAKEN"] as const;

/** One line of the log: an office was asked for, given or taken, and by whom. */
export interface OfficeEntry {
  /** ISO 8601, in UTC. */
  readonly at: string;
  readonly role: Role;
  readonly verb: (typeof VERBS)[number];
  /** The name of the account that did so, or `operator` for whoever administers the pool. */
  readonly by: string;
}

/** @throws Error if somebody wrote the log by hand, and wrongly: an office is not given on the word of such a log */
export function readOfficeLog(log: string): readonly OfficeEntry[] {
  return log
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [at = "", role, verb, by = ""] = line.split(" ");
      const known = ROLES.find((one) => one === role);
      const done = VERBS.find((one) => one === verb);
      if (Number.isNaN(Date.parse(at)) || known === undefined || done === undefined || by === "")
        throw new Error("The log of an account's offices cannot be read.");
      return { at, role: known, verb: done, by };
    });
}

/** The log with one more line; where it grows too long, it loses the oldest. */
export function withEntry(log: string, { at, role, verb, by }: OfficeEntry): string {
  const lines = [...log.split("\n").filter((line) => line !== ""), `${at} ${role} ${verb} ${by}`];
  while (lines.join("\n").length > OFFICE_LOG.letters) lines.shift();
  return lines.join("\n");
}
