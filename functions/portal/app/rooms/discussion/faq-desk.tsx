import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { FaqEntry } from "../../parts/proposal/faq.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { FaqFields, trimmed } from "./faq-fields.tsx";

type Entry = Answer<"GET /v1/discussions/{topic}/faq">["items"][number];

const WORDS = {
  title: { id: "Pertanyaan umum", en: "FAQ" },
  none: {
    id: "Belum ada pertanyaan umum. Pertanyaan yang sudah dijawab dapat dimasukkan ke sini.",
    en: "There is no FAQ yet. Answered questions can be put here.",
  },
  change: { id: "Ubah rumusan", en: "Change the words" },
  save: { id: "Simpan", en: "Save" },
  withdraw: { id: "Tarik dari pertanyaan umum", en: "Take it out of the FAQ" },
  out: {
    id: "Ditarik; tampil lagi setelah rumusannya disimpan",
    en: "Taken out; back once its words are saved",
  },
};

/** The FAQ of a rule or an announcement; whoever looks after it changes it here. */
export function FaqDesk({ topic }: { readonly topic: string }) {
  const asked = useAskPages("GET /v1/discussions/{topic}/faq", { params: { topic } });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items, isMine }) =>
          items.map((one) => (
            <FaqEntry key={one.id} of={one}>
              {one.withdrawnAt !== undefined && <State kind="care">{text.out}</State>}
              {isMine && <Change of={one} />}
              {isMine && one.withdrawnAt === undefined && <Withdraw of={one} />}
            </FaqEntry>
          ))
        }
      </PagedList>
    </Card>
  );
}

function Change({ of }: { readonly of: Entry }) {
  const { topic, id: faqId, version, question, answer } = of;
  const changing = useAct("POST /v1/discussions/{topic}/faq/{faqId}/change");
  const edit = useEdit(`faq ${faqId}`, { version, typed: { question, answer } });
  const text = words(WORDS);
  async function submit() {
    const body = trimmed(edit.typed);
    if (await changing.act({ params: { topic, faqId }, body }, { version, onAnswer: edit.sent }))
      edit.clear();
  }
  return (
    <details>
      <summary>{text.change}</summary>
      <Form error={changing.error} onSubmit={() => void submit()}>
        <EditStored of={edit}>{(typed, onTyped) => <FaqFields typed={typed} onTyped={onTyped} />}</EditStored>
        <Submit isBusy={changing.isBusy}>{text.save}</Submit>
      </Form>
    </details>
  );
}

function Withdraw({ of: { topic, id: faqId, version } }: { readonly of: Entry }) {
  const withdrawing = useAct("POST /v1/discussions/{topic}/faq/{faqId}/withdraw");
  return (
    <>
      <Failure error={withdrawing.error} />
      <button
        type="button"
        class="bare"
        aria-busy={withdrawing.isBusy}
        onClick={() => void withdrawing.act({ params: { topic, faqId } }, { version })}
      >
        {words(WORDS).withdraw}
      </button>
    </>
  );
}
