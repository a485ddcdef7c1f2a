import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { discard } from "../../offline/outbox.ts";
import type { Waiting } from "../../offline/store.ts";
import { useWaiting } from "../../offline/use-waiting.ts";
import { State } from "../../parts/figures.tsx";
import { Card } from "../../parts/screen.tsx";
import { type MeantReport, type MeantRevision, REPORT, REVISION } from "./send-report.ts";

const WORDS = {
  title: { id: "Belum terkirim", en: "Not sent yet" },
  waits: { id: "Menunggu sambungan", en: "Waits for a connection" },
  refused: { id: "Ditolak", en: "Refused" },
  mend: { id: "Perbaiki", en: "Correct it" },
  discard: { id: "Hapus", en: "Discard" },
  sure: { id: "Hapus laporan yang belum terkirim ini?", en: "Discard this report, which was not sent?" },
};

/** What waits on this device; each is sent once, as soon as there is a line. */
export function WaitingReports() {
  const acts = useWaiting().filter(({ kind }) => kind === REPORT || kind === REVISION);
  const text = words(WORDS);
  if (acts.length === 0) return null;
  return (
    <Card title={text.title}>
      <ul class="plain">
        {acts.map((act) => (
          <li key={act.id}>
            <strong>{act.title}</strong> <small>{dayWords(dayOf(act))}</small>
            <br />
            {act.refusal === undefined ? (
              <State kind="care">{text.waits}</State>
            ) : (
              <>
                <State kind="wrong">{text.refused}</State> {act.refusal}
              </>
            )}
            <div class="acts">
              {act.refusal !== undefined && (
                <a
                  class="button quiet"
                  href={act.kind === REPORT ? `/app/laporan/baru?perbaiki=${act.id}` : act.to}
                >
                  {text.mend}
                </a>
              )}
              <button
                type="button"
                class="bare"
                onClick={() => {
                  if (window.confirm(text.sure)) void discard(act.id);
                }}
              >
                {text.discard}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function dayOf({ kind, data }: Waiting): string {
  return kind === REPORT ? (data as MeantReport).day : (data as MeantRevision).body.day;
}
