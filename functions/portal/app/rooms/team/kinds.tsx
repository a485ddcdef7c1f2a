import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { Chips } from "../../parts/chips.tsx";
import { TEAM_TASKS, type TeamTask } from "./task-kinds.ts";

const WORDS = {
  label: { id: "Jenis pekerjaan yang menunggu", en: "Kinds of work that wait" },
  overdue: { id: "terlambat", en: "overdue" },
};

const addressOf = (kind: TeamTask) => `/app/tim?jenis=${kind}`;

interface KindsProps {
  readonly items: Answer<"GET /v1/me/tasks">["items"];
  readonly chosen: TeamTask | undefined;
}

/** From kind to kind, each with how many wait; one that was named and has none left stays in its place. */
export function Kinds({ items, chosen }: KindsProps) {
  const text = words(WORDS);
  const names = words(TEAM_TASKS);
  const shown = (Object.keys(TEAM_TASKS) as TeamTask[]).filter(
    (kind) => kind === chosen || items.some((item) => item.kind === kind),
  );
  if (shown.length === 0) return null;
  const nameOf = (kind: TeamTask) => {
    const { count = 0, isMore = false, overdue = 0 } = items.find((item) => item.kind === kind) ?? {};
    const late = overdue > 0 ? `, ${overdue} ${text.overdue}` : "";
    return `${names[kind]} ${count}${isMore ? "+" : ""}${late}`;
  };
  return (
    <Chips
      label={text.label}
      current={chosen && addressOf(chosen)}
      of={shown.map((kind) => ({ to: addressOf(kind), name: nameOf(kind) }))}
    />
  );
}
