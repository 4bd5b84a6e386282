import { type RefObject, useEffect, useRef } from "react";

/** How near counts as "there": a touch screen rarely stops at the very pixel. */
const nearInPx = 40;

const signsOfAHand = ["wheel", "touchmove", "pointerdown", "keydown"] as const;

/** Where the newest message can be read from its beginning. */
function newestAt(box: HTMLElement): number {
  // Not just any list: a card may have numbered steps.
  const newest = box.querySelector(".thread > ol > li:last-child");
  const bottom = box.scrollHeight - box.clientHeight;
  if (!newest) return bottom;
  const top = newest.getBoundingClientRect().top - box.getBoundingClientRect().top;
  return Math.min(bottom, box.scrollTop + top - 8);
}

/**
 * Keeps a list of messages at the newest one, unless somebody scrolled up or is busy with a card.
 * A long card shows its beginning. `lastOwnId` is the last message of this person: who sends
 * something wants to see it, and the answer. Returns what to do when the list scrolls.
 */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  lastOwnId: string | undefined,
): (box: HTMLElement) => void {
  const isFollowing = useRef(true);
  // Content that grows scrolls too; only what a hand does says that somebody reads something else.
  const isByHand = useRef(false);
  useEffect(() => {
    const [box, list] = [scroller.current, content.current];
    if (!(box && list)) return;
    // Cards draw themselves after the list does, so the height is what to follow.
    const observer = new ResizeObserver(() => {
      if (!isFollowing.current) return;
      isByHand.current = false;
      box.scrollTop = newestAt(box);
    });
    observer.observe(list);
    const byHand = () => {
      isByHand.current = true;
    };
    for (const sign of signsOfAHand) box.addEventListener(sign, byHand, { passive: true });
    // The card that somebody presses stays where it is, however long its answer.
    const stay = () => {
      isFollowing.current = false;
    };
    list.addEventListener("click", stay, true);
    return () => {
      observer.disconnect();
      for (const sign of signsOfAHand) box.removeEventListener(sign, byHand);
      list.removeEventListener("click", stay, true);
    };
  }, [scroller, content]);

  useEffect(() => {
    const box = scroller.current;
    if (!(lastOwnId && box)) return;
    isFollowing.current = true;
    isByHand.current = false;
    box.scrollTop = newestAt(box);
  }, [scroller, lastOwnId]);

  return (box: HTMLElement) => {
    if (!isByHand.current) return;
    const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < nearInPx;
    isFollowing.current = isAtEnd || Math.abs(box.scrollTop - newestAt(box)) < nearInPx;
  };
}
