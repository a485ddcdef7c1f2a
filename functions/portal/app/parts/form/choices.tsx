import type { ComponentChildren } from "preact";
import { useContext } from "preact/hooks";
import { words } from "../../frame/language.ts";
import { SheetOfForm, useSheetField } from "../edit/sheet.ts";
import { Field, type FieldProps, IsForm, useRefusal, type Valued } from "./form.tsx";
import { useOwnId } from "./own-id.ts";

const WORDS = {
  choose: { id: "Pilih", en: "Choose" },
  goneShort: { id: "(tidak ditawarkan lagi)", en: "(no longer offered)" },
  yes: { id: "ya", en: "yes" },
  no: { id: "tidak", en: "no" },
};

/**
 * Whether what was chosen, and kept since, is not among what is offered now. Such a form is not sent: it would send what nobody
 * sees. What is stored already may stay.
 * @param offered as far as they are known: none while they are asked for
 */
function useGone(value: string, offered: readonly string[]): boolean {
  const isForm = useContext(IsForm);
  const isStored = useContext(SheetOfForm) !== undefined;
  return isForm && !isStored && value !== "" && offered.some((one) => one !== "") && !offered.includes(value);
}

interface SelectFieldProps extends FieldProps, Valued {
  /** With one for the empty value where nothing may be chosen; otherwise nothing is chosen before somebody does. */
  readonly options: readonly (readonly [value: string, name: string])[];
}

export function SelectField({ value, onValue, options, name, label, hint, isOptional }: SelectFieldProps) {
  const offered = options.find(([code]) => code === value)?.[1];
  useSheetField(name, { label, value, shown: offered ?? value, take: onValue });
  const isGone = useGone(
    value,
    options.map(([code]) => code),
  );
  const text = words(WORDS);
  return (
    <Field {...{ name, label, hint, isGone, ...(isOptional && { isOptional }) }}>
      {(wiring) => (
        <select
          {...wiring}
          name={name}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        >
          {offered === undefined && (
            <option value={value} disabled hidden>
              {value === "" ? text.choose : isGone && text.goneShort}
            </option>
          )}
          {options.map(([code, shown]) => (
            <option key={code} value={code}>
              {shown}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface GroupProps {
  /** Its path in the body. */
  readonly name: string;
  /** Of what somebody asks, whatever language the screen is in. */
  readonly lang?: "id" | undefined;
  readonly legend: string;
  readonly hint?: string | undefined;
  /** Whether one of its choices excludes the others; boxes to tick by default. */
  readonly isOneOf?: boolean;
  /** Of a few figures, which stand in one row. */
  readonly isRow?: boolean;
  /** The id of what is said for several of them. */
  readonly describedBy?: string;
  readonly isGone?: boolean;
  readonly children: ComponentChildren;
}

/** What is chosen under one question; a refusal of it stands above the choices, and leads the focus to them. */
export function Group({
  name,
  lang,
  legend,
  hint,
  isOneOf,
  isRow,
  describedBy,
  isGone = false,
  children,
}: GroupProps) {
  const id = useOwnId();
  const refusal = useRefusal(name, isGone);
  const described = [describedBy, refusal !== undefined && `${id}-e`].filter(Boolean).join(" ");
  return (
    <fieldset
      role={isOneOf ? "radiogroup" : undefined}
      class={["field", isRow && "scores", refusal !== undefined && "wrong"].filter(Boolean).join(" ")}
      aria-invalid={refusal === undefined ? undefined : true}
      aria-describedby={described === "" ? undefined : described}
      data-gone={isGone ? true : undefined}
    >
      <legend lang={lang}>{legend}</legend>
      {hint !== undefined && <p class="hint">{hint}</p>}
      {refusal !== undefined && (
        <p class="error" id={`${id}-e`}>
          {refusal}
        </p>
      )}
      {children}
    </fieldset>
  );
}

interface ChoicesProps extends Valued, Pick<GroupProps, "name" | "lang" | "legend" | "hint"> {
  readonly options: readonly {
    readonly value: string;
    readonly label: string;
    /** Of this one alone. */
    readonly lang?: "id";
    readonly hint?: ComponentChildren;
  }[];
}

/** A few choices, all in sight. */
export function Choices({ name, lang, legend, hint, options, value, onValue }: ChoicesProps) {
  const shown = options.find((option) => option.value === value)?.label ?? value;
  useSheetField(name, { label: legend, value, shown, take: onValue });
  const isGone = useGone(
    value,
    options.map((option) => option.value),
  );
  const id = useOwnId();
  return (
    <Group {...{ name, lang, legend, hint, isGone }} isOneOf>
      {options.map((option) => (
        <label class="tap" key={option.value}>
          <input
            type="radio"
            name={`${id}-${name}`}
            value={option.value}
            checked={option.value === value}
            onChange={() => onValue(option.value)}
          />
          <span lang={option.lang ?? lang}>
            {option.label}
            {option.hint !== undefined && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </Group>
  );
}

interface CheckProps {
  /** Its path in the body; by default it is known by its label. */
  readonly name?: string;
  readonly label: ComponentChildren;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

export function Check({ label, name, isOn, onToggle }: CheckProps) {
  const text = words(WORDS);
  const plain = textOf(label);
  useSheetField(name ?? plain, {
    ...{ label: plain, value: isOn, shown: isOn ? text.yes : text.no },
    take: onToggle,
  });
  return (
    <label class="tap">
      <input type="checkbox" checked={isOn} onChange={(event) => onToggle(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}

/** What is read in a label. */
function textOf(label: ComponentChildren): string {
  if (Array.isArray(label)) return label.map(textOf).join("");
  if (typeof label === "object" && label !== null && "props" in label) return textOf(label.props.children);
  return typeof label === "string" || typeof label === "number" ? String(label) : "";
}
