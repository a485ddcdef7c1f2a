import { createHash } from "node:crypto";
import type { Place } from "../parts.ts";

/** Complaints this close to each other are about the same place. */
const SAME_PLACE_METRES = 100;

const METRES_OF_DEGREE = 111_320;
/**
 * Squares per degree of latitude, or of longitude at the equator; they are well over the distance, so a
 * circle of it touches at most four.
 */
const SQUARES_OF_DEGREE = 400;

interface Said {
  readonly text: string;
  readonly place?: Place | undefined;
}

/**
 * The key of a complaint for finding similar ones: a hash of its text, its address and the square (some 280 m
 * wide) of its place. Of texts only letters and digits count, in any case and with accents encoded in any
 * way.
 */
export function similarityHash(said: Said): string {
  const { latitude, longitude } = said.place ?? {};
  if (latitude === undefined || longitude === undefined) return hashOf(said, "");
  return hashOf(said, squareOf(latitude, longitude));
}

/**
 * The keys under which similar complaints may be found: one for each square that may contain their place,
 * four at most.
 */
export function similarityKeys(said: Said): readonly string[] {
  const { latitude, longitude } = said.place ?? {};
  if (latitude === undefined || longitude === undefined) return [hashOf(said, "")];
  const reach = SAME_PLACE_METRES / METRES_OF_DEGREE;
  const reachEast = reach / Math.max(0.1, Math.cos(radians(latitude)));
  const corners = [-reach, reach].flatMap((north) =>
    [-reachEast, reachEast].map((east) => squareOf(latitude + north, longitude + east)),
  );
  return [...new Set(corners)].map((square) => hashOf(said, square));
}

type Point = Pick<Place, "latitude" | "longitude">;

/**
 * Whether two complaints with the same text are about the same place: at most a hundred metres apart,
 * measured along the ground; or both without coordinates.
 * @source policy: same text, same place, same day
 */
export function isSamePlace(one: Point | undefined, other: Point | undefined): boolean {
  const [from, to] = [one?.latitude, other?.latitude];
  if (from === undefined || to === undefined) return from === to;
  const north = (to - from) * METRES_OF_DEGREE;
  const degreesEast = (other?.longitude ?? 0) - (one?.longitude ?? 0);
  const east = degreesEast * METRES_OF_DEGREE * Math.cos(radians((from + to) / 2));
  return Math.hypot(north, east) <= SAME_PLACE_METRES;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function squareOf(latitude: number, longitude: number): string {
  return [latitude, longitude].map((degrees) => Math.floor(degrees * SQUARES_OF_DEGREE)).join(" ");
}

function hashOf({ text, place }: Said, square: string): string {
  const parts = [normalised(text), normalised(place?.address ?? ""), square];
  return createHash("sha256").update(parts.join("\n")).digest("base64url");
}

function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, "");
}
