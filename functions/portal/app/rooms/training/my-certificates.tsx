import type { Answer } from "../../client/operations.ts";
import { useAskAll } from "../../client/pages.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { Download } from "../../parts/asked/download.tsx";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Facts } from "../../parts/figure/figures.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { usePerson } from "../../session/person.ts";
import { TrainingScreen } from "./screen.tsx";

type Training = Answer<"GET /v1/employees/{nip}/training">["items"][number];

const WORDS = {
  lead: {
    id: "Sertifikat sesi yang Anda ikuti atau berikan. Siapa pun dapat memeriksa keasliannya dengan kode di atasnya.",
    en: "Certificates of the sessions that you attended or gave. Anybody can check them by the code on them.",
  },
  none: {
    id: "Belum ada sertifikat pada tahun ini. Sertifikat terbit sendiri setelah sesi selesai dan kehadiran Anda tercatat.",
    en: "No certificate in this year. It is issued by itself once a session is over and your attendance is noted.",
  },
  hours: { id: "Jam pelajaran", en: "Lesson hours" },
  day: { id: "Selesai", en: "Ended" },
  provider: { id: "Penyelenggara", en: "Given by" },
  code: { id: "Kode keaslian", en: "Code" },
  check: { id: "Halaman pemeriksaan untuk umum", en: "Public page that checks it" },
  save: { id: "Sertifikat (PDF)", en: "Certificate (PDF)" },
};

/** My certificates of a year, to be saved and printed. */
export function MyCertificates() {
  const { nip = "" } = usePerson();
  const thisYear = today().slice(0, 4);
  const [year, setYear] = useYear(thisYear);
  const asked = useAskAll("GET /v1/employees/{nip}/training", {
    params: { nip },
    query: { year, limit: 100 },
  });
  const text = words(WORDS);
  return (
    <TrainingScreen tab="certificates" lead={text.lead}>
      <YearStep year={year} last={thisYear} onYear={setYear} />
      <Loaded asked={asked} lines={5}>
        {({ items }) => {
          const issued = items.filter(({ certificateCode }) => certificateCode !== undefined);
          if (issued.length > 0) return issued.map((one) => <Certificate key={one.id} of={one} nip={nip} />);
          return (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          );
        }}
      </Loaded>
    </TrainingScreen>
  );
}

function Certificate({ of, nip }: { readonly of: Training; readonly nip: string }) {
  const text = words(WORDS);
  const { id: trainingId, title, hours, day, provider, certificateCode = "" } = of;
  return (
    <Card title={title}>
      <Facts
        of={[
          [text.hours, `${hours} JP`],
          [text.day, dayWords(day)],
          [text.provider, provider],
          [text.code, <code key="code">{certificateCode}</code>],
        ]}
      />
      <div class="acts">
        <Download
          operation="GET /v1/employees/{nip}/training/{trainingId}/certificate.pdf"
          given={{ params: { nip, trainingId } }}
          fileName={`sertifikat-${certificateCode}.pdf`}
        >
          {text.save}
        </Download>
        <a href={`/piagam/${certificateCode}`}>{text.check}</a>
      </div>
    </Card>
  );
}
