/** What says what has happened; the shape of what is still loading says nothing. */
const MESSAGE = '[role="alert"], [role="status"]:not(.shape), .notice.done';
/** What stands in line with others of its kind: where one goes, the next takes its place. */
const ROW = "li, tr, fieldset, details, article, section";
/** What has a heading of its own. */
const PART = "dialog, main";
const HEADING = "h1, h2, h3, h4";

/** Where the focus is, told so that its neighbourhood is found even once it has gone. */
interface Place {
  readonly of: HTMLElement;
  /** From there outwards. */
  readonly path: readonly Element[];
  readonly dialog: HTMLDialogElement | null;
  /** From where the dialog around it was opened. */
  readonly opener: Place | undefined;
  /** The outermost that has gone, as a step of the path, and what stood after and before it. */
  gone: number;
  after: Node | null;
  before: Node | null;
}

let place: Place | undefined;
/** Those that came since a person last did something, the newest last. */
let messages: HTMLElement[] = [];
let isByPointer = false;

/**
 * Keeps the focus on the page, from now on. Who presses a button that goes away with its row, or answers a dialog whose opener has gone
 * meanwhile, continues beside it, rather than at the top of everything: at the message that says what happened, the row that follows,
 * or the heading of what is around. Never at another control: a second press of Enter must not do something else.
 */
export function keepFocus(): void {
  addEventListener("focusin", ({ target }) => target instanceof HTMLElement && arrive(target), true);
  addEventListener("keydown", () => acted(false), true);
  addEventListener("pointerdown", () => acted(true), true);
  // Who clicks beside everything gives the focus away by themselves.
  addEventListener("click", () => isNowhere() && leave(), true);
  new MutationObserver((changes) => {
    changes.forEach(note);
    recover();
  }).observe(document.body, {
    ...{ subtree: true, childList: true },
    attributeFilter: ["open", "disabled", "hidden"],
  });
}

function arrive(of: HTMLElement): void {
  const dialog = of.closest("dialog");
  const isSame = dialog === (place?.dialog ?? null);
  const path: Element[] = [];
  for (let one: Element | null = of; one !== null; one = one.parentElement) path.push(one);
  place = {
    ...{ of, path, dialog, opener: isSame || dialog === null ? place?.opener : place },
    ...{ gone: -1, after: null, before: null },
  };
}

function acted(byPointer: boolean): void {
  messages = [];
  isByPointer = byPointer;
}

function leave(): void {
  place = undefined;
}

function note(change: MutationRecord): void {
  for (let one = place; one !== undefined; one = one.opener) follow(one, change);
  for (const added of change.addedNodes) {
    if (!(added instanceof HTMLElement)) continue;
    if (added.matches(MESSAGE)) messages.push(added);
    messages.push(...added.querySelectorAll<HTMLElement>(MESSAGE));
  }
}

function follow(one: Place, { removedNodes, nextSibling, previousSibling }: MutationRecord): void {
  for (const removed of removedNodes) {
    if (removed === one.after) one.after = nextSibling;
    if (removed === one.before) one.before = previousSibling;
    const step = one.path.indexOf(removed as Element);
    if (step > one.gone) Object.assign(one, { gone: step, after: nextSibling, before: previousSibling });
  }
}

function recover(): void {
  if (place === undefined || !isNowhere()) return;
  for (const one of candidates(place)) {
    focus(one);
    if (!isNowhere()) return;
  }
}

function* candidates(from: Place): Generator<HTMLElement> {
  const isClosed = from.dialog !== null && !from.dialog.open;
  // Moved, rather than gone.
  if (!isClosed) yield from.of;
  yield* messages.toReversed();
  if (isClosed && from.opener !== undefined) yield* candidates(from.opener);
  yield* neighbours(from);
  for (const around of from.path) {
    if (around.matches(ROW)) yield headOf(around);
    if (around.matches(PART)) yield* around.querySelectorAll<HTMLElement>(HEADING);
  }
  yield* document.querySelectorAll<HTMLElement>("h1, main");
}

function* neighbours({ path, gone, after, before }: Place): Generator<HTMLElement> {
  const row = path[gone];
  if (!row?.matches(ROW)) return;
  for (const one of [after, before])
    if (one instanceof HTMLElement && one.tagName === row.tagName) yield headOf(one);
}

/** What of a row is focused: what names it, or else all of it. */
function headOf(row: Element): HTMLElement {
  const name = row.matches("details") ? ":scope > summary" : HEADING;
  return row.querySelector<HTMLElement>(name) ?? (row as HTMLElement);
}

function focus(one: HTMLElement): void {
  if (!isThere(one)) return;
  if (one.tabIndex < 0) one.tabIndex = -1;
  // Whoever points sees what happens, and would lose sight of it.
  one.focus({ preventScroll: isByPointer });
}

function isNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body || !isThere(activeElement);
}

function isThere(one: Element): boolean {
  return one.isConnected && isVisible(one) && !one.matches(":disabled");
}

/** Safari below 17.4 cannot be asked whether something can be seen: what has no box cannot. */
function isVisible(one: Element): boolean {
  return one.checkVisibility?.() ?? one.getClientRects().length > 0;
}
