import { useAskPages } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { Need } from "./need-list.tsx";

const WORDS = {
  title: { id: "Kebutuhan yang belum dijawab", en: "Needs not answered yet" },
  lead: {
    id: "Yang ditunjukkan bukti dua belas bulan terakhir tentang pegawai unit ini.",
    en: "What the last twelve months show of this unit's staff.",
  },
  back: { id: "AKPK unit", en: "The unit's plan" },
  none: {
    id: "Tidak ada kebutuhan yang menunggu jawaban. Yang baru ditemukan tampil di sini.",
    en: "No need awaits an answer. What is found from now on will be here.",
  },
  answer: { id: "Jawab kebutuhan", en: "Answer the needs of" },
};

/** What records show of a unit's staff, with evidence, person by person. */
export function FoundInUnit({
  unitId = "",
  year = "",
}: {
  readonly unitId?: string;
  readonly year?: string;
}) {
  const asked = useAskPages("GET /v1/units/{unitId}/found-needs/{year}", { params: { unitId, year } });
  const text = words(WORDS);
  const name = namesIn(asked.value);
  return (
    <Screen
      title={`${text.title}: ${year}`}
      lead={text.lead}
      back={{ to: `/app/karier/akpk/${unitId}/${year}`, name: text.back }}
    >
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) =>
          items.map(({ nip, found }) => (
            <section key={nip}>
              <h2>{name(nip)}</h2>
              {found.map((need) => (
                <Need key={need.id} of={need} isOwn={false} />
              ))}
              <p>
                <a href={`/app/karier/pegawai/${nip}/kebutuhan?tahun=${year}`}>
                  {text.answer} {name(nip)}
                </a>
              </p>
            </section>
          ))
        }
      </PagedList>
    </Screen>
  );
}
