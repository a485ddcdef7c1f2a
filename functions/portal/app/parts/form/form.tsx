import type { ComponentChildren, JSX } from "preact";
import { createContext } from "preact";
import { useContext, useEffect, useLayoutEffect, useRef } from "preact/hooks";
import { Refusal } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "../asked/notice.tsx";
import { useSheetField } from "../edit/sheet.ts";
import { keepLeftForm } from "./left-form.tsx";
import { useOwnId } from "./own-id.ts";

const WORDS = {
  sending: { id: "Mengirim …", en: "Sending …" },
  optional: { id: "tidak wajib", en: "optional" },
  gone: {
    id: "Yang Anda pilih sebelumnya tidak ditawarkan lagi. Pilih yang lain.",
    en: "What you chose before is no longer offered. Choose another.",
  },
  ordinal: { id: "Yang ke-", en: "No. " },
};

const Refused = createContext<ReadonlyMap<string, string>>(new Map());
export const IsForm = createContext(false);

interface FormProps {
  /** What sending failed with: said above the form, and beside the fields that it names. */
  readonly error: Error | undefined;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/**
 * A form. Enter sends it; a refusal is said above it and beside each field. The focus goes to the first such field, or to what is
 * said above if it names none.
 */
export function Form({ error, onSubmit, children }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const fields = error instanceof Refusal ? error.fields : new Map<string, string>();
  // A dialog that only asks whether to go on has a form without a field.
  const isFilledIn = form.current?.querySelector("input, select, textarea") !== null;
  useEffect(() => {
    if (error === undefined) return;
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    const said = form.current?.querySelector<HTMLElement>(":scope > [role=alert]");
    if (wrong) focusOn(wrong);
    // Far above the button that was pressed it would not be seen; whoever has gone on elsewhere hears it there.
    else if (said && !isElsewhere(form.current)) focusOn(said);
  }, [error]);
  useLeaving(form, error);
  const submit: JSX.SubmitEventHandler<HTMLFormElement> = (event) => {
    event.preventDefault();
    const gone = form.current?.querySelector<HTMLElement>("[data-gone]");
    if (gone) focusOn(gone);
    else onSubmit();
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Failure error={error} isFilledIn={isFilledIn} />
      <Refused.Provider value={fields}>
        <IsForm.Provider value={true}>{children}</IsForm.Provider>
      </Refused.Provider>
    </form>
  );
}

/** Whether the focus is on something outside. */
function isElsewhere(form: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement !== null && activeElement !== body && !form?.contains(activeElement);
}

/**
 * Focuses what is said above a form, or a field; of several choices the one that is chosen, or else the first; where there are
 * none yet, their group.
 */
function focusOn(field: HTMLElement): void {
  const choice =
    field.querySelector<HTMLElement>("input:checked") ?? field.querySelector<HTMLElement>("input") ?? field;
  if (choice.tabIndex < 0) choice.tabIndex = -1;
  choice.focus();
}

/** How a reader does something; a screen reader or a voice may click without the others. */
const ACTS = ["keydown", "pointerdown", "click"];

/** A form that goes away before its reader does anything about a refusal goes because of it, with all that is typed in it. */
function useLeaving(form: { readonly current: HTMLFormElement | null }, error: Error | undefined): void {
  const refused = useRef<Refusal>();
  useLayoutEffect(() => {
    refused.current = error instanceof Refusal ? error : undefined;
    const stay = () => {
      refused.current = undefined;
    };
    for (const kind of ACTS) addEventListener(kind, stay, true);
    return () => {
      for (const kind of ACTS) removeEventListener(kind, stay, true);
    };
  }, [error]);
  useLayoutEffect(
    () => () => {
      if (form.current && refused.current) keepLeftForm(form.current, refused.current);
    },
    [],
  );
}

/**
 * What the API says of a field. Several things that are written into one field, parted by commas or lines, are a list to the API,
 * which names the one that it refuses by its place.
 */
function refusalOf(refused: ReadonlyMap<string, string>, name: string): string | undefined {
  const said = refused.get(name);
  if (said !== undefined) return said;
  for (const [path, sentence] of refused) {
    const place = path.startsWith(`${name}.`) ? path.slice(name.length + 1) : "";
    if (/^\d+$/.test(place)) return `${words(WORDS).ordinal}${Number(place) + 1}: ${sentence}`;
  }
  return undefined;
}

export interface FieldProps {
  /** Its path in the body of the operation: the API names it when it refuses it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ComponentChildren;
  readonly isOptional?: boolean;
}

/** What is said of a field that was refused, or of one whose choice is offered no more. */
export function useRefusal(name: string, isGone: boolean): string | undefined {
  const refused = refusalOf(useContext(Refused), name);
  return isGone ? words(WORDS).gone : refused;
}

interface Wiring {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly "data-gone"?: true;
}

interface FramedProps extends FieldProps {
  readonly isGone?: boolean;
  readonly children: (wiring: Wiring) => ComponentChildren;
}

/** Label, hint and refusal around one input. */
export function Field({ name, label, hint, isOptional, isGone = false, children }: FramedProps) {
  const id = useOwnId();
  const refusal = useRefusal(name, isGone);
  const described = [hint !== undefined && `${id}-h`, refusal !== undefined && `${id}-e`]
    .filter(Boolean)
    .join(" ");
  return (
    <div class={refusal === undefined ? "field" : "field wrong"}>
      <label for={id}>
        {label} {isOptional && <small>({words(WORDS).optional})</small>}
      </label>
      {hint !== undefined && (
        <p class="hint" id={`${id}-h`}>
          {hint}
        </p>
      )}
      {refusal !== undefined && (
        <p class="error" id={`${id}-e`}>
          {refusal}
        </p>
      )}
      {children({
        id,
        ...(described !== "" && { "aria-describedby": described }),
        ...(refusal !== undefined && { "aria-invalid": true }),
        ...(isGone && { "data-gone": true }),
      })}
    </div>
  );
}

export interface Valued {
  readonly value: string;
  readonly onValue: (value: string) => void;
}

interface TextFieldProps extends FieldProps, Valued {
  readonly type?: "text" | "number" | "date" | "month" | "time" | "search" | "email";
  readonly inputMode?: "decimal" | "numeric" | "text";
  readonly maxLength?: number;
  readonly min?: string;
  readonly max?: string;
  readonly list?: string;
}

export function TextField({ value, onValue, name, label, hint, isOptional, ...input }: TextFieldProps) {
  useSheetField(name, { label, value, shown: value, take: onValue });
  return (
    <Field {...{ name, label, hint, ...(isOptional && { isOptional }) }}>
      {(wiring) => (
        <input
          {...wiring}
          {...input}
          name={name}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface TextAreaProps extends FieldProps, Valued {
  readonly maxLength: number;
  readonly rows?: number;
  /** Takes the focus when it appears. */
  readonly hasFocus?: boolean;
  readonly onEscape?: () => void;
}

/** Text of several lines, and how much room is left once little is. Ctrl+Enter sends. */
export function TextArea({
  value,
  onValue,
  maxLength,
  rows = 4,
  name,
  label,
  hint,
  isOptional,
  hasFocus,
  onEscape,
}: TextAreaProps) {
  useSheetField(name, { label, value, shown: value, take: onValue });
  const area = useRef<HTMLTextAreaElement>(null);
  // At once: a letter typed right after the key that opened it belongs in it.
  useLayoutEffect(() => {
    if (hasFocus) area.current?.focus();
  }, [hasFocus]);
  const act: JSX.KeyboardEventHandler<HTMLTextAreaElement> = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
    if (event.key === "Escape") onEscape?.();
  };
  return (
    <Field {...{ name, label, hint, ...(isOptional && { isOptional }) }}>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            {...{ name, rows, maxLength, value }}
            onInput={(event) => onValue(event.currentTarget.value)}
            ref={area}
            onKeyDown={act}
          />
          {value.length > maxLength * 0.8 && (
            <p class="count">
              {value.length} / {maxLength}
            </p>
          )}
        </>
      )}
    </Field>
  );
}

interface SubmitProps {
  readonly isBusy: boolean;
  /** Where another act is what is done most on the screen, which has one full button. */
  readonly isQuiet?: boolean;
  readonly children: ComponentChildren;
}

/** The form's own button; busy while it goes. It stays focusable, so that a keyboard does not lose its place. */
export function Submit({ isBusy, isQuiet = false, children }: SubmitProps) {
  return (
    <button type="submit" class={isQuiet ? "quiet" : ""} aria-busy={isBusy}>
      {isBusy ? words(WORDS).sending : children}
    </button>
  );
}
