import { useAct } from "../../client/acts.ts";
import { useAskPages } from "../../client/pages.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { WordsForm } from "../../parts/form/words-form.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { isNip, namesIn } from "../../parts/person/people.ts";
import { Paragraphs } from "../../parts/screen/paragraphs.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { AnswerQuestion } from "./answer-question.tsx";
import { OnePost } from "./one-post.tsx";
import { type Post, standingOf } from "./post-words.ts";
import { ToFaq } from "./to-faq.tsx";

const WORDS = {
  title: { id: "Pertanyaan", en: "Question" },
  back: { id: "Semua pertanyaan", en: "All questions" },
  official: { id: "Jawaban resmi", en: "Official answer" },
  thread: { id: "Tanggapan rekan", en: "What colleagues say" },
  none: { id: "Belum ada tanggapan.", en: "Nobody has replied yet." },
  yours: { id: "Tanggapan Anda", en: "Your reply" },
  send: { id: "Kirim tanggapan", en: "Send the reply" },
};

interface Name {
  readonly topic: string;
  readonly questionId: string;
}

/** A question, its official answer, and what colleagues say. */
export function OneQuestion({ topic, questionId }: Name) {
  const params = { topic, questionId };
  const asked = useAskPages("GET /v1/discussions/{topic}/questions/{questionId}", { params });
  const text = words(WORDS);
  const name = namesIn(asked.value);
  const question = asked.value?.question;
  return (
    <Screen title={text.title} back={{ to: `/app/tanya-jawab/${topic}`, name: text.back }}>
      {question && <Asked of={question} nameOf={name} />}
      <Card title={text.thread}>
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items }) => items.map((one) => <OnePost key={one.id} of={one} nameOf={name} />)}
        </PagedList>
        {question?.acts.includes("REPLY") && (
          <Reply name={params} isQuiet={question.acts.includes("ANSWER")} />
        )}
      </Card>
    </Screen>
  );
}

interface AskedProps {
  readonly of: Post;
  readonly nameOf: (nip: string | undefined) => string;
}

function Asked({ of, nameOf }: AskedProps) {
  const text = words(WORDS);
  const standing = standingOf(of);
  const answer = of.question?.answer;
  return (
    <>
      <Card aside={<State {...standing}>{standing.text}</State>}>
        <OnePost of={of} nameOf={nameOf} />
      </Card>
      {answer && (
        <Card title={text.official}>
          <Paragraphs of={answer.text} lang="id" />
          <p class="quiet-text">
            {[isNip(answer.by) && nameOf(answer.by), momentWords(answer.at)].filter(Boolean).join(", ")}
          </p>
          {of.acts.includes("TO_FAQ") && <ToFaq of={of} />}
        </Card>
      )}
      {of.acts.includes("ANSWER") && <AnswerQuestion of={of} />}
    </>
  );
}

function Reply({ name, isQuiet }: { readonly name: Name; readonly isQuiet: boolean }) {
  const replying = useAct("POST /v1/discussions/{topic}/questions/{questionId}/posts");
  const text = words(WORDS);
  return (
    <WordsForm
      draft={`reply ${name.questionId}`}
      label={text.yours}
      send={text.send}
      isQuiet={isQuiet}
      acting={replying}
      onSend={(said) => replying.act({ params: name, body: { text: said } })}
    />
  );
}
