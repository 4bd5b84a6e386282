/** Longer than anything that may still be underway takes. */
const patienceInMs = 10_000;

/**
 * Stops in good order at Ctrl-C or when the host asks. A terminal and npm may both send the signal, so
 * a second one changes nothing; what does not come to an end is ended after a while.
 */
export function stopInGoodOrder(stop: () => Promise<void>): void {
  let stopping = false;
  const begin = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patienceInMs).unref();
    void stop().then(() => process.exit(0));
  };
  process.on("SIGINT", begin);
  process.on("SIGTERM", begin);
}
