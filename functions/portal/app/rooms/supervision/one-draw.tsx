import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { momentWords, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { ConfirmDialog } from "../../parts/dialog/confirm-dialog.tsx";
import { Bar, Facts, Figures } from "../../parts/figure/figures.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { DrawnVisits } from "./drawn-visits.tsx";
import { type Draw, visitsWords, weightingWords } from "./programme-words.ts";

const WORDS = {
  loading: { id: "Undian", en: "Draw" },
  terms: { id: "Syarat undian", en: "Terms of the draw" },
  announced: { id: "Diumumkan", en: "Announced" },
  made: { id: "Diundi", en: "Drawn" },
  size: { id: "Yang dikunjungi", en: "Whom it visits" },
  chances: { id: "Peluang", en: "Chances" },
  month: { id: "Risiko menurut bulan", en: "Risk by the month" },
  hash: { id: "Sidik benih (SHA-256)", en: "Hash of the seed (SHA-256)" },
  seed: { id: "Benih", en: "Seed" },
  listHash: { id: "Sidik daftar (SHA-256)", en: "Hash of the list (SHA-256)" },
  recount: { id: "Hitung ulang undian ini", en: "Recompute this draw" },
  make: { id: "Undi sekarang", en: "Draw now" },
  makeLead: {
    id: "Undian dilakukan satu kali, di antara semua yang memenuhi syarat hari ini, dan tidak dapat diulang.",
    en: "The draw is made once, among all who meet its terms today, and cannot be repeated.",
  },
  makeSure: { id: "Hasilnya langsung berlaku dan tidak dapat diulang.", en: "What it gives is final." },
  progress: { id: "Kemajuan", en: "How far it is" },
  recorded: { id: "Sudah dikunjungi", en: "Visited" },
  of: { id: "dari", en: "of" },
  eligible: { id: "yang memenuhi syarat", en: "who meet the terms" },
  planned: { id: "direncanakan", en: "planned" },
  calledOff: { id: "Dibatalkan", en: "Called off" },
  withReason: { id: "dengan alasan", en: "with a reason" },
  recommendations: { id: "Rekomendasi selesai", en: "Recommendations closed" },
  missed: { id: "lewat batas waktu", en: "past their deadline" },
};

interface Asked {
  readonly programmeId: string;
  readonly period: string;
}

/** One draw: its terms and proof for everybody; who was drawn, for those who run the programme and its inspectors. */
export function OneDraw({ programmeId, period }: Asked) {
  const asked = useAsk("GET /v1/supervision-programmes/{programmeId}/draws/{period}", {
    params: { programmeId, period },
  });
  const text = words(WORDS);
  const back = { to: `/app/pengawasan/program/${programmeId}`, name: asked.value?.title ?? text.loading };
  return (
    <Screen title={`${text.loading} ${periodWords(period)}`} back={back}>
      <Loaded asked={asked} lines={6}>
        {(draw) => (
          <>
            {draw.acts.includes("MAKE") && <Make of={draw} />}
            {draw.made && <Progress of={draw} />}
            {draw.made && draw.isInside && <DrawnVisits of={draw} />}
            <Terms of={draw} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Make({ of: { programmeId, period } }: { readonly of: Draw }) {
  const making = useAct("POST /v1/supervision-programmes/{programmeId}/draws/{period}/make");
  const text = words(WORDS);
  return (
    <Card title={text.make}>
      <p>{text.makeLead}</p>
      <ConfirmDialog
        act={text.make}
        about={periodWords(period)}
        acting={making}
        onSend={(onAnswer) => void making.act({ params: { programmeId, period } }, { onAnswer })}
      >
        <p>{text.makeSure}</p>
      </ConfirmDialog>
    </Card>
  );
}

function Progress({ of: { made, progress } }: { readonly of: Draw }) {
  const text = words(WORDS);
  const drawn = made?.drawn ?? 0;
  const { planned, recorded, calledOff, recommendations, closed, missed } = progress;
  const share = drawn === 0 ? 0 : Math.round((recorded * 10_000) / drawn);
  return (
    <Card title={text.progress}>
      <Figures
        of={[
          {
            name: text.recorded,
            value: numberWords(recorded),
            beside: `${text.of} ${numberWords(drawn)}, ${numberWords(planned)} ${text.planned}`,
          },
          { name: text.calledOff, value: numberWords(calledOff), beside: text.withReason },
          {
            name: text.recommendations,
            value: numberWords(closed),
            beside: `${text.of} ${numberWords(recommendations)}, ${numberWords(missed)} ${text.missed}`,
          },
        ]}
      />
      <Bar basisPoints={share} label={`${text.recorded}: ${recorded} ${text.of} ${drawn}`} />
    </Card>
  );
}

function Terms({ of }: { readonly of: Draw }) {
  const { programmeId, period, announcedAt, made, sampleSize, visits, weighting, seed, seedHash } = of;
  const text = words(WORDS);
  const drawn =
    made &&
    `${momentWords(made.at)}, ${numberWords(made.drawn)} ${text.of} ${numberWords(made.candidates)} ${text.eligible}`;
  return (
    <Card title={text.terms}>
      <Facts
        of={[
          [text.size, `${numberWords(sampleSize)} ${visitsWords(visits)}`],
          [text.chances, weightingWords(weighting)],
          [text.month, made?.riskMonth && periodWords(made.riskMonth)],
          [text.announced, momentWords(announcedAt)],
          [text.hash, <code>{seedHash}</code>],
          [text.made, drawn],
          [text.listHash, made && <code>{made.listHash}</code>],
          [text.seed, seed && <code>{seed}</code>],
        ]}
      />
      {seed && <a href={`/app/pengawasan/program/${programmeId}/${period}/hitung-ulang`}>{text.recount}</a>}
    </Card>
  );
}
