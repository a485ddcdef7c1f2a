import { words } from "../../../frame/language.ts";
import { TextField } from "../../../parts/form/form.tsx";
import { NEW_BAND, type TypedBand } from "./typed-table.ts";

const WORDS = {
  hint: {
    id: "Rentang bersambung dari 0 sampai 120%, misalnya 0–49,99 lalu 50–74,99.",
    en: "Bands follow on from 0 to 120%, such as 0–49.99, then 50–74.99.",
  },
  from: { id: "Dari (%)", en: "From (%)" },
  through: { id: "Sampai (%)", en: "Through (%)" },
  share: { id: "Diterima (%)", en: "Paid (%)" },
  band: { id: "rentang", en: "band" },
  add: { id: "Tambah rentang", en: "Add a band" },
  remove: { id: "Hapus rentang", en: "Remove band" },
};

const MOST_BANDS = 50;

/** What each span of scores gets; both ends belong to it. */
export function BandRows({
  of: bands,
  onBands,
}: {
  readonly of: readonly TypedBand[];
  readonly onBands: (bands: readonly TypedBand[]) => void;
}) {
  const text = words(WORDS);
  const change = (index: number, part: Partial<TypedBand>) =>
    onBands(bands.map((band, place) => (place === index ? { ...band, ...part } : band)));
  const cell = (index: number, part: keyof TypedBand, name: string, label: string, value: string) => (
    <TextField
      name={`productivity.bands.${index}.${name}`}
      label={`${label} ${text.band} ${index + 1}`}
      inputMode="decimal"
      value={value}
      onValue={(typed) => change(index, { [part]: typed })}
    />
  );
  return (
    <>
      <p class="hint">{text.hint}</p>
      {bands.map(({ from, through, share }, index) => (
        <div key={index} class="fields">
          {cell(index, "from", "fromBasisPoints", text.from, from)}
          {cell(index, "through", "throughBasisPoints", text.through, through)}
          {cell(index, "share", "basisPoints", text.share, share)}
        </div>
      ))}
      <div class="acts">
        {bands.length < MOST_BANDS && (
          <button type="button" class="quiet" onClick={() => onBands([...bands, NEW_BAND])}>
            {text.add}
          </button>
        )}
        {bands.length > 1 && (
          <button type="button" class="bare" onClick={() => onBands(bands.slice(0, -1))}>
            {text.remove} {bands.length}
          </button>
        )}
      </div>
    </>
  );
}
