export { type Engine, type Found, makeEngine } from "./engine.ts";
