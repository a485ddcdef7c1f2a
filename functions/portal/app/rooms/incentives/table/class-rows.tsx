import { words } from "../../../frame/language.ts";
import { countWords, rupiahWords } from "../../../frame/numbers.ts";
import { State } from "../../../parts/figure/figures.tsx";
import { TextArea, TextField } from "../../../parts/form/form.tsx";
import { rupiahOf } from "../../../parts/form/typed-figures.ts";
import { useLines } from "../../../parts/form/use-lines.ts";
import { NEW_CLASS, namesOf, type TypedClass } from "./typed-table.ts";

const WORDS = {
  class: { id: "Kelas", en: "Class" },
  new: { id: "Kelas baru", en: "New class" },
  code: { id: "Kode kelas", en: "Class code" },
  name: { id: "Nama kelas", en: "Name" },
  base: { id: "Besaran dasar (rupiah)", en: "Base amount (rupiah)" },
  positions: { id: "Jabatan", en: "Positions" },
  positionsHint: {
    id: "Seperti tertulis dalam data pegawai, dipisahkan titik koma.",
    en: "As the register has them, separated by semicolons.",
  },
  grades: { id: "Golongan bagi jabatan yang tidak disebut", en: "Grades, for positions that no class names" },
  gradesHint: { id: "Misalnya II/c; II/d", en: "Such as II/c; II/d" },
  positionCount: { id: "jabatan", en: "positions", one: "position" },
  gradeCount: { id: "golongan", en: "grades", one: "grade" },
  wrong: { id: "belum lengkap", en: "not complete" },
  add: { id: "Tambah kelas", en: "Add a class" },
  remove: { id: "Hapus kelas ini", en: "Remove this class" },
};

const MOST_CLASSES = 200;
/** 200 positions of 200 letters would not fit; the API says so where a city has that many. */
const LONGEST_LIST = 20_000;

interface ClassRowsProps {
  readonly of: readonly TypedClass[];
  /** Places of those with problems, as text. */
  readonly wrong: ReadonlySet<string>;
  readonly onClasses: (classes: readonly TypedClass[]) => void;
}

/** Each class in a line; opened, it is changed. */
export function ClassRows({ of: classes, wrong, onClasses }: ClassRowsProps) {
  const text = words(WORDS);
  const lines = useLines(classes, onClasses);
  return (
    <>
      {classes.map((one, index) => (
        <OneClass
          key={lines.keys[index]}
          of={one}
          index={index}
          isWrong={wrong.has(String(index))}
          onClass={(changed) => lines.change(index, changed)}
          onRemove={classes.length > 1 ? () => lines.remove(index) : undefined}
        />
      ))}
      {classes.length < MOST_CLASSES && (
        <button type="button" class="quiet" onClick={() => lines.add(NEW_CLASS)}>
          {text.add}
        </button>
      )}
    </>
  );
}

interface OneClassProps {
  readonly of: TypedClass;
  readonly index: number;
  readonly isWrong: boolean;
  readonly onClass: (changed: TypedClass) => void;
  /** Absent for the last that is left. */
  readonly onRemove: (() => void) | undefined;
}

function OneClass({ of: one, index, isWrong, onClass, onRemove }: OneClassProps) {
  const text = words(WORDS);
  const field = (part: string) => `classes.${index}.${part}`;
  const base = rupiahOf(one.base);
  const facts = [
    base === undefined ? one.base : rupiahWords(base),
    countWords(namesOf(one.positions).length, WORDS.positionCount),
    countWords(namesOf(one.grades).length, WORDS.gradeCount),
  ];
  return (
    <details class="class-row" open={isWrong}>
      <summary>
        <strong>{one.code === "" ? text.new : `${text.class} ${one.code}, ${one.name}`}</strong>{" "}
        <small>{facts.filter(Boolean).join("; ")}</small>{" "}
        {isWrong && <State kind="wrong">{text.wrong}</State>}
      </summary>
      <div class="fields">
        <TextField
          name={field("code")}
          label={text.code}
          maxLength={16}
          value={one.code}
          onValue={(code) => onClass({ ...one, code })}
        />
        <TextField
          name={field("name")}
          label={text.name}
          maxLength={200}
          value={one.name}
          onValue={(name) => onClass({ ...one, name })}
        />
        <TextField
          name={field("baseRupiah")}
          label={text.base}
          inputMode="numeric"
          value={one.base}
          onValue={(typed) => onClass({ ...one, base: typed })}
        />
      </div>
      <TextArea
        name={field("positions")}
        label={text.positions}
        hint={text.positionsHint}
        isOptional
        maxLength={LONGEST_LIST}
        rows={2}
        value={one.positions}
        onValue={(positions) => onClass({ ...one, positions })}
      />
      <TextField
        name={field("grades")}
        label={text.grades}
        hint={text.gradesHint}
        isOptional
        value={one.grades}
        onValue={(grades) => onClass({ ...one, grades })}
      />
      {onRemove && (
        <button type="button" class="bare" onClick={onRemove}>
          {text.remove}
          <span class="unseen">{` ${one.code || index + 1}`}</span>
        </button>
      )}
    </details>
  );
}
