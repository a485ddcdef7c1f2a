import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
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
