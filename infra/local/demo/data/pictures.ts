import { crc32, deflateSync } from "node:zlib";

const WIDTH = 480;
const HEIGHT = 320;

type Colour = readonly [red: number, green: number, blue: number];

interface Area {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
  readonly colour: Colour;
}

const bench = (x: number): Area => ({ from: [x, 215], to: [x + 90, 245], colour: [122, 90, 60] });

/** A waiting room as it is drawn in the demo, which has no photos: wall, floor, window and benches. */
const ROOM: readonly Area[] = [
  { from: [0, 0], to: [WIDTH, 230], colour: [232, 226, 212] },
  { from: [0, 230], to: [WIDTH, HEIGHT], colour: [176, 164, 148] },
  { from: [40, 50], to: [150, 150], colour: [164, 200, 224] },
  ...[60, 190, 320].map(bench),
];

/** The board that was missing: a frame, paper, and lines of writing. */
const BOARD: readonly Area[] = [
  { from: [230, 40], to: [410, 170], colour: [96, 66, 40] },
  { from: [238, 48], to: [402, 162], colour: [252, 250, 244] },
  ...[66, 84, 102, 120, 138].map((y): Area => ({ from: [256, y], to: [384, y + 6], colour: [70, 84, 110] })),
];

/** The waiting room before and after its board was put up, as PNG. */
export const WAITING_ROOM = {
  before: () => png(ROOM),
  after: () => png([...ROOM, ...BOARD]),
};

/** @source PNG, third edition: 8 bits a channel, no filter, no interlace */
function png(areas: readonly Area[]): Buffer {
  const line = WIDTH * 3 + 1;
  const pixels = Buffer.alloc(line * HEIGHT);
  for (const { from, to, colour } of areas)
    for (let y = from[1]; y < to[1]; y += 1)
      for (let x = from[0]; x < to[0]; x += 1) pixels.set(colour, y * line + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(content.length, 0);
  framed.set(named, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
