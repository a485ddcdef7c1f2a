import type { ComponentChildren } from "preact";
import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { type Person, usePerson } from "../../session/person.ts";

const WORDS = {
  room: { id: "Pengumuman", en: "Announcements" },
  forMe: { id: "Pengumuman untuk Anda", en: "Announcements for you" },
  ofAuthors: { id: "Pengumuman terbitan", en: "Announcements published" },
  mine: { id: "Untuk Anda", en: "For you" },
  published: { id: "Terbitan", en: "Published" },
  publish: { id: "Tulis pengumuman", en: "Write an announcement" },
};

/** Whether somebody may publish at all; for which units, the API decides. */
export const mayPublish = ({ isHead, has }: Person) => isHead || has("HR", "HEAD_OF_CITY");

interface AnnouncementsScreenProps {
  /** Which of them it is: its title. */
  readonly tab: "forMe" | "ofAuthors";
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen of this room, with the way to the others. */
export function AnnouncementsScreen({ tab, lead, children }: AnnouncementsScreenProps) {
  const person = usePerson();
  const text = words(WORDS);
  const isAuthor = mayPublish(person);
  return (
    <Screen
      title={text[tab]}
      lead={lead}
      acts={
        isAuthor && (
          <a class="button" href="/app/pengumuman/baru">
            {text.publish}
          </a>
        )
      }
    >
      <Tabs
        label={text.room}
        of={[
          ...(person.nip === undefined ? [] : [{ to: "/app/pengumuman", name: text.mine }]),
          ...(isAuthor ? [{ to: "/app/pengumuman/terbitan", name: text.published }] : []),
        ]}
      />
      {children}
    </Screen>
  );
}
