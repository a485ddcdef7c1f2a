import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { titleOf, wayTo } from "../../parts/person/task-kinds.ts";
import { Chips } from "../../parts/screen/chips.tsx";
import { usePerson } from "../../session/person.ts";
import { isTeamTask, TEAM_TASKS, type TeamTask } from "./task-kinds.ts";

const WORDS = {
  label: { id: "Jenis pekerjaan yang menunggu", en: "Kinds of work that wait" },
  next: { id: "Berikutnya", en: "Next" },
  overdue: { id: "terlambat", en: "overdue" },
};

const addressOf = (kind: TeamTask) => `/app/tim?jenis=${kind}`;

interface KindsProps {
  readonly items: Answer<"GET /v1/me/tasks">["items"];
  readonly chosen: TeamTask | undefined;
}

/** From kind to kind, each with how many wait; one that was named and has none left stays in its place. */
export function Kinds({ items, chosen }: KindsProps) {
  const shown = (Object.keys(TEAM_TASKS) as TeamTask[]).filter(
    (kind) => kind === chosen || items.some((item) => item.kind === kind),
  );
  if (shown.length === 0) return null;
  return (
    <Chips
      label={words(WORDS).label}
      current={chosen && addressOf(chosen)}
      of={shown.map((kind) => ({ to: addressOf(kind), name: nameOf(kind, items) }))}
    />
  );
}

interface NextKindProps extends Pick<KindsProps, "items"> {
  readonly nearest: Answer<"GET /v1/me/tasks">["nearest"];
  readonly after: TeamTask | undefined;
}

/** Once nothing of a kind is left: to the next one that waits, one of the team's before what waits elsewhere. */
export function NextKind({ items, nearest, after }: NextKindProps) {
  const person = usePerson();
  if (after === undefined || items.some(({ kind }) => kind === after)) return null;
  const next = items.find(({ kind }) => isTeamTask(kind)) ?? items[0];
  if (next === undefined) return null;
  const name = isTeamTask(next.kind) ? nameOf(next.kind, items) : titleOf(next);
  return (
    <p>
      <a class="button" href={wayTo(next.kind, nearest, person)}>
        {`${words(WORDS).next}: ${name}`}
      </a>
    </p>
  );
}

function nameOf(kind: TeamTask, items: KindsProps["items"]): string {
  const { count = 0, isMore = false, overdue = 0 } = items.find((item) => item.kind === kind) ?? {};
  const late = overdue > 0 ? `, ${overdue} ${words(WORDS).overdue}` : "";
  return `${words(TEAM_TASKS)[kind]} ${count}${isMore ? "+" : ""}${late}`;
}
