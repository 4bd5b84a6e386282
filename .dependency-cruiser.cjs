// The import rules of the house (docs/adr/0001-feature-folders.md). test/architecture.spec.ts runs this.
const purePackages = "^node_modules/(zod|i18next|temporal-polyfill|date-holidays|ical-generator|minisearch|@orama/stemmers|@microsoft/teams\\.cards)/";
module.exports = {
  forbidden: [
    { name: "contract-stands-alone", severity: "error", from: { path: "^bot/contract/" }, to: { pathNot: ["^bot/contract/", "^node_modules/zod/"] } },
    { name: "kernel-stands-alone", severity: "error", from: { path: "^bot/kernel/" }, to: { pathNot: ["^bot/(kernel|contract)/", purePackages] } },
    { name: "features-know-no-platform", severity: "error", from: { path: "^bot/features/" }, to: { pathNot: ["^bot/(kernel|contract|features)/", purePackages] } },
    { name: "features-keep-secrets", severity: "error", from: { path: "^bot/features/([^/]+)/" }, to: { path: "^bot/features/", pathNot: "^bot/features/($1/|[^/]+/public\\.ts$)" } },
    { name: "tracks-are-data", severity: "error", from: { path: "^bot/tracks/" }, to: { pathNot: ["^bot/(tracks|kernel|contract)/", "^node_modules/zod/", "^(node:)?(fs|path|url)"] } },
    { name: "knowledge-is-data", severity: "error", from: { path: "^bot/knowledge/" }, to: { pathNot: ["^bot/(knowledge|kernel|contract)/", "^node_modules/zod/", "^(node:)?(fs|path|url)"] } },
    { name: "platform-knows-no-feature", severity: "error", from: { path: "^bot/platform/" }, to: { path: "^bot/(features/|app\\.ts|index\\.ts)" } },
    { name: "only-the-root-joins", severity: "error", from: { path: "^bot/", pathNot: "^bot/(app|index)\\.ts$" }, to: { path: "^bot/(app|index)\\.ts$" } },
    { name: "botbuilder-in-one-place", severity: "error", from: { path: "^bot/", pathNot: "^bot/platform/teams/" }, to: { path: "node_modules/(botbuilder|botframework)" } },
    { name: "cosmos-in-one-place", severity: "error", from: { path: "^bot/", pathNot: "^bot/platform/documents/" }, to: { path: "node_modules/@azure/cosmos/" } },
    { name: "graph-in-one-place", severity: "error", from: { path: "^bot/", pathNot: "^bot/platform/graph/" }, to: { path: "node_modules/@microsoft/microsoft-graph-client/" } },
    { name: "blob-in-one-place", severity: "error", from: { path: "^bot/", pathNot: "^bot/platform/files/" }, to: { path: "node_modules/@azure/storage-" } },
    { name: "files-are-opened-in-one-place", severity: "error", from: { path: "^bot/", pathNot: "^bot/platform/files/" }, to: { path: "node_modules/(sharp|file-type)/" } },
    { name: "bot-knows-no-surroundings", severity: "error", from: { path: "^bot/" }, to: { path: "^(infra|test|tab|scripts)/" } },
    { name: "tab-sees-only-the-contract", severity: "error", from: { path: "^tab/" }, to: { path: "^(bot|infra|test|scripts)/", pathNot: "^bot/contract/" } },
    { name: "local-page-is-no-product", severity: "error", from: { path: "^infra/local/teams/src/" }, to: { path: "^(bot|tab|test)/", pathNot: "^bot/(kernel|contract)/" } },
    { name: "no-cycles", severity: "error", from: { pathNot: "^infra/local/teams/src/" }, to: { circular: true } },
    // Types may know each other there; what runs may not.
    { name: "no-cycles-in-the-local-page", severity: "error", from: { path: "^infra/local/teams/src/" }, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)dist/" },
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
  },
};
