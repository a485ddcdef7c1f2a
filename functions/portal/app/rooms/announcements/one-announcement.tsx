import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Failure, Notice } from "../../parts/asked/notice.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { FaqOf } from "../../parts/proposal/faq.tsx";
import { Paragraphs } from "../../parts/screen/paragraphs.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { AttachedFile } from "./attached-file.tsx";
import { Check } from "./check.tsx";
import { standingOf } from "./words.ts";

type Opened = Answer<"GET /v1/announcements/{announcementId}">;

const WORDS = {
  loading: { id: "Pengumuman", en: "Announcement" },
  back: { id: "Pengumuman", en: "Announcements" },
  by: { id: "Dari", en: "From" },
  until: { id: "berlaku sampai", en: "until" },
  files: { id: "Berkas", en: "Files" },
  confirm: { id: "Sudah saya baca", en: "I have read it" },
  read: { id: "Anda menandai sudah membaca pada", en: "You confirmed that you had read it on" },
  reach: { id: "Lihat jangkauan", en: "See how far it has come" },
  withdrawn: { id: "Pengumuman ini ditarik", en: "This announcement is withdrawn" },
};

/** One announcement: what it says, that I have read it, and its check of understanding. */
export function OneAnnouncement({ announcementId }: { readonly announcementId: string }) {
  const asked = useAsk("GET /v1/announcements/{announcementId}", { params: { announcementId } });
  const text = words(WORDS);
  const { value } = asked;
  return (
    <Screen
      title={value?.title ?? text.loading}
      lead={
        value && `${text.by} ${namesIn(value)(value.publishedBy)}, ${text.until} ${dayWords(value.until)}`
      }
      back={{ to: "/app/pengumuman", name: text.back }}
      acts={
        value?.isMine && (
          <a class="button quiet" href={`/app/pengumuman/${announcementId}/jangkauan`}>
            {text.reach}
          </a>
        )
      }
    >
      <Loaded asked={asked} lines={10}>
        {(one) => (
          <>
            {one.withdrawn && (
              <Notice kind="wrong">
                <p>
                  {text.withdrawn}: <Written>{one.withdrawn.reason}</Written>
                </p>
              </Notice>
            )}
            <Card>
              <Paragraphs of={one.body} lang="id" />
              <Files announcement={one} />
              <Confirmation announcement={one} />
            </Card>
            {one.check.length > 0 && <Check announcement={one} />}
            <FaqOf topic={one.id} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Files({ announcement: { id, files } }: { readonly announcement: Opened }) {
  const text = words(WORDS);
  if (files.length === 0) return null;
  return (
    <>
      <h2>{text.files}</h2>
      <ul class="plain">
        {files.map(({ title, sha256 }) => (
          <li key={sha256}>
            <AttachedFile {...{ announcementId: id, sha256, title }} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Confirmation({ announcement }: { readonly announcement: Opened }) {
  const confirming = useAct("POST /v1/announcements/{announcementId}/receipt");
  const text = words(WORDS);
  const { id, readAt, isOpenToMe } = announcement;
  if (readAt !== undefined)
    return (
      <p role="status">
        <State kind="good">
          {text.read} {momentWords(readAt)}
        </State>
      </p>
    );
  if (!isOpenToMe) return <State {...stateOf(announcement)}>{standingOf(announcement).text}</State>;
  return (
    <>
      <Failure error={confirming.error} />
      <div class="acts">
        <button
          type="button"
          aria-busy={confirming.isBusy}
          onClick={() => void confirming.act({ params: { announcementId: id } })}
        >
          {text.confirm}
        </button>
      </div>
    </>
  );
}

function stateOf(announcement: Opened) {
  const { kind } = standingOf(announcement);
  return kind === undefined ? {} : { kind };
}
