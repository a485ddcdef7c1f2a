import { Refusal } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";
import type { Given } from "./one-criterion.tsx";
import type { Mine } from "./visit-words.ts";

const WORDS = {
  missing: { id: "Belum diisi", en: "Not answered yet" },
  owner: {
    id: "Pilih siapa yang menindaklanjuti rekomendasi ini.",
    en: "Choose who follows this recommendation up.",
  },
};

type Criterion = Mine["forms"][number]["instrument"]["criteria"][number];

interface Filled {
  readonly criteria: readonly Criterion[];
  readonly answers: Readonly<Record<string, Given>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
  /** A recommendation that nobody is to follow up yet. */
  readonly isOwnerless: boolean;
}

/** What a record still lacks, told before it is kept: without a line the API's refusal would come when the inspector has left. */
export function unanswered({ criteria, answers, files, isOwnerless }: Filled): Refusal | undefined {
  const text = words(WORDS);
  const missing = criteria.flatMap((criterion) => {
    const field = fieldMissing(criterion, answers[criterion.id] ?? {}, files[criterion.id]?.length ?? 0);
    return field === undefined ? [] : [{ field, message: text.missing, statement: criterion.statement }];
  });
  const errors = [...missing, ...(isOwnerless ? [{ field: "ownerNip", message: text.owner }] : [])];
  if (errors.length === 0) return undefined;
  const detail =
    missing.length === 0
      ? text.owner
      : `${text.missing}: ${missing.map(({ statement }) => statement).join(", ")}.`;
  return new Refusal({ status: 400, code: "", detail, errors });
}

function fieldMissing(criterion: Criterion, given: Given, photos: number): string | undefined {
  const { id, answer = "SCALE", isNoteRequired = false } = criterion;
  const hasNote = (given.note ?? "").trim() !== "";
  const isGiven = {
    SCALE: given.score !== undefined,
    CHECK: given.isMet !== undefined,
    PHOTO: photos > 0,
    PLACE: given.place !== undefined,
    NOTE: hasNote,
  };
  if (!isGiven[answer]) return answer === "NOTE" ? `${id}-note` : id;
  return isNoteRequired && !hasNote ? `${id}-note` : undefined;
}
