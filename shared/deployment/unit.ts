import type { City } from "../cities/city.ts";
import type { Contract, Route } from "../http/contract.ts";
import type { PageContract } from "../pages/contract.ts";

/** `write` lets a unit put files and sign uploads; `read` open files and sign downloads; `delete` delete files. */
export interface UploadGrant {
  readonly folder: "imports" | "evidence" | "complaints" | "integrity";
  readonly may: readonly ("read" | "write" | "delete")[];
}

/** What a unit may access; the host grants exactly this. */
export interface Grants {
  readonly table: "none" | "read" | "write";
  /** Queues that it may send to, by name. */
  readonly send?: readonly string[];
  /** Uploaded files, folder by folder of the bucket. */
  readonly uploads?: readonly UploadGrant[];
  /** Citizens' contact data: `seal` can store but not read it, `open` can read it; for a mail unit only if the city sends mail. */
  readonly contacts?: "seal" | "open";
  /** Mail in the city's name, if the city sends any. */
  readonly mail?: "send";
}

/** When a scheduled unit runs, in the city's own time zone. Clock times are `HH:MM`. */
export type Cadence =
  | { readonly every: "minutes"; readonly minutes: number }
  | { readonly every: "day"; readonly at: string }
  | { readonly every: "month"; readonly day: number; readonly at: string };

interface Common {
  /** Unique, kebab-case; names the function and its log group. */
  readonly name: string;
  /** The module that exports `handler`, from the root of the project. */
  readonly entry: `functions/${string}.ts`;
  readonly grants: Grants;
  /** One sentence for the alarm: who is affected when this unit fails. */
  readonly impact: string;
  /** MiB; 512 by default. */
  readonly memoryMegabytes?: number;
  /** Seconds; by default 10 for HTTP and 60 for the others. */
  readonly timeoutSeconds?: number;
}

/** A method, and every path below one. */
export type GreedyRoute = `${Route["method"]} /v1/${string}/{proxy+}`;

/** One Lambda per context and trust level: `public` units serve citizens and share no role with staff units. */
export interface HttpUnit extends Common {
  readonly kind: "http";
  readonly audience: "staff" | "public";
  /** Its part of the API. */
  readonly routes: Contract;
  /** Its pages for people: no part of the API, so not described with it. */
  readonly pages?: PageContract;
  /** Whether it serves the files of all pages: style, script and pictures. */
  readonly hasSiteFiles?: true;
  /** Whether it draws documents under the city's arms. */
  readonly hasArms?: true;
  /** Routes of the gateway that each stand for all of its operations below a path: not every operation can have one. Staff only. */
  readonly greedyRoutes?: readonly GreedyRoute[];
  /** Whether it serves the staff portal: its files, and where to sign in and upload to. */
  readonly hasPortal?: true;
  /** Whether it tells browsers where staff sign in. */
  readonly needsSignIn?: true;
  /** Answers what no route has. One public unit does. */
  readonly isFallback?: true;
}

/** One Lambda per queue; the host also creates the queue and its dead-letter queue `<queue>-dlq`. */
export interface QueueUnit extends Common {
  readonly kind: "queue";
  readonly queue: string;
  /** Messages per invocation, 1 to 10,000; more than 10 needs a window. */
  readonly batchSize: number;
  /** Seconds to wait for a batch to fill. */
  readonly batchWindowSeconds?: number;
  /** Concurrent consumers, at least 2 on AWS. Never unbounded: what comes at once must not take the account's Lambdas or an index's capacity. */
  readonly concurrency: number;
}

/** One Lambda per scheduled job. */
export interface ScheduleUnit extends Common {
  readonly kind: "schedule";
  readonly cadence: (city: City) => Cadence;
  /** Whether all it does is find what the table says is due: before anything is due, a run of it does nothing. */
  readonly findsWhatIsDue?: true;
}

export type Unit = HttpUnit | QueueUnit | ScheduleUnit;

/** The context that a unit belongs to: its folder under `functions/`. */
export function contextOf({ entry }: Pick<Unit, "entry">): string {
  return entry.split("/")[1] ?? entry;
}
