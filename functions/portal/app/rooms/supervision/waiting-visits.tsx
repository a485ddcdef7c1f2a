import { useEffect, useState } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { discard, onOutbox, waiting } from "../../offline/outbox.ts";
import type { Waiting } from "../../offline/store.ts";
import { State } from "../../parts/figures.tsx";
import { Card } from "../../parts/screen.tsx";
import { VISIT } from "./send-visit.ts";

const WORDS = {
  title: { id: "Kunjungan yang belum terkirim", en: "Visits not sent yet" },
  waits: { id: "Menunggu sambungan", en: "Waits for a connection" },
  refused: { id: "Ditolak", en: "Refused" },
  mend: { id: "Perbaiki", en: "Correct it" },
  discard: { id: "Hapus", en: "Discard" },
  sure: {
    id: "Hapus catatan kunjungan yang belum terkirim ini?",
    en: "Discard this record, which was not sent?",
  },
};

/** What waits on this device; each is sent once, as soon as there is a line. What was refused stays until a person decides. */
export function WaitingVisits() {
  const [acts, setActs] = useState<readonly Waiting[]>([]);
  useEffect(() => {
    const look = () => void waiting().then((all) => setActs(all.filter(({ kind }) => kind === VISIT)));
    look();
    return onOutbox(look);
  }, []);
  const text = words(WORDS);
  if (acts.length === 0) return null;
  return (
    <Card title={text.title}>
      <ul class="plain">
        {acts.map((act) => (
          <li key={act.id}>
            <strong>{act.title}</strong>
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
                <a class="button quiet" href={`${act.to}/catat?perbaiki=${act.id}`}>
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
