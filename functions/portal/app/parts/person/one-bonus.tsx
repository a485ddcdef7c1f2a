import type { ComponentChildren } from "preact";
import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { percentWords, rupiahWords } from "../../frame/numbers.ts";
import { Facts, State } from "../figure/figures.tsx";
import { Card } from "../screen/screen.tsx";
import { written } from "../screen/written.tsx";

type Bonus = Answer<"GET /v1/project-bonuses">["items"][number];

const WORDS = {
  PROPOSED: { id: "Menunggu keputusan", en: "Awaits a decision" },
  APPROVED: { id: "Disetujui", en: "Approved" },
  REFUSED: { id: "Ditolak", en: "Refused" },
  recipients: { id: "Penerima", en: "Recipients" },
  by: { id: "Diusulkan", en: "Proposed" },
  decided: { id: "Diputuskan", en: "Decided" },
  reason: { id: "Alasan", en: "Reason" },
  base: { id: "dari besaran dasar", en: "of the base amount" },
};

const KINDS = { PROPOSED: "care", APPROVED: "good", REFUSED: "wrong" } as const;

interface OneBonusProps {
  readonly of: Bonus;
  readonly nameOf: (nip: string | undefined) => string;
  /** What its reader may do with it. */
  readonly children?: ComponentChildren;
}

/** A bonus for a project: what was achieved, who gets how much, and how it was decided. */
export function OneBonus({ of: one, nameOf, children }: OneBonusProps) {
  const text = words(WORDS);
  const { decision } = one;
  return (
    <Card title={one.project} aside={<State kind={KINDS[one.state]}>{text[one.state]}</State>}>
      <p>{one.achievement}</p>
      <ul aria-label={text.recipients}>
        {one.recipients.map((recipient) => (
          <li key={recipient.nip}>
            {nameOf(recipient.nip)}:{" "}
            {recipient.by === "RUPIAH"
              ? rupiahWords(recipient.rupiah)
              : `${percentWords(recipient.basisPoints)} ${text.base}`}
          </li>
        ))}
      </ul>
      <Facts
        of={[
          [text.by, `${nameOf(one.proposedBy)}, ${dayWords(localDay(one.proposedAt))}`],
          [text.decided, decision && `${nameOf(decision.by)}, ${dayWords(localDay(decision.at))}`],
          [text.reason, written(decision?.reason)],
        ]}
      />
      {children}
    </Card>
  );
}
