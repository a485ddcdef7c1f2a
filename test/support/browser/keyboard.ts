import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** More steps than any screen has from its beginning to what one wants there. */
const MOST_STEPS = 200;
/** Sent at once, which spares a question to the page after each. */
const STEPS_AT_ONCE = 8;

/** As much of what is in a page as is looked at here: tests do not know the browser's types. */
interface Control {
  readonly type?: string;
  readonly name?: string;
  readonly form?: unknown;
  readonly ownerDocument: { readonly activeElement: Control | null; readonly defaultView: unknown };
}

interface Key {
  readonly key: string;
  preventDefault(): void;
  stopImmediatePropagation(): void;
}

/** Whoever goes by Tab stops at what they look for, though more steps are on their way. Tells whether they are there. */
function stopAt(target: unknown): boolean {
  const { ownerDocument: page } = target as Control;
  const view = page.defaultView as {
    sought?: unknown;
    addEventListener(kind: "keydown", listen: (event: Key) => void, isFirst: true): void;
  };
  if (!("sought" in view))
    view.addEventListener(
      "keydown",
      (event) => {
        if (event.key !== "Tab" || page.activeElement !== view.sought) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
  view.sought = target;
  return page.activeElement === target;
}

/**
 * Takes the stop away, and names what hides from whoever is there where they are: a focus that is not drawn, what covers it, or
 * an id that two have, so that a label leads elsewhere.
 */
const HIDES = `(() => {
  window.sought = undefined;
  const focused = document.activeElement;
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined) return "two with the id " + twice;
  const { outlineStyle, boxShadow } = getComputedStyle(focused);
  if (outlineStyle === "none" && boxShadow === "none") return "no outline";
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const points = [[left + 2, top + 2], [right - 2, bottom - 2], [(left + right) / 2, (top + bottom) / 2]];
  const above = points.map(([x, y]) => document.elementFromPoint(x, y));
  if (above.some((one) => one !== null && (focused.contains(one) || one.contains(focused)))) return "nothing";
  return above.map((one) => one?.outerHTML.slice(0, 100) ?? "the end of the screen").join();
})()`;
const WHERE = "document.activeElement?.outerHTML.slice(0, 200)";

function isFocused(one: unknown): boolean {
  return (one as Control).ownerDocument.activeElement === one;
}

/** Whether another of the same group of radio buttons is focused. */
function isFocusBeside(one: unknown): boolean {
  const { ownerDocument, name, form } = one as Control;
  const { activeElement } = ownerDocument;
  return activeElement?.type === "radio" && activeElement.name === name && activeElement.form === form;
}

/** Somebody without a mouse: goes by Tab, and acts by keys. */
export function keyboardOf(page: Page) {
  const lost = async (target: Locator) =>
    new Error(`${target} is not reached by Tab, which ended at ${await page.evaluate(WHERE)}`);

  /** From where the focus is to a target, as soon as that is there. */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let step = 0; step <= MOST_STEPS; step += STEPS_AT_ONCE) {
      if (await target.evaluate(stopAt)) {
        // The page may still scroll there.
        await expect.poll(() => page.evaluate(HIDES), { message: `what hides ${target}` }).toBe("nothing");
        return;
      }
      await Promise.all(Array.from({ length: STEPS_AT_ONCE }, () => page.keyboard.press("Tab")));
    }
    throw await lost(target);
  }

  async function press(target: Locator): Promise<void> {
    await tabTo(target);
    await page.keyboard.press("Enter");
  }

  return {
    press,
    /** Replaces what is typed there. */
    async type(target: Locator, text: string): Promise<void> {
      await tabTo(target);
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type(text);
    },
    /** By the first letters of what is chosen. */
    async choose(target: Locator, text: string): Promise<void> {
      await tabTo(target);
      await page.keyboard.type(text);
    },
    /** To one of several radio buttons: Tab goes to their group, arrows within. */
    async pick(target: Locator): Promise<void> {
      await target.waitFor();
      for (let step = 0; step < MOST_STEPS; step += 1) {
        if (await target.evaluate(isFocused)) return page.keyboard.press("Space");
        await page.keyboard.press((await target.evaluate(isFocusBeside)) ? "ArrowDown" : "Tab");
      }
      throw await lost(target);
    },
    /** A file, by the field's own dialog. */
    async file(target: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
      // The browser takes a moment to hand its dialogs over.
      const [dialog] = await Promise.all([page.waitForEvent("filechooser"), press(target)]);
      await dialog.setFiles(file);
    },
  };
}
