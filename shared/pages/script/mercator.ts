/** In degrees. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** In pixels of a map of the whole world, from its north-western corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Area {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** Width and height of a tile in pixels; at zoom 0 the whole world is one. */
export const TILE = 256;

/** Where a place is on the map. @source EPSG:3857, Web Mercator on a sphere, as tiles are cut */
export function pointOf({ latitude, longitude }: Place, zoom: number): Point {
  const world = TILE * 2 ** zoom;
  const north = Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI;
  return { x: (world * (longitude + 180)) / 360, y: (world * (1 - north)) / 2 };
}

/** What place a point of the map is. */
export function placeOf({ x, y }: Point, zoom: number): Place {
  const world = TILE * 2 ** zoom;
  const north = Math.PI * (1 - (2 * y) / world);
  return { latitude: (Math.atan(Math.sinh(north)) * 180) / Math.PI, longitude: (360 * x) / world - 180 };
}

export function middleOf({ south, west, north, east }: Area): Place {
  return { latitude: (south + north) / 2, longitude: (west + east) / 2 };
}

/** The closest zoom, up to the given one, at which the whole of an area is within so many pixels; 0 at least. */
export function zoomFor({ south, west, north, east }: Area, size: Point, closest: number): number {
  const corner = pointOf({ latitude: north, longitude: west }, 0);
  const opposite = pointOf({ latitude: south, longitude: east }, 0);
  const room = Math.min(size.x / (opposite.x - corner.x), size.y / (opposite.y - corner.y));
  return Math.max(0, Math.min(closest, Math.floor(Math.log2(room))));
}
