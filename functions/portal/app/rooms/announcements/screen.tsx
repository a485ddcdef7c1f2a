import type { ComponentChildren } from "preact";
import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { type Person, usePerson } from "../../session/person.ts";

const WORDS = {
  title: { id: "Pengumuman", en: "Announcements" },
  mine: { id: "Untuk Anda", en: "For you" },
  published: { id: "Terbitan", en: "Published" },
  publish: { id: "Tulis pengumuman", en: "Write an announcement" },
};

/** Whether somebody may publish at all; for which units, the API decides. */
export const mayPublish = ({ isHead, has }: Person) => isHead || has("HR", "HEAD_OF_CITY");

interface AnnouncementsScreenProps {
  readonly lead?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen of this room, with the way to the others. */
export function AnnouncementsScreen({ lead, children }: AnnouncementsScreenProps) {
  const person = usePerson();
  const text = words(WORDS);
  const isAuthor = mayPublish(person);
  return (
    <Screen
      title={text.title}
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
        label={text.title}
        of={[
          ...(person.nip === undefined ? [] : [{ to: "/app/pengumuman", name: text.mine }]),
          ...(isAuthor ? [{ to: "/app/pengumuman/terbitan", name: text.published }] : []),
        ]}
      />
      {children}
    </Screen>
  );
}
