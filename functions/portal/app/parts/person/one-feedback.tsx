import type { ComponentChildren } from "preact";
import { VALUE_NAMES } from "../../../../../shared/domain/rules/berakhlak.ts";
import type { Answer } from "../../client/operations.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { inOrder } from "../list/in-order.ts";
import { Words, Written } from "../screen/written.tsx";

export type Feedback = Answer<"GET /v1/employees/{nip}/feedback">["items"][number];

const WORDS = {
  reply: { id: "Tanggapan pegawai", en: "The employee's reply" },
  of: { id: "dari 5", en: "of 5" },
};

interface FeedbackProps {
  readonly of: Feedback;
  readonly giver: string;
  readonly children?: ComponentChildren;
}

/** A superior's words, the scores given with them, and the reply. */
export function OneFeedback({ of, giver, children }: FeedbackProps) {
  const text = words(WORDS);
  return (
    <li>
      <Words>{of.text}</Words>
      {of.scores && (
        <p class="quiet-text">
          {inOrder(VALUE_NAMES, of.scores)
            .map(([value, score]) => `${VALUE_NAMES[value]} ${score} ${text.of}`)
            .join(", ")}
        </p>
      )}
      <small>
        {giver}, {momentWords(of.givenAt)}
      </small>
      {of.reply && (
        <p>
          <strong>{text.reply}:</strong> <Written>{of.reply.text}</Written>{" "}
          <small>{momentWords(of.reply.at)}</small>
        </p>
      )}
      {children}
    </li>
  );
}
