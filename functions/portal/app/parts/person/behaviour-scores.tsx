import { BEHAVIOUR_VALUES, VALUE_NAMES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { words } from "../../frame/language.ts";
import { Group } from "../form/choices.tsx";
import { useOwnId } from "../form/own-id.ts";

export type BehaviourValue = (typeof BEHAVIOUR_VALUES)[number];
export type Scores = Readonly<Partial<Record<BehaviourValue, number>>>;

const WORDS = {
  scale: {
    id: "1 belum terlihat, 3 terlihat dalam pekerjaan sehari-hari, 5 menjadi teladan bagi yang lain.",
    en: "1 not seen, 3 seen in daily work, 5 an example to others.",
  },
  none: { id: "tanpa nilai", en: "no score" },
};

const SCORES = [1, 2, 3, 4, 5];

interface ScoresProps {
  readonly value: Scores;
  readonly onValue: (value: Scores) => void;
  /** Whether a value may be left without a score. */
  readonly isOptional?: boolean;
}

/** A score from 1 to 5 for each of the seven values. */
export function BehaviourScores({ value, onValue, isOptional }: ScoresProps) {
  const text = words(WORDS);
  const id = useOwnId();
  return (
    <>
      <p class="hint" id={id}>
        {text.scale}
      </p>
      {BEHAVIOUR_VALUES.map((of) => (
        <Group key={of} name={`scores.${of}`} legend={VALUE_NAMES[of]} isOneOf isRow describedBy={id}>
          {SCORES.map((score) => (
            <label key={score}>
              <input
                type="radio"
                name={`${id}-${of}`}
                checked={value[of] === score}
                onChange={() => onValue({ ...value, [of]: score })}
              />
              {score}
            </label>
          ))}
          {isOptional && value[of] !== undefined && (
            <button type="button" class="bare" onClick={() => onValue(without(value, of))}>
              {text.none}
            </button>
          )}
        </Group>
      ))}
    </>
  );
}

function without(value: Scores, of: BehaviourValue): Scores {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== of));
}
