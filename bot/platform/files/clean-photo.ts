import type { Sharp } from "sharp";
import { atMost } from "./at-most.ts";

/** A camera of 100 million points; more is a photo made to fill the memory. */
const maxPixels = 100_000_000;
const maxSeconds = 30;
const quality = 90;

const formats = {
  jpg: (photo: Sharp) => photo.jpeg({ quality }),
  jpeg: (photo: Sharp) => photo.jpeg({ quality }),
  png: (photo: Sharp) => photo.png(),
  webp: (photo: Sharp) => photo.webp({ quality }),
} as const;
export type PhotoExtension = keyof typeof formats;
export const isPhoto = (extension: string): extension is PhotoExtension => extension in formats;

/** Photos are worked on in threads beside this one; two at once leave room for everything else. */
const inTurn = atMost(2);

async function openSharp() {
  // Loaded only when the first photo comes: it is a large library.
  const { default: sharp } = await import("sharp");
  sharp.concurrency(1);
  sharp.cache(false);
  // Nothing else is ever decoded, whatever hides behind the beginning of a photo.
  sharp.block({ operation: ["VipsForeignLoad"] });
  sharp.unblock({
    operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
  });
  return sharp;
}

/**
 * The photo written anew, upright, with no words in it about place, camera or person.
 * @returns undefined when it cannot be read as a photo; "too_many_pixels" when it is too large
 */
export const cleanPhoto = (
  bytes: Uint8Array,
  extension: PhotoExtension,
): Promise<Uint8Array | undefined | "too_many_pixels"> =>
  inTurn(async () => {
    const sharp = await openSharp();
    try {
      const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
      if (width * height > maxPixels) return "too_many_pixels";
      const photo = sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" })
        .autoOrient()
        .timeout({ seconds: maxSeconds });
      return await formats[extension](photo).toBuffer();
    } catch {
      // Whatever the library says of it, somebody else's photo is damaged and nothing of ours broke.
      return undefined;
    }
  });
