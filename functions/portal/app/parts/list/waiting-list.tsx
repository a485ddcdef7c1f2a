import type { ComponentChildren } from "preact";
import { useTrying } from "../../client/trying.ts";
import { words } from "../../frame/language.ts";
import { discard } from "../../offline/outbox.ts";
import type { Waiting } from "../../offline/store.ts";
import { Failure } from "../asked/notice.tsx";
import { State } from "../figure/figures.tsx";
import { Card } from "../screen/screen.tsx";

const WORDS = {
  waits: { id: "Menunggu sambungan", en: "Waits for a connection" },
  refused: { id: "Ditolak", en: "Refused" },
  mend: { id: "Perbaiki", en: "Correct it" },
  discard: { id: "Hapus", en: "Discard" },
};

interface WaitingListProps {
  readonly title: string;
  readonly acts: readonly Waiting[];
  /** Asked before one of them is thrown away. */
  readonly sure: string;
  /** Where one that was refused is corrected. */
  readonly mendAt: (act: Waiting) => string;
  readonly detailOf?: (act: Waiting) => ComponentChildren;
}

/** What waits on this device; each is sent once, as soon as there is a connection. What was refused stays until a person decides. */
export function WaitingList({ title, acts, sure, mendAt, detailOf }: WaitingListProps) {
  const { error, attempt } = useTrying();
  const text = words(WORDS);
  if (acts.length === 0) return null;
  return (
    <Card title={title}>
      <Failure error={error} />
      <ul class="plain">
        {acts.map((act) => (
          <li key={act.id}>
            <strong>{act.title}</strong> {detailOf?.(act)}
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
                <a class="button quiet" href={mendAt(act)}>
                  {text.mend}
                </a>
              )}
              <button
                type="button"
                class="bare"
                onClick={() => {
                  if (window.confirm(sure)) void attempt(() => discard(act.id));
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
