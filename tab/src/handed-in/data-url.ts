/** A picture as an address that the page may show: the app's own rules forbid other ones. */
export function dataUrl(content: Blob, type: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(new Error("the picture cannot be read")));
    // The type of the contract and not that of the answer: never a page that could run.
    reader.readAsDataURL(new Blob([content], { type }));
  });
}
