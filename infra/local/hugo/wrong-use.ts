/** What the person at the keyboard can mend; its message is for him, in Dutch. Exit code 2. */
export class WrongUse extends Error {
  override readonly name = "WrongUse";
}
