import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { AnnouncementsScreen } from "./screen.tsx";
import { standingOf } from "./words.ts";

const WORDS = {
  list: { id: "Pengumuman yang Anda urus", en: "Announcements that you look after" },
  empty: {
    id: "Belum ada. Tulis pengumuman untuk unit dan jabatan yang dituju; di sini terlihat siapa yang belum terjangkau.",
    en: "There is none yet. Write an announcement for some units and posts; here you see who has not been reached.",
  },
};

/** What I have published; for HR and the head of the city, what anybody has. */
export function Published() {
  return (
    <AnnouncementsScreen tab="ofAuthors">
      <PublishedList />
    </AnnouncementsScreen>
  );
}

export function PublishedList() {
  const asked = useAsk("GET /v1/announcements", {});
  const text = words(WORDS);
  return (
    <Loaded asked={asked}>
      {(value) => {
        const nameOf = namesIn(value);
        if (value.items.length === 0)
          return (
            <Empty>
              <p>{text.empty}</p>
            </Empty>
          );
        return (
          <Rows
            label={text.list}
            of={value.items.map((one) => {
              const { kind, text: standing } = standingOf(one);
              return {
                key: one.id,
                to: `/app/pengumuman/${one.id}/jangkauan`,
                title: one.title,
                detail: `${nameOf(one.publishedBy)}, ${dayWords(one.from)} – ${dayWords(one.until)}`,
                aside: <State {...(kind && { kind })}>{standing}</State>,
              };
            })}
          />
        );
      }}
    </Loaded>
  );
}
