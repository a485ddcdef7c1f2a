import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ConsultationState } from "./consultation-state.tsx";
import { type Consultation, pathOf, subjectWords } from "./consultation-words.ts";

const WORDS = {
  title: { id: "Musyawarah", en: "Consultations" },
  lead: {
    id: "Ikut menentukan rencana, kebijakan, dan program. Setiap usul dijawab dengan alasannya.",
    en: "Take part in deciding plans, policies and programmes. Every proposal is answered, with the reason.",
  },
  list: { id: "Daftar musyawarah", en: "Consultations" },
  none: {
    id: "Belum ada musyawarah yang mengajak Anda. Musyawarah baru tampil di sini begitu diterbitkan.",
    en: "No consultation asks you yet. New ones will be here once they are published.",
  },
  publish: { id: "Terbitkan musyawarah", en: "Publish a consultation" },
  anonymous: { id: "tanpa nama", en: "anonymous" },
};

/** What one is asked about. */
export function Consultations() {
  const asked = useAskPages("GET /v1/consultations", {});
  const { isHead, has } = usePerson();
  const text = words(WORDS);
  const detail = ({ subject, isAnonymous }: Consultation) =>
    [subjectWords(subject), isAnonymous && text.anonymous].filter(Boolean).join(" · ");
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      acts={
        (isHead || has("HR", "HEAD_OF_CITY")) && (
          <a class="button" href="/app/musyawarah/baru">
            {text.publish}
          </a>
        )
      }
    >
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.list}
            of={items.map((one) => ({
              key: one.id,
              to: pathOf(one.id),
              title: one.title,
              detail: detail(one),
              aside: <ConsultationState of={one} />,
            }))}
          />
        )}
      </PagedList>
    </Screen>
  );
}
