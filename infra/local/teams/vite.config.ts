import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2024",
    sourcemap: false,
    reportCompressedSize: false,
    // A page of this laptop only: one file loads faster than it can be split.
    chunkSizeWarningLimit: 2000,
  },
});
