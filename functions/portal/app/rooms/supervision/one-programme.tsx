import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { AnnounceDraw } from "./announce-draw.tsx";
import { visitsWords } from "./programme-words.ts";
import { WaitingRecommendations } from "./waiting-recommendations.tsx";

const WORDS = {
  loading: { id: "Program pengawasan", en: "Programme of supervision" },
  back: { id: "Program", en: "Programmes" },
  retired: { id: "Dihentikan", en: "Retired" },
  purpose: { id: "Untuk apa", en: "What for" },
  visits: { id: "Yang dikunjungi", en: "Whom it visits" },
  unannounced: { id: "secara mendadak", en: "unannounced" },
  form: { id: "Instrumen", en: "Form" },
  inspectors: { id: "Pengawas", en: "Inspectors" },
  draws: { id: "Undian dan kemajuannya", en: "Draws, and how far they are" },
  none: {
    id: "Belum ada undian. Undian diumumkan lebih dahulu, lalu dilakukan satu kali untuk satu periode.",
    en: "There is no draw yet. One is announced first, then made once for a period.",
  },
  period: { id: "Periode", en: "Period" },
  drawn: { id: "Terundi", en: "Drawn" },
  notMade: { id: "belum diundi", en: "not drawn yet" },
  recorded: { id: "Dikunjungi", en: "Visited" },
  calledOff: { id: "Dibatalkan", en: "Called off" },
  recommendations: { id: "Rekomendasi", en: "Recommendations" },
  closed: { id: "selesai", en: "closed" },
  missed: { id: "Lewat batas", en: "Missed" },
  change: { id: "Ubah program", en: "Change" },
  retire: { id: "Hentikan program", en: "Retire" },
  retireSure: {
    id: "Program yang dihentikan tidak diundi lagi. Kunjungan yang sudah terundi tetap dilaksanakan.",
    en: "Nothing is drawn for a retired programme. What was drawn is still carried out.",
  },
};

type Draws = Answer<"GET /v1/supervision-programmes/{programmeId}/draws">;

/** A programme: what it is, what its visits recommended, its draws, and how far their visits are. */
export function OneProgramme({ programmeId }: { readonly programmeId: string }) {
  const asked = useAskPages("GET /v1/supervision-programmes/{programmeId}/draws", {
    params: { programmeId },
  });
  const text = words(WORDS);
  const { has } = usePerson();
  const { programme, acts = [], isInside = false } = asked.value ?? {};
  const mayPassOn = acts.includes("PASS_ON");
  return (
    <Screen
      title={programme?.title ?? text.loading}
      back={{ to: "/app/pengawasan/program", name: text.back }}
      acts={programme && <Acts of={programme} acts={acts} />}
    >
      {programme && (
        <Card {...(programme.isRetired && { aside: <State>{text.retired}</State> })}>
          <Facts
            of={[
              [text.purpose, programme.purpose],
              [
                text.visits,
                `${visitsWords(programme.visits)}${programme.isUnannounced ? `, ${text.unannounced}` : ""}`,
              ],
            ]}
          />
          {isInside && <Within programmeId={programmeId} />}
        </Card>
      )}
      {(mayPassOn || has("HEAD_OF_CITY")) && <WaitingRecommendations {...{ programmeId, mayPassOn }} />}
      {acts.includes("ANNOUNCE") && <AnnounceDraw programmeId={programmeId} />}
      <Card title={text.draws}>
        <PagedList asked={asked} empty={<p>{text.none}</p>}>
          {({ items }) => <DrawTable of={items} />}
        </PagedList>
      </Card>
    </Screen>
  );
}

function DrawTable({ of }: { readonly of: Draws["items"] }) {
  const text = words(WORDS);
  return (
    <Table
      caption={text.draws}
      hidesCaption
      rows={of}
      keyOf={({ period }) => period}
      columns={[
        {
          name: text.period,
          of: ({ programmeId, period }) => (
            <a href={`/app/pengawasan/program/${programmeId}/${period}`}>{periodWords(period)}</a>
          ),
        },
        {
          name: text.drawn,
          isNumber: true,
          of: ({ made }) => (made ? numberWords(made.drawn) : text.notMade),
        },
        { name: text.recorded, isNumber: true, of: ({ progress }) => numberWords(progress.recorded) },
        { name: text.calledOff, isNumber: true, of: ({ progress }) => numberWords(progress.calledOff) },
        {
          name: text.recommendations,
          isNumber: true,
          of: ({ progress: { recommendations, closed } }) =>
            `${numberWords(recommendations)} (${numberWords(closed)} ${text.closed})`,
        },
        { name: text.missed, isNumber: true, of: ({ progress }) => numberWords(progress.missed) },
      ]}
    />
  );
}

/** The form and the inspectors, for those who run the programme or inspect for it. */
function Within({ programmeId }: { readonly programmeId: string }) {
  const asked = useAsk("GET /v1/supervision-programmes/{programmeId}", { params: { programmeId } });
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={2}>
      {(programme) => (
        <Facts
          of={[
            [text.form, programme.instrument.title],
            [text.inspectors, programme.inspectors.map(namesIn(programme)).join(", ")],
          ]}
        />
      )}
    </Loaded>
  );
}

type Of = Pick<Draws, "acts"> & { readonly of: Draws["programme"] };

function Acts({ of: { id: programmeId, version }, acts }: Of) {
  const retiring = useAct("POST /v1/supervision-programmes/{programmeId}/retire");
  const text = words(WORDS);
  return (
    <>
      {acts.includes("CHANGE") && (
        <a class="button quiet" href={`/app/pengawasan/program/${programmeId}/ubah`}>
          {text.change}
        </a>
      )}
      {acts.includes("RETIRE") && (
        <ConfirmDialog
          act={text.retire}
          look="bare wrong"
          acting={retiring}
          onSend={(onAnswer) => void retiring.act({ params: { programmeId } }, { version, onAnswer })}
        >
          <p>{text.retireSure}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
