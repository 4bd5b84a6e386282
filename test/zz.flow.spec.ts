import { startAppUnderTest, importGroup } from "./support/app-under-test.ts";
describe("x", () => {
  it("y", async () => {
    const running = await startAppUnderTest({log: {write: (l) => process.stdout.write(l)}});
    const first = await startAppUnderTest(); await importGroup(first); await first.pass({minutes:40}); await first.close();
    const {groupId} = await importGroup(running);
    await running.pass({ minutes: 40 });
    const j = await running.hands.journal();
    for (const l of j) console.log(l.at.slice(11,19), (l as any).wallAt.slice(17), l.target, l.method, l.url.slice(0, 90), l.status, l.dropped, l.target==="bot"? (l.requestBody as any).type:"");
    const page = await running.app.app.ports.documents.list(groupId, { docType: "notice" }, (raw) => Object(raw));
    console.log(page.items);
    await running.close();
  });
});
