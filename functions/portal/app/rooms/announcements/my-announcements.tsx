import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { usePerson } from "../../session/person.ts";
import { PublishedList } from "./published.tsx";
import { AnnouncementsScreen } from "./screen.tsx";

const WORDS = {
  list: { id: "Pengumuman yang berlaku untuk Anda", en: "Announcements that stand for you" },
  until: { id: "sampai", en: "until" },
  unread: { id: "belum dibaca", en: "not read" },
  unanswered: { id: "uji belum dijawab", en: "check not answered" },
  read: { id: "sudah dibaca", en: "read" },
  empty: {
    id: "Belum ada pengumuman yang berlaku untuk unit dan jabatan Anda. Begitu terbit, Anda diberi tahu di kotak masuk.",
    en: "No announcement stands for your unit and post. Once there is one, your inbox tells you.",
  },
};

/** What was announced to me; unread first. */
export function MyAnnouncements() {
  const { nip } = usePerson();
  // An office's account belongs to no employee, and is meant by none.
  return (
    <AnnouncementsScreen tab={nip === undefined ? "ofAuthors" : "forMe"}>
      {nip === undefined ? <PublishedList /> : <ForMe />}
    </AnnouncementsScreen>
  );
}

function ForMe() {
  const asked = useAsk("GET /v1/me/announcements", {});
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
            of={value.items.map(({ id, title, publishedBy, until, readAt, answeredAt, questions }) => ({
              key: id,
              to: `/app/pengumuman/${id}`,
              title,
              detail: `${nameOf(publishedBy)}, ${text.until} ${dayWords(until)}`,
              aside: (
                <Mark isRead={readAt !== undefined} lacksAnswer={questions > 0 && answeredAt === undefined} />
              ),
            }))}
          />
        );
      }}
    </Loaded>
  );
}

function Mark({ isRead, lacksAnswer }: { readonly isRead: boolean; readonly lacksAnswer: boolean }) {
  const text = words(WORDS);
  if (!isRead) return <State kind="care">{text.unread}</State>;
  if (lacksAnswer) return <State kind="care">{text.unanswered}</State>;
  return <State kind="good">{text.read}</State>;
}
