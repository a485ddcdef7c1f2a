import { useAskAll } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ComplaintTabs } from "./tabs.tsx";
import { classWords } from "./words.ts";

const WORDS = {
  title: { id: "Templat jawaban", en: "Answer templates" },
  lead: {
    id: "Awal jawaban yang sering dipakai; nomor, unit, dan tenggat terisi sendiri.",
    en: "Beginnings of frequent answers; number, unit and deadline are filled in.",
  },
  write: { id: "Tulis templat", en: "Write a template" },
  none: {
    id: "Belum ada templat. Pengelola pengaduan menulisnya di sini.",
    en: "No templates yet. Complaint officers write them here.",
  },
  noneYet: {
    id: "Belum ada templat. Tulis awal jawaban yang sering Anda pakai; semua petugas lalu dapat memakainya.",
    en: "No templates yet. Write beginnings of answers that you often give; then everybody who answers can use them.",
  },
  all: { id: "semua kelas", en: "all classes" },
  off: { id: "tidak ditawarkan", en: "not offered" },
};

export function Templates() {
  const isOfficer = usePerson().has("COMPLAINT_OFFICER");
  const asked = useAskAll("GET /v1/answer-templates", { query: { limit: 100 } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        isOfficer && (
          <a class="button" href="/app/pengaduan/templat/baru">
            {text.write}
          </a>
        )
      }
    >
      <ComplaintTabs />
      <Loaded asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{isOfficer ? text.noneYet : text.none}</p>
            </Empty>
          ) : (
            <Rows
              label={text.title}
              of={items.map(({ id, title, text: written, class: named, isOffered }) => ({
                key: id,
                to: `/app/pengaduan/templat/${id}`,
                title,
                detail: written,
                aside: isOffered ? named ? classWords(named) : text.all : <State>{text.off}</State>,
              }))}
            />
          )
        }
      </Loaded>
    </Screen>
  );
}
