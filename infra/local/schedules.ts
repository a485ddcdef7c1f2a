import type { City } from "../../shared/cities/city.ts";
import type { Cadence, ScheduleUnit } from "../../shared/deployment/unit.ts";
import type { Clock } from "./clock.ts";
import type { DataDirectory } from "./data-directory.ts";
import type { Invoke } from "./invoke.ts";
import { type Occurrence, occurrences } from "./occurrences.ts";

/** A completed run. */
export interface Run {
  readonly unit: string;
  /** The time for which it was scheduled, in milliseconds since 1970. */
  readonly at: number;
  readonly isFailed: boolean;
}

/** Runs the city's scheduled units. */
export interface Schedules {
  /**
   * Sets the clock forward, completing the work of every run on the way; returns the runs in order. Sweeps before anything is
   * due are left out.
   */
  advanceTo(target: number): Promise<readonly Run[]>;
  stop(): Promise<void>;
}

const FILE = "schedules.json";

/** A run that failed, and is still to be done. */
type Owed = Pick<Run, "unit" | "at">;

interface Saved {
  /** What was scheduled up to then has been run, or is owed. */
  readonly doneUntil: number;
  readonly owed?: readonly Owed[];
}

/** The timer's longest sleep: after a machine has been suspended, its timers are up to this late. */
const LONGEST_SLEEP = 20_000;

/**
 * Runs what comes due as the clock ticks or is set forward. What came due while no host ran is done first.
 * @param idle resolves when the messages that runs have sent are processed
 * @param firstDue when the first of all that the table says is due falls due
 */
export function startSchedules({
  units,
  city,
  clock,
  since = clock.now(),
  directory,
  invoke,
  idle,
  firstDue,
  onFailure,
}: {
  readonly units: readonly ScheduleUnit[];
  readonly city: City;
  readonly clock: Clock;
  /** Since when to catch up on missed runs; by default from now. */
  readonly since?: number;
  readonly directory: DataDirectory;
  readonly invoke: Invoke;
  readonly idle: () => Promise<void>;
  readonly firstDue: () => Promise<number>;
  /** Is told what keeps schedules from being kept. */
  readonly onFailure: (error: unknown) => void;
}): Schedules {
  const saved = directory.read(FILE) as Saved | undefined;
  let doneUntil = saved?.doneUntil ?? since;
  let owed: readonly Owed[] = saved?.owed ?? [];
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const save = () => directory.write(FILE, { doneUntil, owed } satisfies Saved);

  function setDone(until: number): void {
    if (until <= doneUntil) return;
    doneUntil = until;
    save();
  }

  function owe(one: Owed, { isFailed, cadence }: { isFailed: boolean; cadence: Cadence }): void {
    const others = owed.filter(({ unit, at }) => unit !== one.unit || at !== one.at);
    // Of sweeps one suffices, and a later one that went well has found all.
    const left = cadence.every === "minutes" ? others.filter(({ unit }) => unit !== one.unit) : others;
    const next = isFailed ? [...left, one] : left;
    if (next.length === owed.length && !isFailed) return;
    owed = next;
    save();
  }

  /** One thing at a time: the timer does not fire during an advance, and advances do not overlap. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function run({ unit, at, cadence }: Occurrence): Promise<Run> {
    // Only earlier instants count as done: a crash repeats the runs of its instant rather than skipping any.
    setDone(at - 1);
    let isFailed = false;
    await invoke(unit, { scheduledTime: scheduledTime(at) }).catch(() => {
      isFailed = true;
    });
    owe({ unit: unit.name, at }, { isFailed, cadence });
    await idle();
    return { unit: unit.name, at, isFailed };
  }

  /** A job gets the time for which it was scheduled, so one that comes late does what it would have done then. */
  async function runOwed(): Promise<void> {
    for (const { unit: name, at } of owed) {
      const unit = units.find((one) => one.name === name);
      if (unit !== undefined && !isStopped) await run({ unit, at, cadence: unit.cadence(city) });
    }
  }

  async function advance(target: number): Promise<readonly Run[]> {
    await idle();
    await runOwed();
    const runs: Run[] = [];
    let due: number | undefined;
    for (const occurrence of occurrences(units, city, { after: doneUntil, until: target })) {
      if (isStopped) return runs;
      if (occurrence.unit.findsWhatIsDue) {
        due ??= await firstDue();
        if (occurrence.at < due) continue;
      }
      clock.moveTo(occurrence.at);
      runs.push(await run(occurrence));
      // Every run may change what is due.
      due = undefined;
    }
    clock.moveTo(target);
    setDone(target);
    return runs;
  }

  async function catchUp(): Promise<void> {
    const until = clock.now();
    await runOwed();
    for (const occurrence of withoutMissedSweeps([
      ...occurrences(units, city, { after: doneUntil, until }),
    ])) {
      if (isStopped) return;
      await run(occurrence);
    }
    setDone(until);
  }

  function sleep(): void {
    clearTimeout(timer);
    if (isStopped || units.length === 0) return;
    const [next] = occurrences(units, city, { after: doneUntil, until: Number.POSITIVE_INFINITY }).take(1);
    const wait = Math.min(LONGEST_SLEEP, Math.max(0, (next?.at ?? 0) - clock.now()));
    // What cannot be written down just then is done again at the next tick.
    timer = setTimeout(() => inTurn(catchUp).catch(onFailure).finally(sleep), wait);
    timer.unref();
  }

  save();
  sleep();
  return {
    // The next run is now nearer than the timer assumes.
    advanceTo: (target) => inTurn(() => advance(target)).finally(sleep),
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await last;
    },
  };
}

/** As EventBridge Scheduler writes `<aws.scheduler.scheduled-time>`: in UTC, to the second. */
function scheduledTime(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, "Z");
}

/**
 * Of the sweeps missed while a machine slept, only the last: it finds everything that the others would have
 * found.
 */
function withoutMissedSweeps(due: readonly Occurrence[]): readonly Occurrence[] {
  const lastOf = new Map(due.map((occurrence) => [occurrence.unit, occurrence]));
  return due.filter(
    (occurrence) => occurrence.cadence.every !== "minutes" || lastOf.get(occurrence.unit) === occurrence,
  );
}
