import type { City } from "../cities/city.ts";
import type { Contract } from "../http/contract.ts";

/** `write` lets a unit put files and sign uploads; `read` lets it open files and sign downloads; `delete` takes them away. */
export interface UploadGrant {
  readonly folder: "imports" | "evidence" | "complaints";
  readonly may: readonly ("read" | "write" | "delete")[];
}

/** What a unit may touch; the host grants this and nothing more. */
export interface Grants {
  readonly table: "none" | "read" | "write";
  /** Queues that it may send to, by name. */
  readonly send?: readonly string[];
  /** Files that people hand in, in one folder of their bucket. */
  readonly uploads?: UploadGrant;
  /** Who citizens are: `seal` lets it put that away and never see it again, `open` lets it look; a unit that sends mail only where the city sends any. */
  readonly contacts?: "seal" | "open";
  /** Mail in the city's name, where the city sends any. */
  readonly mail?: "send";
}

/** When a scheduled unit runs, in the city's own time zone. Clock times are `HH:MM`. */
export type Cadence =
  | { readonly every: "minutes"; readonly minutes: number }
  | { readonly every: "day"; readonly at: string }
  | { readonly every: "month"; readonly day: number; readonly at: string };

interface Common {
  /** Unique, kebab-case; names the function, its log group and its alarms. */
  readonly name: string;
  /** The module that exports `handler`, from the root of the project. */
  readonly entry: `functions/${string}.ts`;
  readonly grants: Grants;
  /** One sentence: who is hurt when this unit fails. It stands in the alarm. */
  readonly hurts: string;
  /** MiB; 512 where not said. */
  readonly memoryMegabytes?: number;
  /** Seconds; 10 for HTTP, 60 for the others where not said. */
  readonly timeoutSeconds?: number;
}

/** One Lambda per context and trust level: `public` units take citizens' requests and share no role with staff units. */
export interface HttpUnit extends Common {
  readonly kind: "http";
  readonly audience: "staff" | "public";
  readonly routes: Contract;
}

/** One Lambda per queue; the host also makes the queue of that name, and its dead-letter queue `<queue>-dlq`. */
export interface QueueUnit extends Common {
  readonly kind: "queue";
  readonly queue: string;
  /** Messages handed over at once, 1 to 10,000; over 10 needs a window. */
  readonly batchSize: number;
  /** Seconds to wait for a batch to fill. */
  readonly batchWindowSeconds?: number;
  /** Consumers at once, at least 2 on AWS. */
  readonly concurrency?: number;
}

/** One Lambda per scheduled job. */
export interface ScheduleUnit extends Common {
  readonly kind: "schedule";
  readonly cadence: (city: City) => Cadence;
}

export type Unit = HttpUnit | QueueUnit | ScheduleUnit;
