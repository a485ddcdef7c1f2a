import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { useAskPages } from "../../client/pages.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Failure, Notice } from "../../parts/asked/notice.tsx";
import { WordsForm } from "../../parts/form/words-form.tsx";
import { More } from "../../parts/list/paged-list.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { fateWords } from "../../parts/proposal/fate-words.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { AnswerProposal } from "./answer-proposal.tsx";
import { type Proposal, pathOf } from "./consultation-words.ts";
import { Moderation } from "./moderation.tsx";
import { OneComment } from "./one-comment.tsx";

const WORDS = {
  title: { id: "Usul", en: "Proposal" },
  back: { id: "Kembali ke musyawarah", en: "Back to the consultation" },
  support: { id: "Dukung usul ini", en: "Support this proposal" },
  supported: {
    id: "Dukungan Anda tercatat. Jumlahnya tampil setelah musyawarah ditutup.",
    en: "Your support is recorded. How many there are is shown once the consultation is closed.",
  },
  supporters: { id: "dukungan", en: "in support" },
  answer: { id: "Jawaban", en: "Answer" },
  forgotten: {
    id: "Masa simpannya sudah berakhir: isi dan nama pengusulnya sudah dihapus. Jawaban resminya tetap.",
    en: "It is no longer kept: its words and its author's name are deleted. The official answer stays.",
  },
  comments: { id: "Komentar", en: "Comments" },
  noComments: { id: "Belum ada komentar.", en: "There is no comment yet." },
  yours: { id: "Komentar Anda", en: "Your comment" },
  send: { id: "Kirim komentar", en: "Send the comment" },
};

const PROPOSAL = "GET /v1/consultations/{consultationId}/proposals/{proposalId}";

interface Name {
  readonly consultationId: string;
  readonly proposalId: string;
}

/** A proposal, what is said of it, and what becomes of it. */
export function OneProposal({ consultationId, proposalId }: Name) {
  const params = { consultationId, proposalId };
  const asked = useAskPages(PROPOSAL, { params });
  const [hasSupported, setHasSupported] = useState(false);
  const supporting = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/support", () =>
    setHasSupported(true),
  );
  const text = words(WORDS);
  const name = namesIn(asked.value);
  return (
    <Screen title={text.title} back={{ to: pathOf(consultationId), name: text.back }}>
      <Loaded<typeof PROPOSAL> asked={asked}>
        {({ proposal, items: comments }) => (
          <>
            <Card>
              {proposal.text !== undefined && <Words>{proposal.text}</Words>}
              {proposal.forgottenAt !== undefined && <p class="quiet-text">{text.forgotten}</p>}
              <p class="quiet-text">
                {[proposal.authorNip && name(proposal.authorNip), dayWords(proposal.day)]
                  .filter(Boolean)
                  .join(", ")}
                {proposal.supporters !== undefined && ` · ${proposal.supporters} ${text.supporters}`}
              </p>
              <Failure error={supporting.error} />
              {hasSupported && (
                <Notice kind="done">
                  <p role="status">{text.supported}</p>
                </Notice>
              )}
              {proposal.acts.includes("SUPPORT") && (
                <button
                  type="button"
                  class={proposal.acts.includes("ANSWER") ? "quiet" : ""}
                  aria-busy={supporting.isBusy}
                  onClick={() => void supporting.act({ params })}
                >
                  {text.support}
                </button>
              )}
              <Moderation of={proposal} name={params} nameOf={name} />
            </Card>
            {proposal.answer && (
              <Card title={`${text.answer}: ${fateWords(proposal.answer.fate)}`}>
                <Words>{proposal.answer.reason}</Words>
                <p class="quiet-text">{name(proposal.answer.by)}</p>
              </Card>
            )}
            {proposal.acts.includes("ANSWER") && <AnswerProposal of={proposal} name={params} />}
            <Card title={text.comments}>
              {comments.length === 0 && <p class="quiet-text">{text.noComments}</p>}
              {comments.map((one) => (
                <OneComment key={one.id} of={one} name={params} nameOf={name} />
              ))}
              <More count={comments.length} asked={asked} />
              {proposal.acts.includes("COMMENT") && <Comment of={proposal} name={params} />}
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Comment({ of: { acts }, name }: { readonly of: Proposal; readonly name: Name }) {
  const commenting = useAct("POST /v1/consultations/{consultationId}/proposals/{proposalId}/comments");
  const text = words(WORDS);
  return (
    <WordsForm
      draft={`comment ${name.proposalId}`}
      label={text.yours}
      send={text.send}
      isQuiet={acts.includes("ANSWER") || acts.includes("SUPPORT")}
      acting={commenting}
      onSend={(said) => commenting.act({ params: name, body: { text: said } })}
    />
  );
}
