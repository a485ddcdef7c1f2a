import type { ComponentChildren } from "preact";
import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { Paragraphs } from "../screen/paragraphs.tsx";
import { Card } from "../screen/screen.tsx";

const WORDS = {
  title: { id: "Pertanyaan umum", en: "FAQ" },
  ask: { id: "Tanya jawab", en: "Questions and answers" },
  lead: {
    id: "Belum jelas? Baca pertanyaan rekan, atau ajukan pertanyaan Anda.",
    en: "Not clear yet? Read what colleagues asked, or ask yourself.",
  },
};

interface EntryProps {
  readonly of: { readonly question: string; readonly answer: string };
  /** What may be done with it, or where it belongs. */
  readonly children?: ComponentChildren;
}

/** A frequent question, which opens to its answer. */
export function FaqEntry({ of: { question, answer }, children }: EntryProps) {
  return (
    <details>
      <summary lang="id">{question}</summary>
      <Paragraphs of={answer} lang="id" />
      {children}
    </details>
  );
}

/** Beneath a rule or an announcement: what is asked often, and the way to ask. */
export function FaqOf({ topic }: { readonly topic: string }) {
  const asked = useAskPages("GET /v1/discussions/{topic}/faq", { params: { topic } });
  const text = words(WORDS);
  const entries = asked.value?.items.filter(({ withdrawnAt }) => withdrawnAt === undefined) ?? [];
  return (
    <Card
      title={text.title}
      aside={
        <a class="button quiet" href={`/app/tanya-jawab/${topic}`}>
          {text.ask}
        </a>
      }
    >
      {entries.map((one) => (
        <FaqEntry key={one.id} of={one} />
      ))}
      <p class="quiet-text">{text.lead}</p>
    </Card>
  );
}
