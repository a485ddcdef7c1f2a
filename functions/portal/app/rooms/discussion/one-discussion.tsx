import type { ComponentChildren } from "preact";
import { useAct } from "../../client/acts.ts";
import { useAskPages } from "../../client/pages.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { FaqDesk } from "./faq-desk.tsx";
import { type Post, placeholderOf, standingOf } from "./post-words.ts";
import { subjectOf, topicTitle } from "./topic-words.ts";

const WORDS = {
  title: { id: "Tanya jawab", en: "Questions" },
  list: { id: "Pertanyaan", en: "Questions" },
  none: {
    id: "Belum ada pertanyaan. Yang pertama bertanya membantu semua rekan.",
    en: "There is no question yet. Whoever asks first helps all colleagues.",
  },
  yours: { id: "Pertanyaan Anda", en: "Your question" },
  hint: {
    id: "Tampil dengan nama Anda bagi semua yang dituju. Dapat diubah beberapa menit, dan ditarik kapan saja.",
    en: "Shown with your name to everybody addressed. You can change it for some minutes, and withdraw it at any time.",
  },
  send: { id: "Tanyakan", en: "Ask" },
  hidden: { id: "Disembunyikan:", en: "Hidden:" },
};

/** A row of the list is short: the whole of it is a screen further on. */
const SHOWN_LETTERS = 160;

/** What was asked on a rule or an announcement, and what is asked often. */
export function OneDiscussion({ topic }: { readonly topic: string }) {
  const params = { topic };
  const asked = useAskPages("GET /v1/discussions/{topic}", { params });
  const text = words(WORDS);
  const name = namesIn(asked.value);
  const title = topicTitle(topic, asked.value?.title);
  return (
    <Screen title={title === undefined ? text.title : `${text.title}: ${title}`} back={subjectOf(topic)}>
      <FaqDesk topic={topic} />
      <Card title={text.list}>
        {asked.value?.acts.includes("ASK") && <Ask topic={topic} />}
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items }) => (
            <Rows
              label={text.list}
              of={items.map((one) => ({
                key: one.id,
                to: `/app/tanya-jawab/${topic}/${one.id}`,
                title: titleOf(one),
                detail: [one.authorNip && name(one.authorNip), momentWords(one.writtenAt)]
                  .filter(Boolean)
                  .join(", "),
                aside: <State {...standingOf(one)}>{standingOf(one).text}</State>,
              }))}
            />
          )}
        </PagedList>
      </Card>
    </Screen>
  );
}

/** The beginning of a question, or why it is not there. */
function titleOf(post: Post): ComponentChildren {
  const { text = "", hidden } = post;
  const gone = placeholderOf(post);
  if (gone !== undefined) return gone;
  if (text === "" && hidden)
    return (
      <>
        {words(WORDS).hidden} <Written>{hidden.reason}</Written>
      </>
    );
  return <Written>{text.length > SHOWN_LETTERS ? `${text.slice(0, SHOWN_LETTERS)} …` : text}</Written>;
}

function Ask({ topic }: { readonly topic: string }) {
  const asking = useAct("POST /v1/discussions/{topic}/questions");
  const draft = useDraft(`ask ${topic}`, "");
  const text = words(WORDS);
  async function submit() {
    if (await asking.act({ params: { topic }, body: { text: draft.value.trim() } })) draft.clear();
  }
  return (
    <Form error={asking.error} onSubmit={() => void submit()}>
      <TextArea
        name="text"
        label={text.yours}
        hint={text.hint}
        maxLength={2_000}
        rows={3}
        value={draft.value}
        onValue={draft.set}
      />
      <Submit isBusy={asking.isBusy}>{text.send}</Submit>
    </Form>
  );
}
