import { useState } from "preact/hooks";
import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { FaqEntry } from "../../parts/proposal/faq.tsx";
import { ruleWords } from "../../parts/screen/rule-links.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { WaitingQuestions } from "./waiting-questions.tsx";

const WORDS = {
  title: { id: "Tanya jawab", en: "Questions" },
  lead: {
    id: "Tanyakan aturan yang belum jelas. Jawaban resminya ada batas waktunya, dan berguna bagi semua rekan.",
    en: "Ask about rules that are not clear. The official answer has a deadline, and helps all colleagues.",
  },
  search: { id: "Cari pertanyaan umum", en: "Search the FAQ" },
  words: { id: "Kata yang dicari", en: "Words" },
  find: { id: "Cari", en: "Search" },
  none: {
    id: "Tidak ada pertanyaan umum dengan kata itu. Coba kata lain, atau tanyakan pada aturannya.",
    en: "No frequent question has these words. Try others, or ask under the rule.",
  },
  rules: { id: "Bertanya tentang aturan", en: "Ask about a rule" },
  announcements: {
    id: "Pertanyaan tentang pengumuman diajukan di bawah pengumumannya.",
    en: "Ask about an announcement beneath it.",
  },
};

/** What waits for an answer, what is asked often, and where to ask. */
export function Start() {
  const {
    isHead,
    has,
    me: { isAwaited },
  } = usePerson();
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      {(isHead || isAwaited || has("HR", "HEAD_OF_CITY")) && <WaitingQuestions />}
      <SearchFaq />
      <Rules />
    </Screen>
  );
}

function SearchFaq() {
  const [typed, setTyped] = useState("");
  const [sought, setSought] = useState<string>();
  const asked = useAsk("GET /v1/faq", sought === undefined ? undefined : { query: { words: sought } });
  const text = words(WORDS);
  return (
    <Card title={text.search}>
      <Form error={asked.error} onSubmit={() => setSought(typed.trim())}>
        <TextField name="words" label={text.words} maxLength={100} value={typed} onValue={setTyped} />
        <Submit isBusy={false}>{text.find}</Submit>
      </Form>
      {sought !== undefined && asked.error === undefined && (
        <Loaded asked={asked}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>
                <p>{text.none}</p>
              </Empty>
            ) : (
              items.map((one) => (
                <FaqEntry key={one.id} of={one}>
                  <p>
                    <a href={`/app/aturan/${one.topic}`}>{ruleWords(one.topic)}</a>
                  </p>
                </FaqEntry>
              ))
            )
          }
        </Loaded>
      )}
    </Card>
  );
}

function Rules() {
  const asked = useAsk("GET /v1/explainers", {});
  const text = words(WORDS);
  return (
    <Card title={text.rules}>
      <Loaded asked={asked} lines={8}>
        {({ items }) => (
          <Rows
            label={text.rules}
            of={items.map(({ rule, title }) => ({
              key: rule,
              to: `/app/tanya-jawab/${rule}`,
              title: say(title),
            }))}
          />
        )}
      </Loaded>
      <p class="quiet-text">{text.announcements}</p>
    </Card>
  );
}
