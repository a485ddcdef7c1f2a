import { dragged } from "./map-gestures.ts";
import { tilesIn } from "./map-tiles.ts";
import { type Area, middleOf, type Place, type Point, placeOf, pointOf, zoomFor } from "./mercator.ts";
import type { PlaceFields } from "./place.ts";

/** What an arrow key moves the map by, in pixels. */
const STEP = 64;
const FURTHEST = 5;
/** At which a single place is shown: the houses of a street. */
const NEAR = 17;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
};

/**
 * Opens the map in its place on the page: moved by dragging or by the arrow keys, with one pin, which is put where the map is
 * tapped, or in its middle. Loaded by itself, when it is asked for.
 */
export function openMap(part: HTMLElement, fields: PlaceFields): void {
  const words = part.dataset;
  const closest = Number(words.closest);
  const [south = 0, west = 0, north = 0, east = 0] = (words.area ?? "").split(",").map(Number);
  const area: Area = { south, west, north, east };

  const frame = document.createElement("div");
  frame.className = "map";
  frame.tabIndex = 0;
  frame.setAttribute("role", "application");
  frame.setAttribute("aria-label", words.label ?? "");
  frame.setAttribute("aria-describedby", "peta-petunjuk");
  const [pin, cross] = [document.createElement("span"), document.createElement("span")];
  pin.className = "pin";
  cross.className = "cross";
  frame.append(cross, pin);
  part.prepend(frame);

  const size = (): Point => ({ x: frame.clientWidth, y: frame.clientHeight });
  let zoom = zoomFor(area, size(), closest);
  let middle: Place = middleOf(area);
  const tiles = tilesIn(frame, words.tiles ?? "", () => fields.say(words.failed ?? ""));

  function draw(): void {
    const { x, y } = size();
    const at = pointOf(middle, zoom);
    const corner = { x: Math.round(at.x - x / 2), y: Math.round(at.y - y / 2) };
    tiles.draw(corner, { x, y }, zoom);
    const place = fields.read();
    pin.hidden = place === undefined;
    if (!place) return;
    const point = pointOf(place, zoom);
    pin.style.left = `${point.x - corner.x}px`;
    pin.style.top = `${point.y - corner.y}px`;
  }
  function moveBy({ x, y }: Point): void {
    const at = pointOf(middle, zoom);
    middle = placeOf({ x: at.x + x, y: at.y + y }, zoom);
    draw();
  }
  function zoomBy(steps: number): void {
    zoom = Math.max(FURTHEST, Math.min(closest, zoom + steps));
    draw();
  }
  /** Puts the pin so many pixels from the middle, and the map's middle there. */
  function pinAt(offset: Point): void {
    moveBy(offset);
    fields.write(middle, words.done ?? "");
  }
  function showPlace(): void {
    const place = fields.read();
    if (place && (place.latitude !== middle.latitude || place.longitude !== middle.longitude)) middle = place;
    draw();
  }

  frame.addEventListener("keydown", (event) => {
    const arrow = ARROWS[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (arrow) moveBy(arrow);
    else if (event.key === "+" || event.key === "=") zoomBy(1);
    else if (event.key === "-") zoomBy(-1);
    else if (event.key === "Enter" || event.key === " ") pinAt({ x: 0, y: 0 });
    else return;
    event.preventDefault();
  });
  dragged(frame, { moveBy, zoomBy, tapped: pinAt });
  for (const button of part.querySelectorAll<HTMLElement>("[data-zoom]"))
    button.addEventListener("click", () => zoomBy(Number(button.dataset.zoom)));
  part.querySelector("[data-middle]")?.addEventListener("click", () => pinAt({ x: 0, y: 0 }));
  addEventListener("resize", draw);
  fields.onWritten(showPlace);
  const known = fields.read();
  if (known) {
    middle = known;
    zoom = Math.min(NEAR, closest);
  }
  draw();
  frame.focus();
}
