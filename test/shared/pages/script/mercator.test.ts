import fc from "fast-check";
import { expect, test } from "vitest";
import { middleOf, placeOf, pointOf, TILE, zoomFor } from "../../../../shared/pages/script/mercator.ts";

const SHIBUYA = { latitude: 35.6590699, longitude: 139.7006793 };
const PALEMBANG = { south: -3.1, west: 104.6, north: -2.85, east: 104.9 };

test("places are on the tiles on which everybody draws them", () => {
  const { x, y } = pointOf(SHIBUYA, 18);
  expect([Math.floor(x / TILE), Math.floor(y / TILE)]).toEqual([232_798, 103_246]);
  expect(pointOf({ latitude: 0, longitude: 0 }, 0)).toEqual({ x: 128, y: 128 });
});

test("a place is found again from where it is, at every zoom", () => {
  const places = fc.record({
    latitude: fc.double({ min: -85, max: 85, noNaN: true }),
    longitude: fc.double({ min: -179.9, max: 179.9, noNaN: true }),
  });
  fc.assert(
    fc.property(places, fc.integer({ min: 0, max: 22 }), (place, zoom) => {
      const again = placeOf(pointOf(place, zoom), zoom);
      expect(again.latitude).toBeCloseTo(place.latitude, 6);
      expect(again.longitude).toBeCloseTo(place.longitude, 6);
    }),
  );
});

test("a map begins as close as shows the whole city", () => {
  const size = { x: 320, y: 320 };
  const zoom = zoomFor(PALEMBANG, size, 19);
  const middle = pointOf(middleOf(PALEMBANG), zoom);
  const corner = pointOf({ latitude: PALEMBANG.north, longitude: PALEMBANG.west }, zoom);
  expect(middle.x - corner.x).toBeLessThanOrEqual(size.x / 2);
  expect(zoomFor(PALEMBANG, size, 5)).toBe(5);
  const closer = pointOf({ latitude: PALEMBANG.north, longitude: PALEMBANG.west }, zoom + 1);
  expect(pointOf(middleOf(PALEMBANG), zoom + 1).x - closer.x).toBeGreaterThan(size.x / 2);
});
