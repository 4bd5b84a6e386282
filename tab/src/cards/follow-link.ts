/** A web address opens beside the talk; a number or a mail address opens what the device has for it. */
export function followLink(address: string): void {
  if (!URL.canParse(address)) return;
  const { protocol } = new URL(address);
  const anchor = document.createElement("a");
  anchor.href = address;
  if (protocol === "https:" || protocol === "http:") {
    anchor.target = "_blank";
    anchor.rel = "noopener noreferrer";
  } else if (protocol !== "tel:" && protocol !== "mailto:") return;
  anchor.click();
}
