import { parseArgs } from "node:util";
import { stopInGoodOrder } from "../../../bot/platform/stop.ts";
import { behaviours } from "./behaviours.ts";
import { standInDeployment, standInKey, startStandIn } from "./stand-in.ts";

// The stand-in as a process: node infra/local/language-model/main.ts [--port N] [--behaviour NAME]
const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4050" },
    behaviour: { type: "string", default: "right" },
  },
});
const behaviour = behaviours.find((one) => one === values.behaviour);
if (!behaviour) {
  process.stderr.write(`--behaviour is one of: ${behaviours.join(", ")}\n`);
  process.exit(2);
}
const standIn = await startStandIn({ port: Number(values.port), behaviour });
const settings = [
  `LANGUAGE_MODEL_ENDPOINT=${standIn.url}`,
  `LANGUAGE_MODEL_DEPLOYMENT=${standInDeployment}`,
  `LANGUAGE_MODEL_KEY=${standInKey}`,
];
process.stdout.write(`${settings.join("\n")}\n`);
stopInGoodOrder(standIn.close);
