import type { ComponentChildren } from "preact";
import type { Answer } from "../../client/operations.ts";
import { dayWords, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { Table } from "../list/table.tsx";
import { Words, Written } from "../screen/written.tsx";

export type Observation = Answer<"GET /v1/me/observations">["items"][number];

const WORDS = {
  criterion: { id: "Kriteria", en: "Criterion" },
  score: { id: "Nilai", en: "Score" },
  note: { id: "Catatan", en: "Note" },
  total: { id: "Nilai keseluruhan", en: "Overall" },
  response: { id: "Tanggapan pegawai", en: "The employee's response" },
};

interface ObservationProps {
  readonly of: Observation;
  /** Who observed, or who was observed. */
  readonly who: string;
  readonly children?: ComponentChildren;
}

/** An observation in the wording of its instrument, what the employee was told, and the response. */
export function OneObservation({ of, who, children }: ObservationProps) {
  const text = words(WORDS);
  return (
    <article>
      <h3>{of.instrument.title}</h3>
      <p class="quiet-text">{[who, dayWords(of.day), of.place].filter(Boolean).join(", ")}</p>
      <Words>{of.feedback}</Words>
      <details>
        <summary>{`${text.total}: ${percentWords(of.scoreBasisPoints)}`}</summary>
        <Table
          caption={of.instrument.title}
          hidesCaption
          rows={of.scores}
          keyOf={({ criterionId }) => criterionId}
          columns={[
            { name: text.criterion, of: ({ statement }) => <Written>{statement}</Written> },
            { name: text.score, of: ({ label }) => <Written>{label}</Written> },
            { name: text.note, of: ({ note }) => <Written>{note ?? "–"}</Written> },
          ]}
        />
      </details>
      {of.response && (
        <p>
          <strong>{text.response}:</strong> <Written>{of.response.text}</Written>{" "}
          <small>{momentWords(of.response.at)}</small>
        </p>
      )}
      {children}
    </article>
  );
}
