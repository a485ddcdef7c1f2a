import type { ComponentChildren } from "preact";
import { Icon } from "./icon.tsx";

interface StepProps {
  readonly names: { readonly before: string; readonly after: string };
  /** Whether there is none after this one. */
  readonly isLast: boolean;
  /** @param by one back or one on */
  readonly onStep: (by: -1 | 1) => void;
  /** Where one is. */
  readonly children: ComponentChildren;
}

/** Goes from one to the next. At the last, the way on does nothing but can still be focused, so that a keyboard keeps its place. */
export function Step({ names: { before, after }, isLast, onStep, children }: StepProps) {
  return (
    <fieldset class="step">
      <button type="button" class="bare" aria-label={before} onClick={() => onStep(-1)}>
        <Icon name="back" />
      </button>
      <span aria-live="polite">{children}</span>
      <button
        type="button"
        class="bare"
        aria-label={after}
        aria-disabled={isLast}
        onClick={() => !isLast && onStep(1)}
      >
        <Icon name="next" />
      </button>
    </fieldset>
  );
}
