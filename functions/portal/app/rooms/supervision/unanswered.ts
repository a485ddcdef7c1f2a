import { own } from "../../../../../shared/domain/own.ts";
import { Refusal } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";
import type { Given } from "./one-criterion.tsx";
import type { TypedRecommendation } from "./typed-visit.ts";
import type { Mine } from "./visit-words.ts";

const WORDS = {
  missing: { id: "Belum diisi", en: "Not answered yet" },
  owner: {
    id: "Pilih siapa yang menindaklanjuti rekomendasi ini.",
    en: "Choose who follows this recommendation up.",
  },
  text: {
    id: "Tuliskan rekomendasinya, atau hapus rekomendasi yang kosong.",
    en: "Write the recommendation, or remove the empty one.",
  },
  days: { id: "Tuliskan batas waktunya dalam hari kerja.", en: "Give its time in working days." },
};

/** As few as the API takes. */
const FEWEST_LETTERS = 5;

type Criterion = Mine["forms"][number]["instrument"]["criteria"][number];

interface Filled {
  readonly criteria: readonly Criterion[];
  readonly answers: Readonly<Record<string, Given>>;
  readonly files: Readonly<Record<string, readonly File[]>>;
  readonly recommendations: readonly TypedRecommendation[];
}

/**
 * What a record still lacks, told before it is kept: without a connection the API's refusal would come when the inspector has
 * left.
 */
export function unanswered({ criteria, answers, files, recommendations }: Filled): Refusal | undefined {
  const text = words(WORDS);
  const missing = criteria.flatMap((criterion) => {
    const field = fieldMissing(
      criterion,
      own(answers, criterion.id) ?? {},
      own(files, criterion.id)?.length ?? 0,
    );
    return field === undefined ? [] : [{ field, message: text.missing, statement: criterion.statement }];
  });
  const orders = recommendations.flatMap((one, index) => orderErrors(one, `recommendations.${index}`));
  const errors = [...missing, ...orders];
  if (errors.length === 0) return undefined;
  const detail =
    missing.length === 0
      ? (orders[0]?.message ?? "")
      : `${text.missing}: ${missing.map(({ statement }) => statement).join(", ")}.`;
  return new Refusal({ status: 400, code: "", detail, errors });
}

function orderErrors({ text: asked, ownerNip, workingDays }: TypedRecommendation, name: string) {
  const text = words(WORDS);
  return [
    ...(asked.trim().length < FEWEST_LETTERS ? [{ field: `${name}.text`, message: text.text }] : []),
    ...(ownerNip === "" ? [{ field: `${name}.ownerNip`, message: text.owner }] : []),
    ...(/^[1-9]\d{0,2}$/.test(workingDays.trim())
      ? []
      : [{ field: `${name}.workingDays`, message: text.days }]),
  ];
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
