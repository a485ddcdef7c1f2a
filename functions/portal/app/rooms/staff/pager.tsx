import { words } from "../../frame/language.ts";

const WORDS = {
  first: { id: "Kembali ke awal", en: "Back to the start" },
  next: { id: "Berikutnya", en: "Next" },
};

interface PagerProps {
  /** Where the page that is shown begins; undefined for the first. */
  readonly at: string | undefined;
  /** Where the next begins. */
  readonly next: string | undefined;
  readonly onCursor: (cursor: string | undefined) => void;
}

/** Goes through a list too long for one page. */
export function Pager({ at, next, onCursor }: PagerProps) {
  const text = words(WORDS);
  return (
    <div class="acts">
      {at !== undefined && (
        <button type="button" class="bare" onClick={() => onCursor(undefined)}>
          {text.first}
        </button>
      )}
      {next !== undefined && (
        <button type="button" class="quiet" onClick={() => onCursor(next)}>
          {text.next}
        </button>
      )}
    </div>
  );
}
