import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Failure, Notice } from "../../parts/asked/notice.tsx";
import { Words } from "../../parts/screen/written.tsx";

const WORDS = {
  EMPLOYEE: { id: "Anda menerima penghargaan ini.", en: "You won this award." },
  UNIT: { id: "menerima penghargaan ini.", en: "won this award." },
  revoked: { id: "Penghargaan ini dibatalkan.", en: "This award was revoked." },
  why: {
    id: "Sanggahan masyarakat dikabulkan. Jawaban pengelola kinerja:",
    en: "A citizen's objection was upheld. HR's answer:",
  },
  published: {
    id: "Diumumkan dengan persetujuan Anda. Masyarakat dapat menyanggah sampai",
    en: "The name is published with your consent. The public may object until",
  },
  ask: {
    id: "Penghargaan ini diumumkan hanya bila Anda menyetujuinya. Persetujuan dapat ditarik kapan saja.",
    en: "It is published only if you consent. You can withdraw your consent at any time.",
  },
  withheld: {
    id: "Tidak diumumkan, sesuai keinginan Anda. Anda masih dapat menyetujuinya.",
    en: "It is not published, as you wish. You may still consent.",
  },
  refuse: { id: "Jangan umumkan", en: "Do not publish it" },
  consent: { id: "Setuju diumumkan", en: "Consent to publication" },
  withdraw: { id: "Tarik persetujuan", en: "Withdraw consent" },
  certificate: { id: "Piagam (PDF)", en: "Certificate (PDF)" },
};

type Decision = Answer<"GET /v1/award-rounds/{month}/decisions/{category}">;

/** The award that I won, or a unit that I head: consent to its publication, and the certificate. */
export function MyAward({ decision }: { readonly decision: Decision }) {
  const text = words(WORDS);
  const { month, category, winner, state, version, objectUntil, revokedFor } = decision;
  const params = { month, category };
  const consenting = useAct("POST /v1/award-rounds/{month}/decisions/{category}/consent");
  if (state === "REVOKED")
    return (
      <Notice kind="wrong">
        <p>{text.revoked}</p>
        {revokedFor !== undefined && (
          <>
            <p>{text.why}</p>
            <Words>{revokedFor}</Words>
          </>
        )}
      </Notice>
    );
  const isPublished = state === "PUBLISHED";
  const answer = (isGiven: boolean) => void consenting.act({ params, body: { isGiven } }, { version });
  return (
    <Notice kind="done">
      <p>
        <strong>{winner.kind === "UNIT" ? `${winner.name} ${text.UNIT}` : text.EMPLOYEE}</strong>{" "}
        {isPublished && objectUntil && `${text.published} ${momentWords(objectUntil)}.`}
        {state === "WITHHELD" && text.withheld}
        {state === "DECIDED" && text.ask}
      </p>
      <Failure error={consenting.error} />
      <div class="acts">
        <button
          type="button"
          class={isPublished ? "quiet" : ""}
          aria-busy={consenting.isBusy}
          onClick={() => answer(!isPublished)}
        >
          {isPublished ? text.withdraw : text.consent}
        </button>
        {state === "DECIDED" && (
          <button type="button" class="quiet" aria-busy={consenting.isBusy} onClick={() => answer(false)}>
            {text.refuse}
          </button>
        )}
        {isPublished && (
          <Download
            operation="GET /v1/award-rounds/{month}/decisions/{category}/certificate.pdf"
            given={{ params }}
            fileName={`piagam-${month}-${category.toLowerCase()}.pdf`}
          >
            {text.certificate}
          </Download>
        )}
      </div>
    </Notice>
  );
}
