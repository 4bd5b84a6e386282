import { readXlsx } from "./xlsx.ts";
export const readApart = (bytes: Uint8Array, _limitInMs = 5000) => readXlsx(bytes);
