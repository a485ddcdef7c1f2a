import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figures.tsx";
import { PagedList } from "../../parts/paged-list.tsx";
import { namesIn } from "../../parts/people.ts";
import { Rows } from "../../parts/rows.tsx";
import { Card } from "../../parts/screen.tsx";
import { Written } from "../../parts/written.tsx";
import { standingOf } from "./post-words.ts";

const WORDS = {
  title: { id: "Menunggu jawaban resmi Anda", en: "Await your official answer" },
  none: {
    id: "Semua pertanyaan sudah dijawab. Yang baru tampil di sini, yang paling dekat batasnya dahulu.",
    en: "All questions are answered. New ones will be here, soonest due first.",
  },
};

/** Questions to answer, soonest due first. */
export function WaitingQuestions() {
  const asked = useAskPages("GET /v1/questions-to-answer", {});
  const text = words(WORDS);
  const name = namesIn(asked.value);
  return (
    <Card title={text.title}>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.title}
            of={items.map((one) => ({
              key: one.id,
              to: `/app/tanya-jawab/${one.topic}/${one.id}`,
              title: <Written>{one.text}</Written>,
              detail: one.authorNip && name(one.authorNip),
              aside: <State {...standingOf(one)}>{standingOf(one).text}</State>,
            }))}
          />
        )}
      </PagedList>
    </Card>
  );
}
