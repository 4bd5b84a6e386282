import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";

/** Draws the two icons of the Teams app: a speech bubble that holds a heart. Run it by hand after a change. */
export type Pixels = { readonly size: number; readonly rgba: Uint8Array };

type Colour = readonly [red: number, green: number, blue: number];
/** Below zero inside the shape, above zero outside; in units of the drawing, which is 192 wide. */
type Shape = (x: number, y: number) => number;
type Layer = { readonly shape: Shape; readonly colour: Colour };

const drawingSize = 192;
/** Samples per side of a pixel: 8 × 8 gives 64 steps between covered and not covered. */
const samples = 8;

const teal: Colour = [0x0b, 0x5d, 0x66];
const white: Colour = [0xff, 0xff, 0xff];
const coral: Colour = [0xe8, 0x5d, 0x4a];

const everything: Shape = () => -1;
const either =
  (...shapes: readonly Shape[]): Shape =>
  (x, y) =>
    Math.min(...shapes.map((shape) => shape(x, y)));
const without =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    Math.max(shape(x, y), -hole(x, y));
const grown =
  (shape: Shape, by: number): Shape =>
  (x, y) =>
    shape(x, y) - by;

type Box = { left: number; top: number; right: number; bottom: number; corner: number };

const roundedBox =
  ({ left, top, right, bottom, corner }: Box): Shape =>
  (x, y) => {
    const dx = Math.max(left + corner - x, x - (right - corner));
    const dy = Math.max(top + corner - y, y - (bottom - corner));
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  };

type Point = readonly [x: number, y: number];

/** A convex polygon, corners clockwise: the distance to the farthest of its edges. */
const polygon =
  (corners: readonly Point[]): Shape =>
  (x, y) =>
    Math.max(
      ...corners.map(([fromX, fromY], index) => {
        const [toX, toY] = corners[(index + 1) % corners.length] ?? [fromX, fromY];
        const length = Math.hypot(toX - fromX, toY - fromY);
        return ((toY - fromY) * (x - fromX) - (toX - fromX) * (y - fromY)) / length;
      }),
    );

const circle =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) - radius;

/** Two circles on a square that stands on its point; `half` is half the diagonal of that square. */
const heart = (centreX: number, centreY: number, half: number): Shape => {
  const radius = half / Math.SQRT2;
  const low: Point = [centreX, centreY + half];
  return either(
    polygon([[centreX, centreY - half], [centreX + half, centreY], low, [centreX - half, centreY]]),
    circle(centreX - half / 2, centreY - half / 2, radius),
    circle(centreX + half / 2, centreY - half / 2, radius),
  );
};

const bubble = either(
  roundedBox({ left: 34, top: 36, right: 158, bottom: 134, corner: 26 }),
  polygon([
    [60, 110],
    [114, 110],
    [60, 164],
  ]),
);

/** Its edges lie on whole pixels of the small icon: one pixel there is 6 units here. */
const smallBubble = either(
  roundedBox({ left: 18, top: 24, right: 174, bottom: 144, corner: 30 }),
  polygon([
    [48, 96],
    [132, 96],
    [48, 180],
  ]),
);

const covered = (shape: Shape, column: number, row: number, size: number): number => {
  const scale = drawingSize / size;
  const middle = shape((column + 0.5) * scale, (row + 0.5) * scale);
  if (Math.abs(middle) > scale) return middle < 0 ? 1 : 0; // The edge does not cross this pixel.
  let hits = 0;
  for (let index = 0; index < samples * samples; index += 1) {
    const x = (column + ((index % samples) + 0.5) / samples) * scale;
    const y = (row + (Math.floor(index / samples) + 0.5) / samples) * scale;
    if (shape(x, y) <= 0) hits += 1;
  }
  return hits / (samples * samples);
};

/** Lays one colour over another, both with an alpha between 0 and 1 (the "over" of Porter and Duff). */
const over = (below: readonly number[], [red, green, blue]: Colour, alpha: number): number[] => {
  const [oldRed = 0, oldGreen = 0, oldBlue = 0, oldAlpha = 0] = below;
  const sum = alpha + oldAlpha * (1 - alpha);
  if (sum === 0) return [0, 0, 0, 0];
  const mix = (fresh: number, old: number) => (fresh * alpha + old * oldAlpha * (1 - alpha)) / sum;
  return [mix(red, oldRed), mix(green, oldGreen), mix(blue, oldBlue), sum];
};

const draw = (size: number, layers: readonly Layer[]): Pixels => {
  const rgba = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index += 1) {
    const [column, row] = [index % size, Math.floor(index / size)];
    const [red = 0, green = 0, blue = 0, alpha = 0] = layers.reduce<readonly number[]>(
      (below, { shape, colour }) => over(below, colour, covered(shape, column, row, size)),
      [0, 0, 0, 0],
    );
    rgba.set([red, green, blue, alpha * 255].map(Math.round), index * 4);
  }
  return { size, rgba };
};

/** 192 × 192, full colour. Teams rounds the corners, so the background fills the square. */
export const colourIcon = (): Pixels =>
  draw(192, [
    { shape: everything, colour: teal },
    { shape: bubble, colour: white },
    { shape: heart(96, 88, 31), colour: coral },
  ]);

/** 32 × 32, white lines on nothing, as Teams asks for the side bar. */
export const outlineIcon = (): Pixels =>
  draw(32, [
    { shape: without(smallBubble, grown(smallBubble, -12)), colour: white },
    { shape: heart(96, 90, 30), colour: white },
  ]);

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const crc32 = (bytes: Uint8Array): number => {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
};

const chunk = (type: string, content: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** PNG with 8 bits per channel, alpha, no filter and no interlacing (PNG specification, sections 5 and 11). */
export const encodePng = ({ size, rgba }: Pixels): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.of(0), rgba.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
};

if (import.meta.main) {
  const folder = join(import.meta.dirname, "..", "manifest");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "color.png"), encodePng(colourIcon()));
  writeFileSync(join(folder, "outline.png"), encodePng(outlineIcon()));
  process.stdout.write("manifest/color.png and manifest/outline.png are drawn\n");
}
