import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** A browser that is there already is faster than the one that unpacks itself. */
const installed = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** One process each for browser and pages; nothing that looks for the outside world. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
];

async function shipped(): Promise<string> {
  const { default: packaged } = await import("@sparticuz/chromium");
  return await packaged.executablePath();
}

type Found = { readonly browser: Browser } | { readonly why: string };

/** A running Chromium, or why there is none: then the tests are reported as skipped. */
export async function findBrowser(): Promise<Found> {
  try {
    const path = installed.find((one) => one !== undefined && existsSync(one)) ?? (await shipped());
    return { browser: await chromium.launch({ executablePath: path, args, headless: true }) };
  } catch (error) {
    return { why: error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error) };
  }
}
