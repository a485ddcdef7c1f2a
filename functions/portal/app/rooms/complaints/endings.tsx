import { englishOf } from "../../../../../shared/domain/complaints/words.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import type { Complaint } from "./words.ts";

const WORDS = {
  title: { id: "Bagaimana berakhir", en: "How it ended" },
  rejected: { id: "Ditolak", en: "Rejected" },
  archived: { id: "Diarsipkan", en: "Archived" },
  SOLVED: { id: "Tuntas", en: "Solved" },
  UNSOLVED: { id: "Tidak tuntas", en: "Unsolved" },
  MERGED: { id: "Digabung dengan", en: "Merged into" },
  STAFF: { id: "ditutup petugas", en: "closed by staff" },
  COMPLAINANT: { id: "pengadu puas", en: "the complainant was satisfied" },
  SILENCE: { id: "pengadu tidak menanggapi jawaban", en: "the complainant did not object to the answer" },
  NO_REPLY: { id: "pengadu tidak menjawab pertanyaan", en: "the complainant did not reply to a question" },
  satisfied: { id: "Pengadu puas", en: "The complainant was satisfied" },
  dissatisfied: { id: "Pengadu tidak puas", en: "The complainant was not satisfied" },
  reopened: { id: "Dibuka kembali", en: "Reopened" },
  DISSATISFIED: { id: "tidak puas", en: "not satisfied" },
  NEW_FACTS: { id: "ada hal baru", en: "new facts" },
};

/** Ratings, reopenings and how it ended, oldest first. */
export function Endings({ complaint }: { readonly complaint: Complaint }) {
  const text = words(WORDS);
  const { ratings, reopenings, rejection, archiving, closing, mergedInto } = complaint;
  const all = [
    ...ratings.map(({ at, isSatisfied, remark }) => ({
      at,
      what: isSatisfied ? text.satisfied : text.dissatisfied,
      why: remark,
    })),
    ...reopenings.map(({ at, cause, reason }) => ({
      at,
      what: `${text.reopened}: ${text[cause]}`,
      why: reason,
    })),
    ...(rejection ? [{ at: rejection.at, what: text.rejected, why: rejection.reason }] : []),
    ...(archiving ? [{ at: archiving.at, what: text.archived, why: archiving.reason }] : []),
    ...(closing
      ? [{ at: closing.at, what: `${text[closing.outcome]}, ${text[closing.cause]}`, why: closing.reason }]
      : []),
  ].toSorted((one, other) => (one.at < other.at ? -1 : 1));
  if (all.length === 0) return null;
  return (
    <Card title={text.title}>
      <ul class="talk">
        {all.map(({ at, what, why }, place) => (
          <li key={place}>
            <strong>{what}</strong>
            {why && (
              <p>
                <Written english={englishOf(why)}>{why}</Written>
              </p>
            )}
            <small>{momentWords(at)}</small>
          </li>
        ))}
      </ul>
      {mergedInto !== undefined && (
        <p>
          {text.MERGED} <a href={`/app/pengaduan/${mergedInto}`}>{mergedInto}</a>
        </p>
      )}
    </Card>
  );
}
