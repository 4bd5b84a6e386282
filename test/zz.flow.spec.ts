import { startAppUnderTest, makeClass } from "./support/app-under-test.ts";
describe("x", () => {
  it("y", async () => {
    const t0 = performance.now();
    const running = await startAppUnderTest();
    const t1 = performance.now();
    await makeClass(running);
    const t2 = performance.now();
    const j = await running.hands.journal();
    console.log(t1 - t0, t2 - t1, j.length);
    for (const l of j) console.log(l.at.slice(11,19), (l as any).wallAt.slice(17), l.target, l.method, l.url.slice(0, 90), l.status, l.target==="bot"? (l.requestBody as any).type:"");
    await running.close();
  });
});
