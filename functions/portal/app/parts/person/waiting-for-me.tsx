import type { ComponentProps } from "preact";
import type { Answer } from "../../client/operations.ts";
import type { Asked } from "../../client/questions.ts";
import { untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { isAskedAsRater, type Person, usePerson } from "../../session/person.ts";
import { Loaded } from "../asked/loaded.tsx";
import { State } from "../figure/figures.tsx";
import { Rows } from "../list/rows.tsx";
import { Card } from "../screen/screen.tsx";
import { titleOf, wayTo } from "./task-kinds.ts";

const WORDS = {
  title: { id: "Menunggu Anda", en: "Waiting for you" },
  nothing: { id: "Tidak ada yang menunggu Anda.", en: "Nothing waits for you." },
  overdue: { id: "terlambat", en: "overdue" },
};

type Task = Answer<"GET /v1/me/tasks">["items"][number];

/** Whether somebody decides on others' matters, as a rater or by their office; what awaits anybody else is their own. */
export function mayDecide(person: Person): boolean {
  return isAskedAsRater(person) || person.has("HR", "COMPLAINT_OFFICER");
}

interface WaitingProps {
  readonly asked: Asked<"GET /v1/me/tasks">;
  readonly title?: string;
  /** What waits beside it, from another question. */
  readonly others?: readonly ComponentProps<typeof Rows>["of"][number][];
  /** Whether something waits that a card of its own names: then it is not said that nothing does. */
  readonly isElsewhere?: boolean;
}

/** What waits for whoever decides, by kind, each with the way to where it is done. */
export function WaitingForMe({ asked, title, others = [], isElsewhere = false }: WaitingProps) {
  const person = usePerson();
  const text = words(WORDS);
  const asideOf = ({ overdue, nextDueAt }: Task) =>
    overdue > 0 ? (
      <State kind="wrong">{`${overdue} ${text.overdue}`}</State>
    ) : (
      nextDueAt !== undefined && untilWords(nextDueAt)
    );
  if (isElsewhere && asked.value?.items.length === 0 && others.length === 0) return null;
  return (
    <Card title={title ?? text.title}>
      <Loaded asked={asked} lines={3}>
        {({ items, nearest }) => {
          const rows = items.map((task) => ({
            key: task.kind,
            to: wayTo(task.kind, nearest, person),
            title: titleOf(task),
            aside: asideOf(task),
          }));
          if (rows.length + others.length === 0) return <p>{text.nothing}</p>;
          return <Rows label={title ?? text.title} of={[...rows, ...others]} />;
        }}
      </Loaded>
    </Card>
  );
}
