import type { Answer } from "../../client/operations.ts";
import { momentWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../figure/figures.tsx";
import { Words } from "../screen/written.tsx";

const STATES = {
  OPEN: { id: "Menunggu jawaban pimpinan", en: "Awaits the head's answer" },
  HELPED: { id: "Dibantu", en: "Helped" },
  NOT_POSSIBLE: { id: "Belum dapat dibantu", en: "Not possible" },
  WITHDRAWN: { id: "Ditarik", en: "Withdrawn" },
};
const KINDS = { OPEN: "care", HELPED: "good", NOT_POSSIBLE: undefined, WITHDRAWN: undefined } as const;

const WORDS = {
  overdue: { id: "Belum dijawab, terlambat", en: "Not answered, overdue" },
  passedUp: { id: "diteruskan ke atasan", en: "passed up" },
  late: { id: "terlambat", en: "late" },
};

type Help = NonNullable<Answer<"GET /v1/employees/{nip}/reports/{reportId}">["help"]>;

interface Standing extends Pick<Help, "state" | "dueAt"> {
  readonly isOverdue: boolean;
}

/** Where a request for help stands, in words. */
export function HelpState({ of: { state, dueAt, isOverdue } }: { readonly of: Standing }) {
  const kind = isOverdue ? "wrong" : KINDS[state];
  return (
    <State {...(kind && { kind })}>
      {isOverdue ? words(WORDS).overdue : words(STATES)[state]}
      {state === "OPEN" && `, ${untilWords(dueAt)}`}
    </State>
  );
}

interface StepsProps {
  readonly of: Pick<Help, "passedUp" | "answer">;
  readonly nameOf: (nip: string | undefined) => string;
}

/** What was said to a request, from head to head. */
export function HelpSteps({ of: { passedUp, answer }, nameOf }: StepsProps) {
  const text = words(WORDS);
  const said = [
    ...passedUp.map((step) => ({ ...step, did: text.passedUp })),
    ...(answer ? [{ ...answer, did: undefined }] : []),
  ];
  if (said.length === 0) return null;
  return (
    <ul class="talk">
      {said.map(({ by, at, text: words, isLate, did }) => (
        <li key={at}>
          <Words>{words}</Words>
          <small>{[nameOf(by), momentWords(at), did, isLate && text.late].filter(Boolean).join(", ")}</small>
        </li>
      ))}
    </ul>
  );
}
