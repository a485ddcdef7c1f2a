import type { Text } from "../../../../../shared/domain/text.ts";
import type { Answer } from "../../client/operations.ts";
import { now } from "../../frame/clock.ts";
import { momentWords, untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { grouped } from "../list/grouped.ts";
import { State } from "./figures.tsx";

type Scorecard = Answer<"GET /v1/employees/{nip}/scorecards/{month}">;
type Deadline = Scorecard["deadlines"][number];
type Kind = Deadline["kind"];

const WORDS = {
  by: { id: "paling lambat", en: "by" },
  first: { id: "yang pertama paling lambat", en: "the first by" },
};

/** What is due later than in a week needs no care yet. */
const NEAR_MILLISECONDS = 7 * 86_400_000;

interface DeadlinesProps {
  readonly of: Pick<Scorecard, "nip" | "deadlines">;
  /** What is due, as its reader would say it. */
  readonly names: Readonly<Record<Kind, Text>>;
  /** The same of several reports, after their number. */
  readonly several: Readonly<Partial<Record<Kind, Text>>>;
  /** Whose turn is the reader's own, if any is: what is due then is marked once it is near. */
  readonly own: Deadline["turn"] | undefined;
  /** Where several reports are found, if they are on another screen. */
  readonly listOf: (kind: Kind) => string | undefined;
  /** Where what is about no report is done. */
  readonly placeOf?: (one: Pick<Deadline, "kind" | "month">) => string | undefined;
}

/** What is due, the earliest first; reports that wait for the same are one line, and one alone leads to its report. */
export function Deadlines({ of: { nip, deadlines }, ...reader }: DeadlinesProps) {
  return (
    <ul class="plain">
      {[...grouped(deadlines, keyOf)].map(([key, [earliest, ...others]]) => (
        <li key={key}>{earliest && <Line {...{ nip, earliest, others }} {...reader} />}</li>
      ))}
    </ul>
  );
}

/** Reports that wait for the same are told together; results of two months are not. */
const keyOf = ({ kind, month }: Deadline) => `${kind} ${month}`;

interface LineProps extends Omit<DeadlinesProps, "of"> {
  readonly nip: string;
  readonly earliest: Deadline;
  readonly others: readonly Deadline[];
}

function Line({ nip, earliest, others, names, several, own, listOf, placeOf }: LineProps) {
  const text = words(WORDS);
  const { kind, at, reportId, turn } = earliest;
  const more = others.length > 0 ? several[kind] : undefined;
  const name = more === undefined ? say(names[kind]) : `${others.length + 1} ${say(more)}`;
  const one = reportId === undefined ? placeOf?.(earliest) : `/app/laporan/${nip}/${reportId}`;
  const to = more === undefined ? one : listOf(kind);
  const by = others.every((other) => other.at === at) ? text.by : text.first;
  return (
    <>
      {to === undefined ? name : <a href={to}>{name}</a>}{" "}
      <State {...(turn === own && isNear(at) && { kind: "care" })}>{untilWords(at)}</State>
      <br />
      <small>
        {more !== undefined && by} {momentWords(at)}
      </small>
    </>
  );
}

const isNear = (at: string) => Date.parse(at) - now() < NEAR_MILLISECONDS;
