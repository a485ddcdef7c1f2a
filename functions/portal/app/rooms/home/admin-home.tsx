import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { ImportStanding } from "../../parts/import/states.tsx";
import { periodRow } from "../../parts/list/period-row.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card } from "../../parts/screen/screen.tsx";

const WORDS = {
  imports: { id: "Impor pegawai", en: "Staff imports" },
  allImports: { id: "Semua impor", en: "All imports" },
  noImports: {
    id: "Tidak ada berkas yang sedang diproses, gagal, atau menunggu diterapkan.",
    en: "No file is under way, has failed, or waits to be applied.",
  },
  closes: { id: "Penutupan periode", en: "Period closings" },
  allCloses: { id: "Semua periode", en: "All periods" },
  noCloses: {
    id: "Belum ada periode yang ditutup. Bulan ditutup dengan sendirinya pada bulan berikutnya.",
    en: "No period has closed yet. A month closes by itself in the following month.",
  },
  lacking: { id: "Belum ditetapkan", en: "Not set up yet" },
  establish: { id: "Ke unit organisasi", en: "To the units" },
  route: { id: "Ke penyaluran pengaduan", en: "To the routing of complaints" },
};

const IMPORTS = 20;
const PERIODS = 5;

/**
 * What an administrator looks at first: imports since the last one that was applied, how the newest closes went, and what the region
 * still lacks. The imports are asked for first; the rest comes beneath them.
 */
export function AdminHome() {
  const imports = useAsk("GET /v1/imports", { query: { limit: IMPORTS } });
  const isThere = imports.value !== undefined || imports.error !== undefined;
  const text = words(WORDS);
  return (
    <>
      <Card title={text.imports} aside={<a href="/app/kepegawaian/impor">{text.allImports}</a>}>
        <Loaded asked={imports} lines={3}>
          {({ items }) => {
            const last = items.findIndex(({ state }) => state === "APPLIED");
            const open = last === -1 ? items : items.slice(0, last);
            if (open.length === 0) return <p>{text.noImports}</p>;
            return (
              <Rows
                label={text.imports}
                of={open.map(({ id, fileName, createdAt, state }) => ({
                  key: id,
                  to: `/app/kepegawaian/impor/${id}`,
                  title: fileName,
                  detail: momentWords(createdAt),
                  aside: <ImportStanding state={state} />,
                }))}
              />
            );
          }}
        </Loaded>
      </Card>
      {isThere && (
        <>
          <Lacking />
          <Closes />
        </>
      )}
    </>
  );
}

function Lacking() {
  const oversight = useAsk("GET /v1/complaint-oversight", {});
  const text = words(WORDS);
  if (oversight.value === undefined) return null;
  const { isEstablished, text: said, routing } = oversight.value;
  if (isEstablished && routing.isOn) return null;
  return (
    <Card title={text.lacking}>
      {!isEstablished && (
        <Notice kind="care">
          <p>{say(said)}</p>
          <p>
            <a href="/app/pengaturan/unit">{text.establish}</a>
          </p>
        </Notice>
      )}
      {!routing.isOn && (
        <Notice kind="care">
          <p>{say(routing.text)}</p>
          <p>
            <a href="/app/pengaduan/penyaluran">{text.route}</a>
          </p>
        </Notice>
      )}
    </Card>
  );
}

function Closes() {
  const periods = useAsk("GET /v1/periods", { query: { limit: PERIODS } });
  const text = words(WORDS);
  return (
    <Card title={text.closes} aside={<a href="/app/kepegawaian/periode">{text.allCloses}</a>}>
      <Loaded asked={periods} lines={3}>
        {({ items }) =>
          items.length === 0 ? <p>{text.noCloses}</p> : <Rows label={text.closes} of={items.map(periodRow)} />
        }
      </Loaded>
    </Card>
  );
}
