import { createContext } from "preact";
import { useContext, useLayoutEffect, useRef } from "preact/hooks";

/** A field of a form: what a person reads in it, and how it takes another value. */
export interface SheetField {
  readonly label: string;
  /** Its value in words. */
  readonly shown: string;
  readonly value: unknown;
  readonly take: (value: never) => void;
}

/** All fields of one rendering of a form, by their paths in the body. */
export class Sheet {
  readonly fields = new Map<string, SheetField>();
  readonly #listeners = new Set<() => void>();

  put(name: string, field: SheetField): void {
    this.fields.set(name, field);
    this.#tell();
  }

  drop(name: string): void {
    this.fields.delete(name);
    this.#tell();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const SheetOfForm = createContext<Sheet | undefined>(undefined);

/** Makes a field known to its form, where that form may have to be compared with what is stored. */
export function useSheetField(name: string, field: SheetField): void {
  const sheet = useContext(SheetOfForm);
  const latest = useRef(field);
  latest.current = field;
  const { label, shown } = field;
  useLayoutEffect(() => {
    if (sheet === undefined) return;
    sheet.put(name, {
      ...{ label, shown },
      get value() {
        return latest.current.value;
      },
      take: (value) => latest.current.take(value),
    });
    return () => sheet.drop(name);
  }, [sheet, name, label, shown]);
}
