export { type Sharing, sharingIn } from "./shared.ts";
