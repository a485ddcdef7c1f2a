import type { ComponentChildren } from "preact";
import { language } from "../../frame/language.ts";

interface WrittenProps {
  readonly children: string | undefined;
  /** What the product says in English, where the words are its own. */
  readonly english?: string | undefined;
}

/**
 * What was written in the city's language, which a screen reader then speaks, whatever language the screen is in.
 * @source WCAG 2.2, 3.1.2 Language of Parts
 */
export function Written({ children, english }: WrittenProps) {
  return english !== undefined && language() === "en" ? <>{english}</> : <span lang="id">{children}</span>;
}

/** The same where there may be nothing: a fact or a line of a list is left out then. */
export function written(words: string | undefined) {
  return words ? <Written>{words}</Written> : undefined;
}

/** The same as a paragraph, with the line breaks of whoever wrote it. */
export function Words({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="words" lang="id">
      {children}
    </p>
  );
}
