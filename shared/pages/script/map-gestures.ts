import type { Point } from "./mercator.ts";

/** A finger that moves less than this has tapped. */
const TAP_PIXELS = 8;
/** Two fingers so much further apart, or closer, are one step of the zoom. */
const PINCH = 1.4;

interface Gestures {
  moveBy(by: Point): void;
  zoomBy(steps: number): void;
  /** So many pixels from the middle. */
  tapped(offset: Point): void;
}

/** One finger or the mouse drags and taps; two fingers zoom. */
export function dragged(frame: HTMLElement, { moveBy, zoomBy, tapped }: Gestures): void {
  const fingers = new Map<number, Point>();
  let travelled = 0;
  let apart = 0;

  const distance = () => {
    const [one, other] = [...fingers.values()];
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  };
  frame.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    if (fingers.size === 0) travelled = 0;
    frame.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    apart = distance();
  });
  frame.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    fingers.set(event.pointerId, now);
    travelled += Math.hypot(now.x - before.x, now.y - before.y);
    if (fingers.size === 1) {
      if (travelled >= TAP_PIXELS) moveBy({ x: before.x - now.x, y: before.y - now.y });
      return;
    }
    const ratio = distance() / apart;
    if (ratio < PINCH && ratio > 1 / PINCH) return;
    zoomBy(ratio > 1 ? 1 : -1);
    apart = distance();
  });
  const lift = (event: PointerEvent) => {
    const wasAlone = fingers.size === 1;
    if (!fingers.delete(event.pointerId)) return;
    // Two fingers do not tap, however still.
    if (!wasAlone) travelled = TAP_PIXELS;
    if (event.type === "pointerup" && travelled < TAP_PIXELS) {
      const { left, top, width, height } = frame.getBoundingClientRect();
      tapped({ x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 });
    }
  };
  frame.addEventListener("pointerup", lift);
  frame.addEventListener("pointercancel", lift);
}
