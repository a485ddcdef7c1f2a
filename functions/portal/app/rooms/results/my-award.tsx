import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Download } from "../../parts/download.tsx";
import { Failure, Notice } from "../../parts/notice.tsx";

const WORDS = {
  won: { id: "Anda menerima penghargaan ini.", en: "You won this award." },
  revoked: { id: "Penghargaan ini dibatalkan.", en: "This award was revoked." },
  published: {
    id: "Nama Anda diumumkan dengan persetujuan Anda. Masyarakat dapat menyanggah sampai",
    en: "Your name is published with your consent. The public may object until",
  },
  ask: {
    id: "Penghargaan ini diumumkan hanya bila Anda menyetujuinya. Persetujuan dapat ditarik kapan saja.",
    en: "It is published only if you consent. You can withdraw your consent at any time.",
  },
  consent: { id: "Setuju diumumkan", en: "Consent to publication" },
  withdraw: { id: "Tarik persetujuan", en: "Withdraw consent" },
  certificate: { id: "Piagam (PDF)", en: "Certificate (PDF)" },
};

/** The award that I won: consent to its publication, and the certificate. Nothing where somebody else won, or nobody yet. */
export function MyAward({
  month,
  category,
}: Given<"GET /v1/award-rounds/{month}/decisions/{category}">["params"]) {
  const text = words(WORDS);
  const params = { month, category };
  const asked = useAsk("GET /v1/award-rounds/{month}/decisions/{category}", { params });
  const consenting = useAct("POST /v1/award-rounds/{month}/decisions/{category}/consent");
  const decision = asked.value;
  if (decision === undefined) return null;
  const { state, version, objectUntil } = decision;
  if (state === "REVOKED")
    return (
      <Notice kind="wrong">
        <p>{text.revoked}</p>
      </Notice>
    );
  const isPublished = state === "PUBLISHED";
  return (
    <Notice kind="done">
      <p>
        <strong>{text.won}</strong>{" "}
        {isPublished ? objectUntil && `${text.published} ${momentWords(objectUntil)}.` : text.ask}
      </p>
      <Failure error={consenting.error} />
      <div class="acts">
        <button
          type="button"
          class={isPublished ? "quiet" : ""}
          aria-busy={consenting.isBusy}
          onClick={() => void consenting.act({ params, body: { isGiven: !isPublished } }, { version })}
        >
          {isPublished ? text.withdraw : text.consent}
        </button>
        <Download
          operation="GET /v1/award-rounds/{month}/decisions/{category}/certificate.pdf"
          given={{ params }}
          fileName={`piagam-${month}.pdf`}
        >
          {text.certificate}
        </Download>
      </div>
    </Notice>
  );
}
