import type { ComponentChildren } from "preact";
import { useAct } from "../../client/acts.ts";
import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { fateWords } from "../../parts/proposal/fate-words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import type { Consultation, Proposal } from "./consultation-words.ts";

const WORDS = {
  title: { id: "Usul", en: "Proposals" },
  none: { id: "Belum ada usul yang dapat ditampilkan.", en: "There is no proposal to show yet." },
  hiddenYet: {
    id: "Usul tanpa nama tampil mulai hari berikutnya, setelah cukup banyak suara masuk.",
    en: "Anonymous proposals appear from the next day on, once there are voices enough.",
  },
  yours: { id: "Usul Anda", en: "Your proposal" },
  send: { id: "Ajukan usul", en: "Make the proposal" },
  hidden: { id: "Disembunyikan:", en: "Hidden:" },
  forgotten: { id: "Isi usul sudah dihapus: masa simpannya berakhir", en: "Words deleted: no longer kept" },
  support: { id: "dukungan", en: "in support" },
  unanswered: { id: "Belum dijawab", en: "Not answered yet" },
};

/** A row of the list is short: the whole of it is a screen further on. */
const SHOWN_LETTERS = 160;

export function Proposals({ of }: { readonly of: Consultation }) {
  const params = { consultationId: of.id };
  const asked = useAskPages("GET /v1/consultations/{consultationId}/proposals", { params });
  const text = words(WORDS);
  const name = namesIn(asked.value);
  return (
    <Card title={text.title}>
      {of.acts.includes("PROPOSE") && <Propose of={of} />}
      <PagedList
        asked={asked}
        empty={
          <p>
            {text.none} {of.isAnonymous && of.isOpen && text.hiddenYet}
          </p>
        }
      >
        {({ items }) => (
          <Rows
            label={text.title}
            of={items.map((one) => ({
              key: one.id,
              to: `/app/musyawarah/${of.id}/usul/${one.id}`,
              title: titleOf(one),
              detail: [
                one.authorNip && name(one.authorNip),
                one.supporters !== undefined && `${numberWords(one.supporters)} ${text.support}`,
              ]
                .filter(Boolean)
                .join(" · "),
              aside: <Fate of={one} isAwaited={of.state === "CLOSED"} />,
            }))}
          />
        )}
      </PagedList>
    </Card>
  );
}

/** The beginning of a proposal, or why it is hidden or gone. */
function titleOf({ text = "", hidden, forgottenAt }: Proposal): ComponentChildren {
  if (forgottenAt !== undefined) return words(WORDS).forgotten;
  if (text === "" && hidden)
    return (
      <>
        {words(WORDS).hidden} <Written>{hidden.reason}</Written>
      </>
    );
  return <Written>{text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)} …` : text}</Written>;
}

export function Fate({ of: { answer }, isAwaited }: { readonly of: Proposal; readonly isAwaited: boolean }) {
  if (answer === undefined) return isAwaited ? <State kind="care">{words(WORDS).unanswered}</State> : null;
  return (
    <State {...(answer.fate !== "NOT_ADOPTED" && { kind: "good" as const })}>{fateWords(answer.fate)}</State>
  );
}

function Propose({ of }: { readonly of: Consultation }) {
  const proposing = useAct("POST /v1/consultations/{consultationId}/proposals");
  const draft = useDraft(`proposal ${of.id}`, "");
  const text = words(WORDS);
  async function submit() {
    const body = { text: draft.value.trim() };
    if (await proposing.act({ params: { consultationId: of.id }, body })) draft.clear();
  }
  return (
    <Form error={proposing.error} onSubmit={() => void submit()}>
      <TextArea name="text" label={text.yours} maxLength={10_000} value={draft.value} onValue={draft.set} />
      <Submit isBusy={proposing.isBusy} isQuiet={of.acts.includes("VOTE")}>
        {text.send}
      </Submit>
    </Form>
  );
}
