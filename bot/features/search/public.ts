export { type Engine, type Found, makeEngine, type Ranked } from "./engine.ts";
