export { contactsOfFile } from "./contacts-of-file.ts";
