import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Facts } from "../../parts/figure/figures.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { RecordHistory } from "../../parts/person/record-history.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { AssignRater } from "./assign-rater.tsx";
import { ChangeService } from "./change-service.tsx";
import { MonthDiscipline } from "./conduct/month-discipline.tsx";
import { Headship } from "./headship.tsx";
import { Leave } from "./leave.tsx";
import { type Profile, SERVICE_REASONS } from "./record-words.ts";

const WORDS = {
  back: { id: "Kepegawaian", en: "Staff" },
  title: { id: "Data pegawai", en: "Employee record" },
  unit: { id: "Unit", en: "Unit" },
  position: { id: "Jabatan", en: "Position" },
  grade: { id: "Golongan", en: "Grade" },
  since: { id: "Menjabat sejak", en: "In this post since" },
  rater: { id: "Pejabat penilai", en: "Rater" },
  assigned: { id: "ditetapkan pengelola kinerja", en: "assigned by HR" },
  service: { id: "Masa tugas", en: "Service" },
  goesOn: { id: "Bertugas", en: "In service" },
  career: { id: "Kompetensi dan kebutuhan pengembangannya", en: "Competencies and needs of development" },
  award: { id: "Posisi dalam penghargaan", en: "Standing for the award" },
  noPosting: { id: "Tidak bertugas di unit mana pun hari ini.", en: "Serves in no unit today." },
  history: { id: "Riwayat data", en: "History of the record" },
};

/** Somebody's record, and what HR may change of it. */
export function PersonRecord({ nip = "" }: { readonly nip?: string }) {
  const { has } = usePerson();
  const asked = useAsk("GET /v1/employees/{nip}", { params: { nip } });
  const text = words(WORDS);
  return (
    <Screen
      title={asked.value?.name ?? text.title}
      lead={`NIP ${nip}`}
      back={{ to: "/app/kepegawaian", name: text.back }}
    >
      <Loaded asked={asked}>
        {(profile) => (
          <>
            <Where of={profile} />
            {has("HR") && (
              <p>
                <a href={`/app/karier/pegawai/${nip}`}>{text.career}</a>
                {" · "}
                <a href={`/app/penghargaan/pegawai/${nip}`}>{text.award}</a>
              </p>
            )}
            {has("HR") && (
              <div class="columns">
                <Leave of={profile} />
                {profile.posting && <AssignRater of={profile} />}
                <Headship of={profile} />
                <ChangeService of={profile} />
              </div>
            )}
          </>
        )}
      </Loaded>
      {has("HR") && (
        <>
          <MonthDiscipline nip={nip} />
          <Card title={text.history}>
            <RecordHistory nip={nip} />
          </Card>
        </>
      )}
    </Screen>
  );
}

function Where({ of: profile }: { readonly of: Profile }) {
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const reasons = words(SERVICE_REASONS);
  const { posting, grade, service = [] } = profile;
  const unit = units.value?.items.find(({ id }) => id === posting?.unitId);
  return (
    <Card>
      {posting === undefined && <p>{text.noPosting}</p>}
      <Facts
        of={[
          [text.unit, unit?.name],
          [text.position, posting?.position],
          [text.grade, grade],
          [text.since, posting && dayWords(posting.from)],
          [
            text.rater,
            posting &&
              `${namesIn(profile)(posting.raterNip)}${posting.isRaterAssigned ? ` (${text.assigned})` : ""}`,
          ],
          [
            text.service,
            service
              .map(({ from, reason }) => `${reason ? reasons[reason] : text.goesOn}, ${dayWords(from)}`)
              .join("; "),
          ],
        ]}
      />
    </Card>
  );
}
