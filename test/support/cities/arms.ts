import { deflateSync } from "node:zlib";
import { pngChunk } from "../files/pictures.ts";

/** Arms of no city: a shield with a star of four points. */
export const ARMS_SVG = `<?xml version="1.0"?>
<!-- drawn for tests -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 48"><defs><linearGradient id="a"><stop offset="0" stop-color="#175"/><stop offset="1" stop-color="#064"/></linearGradient></defs><path d="M2 2h36v24c0 12-10 18-18 20C12 44 2 38 2 26z" fill="url(#a)"/><path d="m20 8 3 9 9 3-9 3-3 9-3-9-9-3 9-3z" style="fill:#fc3"/></svg>`;

const SIDE = 96;

/** The same as a square of one colour. */
export const ARMS_PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pngChunk("IHDR", Buffer.from([0, 0, 0, SIDE, 0, 0, 0, SIDE, 8, 2, 0, 0, 0])),
  pngChunk("IDAT", deflateSync(Buffer.alloc(SIDE * (1 + 3 * SIDE), 0))),
  pngChunk("IEND"),
]);
