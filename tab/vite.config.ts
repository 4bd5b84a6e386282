import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const page = (name: string) => fileURLToPath(new URL(`./${name}.html`, import.meta.url));
const contract = fileURLToPath(new URL("../bot/contract", import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/tab/",
  plugins: [react()],
  resolve: { alias: [{ find: /^#contract\//, replacement: `${contract}/` }] },
  build: {
    target: "es2022",
    emptyOutDir: true,
    // Teams' own browsers know module preload; the polyfill would only add bytes.
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Everything in one file would be 1 request less but a new download for each change of ours.
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // The tab in Teams, the small page behind a signed link, the guide that anybody may read, and Hugo's page.
      input: { index: page("index"), link: page("link"), guide: page("guide"), hugo: page("hugo") },
      output: {
        codeSplitting: {
          groups: [
            {
              // What a button and a theme need: all that the page of Hugo loads of Fluent.
              name: "fluent-base",
              test: /node_modules[\\/](@fluentui[\\/](react-(provider|theme|shared-contexts|utilities|jsx-runtime|button|tabster)|tokens|keyboard-keys)[\\/]|@griffel|keyborg|tabster)/,
              priority: 5,
            },
            {
              name: "fluent",
              test: /node_modules[\\/](@fluentui|@griffel|tabster|keyborg)[\\/]/,
              priority: 4,
            },
            { name: "zod", test: /node_modules[\\/]zod[\\/]/, priority: 4 },
            {
              name: "react",
              // Before the rest: a group takes along what its own files need, and all of them need these.
              test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/,
              priority: 6,
            },
            {
              name: "teams",
              test: /node_modules[\\/](@microsoft[\\/]teams-js|debug|base64-js)[\\/]/,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
