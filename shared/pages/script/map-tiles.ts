import { type Point, TILE } from "./mercator.ts";

/**
 * The pictures of which a map is made: those that are in view are there, and no others.
 * @param template address of a tile, with `{z}`, `{x}` and `{y}`
 * @param onNone told when the first of them cannot be had
 */
export function tilesIn(frame: HTMLElement, template: string, onNone: () => void) {
  const shown = new Map<string, HTMLImageElement>();
  let hasLoaded = false;

  function tile(url: string): HTMLImageElement {
    const picture = new Image(TILE, TILE);
    picture.alt = "";
    picture.draggable = false;
    // Makers of tiles ask for the site that shows them; they get no more than its name.
    picture.referrerPolicy = "origin";
    picture.onload = () => {
      hasLoaded = true;
    };
    picture.onerror = () => {
      picture.hidden = true;
      if (!hasLoaded) onNone();
    };
    picture.src = url;
    frame.prepend(picture);
    return picture;
  }

  return {
    /** @param corner the north-western corner of what is in view, in pixels of the world */
    draw(corner: Point, size: Point, zoom: number): void {
      const wanted = tilesOf(template, { corner, size, zoom });
      for (const [url, picture] of shown)
        if (!wanted.has(url)) {
          picture.remove();
          shown.delete(url);
        }
      for (const [url, { x, y }] of wanted) {
        const picture = shown.get(url) ?? tile(url);
        shown.set(url, picture);
        picture.style.left = `${x}px`;
        picture.style.top = `${y}px`;
      }
    },
  };
}

interface View {
  readonly corner: Point;
  readonly size: Point;
  readonly zoom: number;
}

/** The addresses of the tiles in view, and where in it each begins. */
function tilesOf(template: string, { corner, size, zoom }: View): ReadonlyMap<string, Point> {
  const count = 2 ** zoom;
  const tiles = new Map<string, Point>();
  for (let y = Math.max(0, Math.floor(corner.y / TILE)); y < count && y * TILE < corner.y + size.y; y += 1)
    for (let x = Math.floor(corner.x / TILE); x * TILE < corner.x + size.x; x += 1) {
      const around = ((x % count) + count) % count;
      const url = template.replace("{z}", `${zoom}`).replace("{x}", `${around}`).replace("{y}", `${y}`);
      tiles.set(url, { x: x * TILE - corner.x, y: y * TILE - corner.y });
    }
  return tiles;
}
