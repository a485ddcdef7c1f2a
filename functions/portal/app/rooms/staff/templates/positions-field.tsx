import { useState } from "preact/hooks";
import { useAskAll } from "../../../client/pages.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { countWords } from "../../../frame/numbers.ts";
import { useSheetField } from "../../../parts/edit/sheet.ts";
import { Check, SelectField } from "../../../parts/form/choices.tsx";
import { Field } from "../../../parts/form/form.tsx";
import { grouped } from "../../../parts/list/grouped.ts";
import { Icon } from "../../../parts/screen/icon.tsx";

const WORDS = {
  label: { id: "Untuk jabatan apa?", en: "For which positions?" },
  hint: {
    id: "Nama jabatan seperti pada data pegawai; tekan Enter setelah masing-masing. Atau pilih dari sebuah unit di bawah.",
    en: "The position's name as in the register; press Enter after each. Or choose from a unit below.",
  },
  add: { id: "Tambah jabatan", en: "Add the position" },
  remove: { id: "Hapus jabatan", en: "Remove the position" },
  chosen: { id: "Jabatan yang dipilih", en: "Chosen positions" },
  fromUnit: { id: "Jabatan yang ada di unit", en: "Positions of a unit" },
  none: { id: "Pilih unit untuk melihat jabatannya", en: "Choose a unit to see its positions" },
  holders: { id: "pegawai", en: "employees", one: "employee" },
};

interface PositionsFieldProps {
  readonly positions: readonly string[];
  /** What is typed and not added yet: it counts as well once the form is sent. */
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly onPositions: (positions: readonly string[]) => void;
}

/** The positions that a template is meant for: typed, or chosen from those that a unit has. */
export function PositionsField({ positions, typed, onTyped, onPositions }: PositionsFieldProps) {
  const text = words(WORDS);
  useSheetField("positions", {
    label: text.chosen,
    value: positions,
    shown: positions.join("; "),
    take: onPositions,
  });
  const add = () => {
    const position = typed.trim();
    if (position !== "" && !positions.includes(position)) onPositions([...positions, position]);
    else onTyped("");
  };
  return (
    <>
      <Field name="positions" label={text.label} hint={text.hint}>
        {(wiring) => (
          <div class="beside-button">
            <input
              {...wiring}
              value={typed}
              maxLength={200}
              onInput={(event) => onTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                // An empty field sends the form, as everywhere.
                if (event.key !== "Enter" || typed.trim() === "") return;
                event.preventDefault();
                add();
              }}
            />
            <button type="button" class="quiet" onClick={add}>
              {text.add}
            </button>
          </div>
        )}
      </Field>
      {positions.length > 0 && (
        <ul class="chips" aria-label={text.chosen}>
          {positions.map((position) => (
            <li key={position}>
              {position}{" "}
              <button
                type="button"
                class="bare"
                aria-label={`${text.remove}: ${position}`}
                onClick={() => onPositions(positions.filter((one) => one !== position))}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <OfUnit positions={positions} onPositions={onPositions} />
    </>
  );
}

function OfUnit({ positions, onPositions }: Pick<PositionsFieldProps, "positions" | "onPositions">) {
  const [unitId, setUnitId] = useState("");
  const units = useAsk("GET /v1/units", {});
  const staff = useAskAll(
    "GET /v1/units/{unitId}/employees",
    unitId === "" ? undefined : { params: { unitId }, query: { limit: 100 } },
  );
  const text = words(WORDS);
  const held = (staff.value?.items ?? []).flatMap(({ posting }) => posting?.position ?? []);
  const counted = [...grouped(held, (position) => position)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  return (
    <>
      <SelectField
        name="positions.unit"
        label={text.fromUnit}
        value={unitId}
        onValue={setUnitId}
        options={[["", text.none], ...(units.value?.items.map(({ id, name }) => [id, name] as const) ?? [])]}
      />
      {counted.length > 0 && (
        <div class="checks">
          {counted.map(([position, { length }]) => (
            <Check
              key={position}
              label={`${position} (${countWords(length, WORDS.holders)})`}
              isOn={positions.includes(position)}
              onToggle={(isOn) =>
                onPositions(isOn ? [...positions, position] : positions.filter((one) => one !== position))
              }
            />
          ))}
        </div>
      )}
    </>
  );
}
