import type { ComponentChildren } from "preact";
import type { Answer, Question } from "../../client/operations.ts";
import type { Asked } from "../../client/questions.ts";
import { agoWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "./notice.tsx";

const WORDS = {
  loading: { id: "Memuat …", en: "Loading …" },
  old: { id: "Tanpa sambungan: ini keadaan", en: "No connection: this is from" },
  again: { id: "Coba lagi", en: "Try again" },
};

interface LoadedProps<Of extends Question> {
  readonly asked: Asked<Of>;
  /** How many lines the shape of what comes has; 4 by default. */
  readonly lines?: number;
  readonly children: (value: Answer<Of>) => ComponentChildren;
}

/** What was asked for, as soon as it is there; until then its shape, and if it fails, why. */
export function Loaded<Of extends Question>({ asked, lines = 4, children }: LoadedProps<Of>) {
  const text = words(WORDS);
  if (asked.value === undefined) {
    if (asked.error === undefined) return <Shape lines={lines} label={text.loading} />;
    return (
      <>
        <Failure error={asked.error} />
        <button type="button" class="quiet" onClick={asked.again}>
          {text.again}
        </button>
      </>
    );
  }
  return (
    <>
      {asked.seenAt !== undefined && (
        <p class="seen" role="status">
          {text.old} {agoWords(asked.seenAt)}.
        </p>
      )}
      {children(asked.value)}
    </>
  );
}

/** The shape of what comes. */
export function Shape({ lines, label }: { readonly lines: number; readonly label: string }) {
  return (
    <div class="shape" role="status">
      <span class="unseen">{label}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} aria-hidden="true" />
      ))}
    </div>
  );
}

/** What will be here, and what to do first. */
export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <div class="empty">{children}</div>;
}
