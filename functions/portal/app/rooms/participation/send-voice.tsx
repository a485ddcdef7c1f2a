import { useEffect, useState } from "preact/hooks";
import { isHidden } from "../../../../../shared/domain/moderation/moderation.ts";
import { useAskWhole } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { type Consultation, pathOf } from "./consultation-words.ts";
import { PollFields, votesOf } from "./polls.tsx";
import { type Said, saidOf, unsentOf } from "./said.ts";
import { SupportFields } from "./support-fields.tsx";
import { isVoiceSent, sendVoice } from "./token.ts";
import { Unsent } from "./unsent.tsx";

const WORDS = {
  title: { id: "Sampaikan suara tanpa nama", en: "Send your voice anonymously" },
  back: { id: "Kembali ke musyawarah", en: "Back to the consultation" },
  how: {
    id: "Perangkat Anda mengambil satu kartu suara yang ditandatangani tanpa terbaca, lalu mengirim suara tanpa nama. Yang tercatat tentang Anda hanya bahwa Anda mengambil kartu. Gaya menulis dapat dikenali orang; tulislah seperlunya.",
    en: "Your device draws one token, signed unseen, and sends your voice without a name. All that is kept of you is that you drew one. People may know how you write; write no more than needed.",
  },
  once: {
    id: "Suara dikirim satu kali dan tidak dapat diubah. Ingin mendukung usul yang datang kemudian? Kirim menjelang ditutup.",
    en: "A voice is sent once and cannot be changed. To support what others propose later, send it near the close.",
  },
  polls: { id: "Pertanyaan", en: "Questions" },
  proposal: { id: "Usul Anda", en: "Your proposal" },
  send: { id: "Kirim suara", en: "Send my voice" },
  sent: { id: "Suara Anda sudah terkirim dari perangkat ini.", en: "Your voice was sent from this device." },
};

interface Typed extends Said {
  readonly chosen: Readonly<Record<number, string>>;
  readonly proposal: string;
}

const NOTHING: Typed = { chosen: {}, proposal: "", supports: [], comments: {} };

/** One anonymous voice: votes, a proposal, support and comments at once. */
export function SendVoice({ consultationId }: { readonly consultationId: string }) {
  const asked = useAsk("GET /v1/consultations/{consultationId}", { params: { consultationId } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: pathOf(consultationId), name: text.back }}>
      <Loaded asked={asked}>{({ consultation }) => <Voice of={consultation} />}</Loaded>
    </Screen>
  );
}

function Voice({ of }: { readonly of: Consultation }) {
  const params = { consultationId: of.id };
  // A voice is sent once: whoever says nothing of a proposal has to have seen it.
  const proposals = useAskWhole("GET /v1/consultations/{consultationId}/proposals", {
    params,
    query: { limit: 100 },
  });
  const draft = useDraft(`voice ${of.id}`, NOTHING);
  const [error, setError] = useState<Error>();
  const [isBusy, setIsBusy] = useState(false);
  const [isSent, setIsSent] = useState(false);
  useEffect(() => {
    isVoiceSent(of.id).then(setIsSent, () => setIsSent(false));
  }, [of.id]);
  const text = words(WORDS);
  const others = proposals.value?.items ?? [];
  const { chosen, proposal, supports, comments } = draft.value;
  const change = (part: Partial<Typed>) => draft.set({ ...draft.value, ...part });
  const unsent = unsentOf({ supports, comments }, others);
  const discard = (id: string) => {
    const { [id]: _, ...kept } = comments;
    change({ comments: kept, supports: supports.filter((one) => one !== id) });
  };
  /** Only what could not be sent stays on the device; not what was typed since, which would say whose voice it was. */
  const keepUnsent = () => {
    if (unsent.length === 0) return draft.discard();
    const left = Object.fromEntries(unsent.map(({ id, comment }) => [id, comment]));
    const supported = unsent.filter(({ isSupported }) => isSupported).map(({ id }) => id);
    draft.set({ ...NOTHING, comments: left, supports: supported });
  };
  async function submit() {
    if (isBusy) return;
    setIsBusy(true);
    try {
      await sendVoice(of, {
        votes: votesOf(chosen),
        proposals: proposal.trim() === "" ? [] : [proposal.trim()],
        ...saidOf({ supports, comments }, others),
      });
      keepUnsent();
      setError(undefined);
      setIsSent(true);
    } catch (failure) {
      // The connection broke after it had been counted: that it is spent says so.
      if (failure instanceof Refusal && failure.code === "token.spent") setIsSent(true);
      else {
        setError(failure as Error);
        // A proposal may have been hidden meanwhile: it is shown as it stands.
        proposals.again();
      }
    } finally {
      setIsBusy(false);
    }
  }
  const left = <Unsent of={unsent} isSent={isSent} onDiscard={discard} />;
  if (isSent)
    return (
      <>
        <Notice kind="done">{text.sent}</Notice>
        {left}
      </>
    );
  return (
    <Loaded asked={proposals}>
      {() => (
        <Form error={error} onSubmit={() => void submit()}>
          <Notice>{text.how}</Notice>
          <p class="hint">{text.once}</p>
          {of.polls.length > 0 && (
            <Card title={text.polls}>
              <PollFields polls={of.polls} chosen={chosen} onChosen={(next) => change({ chosen: next })} />
            </Card>
          )}
          <TextArea
            name="proposals.0"
            label={text.proposal}
            isOptional
            maxLength={10_000}
            value={proposal}
            onValue={(next) => change({ proposal: next })}
          />
          {left}
          <SupportFields
            proposals={others.filter((one) => !isHidden(one))}
            {...{ supports, comments }}
            onChange={change}
          />
          <Submit isBusy={isBusy}>{text.send}</Submit>
        </Form>
      )}
    </Loaded>
  );
}
