import { useLocation } from "preact-iso/router";
import { useAskAll } from "../../client/pages.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { PersonField } from "../../parts/form/person-field.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { CareerScreen } from "./screen.tsx";

const WORDS = {
  lead: {
    id: "Kompetensi, kebutuhan pengembangan, dan rencana karier seorang pegawai.",
    en: "Somebody's competencies, needs of development and career plan.",
  },
  find: { id: "Cari pegawai", en: "Find an employee" },
  rated: { id: "Pegawai yang Anda nilai", en: "Employees whom you rate" },
  none: {
    id: "Tidak ada pegawai yang Anda nilai. Pengelola kinerja menetapkan siapa menilai siapa.",
    en: "You rate nobody. HR decides who rates whom.",
  },
};

const addressOf = (nip: string) => `/app/karier/pegawai/${nip}`;

/** The way to those whose careers the reader may see: anybody's for HR, those they rate for others. */
export function People() {
  const { me, has } = usePerson();
  const { route } = useLocation();
  const text = words(WORDS);
  const isHr = has("HR");
  return (
    <CareerScreen tab="people" lead={text.lead}>
      {isHr && (
        <Card>
          <PersonField
            name="q"
            label={text.find}
            isEmptied
            onPerson={(person) => person && route(addressOf(person.nip))}
          />
        </Card>
      )}
      {(me.leadsTeam || !isHr) && <Rated />}
    </CareerScreen>
  );
}

function Rated() {
  const asked = useAskAll("GET /v1/me/team", { query: { limit: 100 } });
  const text = words(WORDS);
  return (
    <>
      <h2>{text.rated}</h2>
      <Loaded asked={asked}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Rows
              label={text.rated}
              of={items
                .toSorted((one, other) => one.name.localeCompare(other.name, "id"))
                .map(({ nip: rated, name }) => ({ key: rated, to: addressOf(rated), title: name }))}
            />
          )
        }
      </Loaded>
    </>
  );
}
