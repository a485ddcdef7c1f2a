import type { Answer } from "../../client/operations.ts";
import { dayWords, localDay, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Written } from "../../parts/screen/written.tsx";

type Decision = Answer<"GET /v1/award-rounds/{month}/decisions/{category}">;

const WORDS = {
  winner: { id: "Penerima", en: "Winner" },
  state: { id: "Keadaan", en: "State" },
  DECIDED: { id: "Menunggu persetujuan penerima", en: "Awaits the winner's consent" },
  PUBLISHED: { id: "Diumumkan", en: "Published" },
  WITHHELD: { id: "Tidak diumumkan", en: "Withheld" },
  REVOKED: { id: "Dibatalkan", en: "Revoked" },
  decided: { id: "Ditetapkan", en: "Decided" },
  why: { id: "Alasan berbeda dari usulan", en: "Why it departs from the proposal" },
  revokedFor: { id: "Alasan pembatalan", en: "Why it was revoked" },
  until: { id: "Dapat disanggah sampai", en: "Open to objections until" },
  certificate: { id: "Piagam (PDF)", en: "Certificate (PDF)" },
};

const KINDS = { DECIDED: "care", PUBLISHED: "good", WITHHELD: undefined, REVOKED: "wrong" } as const;

/** A decision: who won, who decided it and why, and its certificate once it is published. */
export function DecidedAward({ of: one, nameOf = namesIn(one) }: DecidedProps) {
  const text = words(WORDS);
  const { month, category, state, winner } = one;
  const kind = KINDS[state];
  return (
    <>
      <Facts
        of={[
          [text.winner, winner.kind === "UNIT" ? winner.name : `${winner.name}, ${winner.unitName}`],
          [
            text.state,
            <State key="state" {...(kind && { kind })}>
              {text[state]}
            </State>,
          ],
          [text.decided, `${dayWords(localDay(one.decidedAt))}, ${nameOf(one.decidedBy)}`],
          [text.why, one.reason && <Written>{one.reason}</Written>],
          [text.revokedFor, one.revokedFor && <Written>{one.revokedFor}</Written>],
          [text.until, state === "PUBLISHED" && one.objectUntil ? momentWords(one.objectUntil) : undefined],
        ]}
      />
      {state === "PUBLISHED" && (
        <Download
          operation="GET /v1/award-rounds/{month}/decisions/{category}/certificate.pdf"
          given={{ params: { month, category } }}
          fileName={`piagam-${month}-${category.toLowerCase()}.pdf`}
        >
          {text.certificate}
        </Download>
      )}
    </>
  );
}

interface DecidedProps {
  readonly of: Omit<Decision, "people">;
  readonly nameOf?: (nip: string | undefined) => string;
}
